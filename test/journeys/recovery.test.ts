/**
 * The spreadsheet is gone for good. From the vault alone, and from a copy of the spreadsheet alone, a register is made
 * again that holds what was in it and verifies (docs/runbook.md tells a person the same steps).
 */
import { act, clickMenu, noticeOf, reportOf } from '../../samples/clicks';
import { ACCOUNTS, type SampleOffice } from '../../samples/office';
import { cellOf } from '../../samples/play';
import {
  ADMIN,
  BUNDLE,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  OFFICE,
  PIMPINAN,
  statusOf,
  tabTexts,
  WAKIL,
} from './office';

const HOUR = 3_600_000;

/** Two items under way, everything copied into the vault. */
function working(): SampleOffice {
  const office = newOffice();
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, { note: 'Lengkap.' });
  act(office, WAKIL, 'correct', row, { caption: 'Caption hasil koreksi.' });
  handInEvent(office, { answers: { 'Judul atau nama kegiatan': 'Kedua' } });
  office.google.advance(2 * HOUR);
  return office;
}

const owner = (office: SampleOffice) => office.google.person(OFFICE);
const journal = (office: SampleOffice) => tabTexts(office, GID.journal);
const register = (office: SampleOffice) => tabTexts(office, GID.register).slice(FIRST_ROW - 1);
const vaultOf = (office: SampleOffice) =>
  office.google.world.store.list('file').find((one) => one.name.startsWith('Brankas'))?.id ?? '';

function setUp(office: SampleOffice): void {
  const { effects } = clickMenu(office, OFFICE, 'setUpRegister');
  if (reportOf(effects)?.about !== 'setUp') throw new Error(noticeOf(effects) ?? 'no report');
}

/** Typed anew, as when a register is first set up: the vault keeps no settings. */
function nameHolders(office: SampleOffice): void {
  (['admin', 'wakil', 'pimpinan', 'sekretaris'] as const).forEach((who, index) => {
    const role = ['Admin Medsos', 'Wakil Pimpinan Redaksi', 'Pimpinan Redaksi', 'Sekretaris'][index] ?? '';
    const line = [ACCOUNTS[who].name, 'Staf', ACCOUNTS[who].email, role];
    line.forEach((text, column) => {
      owner(office).typeIntoCell(
        office.spreadsheetId,
        'Orang dan Peran',
        `${'ABCD'[column]}${FIRST_ROW + index}`,
        text,
      );
    });
  });
}

it('from the vault alone: its lines are the journal, and the journal is the register', () => {
  const lost = working();
  const { google } = lost;
  const before = { journal: journal(lost), register: register(lost) };
  const vault = google.cells(vaultOf(lost), 'Jurnal').slice(1);
  owner(lost).trashFile(lost.spreadsheetId);
  owner(lost).trashFile(lost.formId);

  const spreadsheetId = google.createSpreadsheet(OFFICE, 'Register Konten Media Sosial');
  const project = google.loadProject(BUNDLE, spreadsheetId, OFFICE);
  const made: SampleOffice = { ...lost, spreadsheetId, project };
  setUp(made);
  nameHolders(made);
  // The journal of the new spreadsheet makes way for the vault's; then the rest is taken away, to be made from it.
  owner(made).clearRange(spreadsheetId, 'Jurnal', `A2:N${journal(made).length}`);
  owner(made).pasteIntoRange(spreadsheetId, 'Jurnal', 'A2', vault);
  owner(made).deleteSheet(spreadsheetId, 'Kendali');
  owner(made).deleteSheet(spreadsheetId, 'Register');
  setUp(made);

  expect(journal(made).slice(0, before.journal.length)).toEqual(before.journal);
  const texts = (rows: string[][]) => rows.map((row) => row.filter((_, column) => column !== 4));
  expect(texts(register(made))).toEqual(texts(before.register));
  intactLines(made, OFFICE);
  expect(act(made, PIMPINAN, 'approve', FIRST_ROW, { note: 'Baik.' }).done).toMatchObject({
    status: 'approved',
  });
  intactLines(made, OFFICE);
});

it('from a copy of the spreadsheet alone: once its address is blanked it is the register, and goes on', () => {
  const lost = working();
  const { google } = lost;
  const drive = google.globals({ as: OFFICE, project: lost.project }).DriveApp as typeof DriveApp;
  const copyId = drive.getFileById(lost.spreadsheetId).makeCopy('Cadangan').getId();
  const project = google.projectOf(copyId);
  if (!project) throw new Error('The copy has no script.');
  const before = { journal: journal(lost), register: register(lost) };
  for (const id of [lost.spreadsheetId, vaultOf(lost)]) owner(lost).trashFile(id);
  for (const trigger of google.triggers(lost.project)) google.world.store.remove('trigger', trigger.id);

  const made: SampleOffice = { ...lost, spreadsheetId: copyId, project };
  expect(noticeOf(clickMenu(made, OFFICE, 'setUpRegister').effects)).toContain('hanya salinan');
  const row = tabTexts(made, GID.control).findIndex(([label]) => label === 'Alamat register') + 1;
  owner(made).clearRange(copyId, 'Kendali', `B${row}:B${row}`);
  setUp(made);
  // What only a person can confirm of the form is confirmed anew, since a copy keeps no script properties.
  google.run(project, 'continueFormSetUp', {
    as: OFFICE,
    surroundings: 'dialog',
    args: [{ confirmed: true }],
  });

  expect(journal(made).slice(0, before.journal.length)).toEqual(before.journal);
  expect(register(made)).toEqual(before.register);
  intactLines(made, OFFICE);
  expect(act(made, PIMPINAN, 'approve', FIRST_ROW, { note: 'Baik.' }).done).toMatchObject({
    status: 'approved',
  });
  const { row: next } = handInEvent(made, { answers: { 'Judul atau nama kegiatan': 'Sesudah pulih' } });
  expect(cellOf(made, next, 'No. Register')).toBe('MS-2026-0003');
  expect(statusOf(made, next)).toContain('Diserahkan');
  google.advance(2 * HOUR);
  expect(vaultOf(made)).not.toBe('');
  intactLines(made, OFFICE);
});

it('an older version that somebody puts back is noticed within the hour of the first act after it, told once, and the vault keeps what it has', () => {
  const office = working();
  const { store } = office.google.world;
  const keys = Object.values(GID).map((gid) => `${office.spreadsheetId}/${gid}`);
  const older = keys.map((key) => [key, store.cells(key)] as const);
  act(office, ADMIN, 'receive', FIRST_ROW + 1, { note: 'Lengkap juga.' });
  act(office, PIMPINAN, 'approve', FIRST_ROW, { note: 'Setuju.' });
  office.google.advance(2 * HOUR);
  const kept = store.cells(`${vaultOf(office)}/1`).length;
  for (const [key, cells] of older) {
    store.removeCells(key);
    for (const { row, column, cell } of cells) store.putCell(key, row, column, cell);
    // With as few rows as it had: beyond them Google refuses to read.
    const sheet = store.get('sheet', key);
    if (sheet) store.put('sheet', key, { ...sheet, rowCount: Math.max(...cells.map((one) => one.row)) + 1 });
  }
  const told = () => mailsTo(office, OFFICE).filter((mail) => mail.body.includes('brankas')).length;
  // Shorter than what the vault has, so that the new line is not the one after the vault's last.
  act(office, ADMIN, 'receive', FIRST_ROW + 1, { note: 'Lengkap.' });
  office.google.advance(HOUR);
  expect(told()).toBe(1);
  expect(store.cells(`${vaultOf(office)}/1`)).toHaveLength(kept);
  office.google.advance(26 * HOUR);
  expect(told()).toBe(1);
});
