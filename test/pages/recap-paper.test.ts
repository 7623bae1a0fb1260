import type { PaperRow } from '../../src/actions/paper';
import type { RecapContent } from '../../src/actions/ports';
import type { Period } from '../../src/domain/period';
import { NO_FILTER, type Recap, type RecapRow, recapOf } from '../../src/domain/recap';
import { PAPER_COLUMNS } from '../../src/google/paper-tab';
import { recapPaper } from '../../src/pages/recap-paper';
import { itemAt, office, submission, timeliness } from '../domain/samples';

const JULY: Period = { name: '2025-07', kind: 'month', from: '2025-07-01', until: '2025-07-31' };
const ROW: RecapRow = {
  number: 'MS-2025-0001',
  uploadedAt: '2025-07-06T09:00:00',
  title: 'Rapat Pleno Terbuka',
  eventDate: '2025-07-03',
  eventEnd: '2025-07-04',
  kind: 'Berita kegiatan',
  department: 'Perencanaan, Data dan Informasi',
  submitter: 'Siti',
  platform: 'Instagram',
  url: 'https://www.instagram.com/p/1',
  timeliness: timeliness(1),
  cause: 3,
  amendments: [],
  open: ['X', 'TikTok'],
  notUploaded: [{ platform: 'Facebook', reason: 'Akun terkunci' }],
};
const EMPTY = recapOf([], JULY);
const RECAP: Recap = {
  period: JULY,
  filter: NO_FILTER,
  rows: [
    ROW,
    { ...ROW, platform: 'YouTube', timeliness: timeliness(), cause: undefined, open: [], notUploaded: [] },
  ],
  items: 8,
  itemsOnTime: 7,
  byKind: [
    { name: 'Berita kegiatan', count: 7 },
    { name: 'Infografis', count: 1 },
  ],
  byPlatform: [{ name: 'Instagram', count: 2 }],
  byDepartment: [{ name: 'Hukum', count: 8 }],
  byPerson: [{ name: 'Siti', count: 8 }],
  stages: [
    { stage: 1, judged: 8, onTime: 8, caused: 0 },
    { stage: 2, judged: 8, onTime: 8, caused: 0 },
    { stage: 3, judged: 8, onTime: 7, caused: 1 },
    { stage: 4, judged: 8, onTime: 8, caused: 0 },
    { stage: 5, judged: 8, onTime: 7, caused: 0 },
  ],
  corrected: 1,
  withdrawn: 0,
};

const content = (changes: Partial<RecapContent> = {}): RecapContent => ({
  recap: RECAP,
  office: office(),
  printedAt: '2025-08-01T09:30:00',
  printedBy: 'Sari, Plt. Jabatan Sari',
  head: { count: 42, hash: 'a'.repeat(64) },
  fingerprint: 'b'.repeat(64),
  ...changes,
});
const texts = (rows: PaperRow[]) => rows.map((row) => row.cells.map((cell) => cell.text));
const lines = (changes: Partial<RecapContent> = {}) => texts(recapPaper(content(changes)).rows);
/** Where the table's first row stands. */
const tableAt = (changes: Partial<RecapContent> = {}) =>
  lines(changes).findIndex((row) => row[0] === 'No.') + 1;
const whole = (changes: Partial<RecapContent> = {}) => lines(changes).flat().join('\n');

const HEADINGS = [
  'No.',
  'Hari, tanggal unggah',
  'No. Register',
  'Judul/kegiatan',
  'Tanggal kegiatan',
  'Jenis konten',
  'Subbagian',
  'Platform',
  'Tautan',
  'Ketepatan waktu',
  'Keterangan',
];

describe.each([
  ['with rows', content()],
  ['without rows', content({ recap: EMPTY })],
  [
    'with the least that an office can have',
    content({
      office: office({
        letterhead: ['KOMISI PEMILIHAN UMUM'],
        signatory: { place: 'Contoh', acting: '', position: [], name: '', nip: '' },
      }),
    }),
  ],
])('%s', (_name, given) => {
  const { rows, widths } = recapPaper(given);

  it('every row fills the columns exactly, or is an empty line from the left', () => {
    expect(widths).toHaveLength(11);
    for (const { cells } of rows) {
      const span = cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0);
      const isBlank = cells.length === 1 && cells[0]?.text === '' && span === 1;
      expect([cells.map((cell) => cell.text), isBlank ? 11 : span]).toEqual([expect.anything(), 11]);
    }
    expect(widths.length).toBeLessThanOrEqual(PAPER_COLUMNS);
  });

  it('headings are in the order of domain.md §2.5, once on a page', () => {
    expect(texts(rows).filter((row) => row[0] === 'No.')).toEqual([HEADINGS]);
  });

  it('says nothing that was not meant', () => {
    expect(texts(rows).flat().join('\n')).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

it('begins with the letterhead, a thick rule below it', () => {
  const rows = recapPaper(content()).rows.slice(1);
  expect(texts(rows.slice(0, 4)).flat()).toEqual(office().letterhead);
  expect(rows.map((row) => row.cells[0]?.style?.thickBelow ?? false).indexOf(true)).toBe(4);
  expect(rows.filter((row) => row.cells[0]?.style?.thickBelow)).toHaveLength(1);
  expect(rows.slice(0, 4).map((row) => row.cells[0]?.style?.size)).toEqual([16, 14, 10, 10]);
});

it('title, period and SOP', () => {
  expect(lines().slice(7, 10).flat()).toEqual([
    'REKAPITULASI KONTEN MEDIA SOSIAL',
    'Periode Juli 2025 (1 s.d. 31 Juli 2025)',
    'Menurut SOP Nomor 1 Tahun 2025 tentang Alur Pengunggahan Konten Media Sosial; batas waktu dihitung menurut hari kalender',
  ]);
});

it('prints how days are counted (A2)', () => {
  expect(whole()).toMatch(/menurut hari kalender$/m);
  expect(whole({ office: office({ counting: 'working' }) })).toMatch(/menurut hari kerja$/m);
});

it('a row says everything in words', () => {
  expect(lines()[tableAt()]).toEqual([
    '1',
    'Minggu, 6 Juli 2025',
    'MS-2025-0001',
    'Rapat Pleno Terbuka',
    '03/07/2025 s.d. 04/07/2025',
    'Berita kegiatan',
    'Perencanaan, Data dan Informasi',
    'Instagram',
    'https://www.instagram.com/p/1',
    'Terlambat 1 hari (batas jatuh pada hari libur)',
    'Terlambat sejak koreksi. Facebook tidak diunggah: Akun terkunci Belum tercatat: X, TikTok.',
  ]);
  const second = lines()[tableAt() + 1];
  expect([second?.[0], second?.[7], second?.[9], second?.[10]]).toEqual(['2', 'YouTube', 'Tepat waktu', '']);
});

it.each([
  [1, 'penyerahan'],
  [2, 'penerimaan'],
  [3, 'koreksi'],
  [4, 'keputusan'],
  [5, 'pengunggahan'],
] as const)('lateness since step %i is “sejak %s”', (cause, name) => {
  const recap = { ...RECAP, rows: [{ ...ROW, cause }] };
  expect(whole({ recap })).toContain(`Terlambat sejak ${name}.`);
});

it('a one-day event has one date', () => {
  const recap = { ...RECAP, rows: [{ ...ROW, eventDate: '2025-07-04' }] };
  expect(lines({ recap })[tableAt({ recap })]?.[4]).toBe('04/07/2025');
});

it('without rows: the sentence, and no rate of nothing', () => {
  expect(lines({ recap: EMPTY })[tableAt({ recap: EMPTY })]).toEqual([
    'Tidak ada unggahan yang tercatat pada periode ini.',
  ]);
  expect(whole({ recap: EMPTY })).toContain('0 unggahan dari 0 konten. ');
  expect(whole({ recap: EMPTY })).toContain('terunggah tepat waktu (–).');
  expect(whole()).not.toContain('Tidak ada unggahan');
});

it('totals by platform, kind, Subbagian and person, as numbers that charts can read', () => {
  const rows = recapPaper(content()).rows;
  const at = rows.findIndex((row) => row.cells[0]?.text === 'Unggahan menurut platform');
  expect(texts(rows.slice(at, at + 3))).toEqual([
    [
      'Unggahan menurut platform',
      'Jumlah',
      'Menurut jenis konten',
      'Jumlah',
      'Menurut Subbagian',
      'Jumlah',
      'Menurut penyerah',
      'Jumlah',
    ],
    ['Instagram', '2', 'Berita kegiatan', '7', 'Hukum', '8', 'Siti', '8'],
    ['', '', 'Infografis', '1', '', '', '', ''],
  ]);
  expect(rows[at + 1]?.cells.map((cell) => cell.number)).toEqual([
    ...[undefined, 2, undefined, 7, undefined, 8, undefined, 8],
  ]);
});

it('how each stage kept its limit, and what it made late', () => {
  const at = lines().findIndex((row) => row[0] === 'Tahap dan penanggung jawab');
  expect(lines().slice(at + 1, at + 6)).toEqual([
    ['Tahap 1: penyerahan (Tim Pelaksana)', '8', '8', '100%', '–'],
    ['Tahap 2: penerimaan (Admin Medsos)', '8', '8', '100%', '–'],
    ['Tahap 3: koreksi (Wakil Pimpinan Redaksi)', '8', '7', '87,5%', '1 konten'],
    ['Tahap 4: keputusan (Pimpinan Redaksi)', '8', '8', '100%', '–'],
    ['Tahap 5: pengunggahan (Admin Medsos)', '8', '7', '87,5%', '–'],
  ]);
});

it('the rate in a sentence, with what became of uploads', () => {
  expect(whole()).toContain(
    '2 unggahan dari 8 konten. 7 (tujuh) dari 8 (delapan) konten terunggah tepat waktu (87,5%). Diralat: 1 unggahan; ditarik: 0 unggahan.',
  );
  expect(whole({ recap: { ...RECAP, corrected: 0 } })).not.toContain('Diralat');
});

it('two charts read the printed numbers', () => {
  const rows = recapPaper(content()).rows;
  const charts = rows.flatMap((row) => row.charts ?? []);
  const read = charts.map(({ data, names, series }) =>
    data.map(({ cells }) => {
      const columns = cells.flatMap((cell) => [cell.text, ...Array<string>((cell.span ?? 1) - 1).fill('')]);
      return [columns[names], ...series.map((one) => columns[one])];
    }),
  );
  expect(read).toEqual([
    [
      ['Unggahan menurut platform', 'Jumlah'],
      ['Instagram', '2'],
    ],
    [
      ['Tahap dan penanggung jawab', 'Dinilai', 'Tepat waktu'],
      ['Tahap 1: penyerahan (Tim Pelaksana)', '8', '8'],
      ['Tahap 2: penerimaan (Admin Medsos)', '8', '8'],
      ['Tahap 3: koreksi (Wakil Pimpinan Redaksi)', '8', '7'],
      ['Tahap 4: keputusan (Pimpinan Redaksi)', '8', '8'],
      ['Tahap 5: pengunggahan (Admin Medsos)', '8', '7'],
    ],
  ]);
  for (const { data } of charts) expect(rows).toEqual(expect.arrayContaining(data));
  expect(recapPaper(content({ recap: EMPTY })).rows.some((row) => row.charts)).toBe(false);
});

it('the signature: place and day, position, name, NIP', () => {
  // One cell, so that no page break can part the place from the name.
  const signed = lines().filter((row) => row.length === 2 && row[0] === '');
  expect(signed).toHaveLength(1);
  expect(signed[0]?.[1]?.split('\n')).toEqual([
    'Contoh, 1 Agustus 2025',
    'Sekretaris Komisi Pemilihan Umum',
    'Kabupaten Contoh',
    '',
    '',
    '',
    '',
    'Sari',
    'NIP. 19850101 201012 1 007',
  ]);
});

it('leaves out the NIP of who has none', () => {
  const signatory = { ...office().signatory, nip: '' };
  expect(whole()).toContain('NIP.');
  expect(whole({ office: office({ signatory }) })).not.toContain('NIP');
});

it('the foot: what it is, who made it when, the journal’s head, the fingerprint, the page', () => {
  expect(lines().at(-1)).toEqual([
    [
      'Rekapitulasi Konten Media Sosial, Juli 2025 – KPU Kabupaten Contoh',
      'Dibuat Jumat, 1 Agustus 2025 pukul 09.30 WIB oleh Sari, Plt. Jabatan Sari, dari Register Konten Media Sosial.',
      `Kepala jurnal (baris ke-42): ${'a'.repeat(64)}. Sidik jari naskah ini: ${'b'.repeat(64)}.`,
    ].join('\n'),
    expect.stringMatching(/^Halaman (\d+) dari \1$/),
  ]);
});

it('prints what the recap counted', () => {
  const recap = recapOf([{ ...itemAt('done'), submission: submission({ title: '=1+1' }) }], JULY);
  expect(lines({ recap })[tableAt({ recap })]?.slice(2, 4)).toEqual(['MS-2025-0001', '=1+1']);
  expect(whole({ recap })).toContain('1 (satu) dari 1 (satu) konten terunggah tepat waktu (100%).');
});
