/**
 * Answers as long as a form takes them, and of characters that grow when they are written down. What does not fit is cut
 * and the register says so; an answer never stops the intake of others.
 */
import { act } from '../../samples/clicks';
import { cellOf } from '../../samples/play';
import {
  ADMIN,
  eventSample,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  newOffice,
  SET_UP_LINES,
  STAFF,
  statusOf,
  tabTexts,
  WAKIL,
} from '../journeys/office';

const LENGTH = 50_000;
/** By what a character of it becomes in JSON or in a cell. */
const CHARACTERS: [what: string, text: string][] = [
  ['letters', 'a'],
  ['quotation marks, which double', '"'],
  ['control characters, which are written as six', '\u0001'],
  ['halves of characters, which are written as six', '\ud800'],
  ['characters of two units', '🗳'],
  ['line breaks', '\n'],
];
const FREE = [
  'Nama penyerah',
  'Judul atau nama kegiatan',
  'Tempat',
  'Narasi berita',
  'Caption',
  'Caption ringkas untuk X (bila perlu)',
  'Tautan video (bila terlalu besar untuk diunggah)',
];

describe.each(CHARACTERS)('fifty thousand %s in every answer', (_, character) => {
  const office = newOffice();
  const long = character.repeat(LENGTH / character.length);
  const answers = Object.fromEntries(FREE.map((title) => [title, `A${long}`]));
  handInEvent(office, { answers });

  it('are taken in at once, cut to what a cell holds, and it is said', () => {
    expect(cellOf(office, FIRST_ROW, 'No. Register')).toBe('MS-2026-0001');
    const cells = [GID.register, GID.journal, GID.outbox].flatMap((gid) => tabTexts(office, gid).flat());
    for (const text of cells) expect(text.length).toBeLessThanOrEqual(50_000);
    if (character.trim() !== '' && character > '\u001f' && character !== '\ud800')
      expect(cellOf(office, FIRST_ROW, 'Keterangan')).toContain('dipotong');
    expect(intactLines(office)).toBe(SET_UP_LINES + 1);
  });

  it('and stop nothing: the next answer is taken in, and this one can be decided', () => {
    handInEvent(office);
    expect(statusOf(office, FIRST_ROW + 1)).toBe('Diserahkan – menunggu penerimaan');
    act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Terlalu panjang.' });
    expect(act(office, WAKIL, 'correct', FIRST_ROW, {}).refused).toBeUndefined();
    expect(intactLines(office)).toBe(SET_UP_LINES + 4);
  });
});

it('the whole form is bounded: its largest answer leaves room in the three cells of a journal line', () => {
  const office = newOffice();
  const answers = Object.fromEntries(FREE.map((title) => [title, '"'.repeat(LENGTH)]));
  office.google.person(STAFF).submitForm(office.formId, {
    byTitle: {
      ...eventSample().answers,
      ...answers,
      'Dokumentasi kegiatan': Array.from({ length: 10 }, (_, n) => ({
        name: `${'n'.repeat(240)}${n}.jpg`,
        mimeType: 'image/jpeg',
        bytes: new Uint8Array([0xff, 0xd8, 0xff, n]),
      })),
    },
  });
  const line = tabTexts(office, GID.journal).at(-1) ?? [];
  expect(line[2]).toBe('Diserahkan');
  expect(line.slice(9, 12).join('').length).toBeLessThan(150_000);
});
