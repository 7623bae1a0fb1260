import { evolve, type Fact } from '../../src/domain/facts';
import type { Item } from '../../src/domain/item';
import type { Role } from '../../src/domain/office';
import { NO_FILTER } from '../../src/domain/recap';
import { type ColumnKey, type GroupKey, REGISTER_GROUPS } from '../../src/google/layout';
import {
  COLUMN_KEYS,
  groupCells,
  groupStart,
  groupsWritten,
  HEADINGS,
  rowCells,
} from '../../src/google/register-row';
import { itemFromRow, journalLinesFromRow } from '../../src/google/row-data';
import { REGISTER_HEADINGS } from '../../src/text/tabs';
import {
  correction,
  decision,
  FILES,
  itemAt,
  LIMITS,
  limit,
  limits,
  receipt,
  STATE_NAMES,
  signature,
  submission,
  timeliness,
  upload,
  WORKING,
} from '../domain/samples';

const SETTING = { today: '2025-07-06', lines: [2, 3, 17] };
const rowOf = (item: Item): string[] => rowCells(item, SETTING);
const at = (key: ColumnKey): number => COLUMN_KEYS.indexOf(key);
const cell = (item: Item, key: ColumnKey): string | undefined => rowOf(item)[at(key)];

/** Sheets leaves out the empty cells at the end of a row. */
function asRead(row: string[]): string[] {
  const last = row.reduce((found, text, index) => (text === '' ? found : index), -1);
  return row.slice(0, last + 1);
}

/** A row with its data columns read as JSON, in which the order of keys says nothing. */
function meant(row: string[]): unknown[] {
  return row.map((text, column) => (text && COLUMN_KEYS[column]?.endsWith('Data') ? JSON.parse(text) : text));
}

const NASTY: Record<string, string> = {
  'a formula': '=IMPORTXML("https://contoh.id";"//a")',
  'a plus': '+62 812',
  'an at sign': '@kpu_contoh',
  'a minus': '-1+1',
  'an apostrophe in front': "'0123",
  quotes: `"petik" 'satu' \\ garis miring`,
  'line breaks': 'baris 1\nbaris 2\r\nbaris 3\ttab',
  emoji: '🙏🏽👨‍👩‍👧‍👦 #TemanPemilih',
  Arabic: 'بسم الله الرحمن الرحيم ‏',
  JSON: '{"decision":"approved"},null]',
  'a date': '04/07/2025',
  'separators of lines': '\u2028\u2029\u0000',
  '20,000 characters': 'Aksara ”ñ🙏\n'.repeat(1_819).slice(0, 20_000),
};

/** The item with the text wherever somebody may type. */
function filled(item: Item, text: string): Item {
  const signed = <R extends { note: string; by: object } | undefined>(reply: R): R =>
    reply && { ...reply, note: text, by: { ...reply.by, name: text, position: text } };
  const { submission: given, receipt: received, correction: corrected, decision: decided, uploads } = item;
  return {
    ...item,
    submission: {
      ...given,
      submitterName: text,
      submitterEmail: text,
      department: text,
      kind: text,
      title: text,
      place: text,
      narrative: text,
      caption: text,
      platforms: [text, 'Instagram'],
      videoLink: text,
      files: given.files.map(({ id }) => ({ id, name: text, checksum: text })),
    },
    ...(received ? { receipt: signed(received) } : {}),
    ...(corrected ? { correction: { ...signed(corrected), narrative: text, caption: text } } : {}),
    ...(decided ? { decision: signed(decided) } : {}),
    uploads: uploads.map((one) => ({ ...one, platform: text, reason: text })),
  };
}

it('every column has one key, and a heading', () => {
  expect(new Set(COLUMN_KEYS).size).toBe(COLUMN_KEYS.length);
  expect(HEADINGS).toHaveLength(COLUMN_KEYS.length);
  expect(new Set(HEADINGS).size).toBe(HEADINGS.length);
  expect(COLUMN_KEYS[0]).toBe('number');
});

it('groups start where the ones before them end', () => {
  let column = 0;
  for (const group of REGISTER_GROUPS) {
    expect(groupStart(group.key)).toBe(column);
    column += group.columns.length;
  }
});

describe.each(STATE_NAMES)('an item that is %s', (state) => {
  it.each(Object.entries({ 'plain text': 'Teks', nothing: '', ...NASTY }))(
    'comes back from its row: %s',
    (_what, text) => {
      const item = filled(itemAt(state), text);
      const row = rowOf(item);
      const back = itemFromRow(asRead(row)) as Item;
      expect(back).toEqual(item);
      expect(meant(rowOf(back))).toEqual(meant(row));
      for (const one of row) expect(typeof one).toBe('string');
    },
  );

  it('fits the cells of a sheet, 50,000 characters each, with texts of 20,000', () => {
    const long = NASTY['20,000 characters'] ?? '';
    const given = itemAt(state);
    const texts = { narrative: long, caption: long };
    const item = {
      ...given,
      submission: { ...given.submission, ...texts },
      ...(given.correction ? { correction: { ...given.correction, ...texts } } : {}),
    };
    expect(long).toHaveLength(20_000);
    for (const one of rowOf(item)) expect(one.length).toBeLessThanOrEqual(50_000);
  });
});

it('an item that was accepted with too few files comes back so', () => {
  const item = { ...itemAt('received'), receipt: { ...receipt('received'), acceptedFiles: 3 } };
  expect(itemFromRow(rowOf(item))).toEqual(item);
});

it('an item that lacks something comes back with what it lacks', () => {
  const item: Item = {
    submission: submission({
      eventDate: '4 Juli',
      eventEnd: '',
      missing: [
        { what: 'files', required: 4, given: 2 },
        { what: 'narrative' },
        { what: 'caption' },
        { what: 'date', problem: 'unreadable' },
      ],
    }),
    limits: LIMITS,
    uploads: [],
    amendments: [],
  };
  expect(itemFromRow(rowOf(item))).toEqual(item);
});

it.each([[[]], [['']], [['', 'Selesai', '–']]])('a row without a number is no item: %j', (row) => {
  expect(itemFromRow(row)).toBeUndefined();
});

it('a number that was taken out of its row is a fault, not a missing item', () => {
  const row = rowOf(itemAt('done')).map((text, index) => (index === 0 ? '' : text));
  expect(itemFromRow(row)).toEqual({ refused: 'unreadable row', number: '', column: 'No. Register' });
});

it('people read it in Indonesian', () => {
  const item = {
    ...itemAt('done'),
    receipt: { ...receipt('received'), timeliness: timeliness(2), flags: ['own content' as const] },
  };
  const shown: Partial<Record<ColumnKey, string>> = {
    number: 'MS-2025-0001',
    status: 'Selesai – terunggah',
    waitingFor: '–',
    version: '1',
    submittedAt: '04/07/2025 15.30',
    eventDate: '04/07/2025',
    eventEnd: '',
    fileCount: '4',
    completeness: 'Lengkap',
    platforms: 'Instagram, Facebook',
    uploadBy: '05/07/2025',
    submissionTimeliness: 'Tepat waktu',
    receiptDecision: 'Diterima',
    receiptBy: 'Ani, Jabatan Ani (admin@contoh.id) – penyerah sama dengan penanggap',
    receiptTimeliness: 'Terlambat 2 hari (batas jatuh pada hari libur)',
    rules: 'Nomor 1 Tahun 2025, revisi ke-0, hari kalender',
    journalLines: '2,3,17',
    dueOn: '',
    timeMark: '',
    correctedNarrative: 'Narasi dikoreksi.',
    narrative: 'Narasi asli.',
    decisionDecision: 'Disetujui',
    uploadLinks:
      'Instagram (05/07/2025 09.00): https://www.instagram.com/p/1\nFacebook: tidak diunggah – Akun terkunci',
    uploadedBy: 'Ani, Jabatan Ani (admin@contoh.id)',
    uploadTimeliness: 'Tepat waktu',
  };
  for (const [key, text] of Object.entries(shown))
    expect([key, cell(item, key as ColumnKey)]).toEqual([key, text]);
});

const FACTS: [string, Fact, Item | undefined, Role | 'office'][] = [
  ['submitted', { type: 'submitted', submission: submission(), limits: LIMITS }, undefined, 'office'],
  [
    'resubmitted',
    { type: 'resubmitted', submission: submission({ version: 2, caption: 'Baru.' }), limits: LIMITS },
    itemAt('returned by Pimpinan'),
    'office',
  ],
  [
    'resubmitted, so that the approval falls',
    {
      type: 'resubmitted',
      submission: submission({ version: 2 }),
      limits: limits('2025-07-04', '2025-07-05', '2025-07-09', '2025-07-09'),
    },
    itemAt('approved'),
    'office',
  ],
  [
    'edit set aside',
    { type: 'edit set aside', submission: submission({ version: 2, answeredAt: '2025-07-09T08:00:00' }) },
    itemAt('done'),
    'office',
  ],
  ['received', { type: 'received', receipt: receipt('received') }, itemAt('submitted'), 'Admin Medsos'],
  [
    'corrected',
    { type: 'corrected', correction: correction('corrected') },
    itemAt('received'),
    'Wakil Pimpinan Redaksi',
  ],
  ['approved', { type: 'approved', decision: decision('approved') }, itemAt('corrected'), 'Pimpinan Redaksi'],
  ['rejected', { type: 'rejected', decision: decision('rejected') }, itemAt('corrected'), 'Pimpinan Redaksi'],
  [
    'returned by Admin',
    { type: 'returned', reply: receipt('returned') },
    itemAt('submitted'),
    'Admin Medsos',
  ],
  [
    'returned by Wakil',
    { type: 'returned', reply: correction('returned') },
    itemAt('received'),
    'Wakil Pimpinan Redaksi',
  ],
  [
    'returned by Pimpinan',
    { type: 'returned', reply: decision('returned') },
    itemAt('corrected'),
    'Pimpinan Redaksi',
  ],
  [
    'uploaded in part',
    { type: 'uploaded', uploads: [upload('Instagram')] },
    itemAt('approved'),
    'Admin Medsos',
  ],
  [
    'uploaded',
    { type: 'uploaded', uploads: [upload('Facebook')] },
    itemAt('partly uploaded'),
    'Admin Medsos',
  ],
  [
    'files changed',
    { type: 'files changed', submission: submission({ version: 2, files: FILES.slice(1) }) },
    itemAt('approved'),
    'office',
  ],
  [
    'limits changed',
    { type: 'limits changed', limits: limits('2025-07-04', '2025-07-05', '2025-07-09', '2025-07-09') },
    itemAt('received'),
    'office',
  ],
  [
    'amended',
    {
      type: 'amended',
      amendment: {
        platform: 'Instagram',
        what: 'withdrawn',
        reason: 'Foto keliru.',
        at: '2025-07-06T08:00:00',
        by: signature('Admin Medsos'),
      },
    },
    itemAt('done'),
    'Admin Medsos',
  ],
  ['set up', { type: 'set up', version: '1' }, itemAt('done'), 'office'],
  [
    'recap made',
    { type: 'recap made', period: '2025-07', filter: NO_FILTER, rows: 1, fingerprint: 'f' },
    itemAt('done'),
    'Sekretaris',
  ],
];

describe.each(FACTS)('%s', (_name, fact, before, actor) => {
  const written = groupsWritten(fact);

  it('writes only columns that its author may write', () => {
    // The office account owns the spreadsheet, so no range is closed to it; a role may write where it is named.
    for (const key of written) {
      const group = REGISTER_GROUPS.find((one) => one.key === key);
      const mayWrite =
        actor === 'office' || (group?.author !== 'office' && group?.author.includes(actor as Role));
      expect([key, mayWrite]).toEqual([key, true]);
    }
  });

  it('writes every column that it changes', () => {
    const after = evolve(before, fact);
    if (!after) throw new Error('no item');
    for (const { key } of REGISTER_GROUPS) {
      if (written.includes(key as GroupKey)) continue;
      expect([key, groupCells(after, key, SETTING)]).toEqual([
        key,
        before ? groupCells(before, key, SETTING) : expect.anything(),
      ]);
    }
  });
});

it('a new item writes all that is its own: identity, status and submission', () => {
  expect(groupsWritten({ type: 'submitted', submission: submission(), limits: LIMITS })).toEqual([
    'identity',
    'status',
    'submission',
  ]);
});

it('each role has columns of its own, which no other role may write', () => {
  const authors = Object.fromEntries(REGISTER_GROUPS.map((group) => [group.key, group.author]));
  expect(authors).toEqual({
    identity: 'office',
    status: ['Admin Medsos', 'Wakil Pimpinan Redaksi', 'Pimpinan Redaksi'],
    submission: 'office',
    receipt: ['Admin Medsos'],
    correction: ['Wakil Pimpinan Redaksi'],
    decision: ['Pimpinan Redaksi'],
    uploads: ['Admin Medsos'],
    verification: ['Admin Medsos', 'Wakil Pimpinan Redaksi', 'Pimpinan Redaksi'],
  });
});

describe('an altered row is refused, naming number and column', () => {
  const row = rowOf(itemAt('done'));
  const altered = (key: ColumnKey, value: string) =>
    row.map((text, column) => (column === at(key) ? value : text));
  const data = (key: ColumnKey) => JSON.parse(row[at(key)] ?? '') as Record<string, unknown>;
  const DATA: ColumnKey[] = ['submissionData', 'receiptData', 'correctionData', 'decisionData', 'uploadData'];
  const refusal = (key: ColumnKey, number = 'MS-2025-0001') => ({
    refused: 'unreadable row',
    number,
    column: REGISTER_HEADINGS[key],
  });

  it.each(DATA)('%s that is no JSON, or something else', (key) => {
    for (const value of ['x', '{', 'null', '42', '"teks"', '{}', '[1]', row[at(key)]?.slice(1) ?? '']) {
      expect(itemFromRow(altered(key, value))).toEqual(refusal(key));
    }
  });

  it('data of the submission that were emptied', () => {
    expect(itemFromRow(altered('submissionData', ''))).toEqual(refusal('submissionData'));
  });

  it.each<[ColumnKey, Record<string, unknown>]>([
    ['receiptData', { decision: 'approved' }],
    ['receiptData', { version: '1' }],
    ['receiptData', { flags: ['semuanya boleh'] }],
    ['correctionData', { decision: 'received' }],
    ['correctionData', { by: { email: 'x' } }],
    ['correctionData', { checks: ['apa saja'] }],
    ['decisionData', { decision: 'Disetujui' }],
    ['decisionData', { fingerprint: undefined }],
    ['decisionData', { timeliness: { daysLate: 0 } }],
    ['submissionData', { version: '1' }],
    ['submissionData', { files: ['berkas-1'] }],
    ['submissionData', { limits: { ...LIMITS, upload: undefined } }],
    ['submissionData', { platforms: 'Instagram' }],
    ['submissionData', { remarks: ['catatan bebas'] }],
    ['uploadData', { amendments: [{ platform: 'X' }] }],
  ])('%s with %j', (key, changes) => {
    const value = JSON.stringify({ ...data(key), ...changes });
    expect(itemFromRow(altered(key, value))).toEqual(refusal(key));
  });

  it('any part of the submission that was taken out', () => {
    // The texts have columns of their own; registers of version 0.1.0 know no caption for X.
    const optional = ['narrative', 'caption', 'shortCaption'];
    const parts = Object.keys(data('submissionData')).filter((key) => !optional.includes(key));
    expect(parts.length).toBeGreaterThan(20);
    for (const part of parts) {
      const value = JSON.stringify({ ...data('submissionData'), [part]: undefined });
      expect([part, itemFromRow(altered('submissionData', value))]).toEqual([
        part,
        refusal('submissionData'),
      ]);
    }
  });

  it('data of another item', () => {
    expect(itemFromRow(altered('number', 'MS-2025-0002'))).toEqual(refusal('submissionData', 'MS-2025-0002'));
    const other = { ...itemAt('done'), submission: submission({ number: 'MS-2025-0002', files: FILES }) };
    const moved = altered('submissionData', cell(other, 'submissionData') ?? '');
    expect(itemFromRow(moved)).toEqual(refusal('submissionData'));
  });
});

it.each([
  ['2,3,17', [2, 3, 17]],
  ['', []],
  ['2,x,-1,0,3.5,9', [2, 9]],
])('the numbers of journal lines in a row: %j', (text, numbers) => {
  const row = rowOf(itemAt('done')).map((one, index) => (index === at('journalLines') ? text : one));
  expect(journalLinesFromRow(row)).toEqual(numbers);
});

describe('what several rules judged is said stage by stage (R17, A24)', () => {
  it('once when all are the same', () => {
    expect(cell(itemAt('approved'), 'rules')).toBe('Nomor 1 Tahun 2025, revisi ke-0, hari kalender');
  });
  it('with the stages of each when they differ', () => {
    const item = itemAt('approved');
    const moved = { ...item, limits: { ...item.limits, upload: limit('2025-07-07', WORKING) } };
    expect(cell(moved, 'rules')).toBe(
      'Nomor 1 Tahun 2025, revisi ke-0, hari kalender: penyerahan, penerimaan, koreksi, keputusan\nNomor 1 Tahun 2025, revisi ke-0, hari kerja: pengunggahan',
    );
  });
});

describe('the live columns of an open row', () => {
  const shown = (today: string) => {
    const row = rowCells(itemAt('received'), { today, lines: [] });
    return [row[at('dueOn')], row[at('timeMark')]];
  };
  it.each([
    ['2025-07-04', ['05/07/2025', 'Tepat waktu']],
    ['2025-07-05', ['05/07/2025', 'Menjelang batas']],
    ['2025-07-08', ['05/07/2025', 'Terlambat 3 hari']],
  ])('on %s', (today, expected) => {
    expect(shown(today)).toEqual(expected);
  });
});
