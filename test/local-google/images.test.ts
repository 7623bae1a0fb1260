/**
 * Pictures over the cells (`Sheet.insertImage`), and how the export draws them and texts of several looks. That an
 * exported PDF shows both is [recalled]; to be seen on the first day.
 */
import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { createFile } from '../../local-google/drive/files';
import { exportSpreadsheet } from '../../local-google/spreadsheet/export';
import { parsePdfOptions } from '../../local-google/spreadsheet/pdf/options';
import { renderSheetPdf } from '../../local-google/spreadsheet/pdf/render';
import { newSheet } from '../../local-google/spreadsheet/state';
import { pdfDrawings } from '../pdf-drawings';
import { spreadsheetScript } from './spreadsheet-app';
import { OTHER, OWNER } from './workspace';

const PHOTO = readFileSync('samples/photos/rapat-pleno-1.jpg');

function script() {
  const made = spreadsheetScript();
  const file = createFile(made.google.world, OWNER, {
    name: 'foto.jpg',
    kind: 'file',
    mimeType: 'image/jpeg',
    bytes: PHOTO,
  });
  const blob = `DriveApp.getFileById('${file.id}').getBlob()`;
  return { ...made, blob, id: file.id };
}

describe('a picture over the cells', () => {
  it('lies where it was put, as large as it is by itself until told otherwise', () => {
    const { js, blob } = script();
    const { width, height } = imageSize(PHOTO);
    expect(
      js(`
        const image = sheet.insertImage(${blob}, 2, 3, 5, 7);
        const size = [image.getWidth(), image.getHeight()];
        image.setWidth(120).setHeight(80).setAltTextTitle('Foto');
        const [found] = sheet.getImages();
        return [size, found.getWidth(), found.getHeight(), found.getInherentWidth(), found.getAnchorCell().getA1Notation(),
          found.getAnchorCellXOffset(), found.getAnchorCellYOffset(), found.getAltTextTitle(), ss.getImages().length];`),
    ).toEqual([[width, height], 120, 80, width, 'B3', 5, 7, 'Foto', 1]);
    expect(js('sheet.insertRowBefore(1); return sheet.getImages()[0].getAnchorCell().getA1Notation()')).toBe(
      'B4',
    );
    expect(js('return sheet.copyTo(ss).getImages().length')).toBe(1);
    expect(js('sheet.getImages()[0].remove(); return sheet.getImages().length')).toBe(0);
  });

  it('is refused when it is large, no picture, or an address (jolly-roger#1354; reference, Sheet.insertImage)', () => {
    const { thrown, google, blob } = script();
    const large = createFile(google.world, OWNER, {
      name: 'besar.jpg',
      kind: 'file',
      mimeType: 'image/jpeg',
      bytes: Buffer.concat([PHOTO, Buffer.alloc(2 * 1024 * 1024)]),
    });
    const put = (source: string) => thrown(`sheet.insertImage(${source}, 1, 1)`);
    expect(put(`DriveApp.getFileById('${large.id}').getBlob()`)).toBe(
      'The blob was too large. The maximum blob size is 2MB. The maximum number of pixels is 1 million.',
    );
    expect(put("Utilities.newBlob('halo')")).toBe('Invalid image data');
    expect(put("'https://contoh.id/foto.jpg'")).toContain('Error retrieving image from URL or bad URL');
    expect(thrown(`sheet.insertImage(${blob}, 1, 5000)`)).toContain('out of bounds');
  });

  it('is put and removed by whoever may write into its cell only', () => {
    const { js, thrown, blob } = script();
    js(`const protection = sheet.protect(); protection.removeEditors(protection.getEditors());`);
    js(`sheet.insertImage(${blob}, 1, 1)`);
    expect(thrown('sheet.getImages()[0].remove()', { as: OTHER })).toContain('protected cell');
    expect(js('return sheet.getImages().length')).toBe(1);
  });

  it('stands in the exported PDF, as large as it was made', () => {
    const { js, google, sheetId, blob } = script();
    js(
      `sheet.getRange('A1:D9').setValue('x'); sheet.insertImage(${blob}, 2, 3, 10, 4).setWidth(120).setHeight(80);`,
    );
    const query = new URLSearchParams('format=pdf&size=A4&scale=1&gridlines=false');
    const { bytes } = exportSpreadsheet(google.world, OWNER, sheetId, query);
    const { images } = pdfDrawings(bytes);
    // Points: a column of 100 pixels, two rows of 21, three quarters of a point each.
    expect(images).toEqual([expect.objectContaining({ page: 1, width: 90, height: 60 })]);
    const left = (images[0]?.x ?? 0) - Math.min(...pdfDrawings(bytes).texts.map((one) => one.x));
    expect(left).toBeCloseTo((100 + 10 - 3) * 0.75, 0);
  });
});

it('a thumbnail is made as small as its address asks (Drive v3, thumbnailLink)', () => {
  const { js, id } = script();
  const size = js(`
    const link = Drive.Files.get('${id}', { fields: 'thumbnailLink' }).thumbnailLink.replace(/=s\\d+$/, '=s320');
    const headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
    const image = sheet.insertImage(UrlFetchApp.fetch(link, { headers }).getBlob(), 1, 1);
    return [image.getInherentWidth(), image.getInherentHeight()];`);
  const { width, height } = imageSize(PHOTO);
  expect(size).toEqual([320, Math.round((320 * height) / width)]);
});

describe('a text of several looks, printed', () => {
  const sheet = { ...newSheet({ id: 's', locale: 'id_ID' }, 0, 0, 'Rekap'), columnWidths: { 0: 160 } };
  const value = 'KPU Kab. Pasaman menyerahkan menyampaikan laporan kepada pemilih.';
  const at = (word: string) => value.indexOf(word);
  const runs = [
    { startIndex: at('menyerahkan'), format: { strikethrough: true, color: '#b91c1c' } },
    { startIndex: at('menyampaikan'), format: { underline: true, color: '#166534', bold: true } },
    { startIndex: at('laporan'), format: {} },
  ];
  const print = (cell: object) =>
    pdfDrawings(
      renderSheetPdf(
        { sheet, cells: [{ row: 0, column: 0, cell }], title: 'Register' },
        parsePdfOptions(new URLSearchParams('size=A4&scale=1')),
      ),
    );

  it('has a line through what was taken out and one under what was put in, in their colours', () => {
    const { texts, bars } = print({ value, runs, format: { wrap: true, fontSize: 9 } });
    const found = (word: string) => texts.find((one) => one.text.trim() === word);
    const out = found('menyerahkan');
    const put = found('menyampaikan');
    if (!out || !put) throw new Error(`Not found among ${texts.map((one) => one.text).join('|')}`);
    const barAt = (one: { x: number; y: number }) =>
      bars.filter((bar) => Math.abs(bar.x - one.x) < 0.6 && Math.abs(bar.y - one.y) < 8);
    expect(barAt(out)).toEqual([expect.objectContaining({ color: '#b91c1c' })]);
    expect(barAt(put)).toEqual([expect.objectContaining({ color: '#166534' })]);
    // Above the line on which letters stand, and below it.
    expect(barAt(out)[0]?.y).toBeGreaterThan(out.y + 1.5);
    expect(barAt(put)[0]?.y).toBeLessThan(put.y);
    expect(put.font).not.toBe(out.font);
    expect(
      texts
        .map((one) => one.text)
        .join('')
        .replace(/\s+/g, ''),
    ).toBe(value.replace(/\s+/g, ''));
  });

  it('breaks by the looks of its parts: bold is wider', () => {
    const wide = [{ startIndex: 0, format: { bold: true } }];
    const lines = (cell: object) => new Set(print(cell).texts.map((one) => Math.round(one.y))).size;
    const text = Array.from({ length: 60 }, () => 'nnn').join(' ');
    const format = { wrap: true, fontSize: 9 };
    expect(lines({ value: text, runs: wide, format })).toBeGreaterThan(lines({ value: text, format }));
  });
});
