/** The archive of papers on the built bundle: softcopies in Drive by year and month, the tab *Arsip*, and its ticks (R11). */
import { createHash } from 'node:crypto';
import type { FileDocument } from '../../local-google/documents';
import {
  callFromDialog,
  clickMenu,
  makePaper,
  noticeOf,
  type PaperFile,
  propsOf,
  recapRequest,
  reportOf,
} from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import {
  ADMIN,
  everything,
  GID,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  OFFICE,
  SEKRETARIS,
  SET_UP_LINES,
  STAFF,
  tabTexts,
} from './office';

const ARCHIVE_GID = 116;

/** The tab's rows by heading. */
function archive(office: SampleOffice): Record<string, string>[] {
  const [headings = [], ...rows] = tabTexts(office, ARCHIVE_GID);
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}

/** Names of the folders above a file, from the register's folder down. */
function pathOf(office: SampleOffice, file: FileDocument): string[] {
  const above = office.google.world.store.get('file', file.parentId ?? '');
  return above && above.id !== office.folderId ? [...pathOf(office, above), above.name] : [];
}

const pdfs = (office: SampleOffice) =>
  office.google.world.store.list('file').filter((one) => one.mimeType === 'application/pdf');
const makeRecap = (office: SampleOffice, as: string, period = '2026-11') =>
  makePaper(office, as, 'recap', recapRequest(period));
const tick = (office: SampleOffice, as: string, papers: object[]) =>
  callFromDialog(office, as, 'tickPapers', { papers });

describe('a recap that the Sekretaris makes', () => {
  const office = newOffice();
  handInEvent(office);
  const made = makeRecap(office, SEKRETARIS).done as PaperFile & { url: string };
  const [file] = pdfs(office);

  it('lies in the folder of its year and month, the very file that was downloaded', () => {
    expect(pdfs(office)).toHaveLength(1);
    expect(file?.name).toBe(`${made.fileName}.pdf`);
    expect(pathOf(office, file as FileDocument)).toEqual(['Arsip', '2026', '11 November']);
    expect(made.url).toContain(file?.id);
  });

  it('is a row of Arsip: what, of which month, when, by whom, with both fingerprints', () => {
    const sha256 = createHash('sha256').update(Buffer.from(made.pdf, 'base64')).digest('hex');
    expect(archive(office)).toEqual([
      expect.objectContaining({
        Naskah: 'Rekapitulasi Konten Media Sosial',
        'Masa atau konten': 'November 2026',
        'Dibuat pada': '02/11/2026 16.00',
        'Dibuat oleh': `Sekretaris, Sekretaris KPU Kabupaten Pasaman (${SEKRETARIS})`,
        Berkas: `${made.fileName}.pdf`,
        'Tautan berkas': made.url,
        'Sidik jari berkas': sha256,
        Dicetak: '',
        Ditandatangani: '',
        'Hardcopy disimpan': '',
      }),
    ]);
    const printed = tabTexts(office, GID.recap).flat().join(' ');
    expect(archive(office)[0]?.['Sidik jari isi']).toHaveLength(64);
    expect(printed).toContain(archive(office)[0]?.['Sidik jari isi']);
  });

  it('is numbered by its line of the journal, which stays whole', () => {
    const lines = tabTexts(office, GID.journal);
    expect(lines.at(-1)?.[2]).toBe('Naskah diarsipkan');
    expect(lines.at(-1)?.[0]).toBe(archive(office)[0]?.['No.']);
    expect(intactLines(office)).toBe(SET_UP_LINES + 3);
  });

  it('is ticked by the Sekretaris from the menu, and the row says who, when and where', () => {
    office.google.advance(3_600_000);
    const { effects } = clickMenu(office, SEKRETARIS, 'openArchive');
    const { papers } = propsOf(effects) as unknown as { papers: { number: number; about: string }[] };
    expect(papers.map((one) => one.about)).toEqual(['November 2026']);
    const number = papers[0]?.number ?? 0;
    const answer = tick(office, SEKRETARIS, [{ number, marks: ['printed', 'signed'], place: '' }]);
    expect(answer.refused).toBeUndefined();
    expect(archive(office)[0]).toMatchObject({
      Dicetak: '✓ 02/11/2026 17.00, Sekretaris, Sekretaris KPU Kabupaten Pasaman',
      Ditandatangani: '✓ 02/11/2026 17.00, Sekretaris, Sekretaris KPU Kabupaten Pasaman',
      'Hardcopy disimpan': '',
    });
    tick(office, ADMIN, [{ number, marks: ['stored'], place: 'Ordner 3' }]);
    expect(archive(office)[0]?.['Hardcopy disimpan']).toMatch(/^✓ .*Admin Medsos.* – Ordner 3$/);
    expect(tabTexts(office, GID.journal).at(-1)?.slice(2, 8)).toEqual([
      'Arsip naskah dicentang',
      '',
      '',
      ADMIN,
      'Admin Medsos, Staf Subbagian Partisipasi, Hubungan Masyarakat dan SDM',
      'Admin Medsos',
    ]);
    intactLines(office);
  });
});

describe('nothing is ticked', () => {
  const office = newOffice();
  makeRecap(office, SEKRETARIS);
  makeRecap(office, SEKRETARIS, '2026-10');
  const [first = 0, second = 0] = archive(office).map((row) => Number(row['No.']));

  it.each([
    ['by staff', STAFF, [{ number: first, marks: ['printed'], place: '' }], 'belum terdaftar'],
    [
      'that is not printed',
      SEKRETARIS,
      [{ number: first, marks: ['signed'], place: '' }],
      'belum dicatat dicetak',
    ],
    [
      'when one of several is refused',
      SEKRETARIS,
      [
        { number: first, marks: ['printed'], place: '' },
        { number: second, marks: ['signed'], place: '' },
      ],
      'belum dicatat dicetak',
    ],
    [
      'of a paper that is not there',
      SEKRETARIS,
      [{ number: 999, marks: ['printed'], place: '' }],
      'nomor 999',
    ],
    [
      'by a request of another shape',
      SEKRETARIS,
      [{ number: first, marks: ['burnt'], place: '' }],
      'tidak dapat dibaca',
    ],
  ])('%s', (_, as, papers, sentence) => {
    const before = [everything(office), JSON.stringify(archive(office))];
    expect(tick(office, as, papers).refused).toContain(sentence);
    expect([everything(office), JSON.stringify(archive(office))]).toEqual(before);
  });
});

it('made again from the same data it is filed once; of other data it lies beside the first', () => {
  const office = newOffice();
  makeRecap(office, SEKRETARIS);
  const lines = tabTexts(office, GID.journal).length;
  office.google.advance(3 * 24 * 3_600_000);
  expect(makeRecap(office, ADMIN).refused).toBeUndefined();
  expect(archive(office)).toHaveLength(1);
  expect(pdfs(office)).toHaveLength(1);
  expect(tabTexts(office, GID.journal)).toHaveLength(lines);
  makeRecap(office, ADMIN, '2026-10');
  makeRecap(office, ADMIN, '2026-Q4');
  expect(archive(office).map((row) => row['Masa atau konten'])).toEqual([
    'November 2026',
    'Oktober 2026',
    expect.stringContaining('riwulan'),
  ]);
  expect(pdfs(office).map((file) => pathOf(office, file))).toEqual([
    ['Arsip', '2026', '11 November'],
    ['Arsip', '2026', '10 Oktober'],
    ['Arsip', '2026'],
  ]);
});

it('a register book lies in the folder of its year', () => {
  const office = newOffice();
  handInEvent(office);
  makePaper(office, ADMIN, 'registerBook', { year: '2026' });
  expect(pdfs(office).map((file) => pathOf(office, file))).toEqual([['Arsip', '2026']]);
  expect(archive(office)[0]).toMatchObject({
    Naskah: 'Register Dokumentasi dan Konten',
    'Masa atau konten': '2026',
  });
});

it('staff may read what is filed, and not write there', () => {
  const office = newOffice();
  makeRecap(office, SEKRETARIS);
  const folder = office.google.world.store.list('file').find((one) => one.name === 'Arsip');
  expect(folder?.ownerEmail).toBe(OFFICE);
  expect([...(folder?.editors ?? [])].sort()).toEqual(
    ['admin.medsos@contoh.id', 'pimpinan@contoh.id', SEKRETARIS, 'wakil@contoh.id'].sort(),
  );
  expect(folder?.editors).not.toContain(STAFF);
});

it('a lost tab comes back with its papers and ticks, from the journal, and papers go on being filed', () => {
  const office = newOffice();
  handInEvent(office);
  makeRecap(office, SEKRETARIS);
  makePaper(office, ADMIN, 'registerBook', { year: '2026' });
  const number = Number(archive(office)[0]?.['No.']);
  tick(office, SEKRETARIS, [{ number, marks: ['printed', 'stored'], place: 'Ordner 3' }]);
  const before = tabTexts(office, ARCHIVE_GID);
  office.google.person(OFFICE).deleteSheet(office.spreadsheetId, 'Arsip');
  const report = reportOf(clickMenu(office, OFFICE, 'setUpRegister').effects);
  expect(report?.found.repairs).toEqual([
    { repaired: 'tab made again', tab: 'Arsip' },
    { repaired: 'archive filled from the journal', count: 2 },
  ]);
  expect(tabTexts(office, ARCHIVE_GID)).toEqual(before);
  expect(tick(office, ADMIN, [{ number, marks: ['signed'], place: '' }]).refused).toBeUndefined();
  makeRecap(office, SEKRETARIS, '2026-Q4');
  expect(archive(office).map((row) => row['Masa atau konten'])).toEqual([
    'November 2026',
    '2026',
    'Triwulan IV Tahun 2026',
  ]);
  intactLines(office);
});

it('a row that was altered by hand is named by its cell, and nothing is filed over it', () => {
  const office = newOffice();
  makeRecap(office, SEKRETARIS);
  office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, 'Arsip', 'M2', 'x');
  expect(noticeOf(clickMenu(office, SEKRETARIS, 'openArchive').effects)).toContain('tab Arsip, sel M2');
});

describe('when a month is over', () => {
  const office = newOffice(Date.parse('2026-11-30T16:00:00+07:00'));
  handInEvent(office);
  office.google.advance(16 * 3_600_000);

  it('its papers are made and filed by the register itself', () => {
    expect(archive(office).map((row) => [row.Naskah, row['Masa atau konten'], row['Dibuat oleh']])).toEqual([
      ['Rekapitulasi Konten Media Sosial', 'November 2026', 'Akun kantor'],
      ['Register Dokumentasi dan Konten', '2026', 'Akun kantor'],
      ['Lembar Tanggapan Tertulis', 'November 2026', 'Akun kantor'],
    ]);
    expect(pdfs(office).map((file) => pathOf(office, file))).toEqual([
      ['Arsip', '2026', '11 November'],
      ['Arsip', '2026'],
      ['Arsip', '2026', '11 November'],
    ]);
    expect(tabTexts(office, GID.recap).flat().join(' ')).toContain('oleh Akun kantor');
    intactLines(office);
  });

  it('and the Sekretaris is told what is to be signed, once', () => {
    office.google.advance(24 * 3_600_000);
    const told = mailsTo(office, SEKRETARIS).filter((mail) => mail.subject.includes('Naskah November 2026'));
    expect(told).toHaveLength(1);
    for (const row of archive(office)) expect(told[0]?.body).toContain(row['Sidik jari isi']);
    expect(archive(office)).toHaveLength(3);
  });

  it('nobody but the office account has them made so', () => {
    const other = newOffice(Date.parse('2026-12-01T09:00:00+07:00'));
    const { error } = other.google.run(other.project, 'onMorning', { as: ADMIN });
    expect(error).toBeDefined();
    expect(archive(other)).toEqual([]);
  });
});
