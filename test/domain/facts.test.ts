import { evolve, type Fact } from '../../src/domain/facts';
import { type Amendment, CHECKS, type Item, type Status, statusOf } from '../../src/domain/item';
import { NO_FILTER } from '../../src/domain/recap';
import { approve } from '../../src/domain/rules/approve';
import { type Case, isRefusal, type Verdict } from '../../src/domain/rules/case';
import { correct } from '../../src/domain/rules/correct';
import { publish } from '../../src/domain/rules/publish';
import { receive } from '../../src/domain/rules/receive';
import { reject } from '../../src/domain/rules/reject';
import { returnItem } from '../../src/domain/rules/return';
import { type Handover, submit } from '../../src/domain/rules/submit';
import {
  ADMIN,
  caseOf,
  correction,
  decision,
  FILES,
  handover,
  itemAt,
  limits,
  NO_BOOKS,
  office,
  PIMPINAN,
  receipt,
  signature,
  submission,
  upload,
  WAKIL,
} from './samples';

/** An item and everything that happened to it, with its status after each fact. */
class Life {
  item: Item | undefined;
  readonly facts: Fact[] = [];
  readonly statuses: (Status | undefined)[] = [];

  handIn(submittedAt: string, changes: Partial<Handover> = {}): this {
    return this.add(
      submit(
        handover({ submittedAt, ...changes }),
        this.item,
        'MS-2025-0001',
        'https://map',
        office(),
        NO_BOOKS,
      ),
    );
  }

  act(email: string, now: string, run: (given: Case) => Verdict): this {
    const verdict = run(caseOf(this.item as Item, email, { now }));
    if (isRefusal(verdict)) throw new Error(JSON.stringify(verdict));
    return this.add(verdict.fact);
  }

  private add(fact: Fact | undefined): this {
    if (!fact) throw new Error('no fact');
    this.item = evolve(this.item, fact);
    this.facts.push(fact);
    this.statuses.push(this.item && statusOf(this.item));
    return this;
  }
}

const ticked = {
  note: 'Ejaan',
  narrative: 'Narasi dikoreksi.',
  caption: '',
  shortCaption: '',
  checks: CHECKS,
};
const noted = { note: 'Foto kurang tajam.' };

const LIVES: [string, () => Life, Status[]][] = [
  [
    'returned by everybody, uploaded in two parts, edited afterwards',
    () =>
      new Life()
        .handIn('2025-07-04T10:00:00', { files: FILES.slice(0, 2), caption: '' })
        .handIn('2025-07-04T11:00:00')
        .act(ADMIN, '2025-07-04T12:00:00', (given) => returnItem(given, noted))
        .handIn('2025-07-04T13:00:00', { title: 'Rapat Pleno' })
        .act(ADMIN, '2025-07-04T14:00:00', (given) => receive(given, { note: '' }))
        .act(WAKIL, '2025-07-04T15:00:00', (given) => returnItem(given, noted))
        .handIn('2025-07-04T16:00:00', { narrative: 'Narasi kedua.' })
        .act(WAKIL, '2025-07-04T17:00:00', (given) => correct(given, ticked))
        .act(PIMPINAN, '2025-07-04T18:00:00', (given) => returnItem(given, noted))
        .handIn('2025-07-04T19:00:00', { narrative: 'Narasi ketiga.' })
        .act(PIMPINAN, '2025-07-04T20:00:00', (given) => approve(given, { note: 'Pagi.' }))
        .act(ADMIN, '2025-07-05T08:00:00', (given) =>
          publish(given, {
            entries: [{ platform: 'Instagram', url: 'https://instagram.com/p/1', reason: '', at: '' }],
          }),
        )
        .handIn('2025-07-05T09:00:00', { narrative: 'Terlambat.' })
        .act(ADMIN, '2025-07-05T10:00:00', (given) =>
          publish(given, { entries: [{ platform: 'Facebook', url: '', reason: 'Terkunci', at: '' }] }),
        ),
    [
      'returned',
      'submitted',
      'returned',
      'submitted',
      'received',
      'returned',
      'received',
      'corrected',
      'returned',
      'corrected',
      'approved',
      'partly uploaded',
      'partly uploaded',
      'done',
    ],
  ],
  [
    'accepted with too few files, then rejected',
    () =>
      new Life()
        .handIn('2025-07-04T10:00:00', { files: FILES.slice(0, 3) })
        .act(ADMIN, '2025-07-04T14:00:00', (given) => receive(given, noted))
        .act(WAKIL, '2025-07-04T15:00:00', (given) => correct(given, ticked))
        .act(PIMPINAN, '2025-07-04T16:00:00', (given) => reject(given, noted))
        .handIn('2025-07-04T19:00:00'),
    ['returned', 'received', 'corrected', 'rejected', 'rejected'],
  ],
];

describe.each(LIVES)('%s', (_name, live, statuses) => {
  it('has these statuses', () => {
    expect(live().statuses).toEqual(statuses);
  });

  it('is the same item when all facts are read back from the journal', () => {
    const life = live();
    let item: Item | undefined;
    for (const fact of life.facts) item = evolve(item, JSON.parse(JSON.stringify(fact)) as Fact);
    expect(item).toEqual(life.item);
    expect(JSON.parse(JSON.stringify(item))).toEqual(JSON.parse(JSON.stringify(life.item)));
  });
});

const MOVED = limits('2025-07-07', '2025-07-08', '2025-07-09', '2025-07-10');
const AMENDED: Amendment = {
  platform: 'Instagram',
  what: 'corrected',
  reason: 'Nama keliru.',
  at: '2025-07-06T08:00:00',
  by: signature('Admin Medsos'),
};

it('each role’s part changes by its own facts alone', () => {
  const before = itemAt('done');
  const facts: [Fact, Partial<Item>][] = [
    [{ type: 'received', receipt: receipt('received', 7) }, { receipt: receipt('received', 7) }],
    [
      { type: 'corrected', correction: correction('corrected', 7) },
      { correction: correction('corrected', 7) },
    ],
    [{ type: 'approved', decision: decision('approved', 7) }, { decision: decision('approved', 7) }],
    [{ type: 'rejected', decision: decision('rejected', 7) }, { decision: decision('rejected', 7) }],
    [{ type: 'returned', reply: receipt('returned', 7) }, { receipt: receipt('returned', 7) }],
    [{ type: 'returned', reply: correction('returned', 7) }, { correction: correction('returned', 7) }],
    [{ type: 'returned', reply: decision('returned', 7) }, { decision: decision('returned', 7) }],
    [{ type: 'uploaded', uploads: [upload('X')] }, { uploads: [...before.uploads, upload('X')] }],
    [{ type: 'limits changed', limits: MOVED }, { limits: MOVED }],
    [
      { type: 'files changed', submission: submission({ version: 2 }) },
      { submission: submission({ version: 2 }) },
    ],
    [{ type: 'amended', amendment: AMENDED }, { amendments: [AMENDED] }],
    [{ type: 'set up', version: '1' }, {}],
    [{ type: 'roles applied', holders: {} }, {}],
    [{ type: 'recap made', period: '2025-07', filter: NO_FILTER, rows: 2, fingerprint: 'f' }, {}],
  ];
  for (const [fact, part] of facts) expect(evolve(before, fact)).toEqual({ ...before, ...part });
});

it('a resubmission replaces what was handed in and its limits; what each role responded stays', () => {
  const before = itemAt('returned by Pimpinan');
  const moved = limits('2025-07-07', '2025-07-08', '2025-07-09', '2025-07-10');
  const again = submission({ version: 2, narrative: 'Baru.' });
  expect(evolve(before, { type: 'resubmitted', submission: again, limits: moved })).toEqual({
    ...before,
    submission: again,
    limits: moved,
  });
});

it('does not touch the item it is given', () => {
  const before = itemAt('approved');
  const copy = structuredClone(before);
  evolve(before, { type: 'uploaded', uploads: [upload('Instagram')] });
  evolve(before, { type: 'received', receipt: receipt('returned', 2) });
  expect(before).toEqual(copy);
});

it('makes no item out of facts that do not begin one', () => {
  const facts: Fact[] = [
    { type: 'received', receipt: receipt('received') },
    { type: 'uploaded', uploads: [upload('X')] },
    { type: 'set up', version: '1' },
    { type: 'recap made', period: '2025-07', filter: NO_FILTER, rows: 0, fingerprint: 'f' },
  ];
  for (const fact of facts) expect(evolve(undefined, fact)).toBeUndefined();
});
