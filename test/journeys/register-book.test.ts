/**
 * The register as a printed book, its PDF read by another program and compared with the register's own cells; and the
 * office's logo, which stands at the head of every paper.
 */
import { imageSize } from 'image-size';
import { createFile } from '../../local-google/drive/files';
import { makePaper, type PaperFile, recapRequest } from '../../samples/clicks';
import { cellOf, photo, play, readSamples } from '../../samples/play';
import { pdfDrawings } from '../pdf-drawings';
import { pdfText } from '../pdf-text';
import { FIRST_ROW, newOffice, OFFICE, SEKRETARIS, tabTexts } from './office';

const samples = readSamples();
const office = newOffice(Date.parse('2026-11-02T07:30:00+07:00'));
Array.from(play(office, samples));

const rows = samples.map((_, index) => FIRST_ROW + index);
const packed = (text: string) => text.replace(/\s+/g, '');
const bytes = ({ pdf }: PaperFile) => Buffer.from(pdf, 'base64');

function print(name: Parameters<typeof makePaper>[2], request: object): PaperFile {
  const { done, refused } = makePaper(office, SEKRETARIS, name, request);
  if (!done) throw new Error(refused);
  return done;
}

describe('the book of a year', () => {
  const pages = pdfText(bytes(print('registerBook', { year: '2026' }))).map(packed);
  const text = pages.join('');

  it('has every item of the register once, in its order', () => {
    const numbers = rows.map((row) => cellOf(office, row, 'No. Register'));
    expect(text.match(/MS-2026-\d{4}/g)?.filter((one, index, all) => all.indexOf(one) === index)).toEqual(
      numbers,
    );
  });

  it.each(rows)('row %i says what the register says', (row) => {
    for (const heading of ['Judul/kegiatan', 'Subbagian', 'Jenis konten', 'Nama penyerah', 'Status'])
      expect(text).toContain(packed(cellOf(office, row, heading)));
    for (const heading of ['Tanggapan Admin', 'Tanggapan Wakil', 'Pertimbangan Pimpinan'])
      expect(text).toContain(packed(cellOf(office, row, heading)));
  });

  it('repeats its heading and counts its pages', () => {
    pages.forEach((page, index) => {
      expect(page).toContain(`Halaman${index + 1}dari${pages.length}`);
    });
    const withRows = pages.filter((page) => /MS-2026-\d{4}/.test(page.replace(/^.*?(?=No)/, '')));
    for (const page of withRows) expect(page).toContain('No.Register');
  });
});

it('reads the rows of its year, and of no other however many there are; a number that is none is named', () => {
  const store = office.google.world.store;
  const key = `${office.spreadsheetId}/101`;
  const cellsRead = () => {
    let read = 0;
    office.google.world.onEnd = (name, meter) => {
      if (name === 'makeRegisterBook') read = meter.cellsRead;
    };
    const { rows: count } = print('registerBook', { year: '2026' });
    office.google.world.onEnd = undefined;
    return { read, count };
  };
  const before = cellsRead();
  const last = FIRST_ROW + samples.length;
  const template = store.cells(key, FIRST_ROW - 1, FIRST_ROW);
  for (let row = last; row < last + 200; row += 1)
    for (const { column, cell } of template)
      store.putCell(key, row - 1, column, {
        ...cell,
        value: String(cell.value).replaceAll('MS-2026-', `MS-2025-${row}`),
      });
  expect(before.read).toBeGreaterThan(0);
  expect(before.count).toBe(samples.length);
  expect(cellsRead()).toEqual(before);
  store.putCell(key, last - 1, 0, { value: 'Nomor hilang' });
  expect(makePaper(office, SEKRETARIS, 'registerBook', { year: '2026' }).refused).toContain('Nomor hilang');
  store.removeBlock(key, last - 1, last + 199);
});

describe('a logo in the profile', () => {
  const PAPERS = [
    ['recap', recapRequest('2026-11')],
    ['registerBook', { year: '2026' }],
    ['responseSheets', { number: 'MS-2026-0001', month: '' }],
  ] as const;
  const firstPageImages = (paper: PaperFile) =>
    pdfDrawings(bytes(paper)).images.filter((one) => one.page === 1);

  it('stands at the head of every paper, in proportion', () => {
    expect(firstPageImages(print('recap', recapRequest('2026-11')))).toEqual([]);
    const { world } = office.google;
    const { bytes: image, mimeType } = photo(samples[0]?.photos[0] ?? '');
    const logo = createFile(world, OFFICE, { name: 'logo.jpg', kind: 'file', mimeType, bytes: image });
    office.google.person(OFFICE).shareFile(logo.id, SEKRETARIS, 'viewer');
    setLogo(`https://drive.google.com/file/d/${logo.id}/view`);
    const { width, height } = imageSize(image);
    for (const [name, request] of PAPERS) {
      const [highest] = firstPageImages(print(name, request)).sort((one, other) => other.y - one.y);
      if (!highest) throw new Error(`no logo on ${name}`);
      expect(highest.height).toBeGreaterThan(20);
      expect(highest.width / highest.height).toBeCloseTo(width / height, 1);
    }
  });

  function setLogo(text: string): void {
    const row = tabTexts(office, 105).findIndex((line) => line[0] === 'Logo kop') + 1;
    office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, 'Profil Kantor', `B${row}`, text);
  }
});
