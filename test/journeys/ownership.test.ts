/** *Periksa kepemilikan* and the handover of the office account, on the built bundle: nothing goes with a person. */
import { clickMenu, noticeOf, reportOf } from '../../samples/clicks';
import { ACCOUNTS, type SampleOffice } from '../../samples/office';
import type { Ownership } from '../../src/actions/check-ownership';
import {
  ADMIN,
  everything,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  integrityOf,
  mailsTo,
  newOffice,
  OFFICE,
  STAFF,
  statusOf,
  tabTexts,
} from './office';

const SUCCESSOR = ACCOUNTS.staffUmum.email;

function ownership(office: SampleOffice, as: string): Ownership {
  const { effects } = clickMenu(office, as, 'openOwnership');
  const report = reportOf(effects);
  if (report?.about !== 'ownership') throw new Error(noticeOf(effects) ?? 'no report');
  return report.found as unknown as Ownership;
}
const owners = (found: Ownership) => found.parts.map(({ what, owner }) => [what, owner]);

/** On Drive's page: the owner offers, the successor accepts. The old owner stays an editor. */
function handOver(office: SampleOffice, name: RegExp | string, to: string): void {
  const { store } = office.google.world;
  for (const file of store.list('file')) {
    if (typeof name === 'string' ? file.id !== name : !name.test(file.name)) continue;
    const editors = [...file.editors.filter((one) => one !== to), file.ownerEmail];
    store.put('file', file.id, { ...file, ownerEmail: to, editors });
  }
}

it('names the owner of each part, and where to find it', () => {
  const found = ownership(newOffice(), OFFICE);
  expect(owners(found)).toEqual(
    ['spreadsheet', 'form', 'folder', 'vault', 'triggers'].map((what) => [what, OFFICE]),
  );
  for (const { what, address, name } of found.parts) {
    if (what !== 'triggers') expect(address).toMatch(/^https:\/\/(docs|drive)\.google\.com\//);
    expect(name).not.toBe('');
  }
});

it('changes nothing, whoever asks; what an account cannot see is said to be so', () => {
  const office = newOffice();
  const before = everything(office);
  expect(owners(ownership(office, ADMIN))).toEqual([
    ['spreadsheet', OFFICE],
    ['form', OFFICE],
    ['folder', OFFICE],
    ['vault', ''],
    ['triggers', ''],
  ]);
  expect(everything(office)).toBe(before);
});

it('a part that belongs to somebody else is named', () => {
  const office = newOffice();
  handOver(office, office.formId, STAFF);
  expect(owners(ownership(office, OFFICE))).toContainEqual(['form', STAFF]);
});

it('after a handover the new owner sets up, and everything goes on: one row, one receipt, the old account outside', () => {
  const office = newOffice();
  handInEvent(office);
  for (const id of [office.spreadsheetId, office.formId, office.folderId]) handOver(office, id, SUCCESSOR);
  handOver(office, /^Brankas/, SUCCESSOR);
  // The old office account no longer sets up; it is told who does.
  expect(noticeOf(clickMenu(office, OFFICE, 'setUpRegister').effects)).toContain(SUCCESSOR);
  const report = reportOf(clickMenu(office, SUCCESSOR, 'setUpRegister').effects);
  expect(report?.found).toMatchObject({ isLive: true, findings: [], faults: [] });
  const found = ownership(office, SUCCESSOR);
  expect(owners(found)).toEqual(
    ['spreadsheet', 'form', 'folder', 'vault', 'triggers'].map((what) => [what, SUCCESSOR]),
  );
  const file = office.google.world.store.get('file', office.spreadsheetId);
  expect(file?.editors).not.toContain(OFFICE);

  // The old account's triggers are still there until somebody deletes them, and fire with the new ones.
  const before = mailsTo(office, STAFF).length;
  handInEvent(office, { answers: { 'Judul atau nama kegiatan': 'Serah terima' } });
  office.google.advance(2 * 3_600_000);
  expect(tabTexts(office, GID.register)).toHaveLength(FIRST_ROW + 1);
  expect(statusOf(office, FIRST_ROW + 1)).toContain('Diserahkan');
  expect(mailsTo(office, STAFF).length - before).toBe(1);
  intactLines(office, ADMIN);
  // Drive leaves the old owner among the editors of what was handed over; that is said until somebody takes them off.
  const { sharing } = integrityOf(office, SUCCESSOR);
  expect([...new Set(sharing.map((one) => one.to))]).toEqual([OFFICE]);
});
