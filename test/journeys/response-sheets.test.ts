/** Lembar Tanggapan Tertulis on the built bundle: from the dialog and by the month's trigger, compared with the register. */
import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { callFromDialog, clickMenu, makePaper, type PaperFile, propsOf } from '../../samples/clicks';
import { cellOf, play, readSamples } from '../../samples/play';
import { pdfDrawings } from '../pdf-drawings';
import { pdfText } from '../pdf-text';
import { FIRST_ROW, intactLines, newOffice, SEKRETARIS, STAFF, tabTexts } from './office';

const samples = readSamples();
const office = newOffice(Date.parse('2026-11-02T07:30:00+07:00'));
Array.from(play(office, samples));

const LAST_ROW = FIRST_ROW + samples.length - 1;
const bytes = ({ pdf }: PaperFile) => Buffer.from(pdf, 'base64');
const packed = (text: string) => text.replace(/\s+/g, '');

function sheets(asked: object, as: string = SEKRETARIS): PaperFile {
  const { done, refused } = makePaper(office, as, 'responseSheets', { number: '', month: '', ...asked });
  if (!done) throw new Error(refused);
  return done;
}

describe('of all items of a month', () => {
  const paper = sheets({ month: '2026-11' });
  const pages = pdfText(bytes(paper)).map(packed);

  /** The pages of the item of a row: from where its number stands as a title to the next. */
  function pagesOf(number: string): string {
    const from = pages.findIndex((page) => page.includes(`NomorRegister${number}`));
    const rest = pages.slice(from + 1).findIndex((page) => page.includes('NomorRegister'));
    return pages.slice(from, rest < 0 ? undefined : from + 1 + rest).join('');
  }

  it.each(Array.from({ length: samples.length }, (_, index) => FIRST_ROW + index))(
    'row %i says what the register says: who, what, when, why',
    (row) => {
      const text = pagesOf(cellOf(office, row, 'No. Register'));
      const said = [
        ...['No. Register', 'Judul/kegiatan', 'Subbagian', 'Jenis konten', 'Nama penyerah', 'Status'],
        ...['Tanggapan Admin', 'Waktu penerimaan', 'Tanggapan Wakil', 'Waktu koreksi'],
        ...['Pertimbangan Pimpinan', 'Waktu keputusan'],
      ];
      for (const heading of said) expect(text).toContain(packed(cellOf(office, row, heading)));
    },
  );

  it('has a sheet of every item, in order, and no other', () => {
    const numbers = pages.flatMap((page) => /NomorRegister(MS-\d{4}-\d{4})/.exec(page)?.[1] ?? []);
    const register = Array.from({ length: samples.length }, (_, index) =>
      cellOf(office, FIRST_ROW + index, 'No. Register'),
    );
    expect(numbers).toEqual(register);
    expect(paper.rows).toBe(samples.length);
  });

  it('has the photos of each, in proportion, none over another', () => {
    const { images } = pdfDrawings(bytes(paper));
    const photos = samples.flatMap((sample) => {
      const last = [...sample.decisions].reverse().find((one) => one.photos);
      return last?.photos ?? sample.photos;
    });
    expect(images).toHaveLength(photos.length);
    images.forEach((image, index) => {
      const { width, height } = imageSize(samplePhoto(photos[index] ?? ''));
      expect(image.width / image.height).toBeCloseTo(width / height, 1);
    });
    for (const [index, one] of images.entries())
      for (const other of images.slice(index + 1))
        expect(one.page === other.page && overlap(one, other)).toBe(false);
  });

  it('is filed in Drive on the month’s shelf, with its row in Arsip and its line in the journal', () => {
    const row = tabTexts(office, 116).at(-1) ?? [];
    expect(row.slice(1, 3)).toEqual(['Lembar Tanggapan Tertulis', 'November 2026']);
    expect(row).toContain(`${paper.fileName}.pdf`);
    expect(tabTexts(office, 103).at(-1)?.[2]).toBe('Naskah diarsipkan');
    intactLines(office);
  });

  it('made again it is the same file, and no second row', () => {
    const rows = tabTexts(office, 116).length;
    office.google.advance(24 * 3_600_000);
    expect(sheets({ month: '2026-11' }).pdf).toBe(paper.pdf);
    expect(tabTexts(office, 116)).toHaveLength(rows);
  });
});

describe('of one item', () => {
  it('the dialog begins with the selected row, and without one with the month', () => {
    const given = (row?: number) =>
      propsOf(clickMenu(office, SEKRETARIS, 'openResponseSheets', row).effects) as object;
    const number = cellOf(office, FIRST_ROW, 'No. Register');
    expect(given(FIRST_ROW)).toMatchObject({
      paper: 'responseSheets',
      choices: { number, month: '2026-11' },
    });
    expect(given()).toMatchObject({ choices: { number: '' } });
    expect(given(LAST_ROW + 5)).toMatchObject({ choices: { number: '' } });
  });

  it('has its own sheet alone, named after it', () => {
    const number = cellOf(office, FIRST_ROW + 1, 'No. Register');
    const paper = sheets({ number });
    const text = packed(pdfText(bytes(paper)).join(''));
    expect(paper.fileName).toBe(`Lembar Tanggapan Tertulis ${number} - KPU Kabupaten Pasaman`);
    expect(text.match(/NomorRegister/g)).toHaveLength(1);
    expect(tabTexts(office, 116).at(-1)?.slice(1, 3)).toEqual(['Lembar Tanggapan Tertulis', number]);
  });
});

describe('asked for wrongly', () => {
  it.each([
    {},
    { number: 'MS-1', month: '' },
    { number: '', month: '2026' },
    { number: '', month: '' },
    { month: '2026-11', number: 'MS-2026-0001' },
  ])('of %j it is refused', (request) => {
    expect(callFromDialog(office, SEKRETARIS, 'makeResponseSheets', request).refused).toBeDefined();
  });

  it('of a number that is not there it says so', () => {
    const answer = callFromDialog(office, SEKRETARIS, 'makeResponseSheets', {
      number: 'MS-2026-0999',
      month: '',
    });
    expect(answer.refused).toContain('MS-2026-0999');
  });

  it('by somebody without a role nothing is made', () => {
    const tab = tabTexts(office, 117);
    expect(
      makePaper(office, STAFF, 'responseSheets', { number: '', month: '2026-11' }).refused,
    ).toBeDefined();
    expect(tabTexts(office, 117)).toEqual(tab);
  });
});

const samplePhoto = (name: string) => readFileSync(`samples/photos/${name}`);

function overlap(
  a: { x: number; y: number; width: number; height: number },
  b: { x: number; y: number; width: number; height: number },
): boolean {
  const apart = (from: number, size: number, other: number, otherSize: number) =>
    from + size <= other || other + otherSize <= from;
  return !apart(a.x, a.width, b.x, b.width) && !apart(a.y, a.height, b.y, b.height);
}
