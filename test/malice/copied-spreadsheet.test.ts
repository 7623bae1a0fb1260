/**
 * A copy of the register's spreadsheet: its script comes with it, and its control tab still names the original's form,
 * folder and vault. Nothing is done in a copy, so that no content is taken in twice and nobody decides in the wrong place.
 */
import { callFromDialog, noticeOf, recapRequest } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import {
  ADMIN,
  everything,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  newOffice,
  OFFICE,
  PIMPINAN,
  statusOf,
  tabTexts,
  WAKIL,
} from '../journeys/office';

const HOUR = 3_600_000;

/** The office as it is seen from a copy of its spreadsheet that somebody has made. */
function copyBy(office: SampleOffice, email: string): SampleOffice {
  const { google, spreadsheetId, project } = office;
  const drive = google.globals({ as: email, project }).DriveApp as typeof DriveApp;
  const copyId = drive.getFileById(spreadsheetId).makeCopy('Salinan').getId();
  const copied = google.projectOf(copyId);
  if (!copied) throw new Error('The copy has no script.');
  for (const one of [ADMIN, WAKIL, PIMPINAN])
    if (one !== email) google.person(email).shareFile(copyId, one, 'editor');
  return { ...office, spreadsheetId: copyId, project: copied };
}

function receivedOnce() {
  const office = newOffice();
  handInEvent(office);
  office.google.advance(2 * HOUR);
  return { office, before: everything(office), mails: office.google.world.store.list('message').length };
}

const MENU = [
  'openReceive',
  'openWorkSheet',
  'openHistory',
  'openDeadlines',
  'openRecap',
  'openIntegrity',
  'setUpRegister',
  'applyRoleChanges',
  'openFormSetUp',
  'openCloseBook',
];

it.each([OFFICE, ADMIN])(
  'made by %s does nothing, whatever is chosen, and says where the register is',
  (as) => {
    const { office, before, mails } = receivedOnce();
    const copy = copyBy(office, as);
    const copied = everything(copy);
    for (const functionName of MENU) {
      const selection = {
        sheetId: GID.register,
        startRowIndex: FIRST_ROW - 1,
        endRowIndex: FIRST_ROW,
        startColumnIndex: 0,
        endColumnIndex: 1,
      };
      const { effects } = copy.google.run(copy.project, functionName, { as, selection });
      const notice = noticeOf(effects) ?? '';
      expect(`${functionName}: ${notice}`).toContain('hanya salinan');
      expect(notice).toContain(office.spreadsheetId);
    }
    const sent = {
      row: FIRST_ROW,
      number: 'MS-2026-0001',
      seenVersion: 1,
      seenFingerprint: 'x'.repeat(64),
      note: '',
    };
    expect(callFromDialog(copy, as, 'receiveItem', sent).refused).toContain('hanya salinan');
    expect(callFromDialog(copy, as, 'makeRecap', recapRequest('2026-11')).refused).toContain('hanya salinan');
    expect(everything(copy)).toBe(copied);
    expect(everything(office)).toBe(before);
    expect(office.google.world.store.list('message')).toHaveLength(mails);
    expect(office.google.triggers(copy.project)).toEqual([]);
  },
);

it('leaves the original as it was: a content is taken in once, and its journal goes into its vault', () => {
  const { office } = receivedOnce();
  const copy = copyBy(office, OFFICE);
  office.google.run(copy.project, 'setUpRegister', { as: OFFICE });
  handInEvent(office, { answers: { 'Judul atau nama kegiatan': 'Sesudah disalin' } });
  office.google.advance(3 * HOUR);
  expect(tabTexts(office, GID.register)).toHaveLength(FIRST_ROW + 1);
  expect(tabTexts(copy, GID.register)).toHaveLength(FIRST_ROW);
  expect(statusOf(office, FIRST_ROW + 1)).toContain('Diserahkan');
  intactLines(office, OFFICE);
});

it('whose maker blanks the address it knows reaches nothing of the original: Google asks for more than they have', () => {
  const { office, before } = receivedOnce();
  const { store } = office.google.world;
  const copy = copyBy(office, ADMIN);
  const control = tabTexts(copy, GID.control);
  const originals = control.filter(([label = '']) => label.startsWith('ID ')).map((line) => line[1] ?? '');
  const parts = () => JSON.stringify(originals.map((id) => [store.get('file', id), store.get('form', id)]));
  const partsBefore = parts();
  const row = control.findIndex(([label]) => label === 'Alamat register') + 1;
  office.google.person(ADMIN).typeIntoCell(copy.spreadsheetId, 'Kendali', `B${row}`, '');
  for (const name of ['setUpRegister', 'applyRoleChanges'])
    office.google.run(copy.project, name, { as: ADMIN });
  expect(parts()).toBe(partsBefore);
  expect(everything(office)).toBe(before);
  expect(office.google.triggers(copy.project)).toEqual([]);
});

it('that was made before an upgrade knows that it is one', () => {
  const { office } = receivedOnce();
  const { store } = office.google.world;
  const control = tabTexts(office, GID.control);
  const put = (label: string, value: string) => {
    const row = control.findIndex(([name]) => name === label);
    store.putCell(`${office.spreadsheetId}/${GID.control}`, row, 1, value === '' ? {} : { value });
  };
  // As a register of before had it.
  put('Alamat register', '');
  put('Versi susunan', '1');
  office.google.run(office.project, 'setUpRegister', { as: OFFICE });
  const file = store.list('file').find((one) => one.name.includes('salinan sebelum versi'));
  const project = office.google.projectOf(file?.id ?? '');
  if (!file || !project) throw new Error('no copy was made');
  const { effects } = office.google.run(project, 'setUpRegister', { as: OFFICE });
  expect(noticeOf(effects)).toContain('hanya salinan');
  intactLines(office, OFFICE);
});
