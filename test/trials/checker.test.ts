/** The trials' checker must see what it is there to see: each kind of damage is done to a sound workspace by hand. */
import type { FileDocument } from '../../local-google/documents';
import { act, callFromDialog, clickMenu, deskIn, makePaper, recapRequest, seen } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { check } from '../../trials/checker';
import { countLines, numberIn } from '../../trials/tabs';
import { ADMIN, FIRST_ROW, GID, handInEvent, newOffice, SEKRETARIS } from '../journeys/office';

let office: SampleOffice;
beforeEach(() => {
  office = newOffice();
  handInEvent(office);
  act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Lengkap.' });
  handInEvent(office);
});

const store = () => office.google.world.store;
const key = (gid: number) => `${office.spreadsheetId}/${gid}`;

/** Where a heading's column is, and the cell of a row (counted from 1) in it. */
function cellAt(gid: number, headingRow: number, heading: string, row: number) {
  const column = store()
    .cells(key(gid), headingRow - 1, headingRow)
    .find(({ cell }) => cell.value === heading)?.column;
  if (column === undefined) throw new Error(`no column “${heading}”`);
  return { row: row - 1, column };
}

function write(gid: number, at: { row: number; column: number }, value: string): void {
  store().putCell(key(gid), at.row, at.column, value === '' ? {} : { value });
}

const registerCell = (heading: string, row: number) => cellAt(GID.register, 2, heading, row);
const outboxCell = (heading: string, row: number) => cellAt(GID.outbox, 1, heading, row);

const wrong = () => {
  const { lost, halfDone } = check(office);
  return [...lost, ...halfDone];
};

it('finds nothing in a sound workspace', () => {
  expect(check(office)).toEqual({ lost: [], halfDone: [], duplicatedMail: 0, unsent: 0 });
});

describe('the journal', () => {
  it.each(['edited', 'deleted'])('a line that was %s', (what) => {
    const line = countLines(office) - 2;
    if (what === 'edited') write(GID.journal, { row: line, column: 6 }, 'Orang lain');
    else store().removeBlock(key(GID.journal), line, line + 1);
    expect(wrong()).toContainEqual(expect.stringContaining(`Journal line ${line}`));
  });

  it('a count or a head in the control tab that is not the last line’s', () => {
    for (const { row, column, cell } of store().cells(key(GID.control))) {
      if (column === 0 && ['Jumlah baris jurnal', 'Kepala jurnal'].includes(String(cell.value)))
        write(GID.control, { row, column: 1 }, '99');
    }
    expect(wrong()).toEqual([
      'The control tab counts other journal lines than there are.',
      'The control tab has another journal head than the last line.',
    ]);
  });
});

describe('the register', () => {
  it('a row that is gone', () => {
    store().removeBlock(key(GID.register), FIRST_ROW, FIRST_ROW + 1);
    expect(wrong()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^MS-2026-0002 is in the journal and not in the register/),
        expect.stringMatching(/^The answer \S+ has no row/),
      ]),
    );
  });

  it.each([
    ['skipped', 'MS-2026-0005'],
    ['given twice', 'MS-2026-0001'],
  ])('a number that was %s', (_, number) => {
    write(GID.register, registerCell('No. Register', FIRST_ROW + 1), number);
    expect(wrong()).toContain(`${number} comes as number 2 of 2026.`);
  });

  it('half of an act: a role’s columns without its line, or a line without its columns', () => {
    write(GID.register, registerCell('Data penerimaan', FIRST_ROW), '');
    write(GID.register, registerCell('Data keputusan', FIRST_ROW + 1), '{}');
    expect(wrong()).toEqual([
      'MS-2026-0001: “Data penerimaan” is empty against the journal.',
      'MS-2026-0002: “Data keputusan” is filled against the journal.',
    ]);
  });

  it('an answer with two rows', () => {
    for (const { column, cell } of store().cells(key(GID.register), FIRST_ROW, FIRST_ROW + 1))
      store().putCell(key(GID.register), FIRST_ROW + 1, column, cell);
    expect(wrong()).toContainEqual(expect.stringMatching(/^The answer \S+ has 2 rows/));
  });

  it('a decision that somebody was told of, and that is not there', () => {
    const number = numberIn(office, FIRST_ROW);
    const told = (since: number) => check(office, [{ email: ADMIN, number, since }]).lost;
    expect(told(0)).toEqual([]);
    expect(told(countLines(office))).toEqual([
      `${ADMIN} was told that ${number} is decided, and no line says so.`,
    ]);
  });
});

it('a photo that is gone, or not in its folder', () => {
  const [one, two] = store()
    .list('file')
    .filter((file) => file.name.startsWith('MS-2026-0001 ') && file.mimeType === 'image/jpeg');
  if (!one || !two) throw new Error('no photos');
  store().put('file', one.id, { ...one, trashed: true });
  store().put('file', two.id, { ...two, parentId: office.folderId });
  expect(wrong()).toEqual([
    `MS-2026-0001: ${one.name} is gone.`,
    `MS-2026-0001: ${two.name} is not in its place.`,
  ]);
});

describe('letters', () => {
  it('one that is marked as sent and is in no mailbox', () => {
    const last = store().list('message').at(-1);
    store().remove('message', last?.id ?? '');
    expect(wrong()).toEqual([expect.stringMatching(/^A letter is marked as sent that nobody got/)]);
  });

  it('one that is still waiting, and one that came twice', () => {
    write(GID.outbox, outboxCell('Keadaan', 2), 'Antre S-000001');
    const last = store().list('message').at(-1);
    if (!last) throw new Error('no message');
    store().put('message', 'again', { ...last, id: 'again' });
    expect(check(office)).toMatchObject({ unsent: 1, duplicatedMail: 1, lost: [], halfDone: [] });
  });

  it('one that is missing among their numbers', () => {
    store().removeBlock(key(GID.outbox), 1, 2);
    store().shiftCells(key(GID.outbox), 'row', 2, -1);
    expect(wrong()).toContainEqual('Letter 1 is called S-000002.');
  });
});

it('a decision taken back leaves no column behind', () => {
  const { effects } = clickMenu(office, ADMIN, 'openWorkSheet', FIRST_ROW);
  const work = deskIn(effects)?.work;
  if (!work) throw new Error('no work');
  const asked = { ...seen(work), reason: 'Salah tekan.' };
  expect(callFromDialog(office, ADMIN, 'takeBackItem', asked).refused).toBeUndefined();
  expect(wrong()).toEqual([]);
  write(GID.register, registerCell('Data penerimaan', FIRST_ROW), '{}');
  expect(wrong()).toEqual(['MS-2026-0001: “Data penerimaan” is filled against the journal.']);
});

describe('papers', () => {
  const ARCHIVE_GID = 116;
  const papers = () =>
    store()
      .list('file')
      .filter((file) => file.mimeType === 'application/pdf');
  const paper = () => papers()[0] as FileDocument;
  beforeEach(() => {
    makePaper(office, SEKRETARIS, 'recap', recapRequest('2026-11'));
    expect([papers().length, wrong()]).toEqual([1, []]);
  });

  it('one that is gone', () => {
    store().put('file', paper().id, { ...paper(), trashed: true });
    expect(wrong()).toEqual([expect.stringMatching(/^The paper \d+ is gone/)]);
  });

  it('one whose content was exchanged, and one that was moved out of the archive', () => {
    store().writeBlob(paper().id, new Uint8Array([1]));
    store().put('file', paper().id, { ...paper(), parentId: office.folderId });
    expect(wrong()).toEqual([
      expect.stringMatching(/^The paper \d+ is another file/),
      `${paper().name} is not in its place.`,
    ]);
  });

  it('one that no row lists, or no line of the journal', () => {
    write(ARCHIVE_GID, cellAt(ARCHIVE_GID, 1, 'Tautan berkas', 2), '');
    expect(wrong()).toContain(`${paper().name} is filed and not listed.`);
    store().removeBlock(key(ARCHIVE_GID), 1, 2);
    expect(wrong()).toContainEqual(expect.stringMatching(/^The archive has the papers , the journal \d+/));
  });
});
