/**
 * What people write is kept, mailed, shown and compared exactly as they wrote it, whatever it is made of: from the form to
 * register, journal, mails, work sheet, correction and what is copied for the upload. Few runs, since each is a journey.
 */
import fc from 'fast-check';
import { act, callFromDialog, deskOnPage } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { cellOf } from '../../samples/play';
import {
  ADMIN,
  GID,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  PIMPINAN,
  STAFF,
  tabTexts,
  WAKIL,
} from './office';

const RUNS = 6;

/** Texts that something on the way could take for something else. */
const PIECES = [
  ...['=1+1', '=IMPORTXML("https://contoh.id";"//a")', '+62812', '-5', '@nama', "'kutip'", '"dua"', '“–”'],
  ...[
    '<b>tebal</b>',
    '<script>alert(1)</script>',
    '&amp;',
    '&#39;',
    '<?= props ?>',
    '{{isi}}',
    '$'.concat('{isi}'),
    '$&',
    '\\n',
  ],
  ...['\n', '\n\n', ' ', '   ', '\t', '\u00a0', '2026-03-04', 'TRUE', '1e5', 'Rp 1.500', '0812'],
  ...[
    '🙏🏽',
    '👨‍👩‍👧',
    'e\u0301',
    '\u200b',
    'بسم الله',
    '\u200f',
    '\u202b(12)\u202c',
    'Sutan Tuanku nan Basa',
    '#KPU',
    'https://kpu.go.id/a?b=c&d',
  ],
];
const written = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 })), {
      maxLength,
    })
    .map((pieces) => pieces.join(''))
    .filter((text) => text.trim() !== '');

function workOf(office: SampleOffice, as: string, number: string) {
  const deployment = office.google.world.store.get('deployment', office.deploymentId);
  if (!deployment) throw new Error('the web app is not published');
  const answer = office.google.request(deployment, { as, query: `nomor=${number}` });
  if (answer.kind !== 'page') throw new Error(JSON.stringify(answer));
  const work = deskOnPage(answer.html).desk?.work as unknown as {
    lines: number[];
    original: Record<string, string>;
    current: Record<string, string>;
    toUpload: { platform: string; text: string }[];
  };
  return work;
}

/** The caption that a mail's HTML shows, as a browser reads it. */
function captionIn(html: string): string {
  const [, shown = ''] = />Caption<\/td><td[^>]*>([\s\S]*?)<\/td>/.exec(html) ?? [];
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return shown.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCharCode(Number(code)) : (named[name] ?? ''),
  );
}

it('from the form to the upload nothing is changed, not even blanks at the ends', () => {
  const office = newOffice();
  fc.assert(
    fc.property(written(30), written(12), written(6), written(6), (narrative, caption, short, better) => {
      const answers = {
        'Narasi berita': narrative,
        Caption: caption,
        'Caption ringkas untuk X (bila perlu)': short,
      };
      const { row } = handInEvent(office, { answers });
      const number = cellOf(office, row, 'No. Register');
      const texts = { narrative, caption, shortCaption: short };
      // The register's cells hold text, and no formula.
      expect(['Narasi', 'Caption', 'Caption untuk X'].map((one) => cellOf(office, row, one))).toEqual(
        Object.values(texts),
      );
      // The journal's line.
      const line = tabTexts(office, GID.journal).at(-1) ?? [];
      expect(JSON.parse(line.slice(9, 12).join('')).submission).toMatchObject(texts);
      // The receipt, and Admin's letter.
      for (const mail of [mailsTo(office, STAFF).at(-1), mailsTo(office, ADMIN).at(-1)]) {
        expect(mail?.body).toContain(`\nCaption: ${caption}\n`);
        expect(captionIn(mail?.htmlBody ?? '')).toBe(caption);
      }
      // The work sheet, and the history that it asks for.
      const work = workOf(office, ADMIN, number);
      expect([work.original, work.current]).toEqual([texts, texts]);
      const told = callFromDialog(office, ADMIN, 'linesOf', { lines: work.lines, number }).done;
      expect(JSON.stringify(told)).toContain(JSON.stringify(caption).slice(1, -1));
      // Untouched by Wakil it is not corrected; the caption for X alone is.
      expect(act(office, ADMIN, 'receive', row, {}).refused).toBeUndefined();
      expect(act(office, WAKIL, 'correct', row, { shortCaption: better }).refused).toBeUndefined();
      const corrected = ['Narasi', 'Caption', 'Caption untuk X'].map((one) =>
        cellOf(office, row, `${one} hasil koreksi`),
      );
      expect(corrected).toEqual(['', '', better === short ? '' : better]);
      // What is approved is what is copied for the upload.
      expect(act(office, PIMPINAN, 'approve', row, {}).refused).toBeUndefined();
      const { toUpload } = workOf(office, ADMIN, number);
      expect(Object.fromEntries(toUpload.map((one) => [one.platform, one.text]))).toEqual({
        Instagram: caption,
        Facebook: caption,
        X: better,
      });
    }),
    { numRuns: RUNS },
  );
  intactLines(office);
});

it('20,000 characters are kept whole, as cells count them', () => {
  const office = newOffice();
  const narrative = `${'🙏'.repeat(9_999)}\n\n`;
  const caption = `\n${'ج'.repeat(19_999)}`;
  const { row } = handInEvent(office, { answers: { 'Narasi berita': narrative, Caption: caption } });
  expect(cellOf(office, row, 'Narasi') === narrative).toBe(true);
  expect(cellOf(office, row, 'Caption') === caption).toBe(true);
  expect(cellOf(office, row, 'Keterangan')).not.toContain('dipotong');
  const line = tabTexts(office, GID.journal).at(-1) ?? [];
  expect(JSON.parse(line.slice(9, 12).join('')).submission.narrative === narrative).toBe(true);
  intactLines(office);
});

it('of blanks alone nothing was written', () => {
  const office = newOffice();
  const { row } = handInEvent(office, {
    answers: { Caption: ' \n ', 'Caption ringkas untuk X (bila perlu)': '\n' },
  });
  expect(cellOf(office, row, 'Caption')).toBe('');
  expect(cellOf(office, row, 'Kelengkapan')).toMatch(/caption/i);
});
