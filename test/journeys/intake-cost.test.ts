/** What taking in a form's answer costs, and that it costs the same in a register of any length and order. */
import type { SampleOffice } from '../../samples/office';
import { cellOf } from '../../samples/play';
import { COLUMN_KEYS, columnAt } from '../../src/google/register-row';
import { FIRST_ROW, GID, handInEvent, newOffice, STAFF } from './office';

const HOUR = 3_600_000;
/** Five photos: eight round trips, and two a photo. */
const MOST_TRIPS = 18;

type Ended = { name: string; trips: string[]; cellsRead: number };

/** What ran while something was done. */
function ranDuring(office: SampleOffice, act: () => void): Ended[] {
  const ended: Ended[] = [];
  office.google.world.onEnd = (name, { trips, cellsRead }) =>
    ended.push({ name, trips: [...trips], cellsRead });
  act();
  office.google.world.onEnd = undefined;
  return ended;
}
const intakeOf = (ended: Ended[]) => {
  const one = ended.find(({ name }) => name === 'onFormSubmitted');
  if (!one) throw new Error('the trigger did not fire');
  return one;
};

/** As many rows of others as one likes, copied in the workspace's own store: their answers and files are theirs. */
function lengthen(office: SampleOffice, rows: number): void {
  const { store } = office.google.world;
  const sheet = `${office.spreadsheetId}/${GID.register}`;
  const cells = store.cells(sheet, FIRST_ROW - 1, FIRST_ROW);
  for (let row = FIRST_ROW; row < FIRST_ROW + rows; row += 1)
    for (const { column, cell } of cells) {
      const isOwn = column === columnAt('responseId') || column === columnAt('fileMarks');
      const value = isOwn ? `lain${row}` : String(cell.value).replaceAll('MS-2026-0001', `MS-2025-${row}`);
      store.putCell(sheet, row, column, { ...cell, value });
    }
}

it('a submission of five photos, a changed answer and an idle hour keep to their budgets, however long the register', () => {
  const short = newOffice();
  const long = newOffice();
  const figures = [short, long].map((office) => {
    const { responseId } = handInEvent(office);
    if (office === long) lengthen(office, 300);
    office.google.advance(3 * HOUR);
    const first = intakeOf(
      ranDuring(office, () => handInEvent(office, { answers: { 'Judul atau nama kegiatan': 'Kedua' } })),
    );
    const changed = intakeOf(
      ranDuring(office, () => {
        office.google.advance(HOUR / 2);
        office.google.person(STAFF).editResponse(responseId, { byTitle: { Caption: 'Baru #KPU' } });
      }),
    );
    office.google.advance(4 * HOUR);
    const hours = ranDuring(office, () => office.google.advance(2 * HOUR));
    const idle = hours.filter(({ name }) => name === 'onHour').at(-1);
    return { first, changed, idle };
  });
  const [inShort, inLong] = figures;
  expect(inLong?.first.trips).toEqual(inShort?.first.trips);
  expect(inLong?.first.trips.length).toBeLessThanOrEqual(MOST_TRIPS);
  expect(inLong?.idle?.trips).toEqual([
    'Sheets.Spreadsheets.Values.batchGet',
    'FormApp.openById',
    'Form.getResponses',
  ]);
  for (const what of ['first', 'changed', 'idle'] as const)
    expect(Math.abs((inLong?.[what]?.cellsRead ?? 0) - (inShort?.[what]?.cellsRead ?? 0))).toBeLessThan(
      COLUMN_KEYS.length,
    );
});

it('rows that the office sorted by hand are found all the same', () => {
  const office = newOffice();
  const one = handInEvent(office, { answers: { 'Judul atau nama kegiatan': 'B kedua' } });
  handInEvent(office, { answers: { 'Judul atau nama kegiatan': 'A pertama' } });
  const { store } = office.google.world;
  const sheet = `${office.spreadsheetId}/${GID.register}`;
  const rows = [FIRST_ROW - 1, FIRST_ROW].map((row) => store.cells(sheet, row, row + 1));
  rows.forEach((cells, index) => {
    for (const { column, cell } of cells) store.putCell(sheet, FIRST_ROW - index, column, cell);
  });
  expect(cellOf(office, FIRST_ROW + 1, 'No. Register')).toBe('MS-2026-0001');
  office.google.advance(HOUR);
  office.google.person(STAFF).editResponse(one.responseId, { byTitle: { Caption: 'Baru #KPU' } });
  expect(cellOf(office, FIRST_ROW + 1, 'Versi')).toBe('2');
  expect(cellOf(office, FIRST_ROW + 1, 'Caption')).toBe('Baru #KPU');
  expect(cellOf(office, FIRST_ROW, 'Versi')).toBe('1');
  expect(cellOf(office, FIRST_ROW + 2, 'No. Register')).toBe('');
});

it('photos that stand in hundreds of rows are said to be the first one’s, and few of these rows are read', () => {
  const office = newOffice();
  handInEvent(office);
  const marks = cellOf(office, FIRST_ROW, 'Tanda berkas');
  lengthen(office, 200);
  const { store } = office.google.world;
  for (let row = FIRST_ROW; row < FIRST_ROW + 200; row += 1)
    store.putCell(`${office.spreadsheetId}/${GID.register}`, row, columnAt('fileMarks'), { value: marks });
  const again = { answers: { 'Judul atau nama kegiatan': 'Kedua' } };
  let below = { row: 0, responseId: '' };
  const first = intakeOf(
    ranDuring(office, () => {
      below = handInEvent(office, again);
    }),
  );
  expect(cellOf(office, below.row, 'Keterangan')).toContain('sudah dipakai pada MS-2026-0001');
  expect(first.cellsRead).toBeLessThan(40 * COLUMN_KEYS.length);
  // Its own row is none of the first ones, and found all the same.
  office.google.advance(HOUR);
  office.google.person(STAFF).editResponse(below.responseId, { byTitle: { Caption: 'Baru #KPU' } });
  expect(cellOf(office, below.row, 'Versi')).toBe('2');
});
