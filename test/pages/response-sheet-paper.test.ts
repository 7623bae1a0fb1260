/** The response sheets as papers: what stands on them, how they are divided, what was corrected as it is drawn. */
import type { ResponseSheetsContent } from '../../src/actions/ports';
import type { Item } from '../../src/domain/item';
import { type ResponseSheet, responseSheetOf } from '../../src/domain/response-sheet';
import { PAPER_COLUMNS } from '../../src/google/paper-tab';
import { responseSheetPaper } from '../../src/pages/response-sheet-paper';
import { itemAt, office, submission } from '../domain/samples';
import { pdfDrawings } from '../pdf-drawings';
import { pdfPages } from '../pdf-text';
import { printedPdf } from './print';

const ORIGINAL = 'KPU Kabupaten Contoh menyerahkan laporan kepada pemilih pada hari Jumat.';
const CORRECTED = 'KPU Kabupaten Contoh menyampaikan laporan kepada pemilih pemula pada hari Jumat.';

function correctedItem(changes: Partial<Item> = {}): Item {
  const item = itemAt('approved');
  if (!item.correction) throw new Error('The sample is not corrected');
  return {
    ...item,
    submission: { ...item.submission, narrative: ORIGINAL },
    correction: { ...item.correction, narrative: CORRECTED },
    ...changes,
  };
}

const content = (sheets: ResponseSheet[], changes: object = {}): ResponseSheetsContent => ({
  office: office(changes),
  about: { number: '', month: '2025-07' },
  sheets,
  printedAt: '2025-08-01T09:30:00',
  printedBy: 'Sari, Jabatan Sari',
  head: { count: 42, hash: 'a'.repeat(64) },
  fingerprint: 'b'.repeat(64),
});
const sheetOf = (item: Item) => responseSheetOf(item, []);
const print = (items: Item[], changes: { paper?: 'A4' | 'F4' } = {}) =>
  printedPdf(responseSheetPaper(content(items.map(sheetOf), changes)), {
    paper: changes.paper ?? 'A4',
    orientation: 'portrait',
  });
const packed = (pdf: Uint8Array) => pdfPages(pdf).map((page) => page.text.replace(/\s+/g, ''));

it('fits the columns that a paper’s tab has', () => {
  expect(responseSheetPaper(content([])).widths.length).toBeLessThanOrEqual(PAPER_COLUMNS);
});

describe('of one item', () => {
  const item = correctedItem();
  const pdf = print([item]);
  const all = packed(pdf).join('');

  it('says what it is, who responded in which office, when, and on what', () => {
    const { submission: given, receipt, correction, decision } = item;
    for (const text of [given.number, given.title, given.submitterName, given.department])
      expect(all).toContain(text.replace(/\s+/g, ''));
    for (const reply of [receipt, correction, decision]) {
      expect(all).toContain(reply?.fingerprint);
      expect(all).toContain(reply?.by.name);
      expect(all).toContain(reply?.by.position.replace(/\s+/g, ''));
      const [day = '', time = ''] = reply?.at.split('T') ?? [];
      expect(all).toContain(day.split('-').reverse().join('/') + time.slice(0, 5).replace(':', '.'));
    }
    expect(all).toContain('Disetujuisecaraelektronikmelaluiregisteroleh');
  });

  it('has no room for a signature, and says so', () => {
    expect(all).toContain('Lembarinitidakmemuattandatangan.');
    expect(all).not.toContain('NIP.');
  });

  it('shows what was taken out struck through and what was put in underlined', () => {
    const { texts, bars } = pdfDrawings(pdf);
    const lineOf = (word: string) => {
      const text = texts.find((one) => one.text.includes(word));
      if (!text) throw new Error(`“${word}” is not on the paper`);
      const near = bars.filter(
        (bar) => bar.page === text.page && Math.abs(bar.x - text.x) < 1 && Math.abs(bar.y - text.y) < 8,
      );
      return near.filter((bar) => bar.height < 1.5).map((bar) => (bar.y > text.y + 1 ? 'through' : 'under'));
    };
    expect(lineOf('menyerahkan')).toEqual(['through']);
    expect(lineOf('menyampaikan')).toEqual(['under']);
    expect(all).toContain('pemilihpemulapadahariJumat');
  });

  it('has a caption for X where there is one, and what became of it', () => {
    expect(all).not.toContain('CaptionuntukX');
    const given = { ...item.submission, shortCaption: 'Ringkas semula.' };
    const { correction } = item;
    const changed = {
      ...item,
      submission: given,
      correction: correction && { ...correction, shortCaption: 'Ringkas baru.' },
    };
    const text = packed(print([changed])).join('');
    for (const part of ['CaptionuntukX', 'Ringkas', 'semula', 'baru']) expect(text).toContain(part);
  });

  it('an item that was not corrected says so, and has no such lines', () => {
    const plain = correctedItem();
    const { correction } = plain;
    const same = print([
      { ...plain, correction: correction && { ...correction, narrative: '', caption: '' } },
    ]);
    expect(packed(same).join('')).toContain('Tidakadakoreksipadanarasidancaption.');
    expect(pdfDrawings(same).bars.filter((bar) => bar.height < 1.5)).toEqual([]);
  });
});

it.each([
  ['submitted', 'MenunggutanggapanAdminMedsos.'],
  ['returned by Pimpinan', 'MenungguperbaikanolehTimPelaksana.'],
  ['rejected', 'Ditolaksecaraelektronikmelaluiregisteroleh'],
] as const)('of an item that is %s it says what is to come', (state, text) => {
  const all = packed(print([itemAt(state)])).join('');
  expect(all).toContain(text);
  expect(all).not.toContain('Disetujuisecaraelektronik');
});

describe.each(['A4', 'F4'] as const)('of a month on %s', (paper) => {
  const items = [1, 2, 3].map((index) => {
    const number = `MS-2025-000${index}`;
    const long = index === 2 ? ORIGINAL.repeat(120) : ORIGINAL;
    const item = correctedItem();
    return { ...item, submission: { ...submission({ number }), narrative: long } };
  });
  const pdf = print(items, { paper });

  it('each item begins a page with the letterhead, and every page says which of how many it is', () => {
    const pages = packed(pdf);
    const begun = pages.flatMap((page) => /NomorRegister(MS-2025-\d{4})/.exec(page)?.[1] ?? []);
    expect(begun).toEqual(['MS-2025-0001', 'MS-2025-0002', 'MS-2025-0003']);
    expect(pages.filter((page) => page.includes('KABUPATENCONTOH'))).toHaveLength(3);
    pages.forEach((page, index) => {
      expect(page).toContain(`Halaman${index + 1}dari${pages.length}`);
      expect(page).toContain('b'.repeat(64));
    });
  });

  it('is upright on its sheet, and loses no word of a text that is longer than a page', () => {
    const [page] = pdfPages(pdf);
    expect(page?.height).toBeGreaterThan(page?.width ?? 0);
    const all = packed(pdf).join('');
    // Once as it was in each of 120 repetitions, and in the two other items.
    expect(all.match(/menyerahkan/g)?.length).toBe(122);
  });
});

it('of a month in which nobody responded it is one page that says so', () => {
  const pages = packed(print([]));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Tidakadatanggapantertulis:Juli2025.');
});
