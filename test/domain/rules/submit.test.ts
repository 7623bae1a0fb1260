import { evolve, type Fact } from '../../../src/domain/facts';
import { type Item, statusOf } from '../../../src/domain/item';
import { type Handover, submit } from '../../../src/domain/rules/submit';
import {
  ADMIN,
  FILES,
  handover,
  itemAt,
  LIMITS,
  limit,
  limits,
  NO_BOOKS,
  office,
  RULE,
  receipt,
  STAFF,
  STATE_NAMES,
  type State,
  submission,
  WORKING,
} from '../samples';

const NUMBER = 'MS-2025-0007';
const FOLDER = 'https://drive.google.com/drive/folders/baru';

function first(changes: Partial<Handover> = {}, at = office()): Extract<Fact, { type: 'submitted' }> {
  const fact = submit(handover(changes), undefined, NUMBER, FOLDER, at, NO_BOOKS);
  if (fact?.type !== 'submitted') throw new Error(JSON.stringify(fact));
  return fact;
}

function again(known: Item, changes: Partial<Handover>, at = office()): Fact | undefined {
  return submit(handover(changes), known, NUMBER, FOLDER, at, NO_BOOKS);
}

function resubmitted(known: Item, changes: Partial<Handover>, at = office()) {
  const fact = again(known, changes, at);
  if (fact?.type !== 'resubmitted') throw new Error(JSON.stringify(fact));
  return fact;
}

describe('a new answer', () => {
  it('is registered whole, with number, version, limits and SOP', () => {
    expect(first()).toEqual({
      type: 'submitted',
      submission: submission({ number: NUMBER, folderUrl: FOLDER }),
      limits: LIMITS,
    });
    expect(statusOf(evolve(undefined, first()) as Item)).toBe('submitted');
  });

  it('is registered also when it is incomplete, and waits for Tim Pelaksana', () => {
    const fact = first({ files: FILES.slice(0, 2), narrative: ' ', caption: '' });
    expect(fact.submission.number).toBe(NUMBER);
    expect(fact.submission.missing).toEqual([
      { what: 'files', required: 4, given: 2 },
      { what: 'narrative' },
      { what: 'caption' },
    ]);
    expect(statusOf(evolve(undefined, fact) as Item)).toBe('returned');
  });

  it('counts K from the last day of the event (A1)', () => {
    const fact = first({ eventEnd: '2025-07-06', submittedAt: '2025-07-05T10:00:00' });
    expect(fact.submission).toMatchObject({ eventDate: '2025-07-04', eventEnd: '2025-07-06', missing: [] });
    expect(fact.limits).toEqual(limits('2025-07-05', '2025-07-07', '2025-07-06', '2025-07-07'));
  });

  it('counts from the day of submission when the event day cannot be read', () => {
    expect(first({ eventDate: '4 Juli', submittedAt: '2025-07-09T10:00:00' }).limits).toEqual(
      limits('2025-07-09', '2025-07-10', '2025-07-10', '2025-07-10'),
    );
  });

  it('counts working days when the office does, with its holidays', () => {
    const fact = first(
      { eventDate: '2025-08-15', submittedAt: '2025-08-16T10:00:00' },
      office({ counting: 'working' }),
    );
    expect(fact.limits).toEqual(limits('2025-08-16', '2025-08-19', '2025-08-19', '2025-08-19', WORKING));
  });

  it.each([
    ['2025-07-03', ['before the SOP']],
    ['2025-07-04', []],
  ])('an event on %s is remarked: %j (A26)', (eventDate, remarks) => {
    expect(first({ eventDate }).submission.remarks).toEqual(remarks);
  });

  it('of no event is remarked: the SOP has no rule for it (A13)', () => {
    expect(first({ kind: 'Infografis' }).submission.remarks).toEqual(['not an event']);
    expect(first({ kind: 'Jenis yang sudah dihapus' }).submission.remarks).toEqual([]);
  });

  it('by an account that nobody listed is taken in and remarked (A17)', () => {
    expect(first({ submitterEmail: 'magang@contoh.id' }).submission.remarks).toEqual(['not listed']);
    expect(first({ submitterEmail: ADMIN.toUpperCase() }).submission.remarks).toEqual([]);
  });

  it('after the cut-off counts for the next day (A3)', () => {
    const at = office({ cutOff: '16:00' });
    const rule = { ...RULE, cutOff: '16:00' };
    const day = (submittedAt: string) => first({ submittedAt }, at).limits;
    expect(day('2025-07-04T16:00:59')).toEqual(
      limits('2025-07-04', '2025-07-05', '2025-07-05', '2025-07-05', rule),
    );
    expect(day('2025-07-04T16:01:00')).toEqual(
      limits('2025-07-05', '2025-07-05', '2025-07-06', '2025-07-05', rule),
    );
  });

  it('without an address is remarked, not refused', () => {
    expect(first({ submitterEmail: '' }).submission.remarks).toEqual(['no address']);
  });
});

describe('a changed answer', () => {
  const LATER = '2025-07-06T09:00:00';

  it('is a new version of the same number, in the same folder', () => {
    const fact = resubmitted(itemAt('returned by Wakil'), { submittedAt: LATER, caption: 'Baru.' });
    expect(fact.submission).toEqual(
      submission({
        version: 2,
        submittedAt: LATER,
        answeredAt: LATER,
        caption: 'Baru.',
        folderUrl: submission().folderUrl,
      }),
    );
  });

  it('keeps the SOP under which the item was taken in (R17)', () => {
    const sop = { ...office().sop, number: 'Nomor 9 Tahun 2026', revision: 'revisi ke-1' };
    const kept = resubmitted(itemAt('submitted'), { submittedAt: LATER }, office({ sop })).limits;
    expect([kept.submit.rule, kept.respond.rule, kept.upload.rule]).toEqual([RULE, RULE, RULE]);
    const now = { ...RULE, sop: 'Nomor 9 Tahun 2026', revision: 'revisi ke-1' };
    const { submit: limit } = first({}, office({ sop })).limits;
    expect(limit.rule).toEqual(now);
  });

  it('by another account is remarked', () => {
    const fact = resubmitted(itemAt('submitted'), { submittedAt: LATER, submitterEmail: 'lain@contoh.id' });
    expect(fact.submission.remarks).toEqual(['not listed', 'edited by another']);
    // Whoever handed it in stays its submitter, gets the letters, and may withdraw it.
    expect(fact.submission).toMatchObject({ submitterEmail: STAFF, editedBy: 'lain@contoh.id' });
    const item = evolve(itemAt('submitted'), fact) as Item;
    const own = resubmitted(item, { submittedAt: '2025-07-06T10:00:00' });
    expect(own.submission.remarks).toEqual([]);
    expect(own.submission).not.toHaveProperty('editedBy');
  });

  it('by an account, where none was known before, makes that one the submitter', () => {
    const unknown = { ...itemAt('submitted'), submission: submission({ submitterEmail: '' }) };
    const { submission: given } = resubmitted(unknown, { submittedAt: LATER });
    expect(given).toMatchObject({ submitterEmail: STAFF, remarks: [] });
    expect(given).not.toHaveProperty('editedBy');
  });

  it.each<[State, string, string]>([
    ['submitted', 'resubmitted', 'submitted'],
    ['received', 'resubmitted', 'received'],
    // A text that was changed unasked goes to Wakil again.
    ['corrected', 'resubmitted', 'received'],
    ['approved', 'resubmitted', 'received'],
    ['incomplete', 'resubmitted', 'submitted'],
    ['returned by Admin', 'resubmitted', 'submitted'],
    ['returned by Wakil', 'resubmitted', 'received'],
    ['returned by Pimpinan', 'resubmitted', 'corrected'],
    ['partly uploaded', 'amendment requested', 'partly uploaded'],
    ['done', 'amendment requested', 'done'],
    ['rejected', 'edit set aside', 'rejected'],
    ['cancelled', 'edit set aside', 'cancelled'],
  ])('of an item that is %s: %s, and it is then %s', (state, type, status) => {
    const fact = again(itemAt(state), { submittedAt: LATER, narrative: 'Baru.' });
    expect(fact?.type).toBe(type);
    expect(statusOf(evolve(itemAt(state), fact as Fact) as Item)).toBe(status);
  });

  it('that is incomplete is returned by the register, and resumes when it is complete', () => {
    const item = evolve(
      itemAt('returned by Pimpinan'),
      resubmitted(itemAt('returned by Pimpinan'), { submittedAt: LATER, caption: '' }),
    ) as Item;
    expect(statusOf(item)).toBe('returned');
    const mended = resubmitted(item, { submittedAt: '2025-07-06T10:00:00' });
    expect(statusOf(evolve(item, mended) as Item)).toBe('corrected');
  });
});

describe('the same answer again (trigger and sweep, or a trigger that fires twice)', () => {
  it.each(STATE_NAMES)('gives nothing when the item is %s', (state) => {
    expect(again(itemAt(state), { submittedAt: '2025-07-04T15:30:00' })).toBeUndefined();
    expect(again(itemAt(state), { submittedAt: '2025-07-04T15:29:59' })).toBeUndefined();
    expect(again(itemAt(state), { submittedAt: '2025-07-04T15:30:01' })).toBeDefined();
  });

  it.each<State>(['done', 'partly uploaded', 'rejected', 'cancelled'])(
    'gives nothing when it was noted before, the item being %s',
    (state) => {
      const changes = { submittedAt: '2025-07-06T09:00:00', caption: 'Baru.' };
      const fact = again(itemAt(state), changes) as Fact;
      const item = evolve(itemAt(state), fact) as Item;
      expect(again(item, changes)).toBeUndefined();
    },
  );
});

it('an answer to an item of a closed book is set aside, however open the item was (A22)', () => {
  const books = { closed: [{ name: '2025', lastNumber: 'MS-2025-0001', carried: [] as string[] }] };
  const edit = (closed: typeof books) =>
    submit(
      handover({ submittedAt: '2026-01-05T08:00:00' }),
      itemAt('received'),
      NUMBER,
      FOLDER,
      office(),
      closed,
    );
  expect(edit(books)?.type).toBe('edit set aside');
  const carried = {
    closed: [{ ...(books.closed[0] as (typeof books.closed)[0]), carried: ['MS-2025-0001'] }],
  };
  expect(edit(carried)?.type).toBe('resubmitted');
});

it('an edit set aside changes nothing of what was handed in, and is remarked once however often it is repeated', () => {
  const edit = (known: Item, submittedAt: string) =>
    evolve(known, again(known, { submittedAt, caption: 'Baru.', title: 'Baru', files: [] }) as Fact) as Item;
  const before = itemAt('rejected');
  const item = edit(edit(before, '2025-07-06T09:00:00'), '2025-07-07T09:00:00');
  expect(item).toEqual({
    ...before,
    submission: {
      ...before.submission,
      answeredAt: '2025-07-07T09:00:00',
      remarks: ['edited too late'],
    },
  });
});

describe('an answer that is changed after the upload', () => {
  const request = (changes: Partial<Handover>) => {
    const before = itemAt('done');
    const fact = again(before, { submittedAt: '2025-07-08T09:00:00', ...changes });
    if (fact?.type !== 'amendment requested') throw new Error(fact?.type);
    return { before, fact, after: evolve(before, fact) as Item };
  };

  it('asks for a correction (ralat) and changes nothing that was decided or published', () => {
    const { before, after, fact } = request({ caption: 'Baru.', title: 'Lain' });
    const { amendmentRequest, answeredAt, ...kept } = after.submission;
    const { answeredAt: _, ...was } = before.submission;
    expect(kept).toEqual(was);
    expect(answeredAt).toBe('2025-07-08T09:00:00');
    expect(amendmentRequest).toEqual({
      at: '2025-07-08T09:00:00',
      by: STAFF,
      changed: ['title', 'caption'],
    });
    // What was wanted is in the journal, whole.
    expect(fact.submission).toMatchObject({ caption: 'Baru.', title: 'Lain' });
  });

  it('says so when nothing was changed, and counts files by what they are', () => {
    expect(request({}).fact.request.changed).toEqual([]);
    expect(request({ files: FILES.slice(1) }).fact.request.changed).toEqual(['files']);
    const renamed = FILES.map((one) => ({ ...one, name: `lain ${one.name}` }));
    expect(request({ files: renamed }).fact.request.changed).toEqual([]);
  });

  it('names the account that asked, also another one', () => {
    expect(request({ submitterEmail: 'lain@contoh.id' }).fact.request.by).toBe('lain@contoh.id');
  });
});

describe('withdrawing (Dibatalkan)', () => {
  const withdraw = (known: Item, changes: Partial<Handover> = {}) =>
    again(known, { submittedAt: '2025-07-06T09:00:00', withdrawal: ' Ditunda. ', ...changes });

  it.each<State>([
    'submitted',
    'received',
    'corrected',
    'incomplete',
    'returned by Admin',
    'returned by Wakil',
    'returned by Pimpinan',
  ])('is the submitter’s right while nobody has decided: %s', (state) => {
    const before = itemAt(state);
    const item = evolve(before, withdraw(before, { caption: 'Lain.' }) as Fact) as Item;
    expect(statusOf(item)).toBe('cancelled');
    expect(item).toEqual({
      ...before,
      submission: {
        ...before.submission,
        answeredAt: '2025-07-06T09:00:00',
        cancellation: { reason: 'Ditunda.', at: '2025-07-06T09:00:00' },
      },
    });
  });

  it.each<[State, string]>([
    ['approved', 'decided'],
    ['rejected', 'decided'],
    ['cancelled', 'cancelled'],
  ])('is set aside when the item is %s: %s', (state, why) => {
    expect(withdraw(itemAt(state))).toMatchObject({ type: 'edit set aside', why });
  });

  it('after the upload it is a request for a correction', () => {
    expect(withdraw(itemAt('done'))?.type).toBe('amendment requested');
  });

  it('is nobody else’s, and needs a reason; the item goes on as it was', () => {
    const other = withdraw(itemAt('received'), { submitterEmail: 'lain@contoh.id' });
    expect(other).toMatchObject({ type: 'edit set aside', why: 'cancelled by another' });
    const blank = withdraw(itemAt('received'), { withdrawal: ' \n' });
    expect(blank).toMatchObject({ type: 'edit set aside', why: 'cancelled without reason' });
    expect(statusOf(evolve(itemAt('received'), blank as Fact) as Item)).toBe('received');
  });

  it('counts only in a changed answer: a first one is handed in', () => {
    const fact = first({ withdrawal: 'keliru dicentang' });
    expect(statusOf(evolve(undefined, fact) as Item)).toBe('submitted');
    expect(fact.submission).not.toHaveProperty('withdrawal');
  });
});

describe('P, the day of complete submission (A6)', () => {
  const MONDAY = '2025-07-07T08:00:00';

  it.each<[State, string, string]>([
    ['submitted', '2025-07-04', '2025-07-05'],
    ['received', '2025-07-04', '2025-07-05'],
    ['corrected', '2025-07-04', '2025-07-05'],
    ['approved', '2025-07-04', '2025-07-05'],
    ['returned by Wakil', '2025-07-04', '2025-07-05'],
    ['returned by Pimpinan', '2025-07-04', '2025-07-05'],
    ['returned by Admin', '2025-07-07', '2025-07-08'],
    ['incomplete', '2025-07-07', '2025-07-08'],
  ])('when the item was %s is %s after an edit on Monday, responses until %s', (state, p, respondBy) => {
    expect(resubmitted(itemAt(state), { submittedAt: MONDAY }).limits).toEqual(
      limits(p, '2025-07-05', respondBy, '2025-07-05'),
    );
  });

  it('stays when what Admin accepted as it is (A12) is edited later', () => {
    const item: Item = {
      ...itemAt('received'),
      submission: submission({ missing: [{ what: 'files', required: 4, given: 3 }] }),
      receipt: { ...receipt('received'), acceptedFiles: 3 },
    };
    expect(resubmitted(item, { submittedAt: MONDAY }).limits.collectedOn).toBe('2025-07-04');
  });

  it('moves once with the answer to a return by Admin, and not with further edits before it is received', () => {
    const known: Item = {
      submission: submission({ version: 2, submittedAt: '2025-07-05T08:00:00' }),
      limits: limits('2025-07-05', '2025-07-05', '2025-07-06', '2025-07-05'),
      receipt: receipt('returned', 1),
      uploads: [],
      amendments: [],
    };
    expect(resubmitted(known, { submittedAt: MONDAY }).limits).toMatchObject({
      collectedOn: '2025-07-05',
      respond: { day: '2025-07-06' },
    });
  });

  it('B1 and B5 follow the event day when that is mended', () => {
    const fact = resubmitted(itemAt('returned by Wakil'), { submittedAt: MONDAY, eventDate: '2025-07-03' });
    expect(fact.limits).toEqual(limits('2025-07-04', '2025-07-04', '2025-07-05', '2025-07-04'));
  });

  it('an event handed in too early counts from its day once that has come, though the date was not changed', () => {
    const dates = { eventDate: '2025-07-10' };
    const early = evolve(undefined, first(dates)) as Item;
    expect(early.submission.missing).toEqual([{ what: 'date', problem: 'in the future' }]);
    expect(resubmitted(early, { ...dates, submittedAt: '2025-07-10T16:00:00' }).limits).toEqual(
      limits('2025-07-10', '2025-07-11', '2025-07-11', '2025-07-11'),
    );
  });

  it('a new P is counted as the office counts now; B1 and B5 stay as they were stored (R17)', () => {
    const now = office({ counting: 'working' });
    expect(
      resubmitted(itemAt('returned by Admin'), { submittedAt: '2025-07-05T08:00:00' }, now).limits,
    ).toEqual({
      ...limits('2025-07-05', '2025-07-05', '', '2025-07-05'),
      respond: limit('2025-07-07', WORKING),
    });
  });

  it('limits that were stored stay when neither P nor K moves, though the counting was changed (R17)', () => {
    const now = office({ counting: 'working' });
    expect(resubmitted(itemAt('returned by Wakil'), { submittedAt: MONDAY }, now).limits).toEqual(LIMITS);
  });
});
