/** The printed tab: what another program reads from the PDF, and how it is divided into pages. */
import type { Cell, CellFormat, SheetDocument } from '../../local-google/documents';
import { parsePdfOptions } from '../../local-google/spreadsheet/pdf/options';
import { renderSheetPdf } from '../../local-google/spreadsheet/pdf/render';
import { newSheet } from '../../local-google/spreadsheet/state';
import type { PlacedCell } from '../../local-google/store';
import { pdfPages, pdfText } from '../pdf-text';

const A4_LANDSCAPE = 'size=A4&portrait=false&fitw=true&gridlines=false&pagenum=CENTER&fzr=true';
const BORDER = { style: 'SOLID', color: '#000000' } as const;
const BOXED: CellFormat = {
  wrap: true,
  borders: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER },
};

function table(rows: string[][], header: string[] = ['No', 'Judul']): PlacedCell[] {
  return [header, ...rows].flatMap((texts, row) =>
    texts.map((value, column) => ({ row, column, cell: { value, format: BOXED } satisfies Cell })),
  );
}

function print(cells: PlacedCell[], query: string, change: Partial<SheetDocument> = {}): Uint8Array {
  const sheet = { ...newSheet({ id: 's', locale: 'id_ID' }, 0, 0, 'Rekap'), ...change };
  return renderSheetPdf({ sheet, cells, title: 'Register' }, parsePdfOptions(new URLSearchParams(query)));
}

function numbered(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [String(index + 1), `Kegiatan nomor ${index + 1}.`]);
}

const joined = (pages: string[]) => pages.join('\n').replace(/\s+/g, ' ');

describe('paper', () => {
  it.each([
    ['size=A4&portrait=false', 841.9, 595.3],
    ['size=7', 595.3, 841.9],
    ['size=8.46x12.99&portrait=false', 935.3, 609.1],
    ['size=folio', 612, 936],
    ['size=legal', 612, 1008],
  ])('%s', (query, width, height) => {
    const [page] = pdfPages(print(table(numbered(1)), query));
    expect(page?.width).toBeCloseTo(width, 0);
    expect(page?.height).toBeCloseTo(height, 0);
  });
});

describe('pages', () => {
  it('prints one row on one page', () => {
    const pages = pdfText(print(table(numbered(1)), A4_LANDSCAPE));
    expect(pages).toHaveLength(1);
    expect(joined(pages)).toContain('Kegiatan nomor 1.');
    expect(pages[0]).toContain('1/1');
  });

  it('prints 400 rows, each once and whole, with the header and a number on each page', () => {
    const pages = pdfText(print(table(numbered(400)), A4_LANDSCAPE, { frozenRowCount: 1 }));
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((text, index) => {
      expect(text).toMatch(/No\s+Judul/);
      expect(text).toContain(`${index + 1}/${pages.length}`);
    });
    const found = [...joined(pages).matchAll(/Kegiatan nomor (\d+)\./g)].map((match) => Number(match[1]));
    expect(found).toEqual(numbered(400).map(([number]) => Number(number)));
  });

  it('does not repeat the header unless asked', () => {
    const pages = pdfText(print(table(numbered(400)), 'size=A4&fitw=true', { frozenRowCount: 1 }));
    expect(pages.filter((text) => text.includes('Judul'))).toHaveLength(1);
  });

  it('continues a row that is taller than a page without losing a word', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `kata${index}`);
    const pages = pdfText(
      print(table([['1', words.join(' ')]]), 'size=A4&fitw=true&fzr=true', { frozenRowCount: 1 }),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(joined(pages).match(/kata\d+/g)).toEqual(words);
  });

  it('fits the width, or puts what is too wide on further pages', () => {
    const cells: PlacedCell[] = numbered(12).map(([number], column) => ({
      row: 0,
      column,
      cell: { value: `Kolom-${number}` },
    }));
    expect(pdfText(print(cells, 'size=A4&fitw=true'))).toHaveLength(1);
    const pages = pdfText(print(cells, 'size=A4&scale=1'));
    expect(pages.length).toBeGreaterThan(1);
    expect(joined(pages).match(/Kolom-\d+/g)).toHaveLength(12);
  });

  it('prints an empty tab as one empty page', () => {
    expect(pdfText(print([], 'size=A4'))).toEqual(['']);
  });

  it('leaves out hidden columns and what is outside the range', () => {
    const cells = table(numbered(5), ['Nomor', 'Judul']);
    expect(joined(pdfText(print(cells, 'size=A4', { hiddenColumns: [0] })))).not.toContain('Nomor');
    const part = joined(pdfText(print(cells, 'size=A4&r1=2&r2=4&c1=1&c2=2')));
    expect(part.match(/nomor \d/g)).toEqual(['nomor 2', 'nomor 3']);
  });
});

describe('text', () => {
  it('breaks a long address without losing a sign of it', () => {
    const url =
      'https://www.facebook.com/kpukabpasaman/posts/pfbid0Qx3qZ8uWn5TgqWm2r?ref=embed&story=aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789';
    const [text = ''] = pdfText(print(table([['1', url]]), 'size=A4'));
    expect(text.split('\n').length).toBeGreaterThan(5);
    expect(text.replace(/\s/g, '')).toContain(url);
  });

  it('prints letters beyond ASCII', () => {
    const text = joined(pdfText(print(table([['–', 'Café “Başkan” ğ Ω Ж …']]), 'size=A4&fitw=true')));
    expect(text).toContain('Café “Başkan” ğ Ω Ж …');
    expect(text).toContain('–');
  });

  it('prints a merged block once', () => {
    const merges = [{ sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 3 }];
    const cells: PlacedCell[] = [
      { row: 0, column: 0, cell: { value: 'REKAPITULASI', format: { bold: true } } },
      { row: 1, column: 1, cell: { value: 'tertutup' } },
    ];
    expect(joined(pdfText(print(cells, 'size=A4', { merges }))).trim()).toBe('REKAPITULASI');
  });

  it('gives the same bytes for the same input', () => {
    const once = print(table(numbered(40)), A4_LANDSCAPE);
    expect(Buffer.from(print(table(numbered(40)), A4_LANDSCAPE)).equals(Buffer.from(once))).toBe(true);
  });
});

describe('options', () => {
  it.each([
    'size=A12',
    'size=0.1x3',
    'portrait=yes',
    'scale=9',
    'pagenum=MIDDLE',
    'top_margin=-1',
    'left_margin=5&right_margin=5',
    'r1=4&r2=4',
    'horizontal_alignment=JUSTIFY',
    'printnotes=true',
    'colour=red',
    'format=xlsx',
  ])('refuses %s', (query) => {
    expect(() => parsePdfOptions(new URLSearchParams(query))).toThrow(/^PDF export: /);
  });

  it('takes the names and numbers of Google', () => {
    const options = parsePdfOptions(
      new URLSearchParams('size=5&fitw=true&pagenum=UNDEFINED&horizontal_alignment=CENTER&range=B2:C4'),
    );
    expect(options).toMatchObject({ width: 612, height: 936, scale: 'width', pageNumber: 'NONE' });
    expect(options.horizontalAlignment).toBe('CENTER');
    expect(options.range).toEqual({ fromRow: 1, toRow: 4, fromColumn: 1, toColumn: 3 });
  });
});
