/**
 * Papers as they come out of the printer: what pdf.js reads on each page of their PDFs, with one row and with hundreds,
 * on every sheet.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../../src/actions/paper';
import type { RecapContent } from '../../src/actions/ports';
import type { Item } from '../../src/domain/item';
import { periodNamed } from '../../src/domain/period';
import { recapOf } from '../../src/domain/recap';
import { USUAL_SIZE } from '../../src/pages/paper-pages';
import { recapPaper } from '../../src/pages/recap-paper';
import { registerBookPaper } from '../../src/pages/register-book-paper';
import { lineStarts } from '../../src/pages/text-width';
import { itemAt, office, submission, upload } from '../domain/samples';
import { pdfPages } from '../pdf-text';
import { printedPdf } from './print';

const KEPT = process.env.KEEP_PAPERS;
const YEAR = periodNamed('2025');
if (!YEAR) throw new Error('no year');

const TITLES = [
  'Rapat Pleno Terbuka',
  'Sosialisasi Pendidikan Pemilih Berkelanjutan bagi Pemilih Pemula, Penyandang Disabilitas, dan Masyarakat Adat di Nagari Tanjung Beringin, Kecamatan Lubuk Sikaping, Kabupaten Pasaman',
  'Apel pagi',
];
const URLS = [
  'https://www.instagram.com/p/DAbCdEfGhIj/?img_index=1&utm_source=ig_web_copy_link',
  'https://www.facebook.com/share/p/1AbCdEfGhIjKlMnOpQrStUvWxYz/?mibextid=wwXIfr',
  'https://www.tiktok.com/@kpukabupatencontohresmi/video/7412345678901234567?is_from_webapp=1&sender_device=pc',
];

function items(count: number): Item[] {
  return Array.from({ length: count }, (_, index): Item => {
    const number = `MS-2025-${String(index + 1).padStart(4, '0')}`;
    const day = new Date(Date.UTC(2025, 6, 5) + Math.floor(index / 3) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const given = submission({
      number,
      title: `${TITLES[index % 3]} (${index + 1})`,
      kind: ['Berita kegiatan', 'Ucapan/peringatan hari besar', 'Video pendek'][index % 3] ?? '',
      department:
        ['Partisipasi, Hubungan Masyarakat dan SDM', 'Teknis Penyelenggaraan Pemilu dan Hukum'][index % 2] ??
        '',
      submitterName: `Staf Teknis Penyelenggaraan ke-${index % 7}`,
    });
    const platform = ['Instagram', 'Facebook', 'TikTok'][index % 3] ?? '';
    const url = `${URLS[index % 3]}&urut=${index + 1}`;
    return {
      ...itemAt('done'),
      submission: given,
      uploads: [upload(platform, { url, at: `${day}T10:00:00` })],
    };
  });
}

const printing = (changes: object) => ({
  office: office(changes),
  printedAt: '2026-01-05T09:30:00',
  printedBy: 'Sari, Plt. Sekretaris',
  head: { count: 3210, hash: 'a'.repeat(64) },
  fingerprint: 'b'.repeat(64),
});

const PAPERS = {
  recap: (given: Item[], changes: object) => {
    const content: RecapContent = { ...printing(changes), recap: recapOf(given, YEAR) };
    return recapPaper(content);
  },
  'register book': (given: Item[], changes: object) =>
    registerBookPaper({ ...printing(changes), year: '2025', items: given }),
};

const SHEETS = (['A4', 'F4'] as const).flatMap((paper) =>
  (['landscape', 'portrait'] as const).map((orientation) => ({ paper, orientation })),
);
const MILLIMETRES = { A4: [210, 297], F4: [215, 330] };

/** Words that a line ends within; addresses and numbers may be read in parts. */
function cutWords({ rows, widths }: Paper): string[] {
  return rows.flatMap(({ cells }) => {
    let column = 0;
    return cells.flatMap(({ text, style, span = 1 }) => {
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0) - 7;
      column += span;
      const face = { size: style?.size ?? USUAL_SIZE, bold: style?.bold ?? false };
      return lineStarts(text, width, face).flatMap((start) => {
        const [begun = ''] = /\S*$/.exec(text.slice(0, start)) ?? [];
        const word = begun + (/^\S*/.exec(text.slice(start)) ?? [''])[0];
        return begun !== '' && !/[/\d-]/.test(word) ? [word] : [];
      });
    });
  });
}

describe.each(Object.keys(PAPERS) as (keyof typeof PAPERS)[])('%s', (name) => {
  describe.each(SHEETS)('on $paper $orientation', ({ paper, orientation }) => {
    // 400 take a minute on every sheet; a year of the office is printed on the usual one.
    const counts = paper === 'A4' && orientation === 'landscape' ? [0, 1, 8, 40, 400] : [1, 40];
    it.each(counts)('of %i items', (count) => {
      const given = items(count);
      const made = PAPERS[name](given, { paper, orientation });
      const pdf = printedPdf(made, { paper, orientation });
      if (KEPT) {
        mkdirSync(KEPT, { recursive: true });
        writeFileSync(join(KEPT, `${name} ${paper} ${orientation} ${count}.pdf`), pdf);
      }
      const pages = pdfPages(pdf);
      const [short = 0, long = 0] = MILLIMETRES[paper];
      const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];

      // Every page is the sheet, says which of how many it is, and ends with the anchors; the renderer made no other.
      pages.forEach((page, index) => {
        expect(page.width).toBeCloseTo((width * 72) / 25.4, -0.5);
        expect(page.height).toBeCloseTo((height * 72) / 25.4, -0.5);
        expect(page.text).toContain(`Halaman ${index + 1} dari ${pages.length}`);
        expect(page.text).toContain('b'.repeat(64));
      });
      // The letterhead once, the headings of the table on every page on which it goes on.
      const text = pages.map((page) => page.text);
      expect(text.filter((page) => page.includes('KABUPATEN CONTOH'))).toEqual([text[0]]);
      const packed = text.map((page) => page.replace(/\s+/g, ''));
      for (const page of packed) {
        if (/MS-2025-\d{4}/.test(page)) expect(page).toMatch(/No\.?Register/);
      }
      // Each item once, whole, in order; its link without a sign lost.
      const all = packed.join('');
      const numbers = [...all.matchAll(/MS-2025-\d{4}/g)].map(([one]) => one);
      expect(numbers).toEqual(given.map((one) => one.submission.number));
      for (const { submission: one, uploads } of given) {
        expect(all).toContain(one.title.replace(/\s+/g, ''));
        expect(all).toContain(uploads[0]?.url);
      }
      // The signature in one piece, and not alone on its page.
      const signed = packed.filter((page) => /Contoh,5Januari2026.*Sari.*NIP\.198501012010121007/.test(page));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toMatch(/MS-2025-\d{4}|Tahap1:|Unggahanmenurutplatform|Belumadakonten/);
      expect(cutWords(made)).toEqual([]);
    });
  });
});
