import type { Item, Upload } from '../../src/domain/item';
import type { Period } from '../../src/domain/period';
import { NO_FILTER, recapOf } from '../../src/domain/recap';
import { correction, decision, LIMITS, limit, receipt, submission, timeliness, upload } from './samples';

const JULY = days('2025-07-01', '2025-07-31');

function days(from: string, until: string): Period {
  return { name: `${from}/${until}`, kind: 'days', from, until };
}

function item(sequence: number, kind: string, department: string, uploadBy: string, uploads: Upload[]): Item {
  return {
    submission: submission({
      number: `MS-2025-${String(sequence).padStart(4, '0')}`,
      kind,
      department,
      platforms: ['Instagram', 'Facebook', 'X', 'TikTok'],
    }),
    limits: { ...LIMITS, upload: limit(uploadBy) },
    receipt: receipt('received'),
    correction: correction('corrected'),
    decision: decision('approved'),
    uploads: uploads.map((one) => ({ ...one, timeliness: judgedBy(uploadBy, one.at) })),
    amendments: [],
  };
}

/** Counted here a second time. */
function judgedBy(day: string, at: string) {
  const days = (Date.parse(`${at.slice(0, 10)}T00:00Z`) - Date.parse(`${day}T00:00Z`)) / 86_400_000;
  return { limit: limit(day), daysLate: Math.max(0, days) };
}

const on = (platform: string, at: string) => upload(platform, { at });
const NOT_ON_X = upload('X', { url: '', reason: 'Terlalu panjang', at: '2025-07-05T10:00:00' });

const ITEMS: Item[] = [
  item(1, 'Berita kegiatan', 'Hukum', '2025-07-05', [
    on('Facebook', '2025-07-05T09:00:00'),
    on('Instagram', '2025-07-05T08:00:00'),
    NOT_ON_X,
  ]),
  item(2, 'Infografis', 'Hukum', '2025-07-06', [on('Instagram', '2025-07-08T10:00:00')]),
  item(3, 'Berita kegiatan', 'Perencanaan', '2025-07-31', [
    on('Instagram', '2025-07-31T23:59:59'),
    on('Facebook', '2025-08-01T00:00:00'),
  ]),
  item(4, 'Berita kegiatan', 'Keuangan', '2025-07-01', [
    on('Facebook', '2025-06-30T23:59:59'),
    on('X', '2025-07-01T00:00:00'),
  ]),
  item(5, 'Video', 'Keuangan', '2025-07-20', []),
  item(6, 'Video', 'Keuangan', '2025-07-20', [NOT_ON_X]),
  item(7, 'Pengumuman', 'Keuangan', '2025-07-05', [on('Instagram', '2025-07-05T08:00:00')]),
];

const recap = recapOf(ITEMS, JULY);

it('has one row for each link of the period, by moment, number and platform', () => {
  expect(recap.rows.map((row) => [row.uploadedAt, row.number, row.platform])).toEqual([
    ['2025-07-01T00:00:00', 'MS-2025-0004', 'X'],
    ['2025-07-05T08:00:00', 'MS-2025-0001', 'Instagram'],
    ['2025-07-05T08:00:00', 'MS-2025-0007', 'Instagram'],
    ['2025-07-05T09:00:00', 'MS-2025-0001', 'Facebook'],
    ['2025-07-08T10:00:00', 'MS-2025-0002', 'Instagram'],
    ['2025-07-31T23:59:59', 'MS-2025-0003', 'Instagram'],
  ]);
});

it('is in the same order whatever the order of items', () => {
  expect(recapOf([...ITEMS].reverse(), JULY)).toEqual(recap);
});

it('a row has all that the paper shows of it', () => {
  expect(recap.rows[1]).toEqual({
    number: 'MS-2025-0001',
    uploadedAt: '2025-07-05T08:00:00',
    title: 'Rapat Pleno Terbuka',
    eventDate: '2025-07-04',
    eventEnd: '2025-07-04',
    kind: 'Berita kegiatan',
    department: 'Hukum',
    submitter: 'Siti',
    platform: 'Instagram',
    url: 'https://www.instagram.com/p/1',
    timeliness: timeliness(),
    amendments: [],
    cause: undefined,
    open: ['TikTok'],
    notUploaded: [{ platform: 'X', reason: 'Terlalu panjang' }],
  });
});

it('says open platforms and reasons once, in the item’s first row', () => {
  expect(recap.rows.map((row) => [row.number, row.open, row.notUploaded.length])).toEqual([
    ['MS-2025-0004', ['Instagram', 'TikTok'], 0],
    ['MS-2025-0001', ['TikTok'], 1],
    ['MS-2025-0007', ['Facebook', 'X', 'TikTok'], 0],
    ['MS-2025-0001', [], 0],
    ['MS-2025-0002', ['Facebook', 'X', 'TikTok'], 0],
    ['MS-2025-0003', ['X', 'TikTok'], 0],
  ]);
});

it('judges lateness by the item’s first link, even one of an earlier period, and names the step', () => {
  expect(recap.rows.map((row) => [row.number, row.timeliness.daysLate, row.cause])).toEqual([
    ['MS-2025-0004', 0, undefined],
    ['MS-2025-0001', 0, undefined],
    ['MS-2025-0007', 0, undefined],
    ['MS-2025-0001', 0, undefined],
    ['MS-2025-0002', 2, 5],
    ['MS-2025-0003', 0, undefined],
  ]);
});

it('totals are written out', () => {
  expect(recap.period).toEqual(JULY);
  expect(recap.items).toBe(5);
  expect(recap.itemsOnTime).toBe(4);
  expect(recap.byKind).toEqual([
    { name: 'Berita kegiatan', count: 3 },
    { name: 'Infografis', count: 1 },
    { name: 'Pengumuman', count: 1 },
  ]);
  expect(recap.byPlatform).toEqual([
    { name: 'Instagram', count: 4 },
    { name: 'Facebook', count: 1 },
    { name: 'X', count: 1 },
  ]);
  expect(recap.byDepartment).toEqual([
    { name: 'Hukum', count: 2 },
    { name: 'Keuangan', count: 2 },
    { name: 'Perencanaan', count: 1 },
  ]);
});

it.each([
  ['2025-06-01', '2025-06-30'],
  ['2025-07-01', '2025-07-31'],
  ['2025-08-01', '2025-08-31'],
  ['2025-07-05', '2025-07-05'],
  ['2025-07-01', '2025-09-30'],
  ['2025-01-01', '2025-12-31'],
  ['2026-01-01', '2026-01-31'],
])('totals from %s to %s are those of a second count', (from, until) => {
  const made = recapOf(ITEMS, days(from, until));
  const tally = { kind: {}, platform: {}, department: {}, person: {} } as Record<
    string,
    Record<string, number>
  >;
  const add = (what: string, name: string) => {
    const counts = tally[what] ?? {};
    counts[name] = (counts[name] ?? 0) + 1;
  };
  let rows = 0;
  let items = 0;
  let onTime = 0;
  for (const { submission: given, limits, uploads } of ITEMS) {
    let inPeriod = 0;
    let first = '9999';
    for (const one of uploads) {
      if (one.url === '') continue;
      const day = one.at.split('T')[0] ?? '';
      if (day < first) first = day;
      if (day < from || day > until) continue;
      inPeriod += 1;
      add('platform', one.platform);
    }
    rows += inPeriod;
    if (inPeriod === 0) continue;
    items += 1;
    if (first <= limits.upload.day) onTime += 1;
    add('kind', given.kind);
    add('department', given.department);
    add('person', given.submitterName);
  }
  const counted = (counts: { name: string; count: number }[]) =>
    Object.fromEntries(counts.map((one) => [one.name, one.count]));
  expect([made.rows.length, made.items, made.itemsOnTime]).toEqual([rows, items, onTime]);
  expect(counted(made.byKind)).toEqual(tally.kind);
  expect(counted(made.byPlatform)).toEqual(tally.platform);
  expect(counted(made.byDepartment)).toEqual(tally.department);
  expect(counted(made.byPerson)).toEqual(tally.person);
});

it('of a period without uploads is empty', () => {
  const period = days('2026-01-01', '2026-01-31');
  expect(recapOf(ITEMS, period)).toEqual({
    period,
    filter: NO_FILTER,
    rows: [],
    items: 0,
    itemsOnTime: 0,
    byKind: [],
    byPlatform: [],
    byDepartment: [],
    byPerson: [],
    stages: [1, 2, 3, 4, 5].map((stage) => ({ stage, judged: 0, onTime: 0, caused: 0 })),
    corrected: 0,
    withdrawn: 0,
  });
});

it.each([
  [{ department: 'Hukum' }, ['0001 Instagram', '0001 Facebook', '0002 Instagram']],
  [{ kind: 'Infografis' }, ['0002 Instagram']],
  [{ platform: 'Facebook' }, ['0001 Facebook']],
  [{ department: 'Keuangan', platform: 'X' }, ['0004 X']],
  [{ department: 'Hukum', kind: 'Video' }, []],
])('narrowed to %j it has only these', (filter, expected) => {
  const made = recapOf(ITEMS, JULY, { ...NO_FILTER, ...filter });
  expect(made.rows.map((row) => `${row.number.slice(-4)} ${row.platform}`)).toEqual(expected);
  expect(made.items).toBe(new Set(expected.map((one) => one.slice(0, 4))).size);
});

it('narrowed to a platform it says open platforms and reasons in what is then the first row', () => {
  const [row] = recapOf(ITEMS, JULY, { ...NO_FILTER, platform: 'Facebook' }).rows;
  expect([row?.open, row?.notUploaded]).toEqual([['TikTok'], [{ platform: 'X', reason: 'Terlalu panjang' }]]);
});

describe('how each stage kept its limit', () => {
  /** Responses late by so many days, and the day of the first link after a limit of 5 July. */
  const judged = (sequence: number, late: [number, number, number], uploadedOn: string): Item => {
    const base = item(sequence, 'Video', 'Hukum', '2025-07-05', [on('X', `${uploadedOn}T10:00:00`)]);
    return {
      ...base,
      receipt: { ...receipt('received'), timeliness: timeliness(late[0]) },
      correction: { ...correction('corrected'), timeliness: timeliness(late[1]) },
      decision: { ...decision('approved'), timeliness: timeliness(late[2]) },
    };
  };
  const made = recapOf(
    [
      judged(1, [0, 0, 0], '2025-07-05'),
      judged(2, [0, 2, 2], '2025-07-07'),
      judged(3, [0, 0, 1], '2025-07-06'),
      judged(4, [0, 0, 0], '2025-07-09'),
      judged(5, [0, 3, 0], '2025-07-05'),
    ],
    JULY,
  );

  it('counts each by its own limit, and late uploads by the stage that explains them', () => {
    expect(made.stages).toEqual([
      { stage: 1, judged: 5, onTime: 5, caused: 0 },
      { stage: 2, judged: 5, onTime: 5, caused: 0 },
      { stage: 3, judged: 5, onTime: 3, caused: 1 },
      { stage: 4, judged: 5, onTime: 3, caused: 1 },
      { stage: 5, judged: 5, onTime: 2, caused: 1 },
    ]);
    expect(made.items - made.itemsOnTime).toBe(3);
  });
});

it('counts uploads that were corrected or withdrawn, and keeps them', () => {
  const amended = (what: 'corrected' | 'withdrawn', platform: string) => ({
    platform,
    what,
    reason: 'Salah nama',
    at: '2025-08-02T08:00:00',
    by: upload('X').by,
  });
  const [first, ...others] = ITEMS;
  if (!first) throw new Error('no item');
  const made = recapOf(
    [
      {
        ...first,
        amendments: [
          amended('corrected', 'Instagram'),
          amended('corrected', 'Instagram'),
          amended('withdrawn', 'Facebook'),
        ],
      },
      ...others,
    ],
    JULY,
  );
  expect([made.corrected, made.withdrawn, made.rows.length]).toEqual([1, 1, recap.rows.length]);
  expect(made.rows[1]?.amendments).toEqual([
    { what: 'corrected', reason: 'Salah nama', at: '2025-08-02T08:00:00' },
    { what: 'corrected', reason: 'Salah nama', at: '2025-08-02T08:00:00' },
  ]);
});

it('counts the sensitive names of what was published in the period; says nothing where none are listed', () => {
  const names = [{ name: 'Partai Contoh', aliases: [], sort: 'Partai' as const }];
  const [item] = ITEMS;
  if (!item) throw new Error('no item');
  const mentioning = { ...item, submission: { ...item.submission, title: 'Kunjungan Partai Contoh' } };
  const uploads = recapOf([mentioning], JULY).rows.length;
  expect(uploads).toBeGreaterThan(0);
  const count = (until: Period) => recapOf([mentioning], until, NO_FILTER, names).mentions;
  expect(count(JULY)).toEqual([{ name: 'Partai Contoh', sort: 'Partai', items: 1, uploads }]);
  const later = days('2027-01-01', '2027-01-31');
  expect(count(later)).toEqual([{ name: 'Partai Contoh', sort: 'Partai', items: 0, uploads: 0 }]);
  expect(recapOf([mentioning], JULY)).not.toHaveProperty('mentions');
});
