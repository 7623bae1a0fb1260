/**
 * Who may open what: sharing is set to the holders of roles and to nobody else, editors cannot widen it, each scope has
 * its reason written down, and what somebody has opened by a link is named by *Periksa keutuhan*.
 */
import { readFileSync } from 'node:fs';
import { ACCOUNTS } from '../../samples/office';
import { cellOf } from '../../samples/play';
import { integrityReport } from '../../src/text/integrity';
import {
  ADMIN,
  FIRST_ROW,
  handInEvent,
  integrityOf,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  STAFF,
  WAKIL,
} from '../journeys/office';

const INTERN = ACCOUNTS.intern.email;
const EDITORS = [ADMIN, WAKIL, PIMPINAN, SEKRETARIS].sort();

const office = newOffice();
handInEvent(office);
const { store } = office.google.world;
const file = (id: string) => {
  const found = store.get('file', id);
  if (!found) throw new Error(`no file ${id}`);
  return found;
};
const named = (name: RegExp) => store.list('file').filter((one) => name.test(one.name));
const vault = named(/^Brankas/)[0]?.id ?? '';
const itemFolder = cellOf(office, FIRST_ROW, 'Tautan berkas').split('/').at(-1) ?? '';
const photoId = store.list('file').find((one) => one.parentId === itemFolder)?.id ?? '';
const uploads =
  named(/\(File responses\)$/).find((one) => one.name.startsWith(file(office.formId).name))?.id ?? '';

it('is the roles’ alone: editors of the spreadsheet, readers of the folder, nobody for form and vault', () => {
  const staff = [ACCOUNTS.staff, ACCOUNTS.staffData, ACCOUNTS.staffTeknis, ACCOUNTS.staffUmum].map(
    (one) => one.email,
  );
  expect([...file(office.spreadsheetId).editors].sort()).toEqual(EDITORS);
  expect([...file(office.spreadsheetId).viewers].sort()).toEqual(staff.sort());
  expect(file(office.folderId).editors).toEqual([]);
  expect([...file(office.folderId).viewers].sort()).toEqual([...EDITORS, ...staff].sort());
  for (const id of [office.formId, vault]) expect([file(id).editors, file(id).viewers]).toEqual([[], []]);
  for (const one of store.list('file')) expect(one.link).toBeUndefined();
});

it('cannot be widened by whoever may write', () => {
  for (const who of [...EDITORS, STAFF])
    for (const id of [office.spreadsheetId, office.folderId])
      expect(() => office.google.person(who).shareFile(id, INTERN, 'editor')).toThrow();
});

describe('what is open by a link', () => {
  it.each<[string, () => string]>([
    ['the spreadsheet', () => office.spreadsheetId],
    ['the form’s file', () => office.formId],
    ['the folder of the form’s uploads', () => uploads],
    ['the register’s folder', () => office.folderId],
    ['an item’s folder', () => itemFolder],
    ['one photo', () => photoId],
    ['the vault', () => vault],
  ])('%s is named, with where to close it', (_, idOf) => {
    const id = idOf();
    const before = file(id);
    store.put('file', id, { ...before, link: { audience: 'anyoneWithLink', role: 'reader' } });
    const { sharing } = integrityOf(office, OFFICE);
    const { sections } = integrityReport(integrityOf(office, OFFICE));
    store.put('file', id, before);
    const found = { name: before.name, address: expect.stringContaining(id), to: 'anyone with the link' };
    expect(sharing).toContainEqual(found);
    // A folder opens what lies in it, too: the form's file, which has an address of its own.
    expect(sharing.length).toBeLessThanOrEqual(2);
    expect(sections.at(-1)).toMatchObject({
      heading: 'Berbagi',
      rows: expect.arrayContaining([
        expect.objectContaining({
          text: expect.stringContaining('siapa pun yang memiliki tautannya; buka Bagikan'),
        }),
      ]),
    });
  });

  it('to another’s organisation counts too, and what is no part of the register does not', () => {
    const before = file(vault);
    store.put('file', vault, { ...before, link: { audience: 'domain', role: 'reader' } });
    expect(integrityOf(office, OFFICE).sharing).toHaveLength(1);
    store.put('file', vault, before);
    const other = office.google.createSpreadsheet(OFFICE, 'Jadwal piket');
    store.put('file', other, { ...file(other), link: { audience: 'anyoneWithLink', role: 'writer' } });
    expect(integrityOf(office, OFFICE).sharing).toEqual([]);
  });
});

it('an account that the settings do not name is named', () => {
  for (const id of [office.spreadsheetId, office.folderId, vault]) {
    office.google.person(OFFICE).shareFile(id, INTERN, 'viewer');
    expect(integrityOf(office, OFFICE).sharing).toContainEqual(
      expect.objectContaining({ name: file(id).name, to: INTERN }),
    );
    office.google.person(OFFICE).shareFile(id, INTERN, 'none');
  }
  office.google.person(OFFICE).shareFile(vault, ADMIN, 'viewer');
  expect(integrityOf(office, OFFICE).sharing).toMatchObject([{ to: ADMIN }]);
  office.google.person(OFFICE).shareFile(vault, ADMIN, 'none');
});

it('each scope of the manifest has a line in docs/security.md that says why, and no line is of another', () => {
  const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };
  const text = readFileSync('docs/security.md', 'utf8').split('## Scopes')[1] ?? '';
  const explained = [...text.matchAll(/^\| `([\w.]+)` \| (.+) \| (.+) \|$/gm)].map((one) => one[1]);
  expect(explained.sort()).toEqual(oauthScopes.map((one) => one.split('/auth/')[1]).sort());
});
