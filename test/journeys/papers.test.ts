/** Papers on the built bundle: made of a period, made again, narrowed, and what another program reads in their PDFs. */
import { createHash } from 'node:crypto';
import { act, callFromDialog, makePaper, type PaperFile, recapRequest } from '../../samples/clicks';
import { play, readSamples } from '../../samples/play';
import { pdfText } from '../pdf-text';
import { ADMIN, GID, newOffice, SEKRETARIS, STAFF, tabTexts } from './office';

const DAY = 24 * 3600 * 1000;
const samples = readSamples();
const office = newOffice(Date.parse('2026-11-02T07:30:00+07:00'));
Array.from(play(office, samples));

function recap(period: string, filter: Record<string, string> = {}, as: string = SEKRETARIS): PaperFile {
  const { done, refused } = makePaper(office, as, 'recap', recapRequest(period, filter));
  if (!done) throw new Error(refused);
  return done;
}
const sha256 = ({ pdf }: PaperFile) => createHash('sha256').update(pdf, 'base64').digest('hex');
const packed = ({ pdf }: PaperFile) => pdfText(Buffer.from(pdf, 'base64')).join('').replace(/\s+/g, '');
const made = (event: string) => tabTexts(office, GID.journal).filter((line) => line[2] === event).length;

/** Every link that the samples recorded, with what they say of it; read from their file alone. */
const UPLOADS = samples.flatMap((sample) =>
  sample.decisions.flatMap(({ at, links = [] }) =>
    links.flatMap(({ platform, url }) =>
      url
        ? [{ at, platform, url, kind: sample.answers['Jenis konten'], department: sample.answers.Subbagian }]
        : [],
    ),
  ),
);

describe('of a month', () => {
  const first = recap('2026-11');
  const tab = tabTexts(office, GID.recap);
  const lines = made('Rekapitulasi dibuat');

  it('made again from the same data, days later and by another, it is the same tab and file, and no new line', () => {
    office.google.advance(3 * DAY);
    recap('2026-Q4');
    const again = recap('2026-11', {}, ADMIN);
    expect(tabTexts(office, GID.recap)).toEqual(tab);
    expect([again.fingerprint, sha256(again)]).toEqual([first.fingerprint, sha256(first)]);
    expect(made('Rekapitulasi dibuat')).toBe(lines + 1);
  });

  it('names who made it first, and when', () => {
    expect(packed(first)).toContain('DibuatJumat,20November2026pukul');
    expect(packed(first)).toContain('olehSekretaris,SekretarisKPUKabupatenPasaman,dari');
  });

  it('after an upload was withdrawn it is another, says so, and is dated anew', () => {
    const row = tabTexts(office, GID.register).findIndex((line) => line[1] === 'Selesai – terunggah') + 1;
    const upload = UPLOADS[0];
    if (!upload) throw new Error('no upload');
    const { platform } = upload;
    const reason = 'Foto memuat wajah anak.';
    expect(act(office, ADMIN, 'amend', row, { platform, what: 'withdrawn', reason })).toHaveProperty('done');
    const again = recap('2026-11');
    expect(again.fingerprint).not.toBe(first.fingerprint);
    expect(again.rows).toBe(first.rows);
    const text = packed(again);
    expect(text).toContain('Ditarik23/11/2026:Fotomemuatwajahanak.');
    expect(text).toContain('Diralat:0unggahan;ditarik:1unggahan.');
    expect(text).toContain('LubukSikaping,23November2026');
  });
});

describe.each([
  ['2026-11', 'PeriodeNovember2026(1s.d.30November2026)', '2026-11-01', '2026-11-30'],
  ['2026-Q4', 'PeriodeTriwulanIVTahun2026(1Oktober2026s.d.31Desember2026)', '2026-10-01', '2026-12-31'],
  ['2026-S2', 'PeriodeSemesterIITahun2026(1Juli2026s.d.31Desember2026)', '2026-07-01', '2026-12-31'],
  ['2026', 'PeriodeTahun2026(1Januari2026s.d.31Desember2026)', '2026-01-01', '2026-12-31'],
  ['2026-11-04/2026-11-09', 'Periode4s.d.9November2026', '2026-11-04', '2026-11-09'],
  ['2026-S1', 'PeriodeSemesterITahun2026(1Januari2026s.d.30Juni2026)', '2026-01-01', '2026-06-30'],
])('of %s', (period, title, from, until) => {
  it('it has the links of these days and no other, and says which days', () => {
    const expected = UPLOADS.filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= until);
    const paper = recap(period);
    const text = packed(paper);
    expect(paper.rows).toBe(expected.length);
    expect(text).toContain(title);
    for (const { url } of UPLOADS) expect(text.includes(url)).toBe(expected.some((one) => one.url === url));
  });
});

describe('narrowed', () => {
  const sample = UPLOADS.at(-1);
  if (!sample) throw new Error('no upload');
  it.each([
    ['department', String(sample.department)],
    ['kind', String(sample.kind)],
    ['platform', sample.platform],
  ] as const)('to one %s it has only these, and says so in title and name', (field, value) => {
    const expected = UPLOADS.filter((one) => one[field] === value);
    const paper = recap('2026-11', { [field]: value });
    const text = packed(paper);
    expect(expected.length).toBeLessThan(UPLOADS.length);
    expect(paper.rows).toBe(expected.length);
    for (const { url } of expected) expect(text).toContain(url);
    expect(text).toMatch(new RegExp(`Hanya(Subbagian|jeniskonten|platform)${value.replace(/\s+/g, '')}`));
    expect(paper.fileName).toContain(value);
  });
});

describe('asked for wrongly', () => {
  it.each(['2026-13', '2026-Q5', '2026-02-30/2026-03-01', '', '2026-11; drop'])(
    'of “%s” it is refused',
    (period) => {
      expect(callFromDialog(office, SEKRETARIS, 'makeRecap', recapRequest(period)).refused).toContain(
        'period',
      );
    },
  );

  it('by somebody without a role nothing is made', () => {
    const tab = tabTexts(office, GID.recap);
    expect(makePaper(office, STAFF, 'recap', recapRequest('2026')).refused).toBeDefined();
    expect(tabTexts(office, GID.recap)).toEqual(tab);
  });

  it('when another has filled the tab meanwhile, nobody gets the other’s PDF', () => {
    const mine = callFromDialog(office, SEKRETARIS, 'makeRecap', recapRequest('2026-11')).done;
    recap('2026-Q4', {}, ADMIN);
    const request = { tab: 'recap', fingerprint: mine?.fingerprint };
    expect(callFromDialog(office, SEKRETARIS, 'exportPaper', request)).toMatchObject({
      refused: 'Tab ini baru saja diisi naskah lain, jadi PDF-nya tidak dibuat; tekan tombol sekali lagi.',
    });
  });
});
