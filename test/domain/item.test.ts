import {
  currentText,
  type Decision,
  type Item,
  isApproved,
  type Missing,
  type Receipt,
  type Status,
  type Submission,
  statusOf,
  unsettledPlatforms,
} from '../../src/domain/item';
import {
  correction,
  decision,
  FILES,
  itemAt,
  LIMITS,
  receipt,
  STATE_NAMES,
  STATES,
  submission,
  upload,
} from './samples';

const item = (version: number, parts: Partial<Item> = {}): Item => ({
  submission: submission({ version }),
  limits: LIMITS,
  uploads: [],
  amendments: [],
  ...parts,
});

it.each(STATE_NAMES)('status of an item that is %s', (state) => {
  expect(statusOf(itemAt(state))).toBe(STATES[state].status);
});

describe('a new version resumes at the step that returned the old one', () => {
  it.each<[string, Partial<Item>, Status]>([
    ['the register itself', {}, 'submitted'],
    ['Admin', { receipt: receipt('returned') }, 'submitted'],
    ['Wakil', { receipt: receipt('received'), correction: correction('returned') }, 'received'],
    [
      'Pimpinan',
      { receipt: receipt('received'), correction: correction('corrected'), decision: decision('returned') },
      'corrected',
    ],
  ])('returned by %s', (_who, parts, status) => {
    expect(statusOf(item(2, parts))).toBe(status);
  });

  it('and is returned again by the register when it is incomplete', () => {
    const parts = { receipt: receipt('received'), correction: correction('returned') };
    const incomplete = item(2, {
      ...parts,
      submission: submission({ version: 2, missing: [{ what: 'caption' }] }),
    });
    expect(statusOf(incomplete)).toBe('returned');
  });
});

describe('what Admin received although it lacks files (A12)', () => {
  const lacking = (version: number, given: number, more: Missing[] = []) =>
    submission({
      version,
      files: FILES.slice(0, given),
      missing: [{ what: 'files', required: 4, given }, ...more],
    });
  const accepted = { ...receipt('received'), acceptedFiles: 3 };

  it.each<[string, Submission, Receipt, Status]>([
    ['goes on', lacking(1, 3), accepted, 'received'],
    ['goes on in a new version that lacks no more', lacking(2, 3), accepted, 'received'],
    ['is returned when a new version lacks more', lacking(2, 2), accepted, 'returned'],
    ['is returned when it lacks something else', lacking(2, 3, [{ what: 'caption' }]), accepted, 'returned'],
    ['is returned when it was complete as it was received', lacking(2, 3), receipt('received'), 'returned'],
    ['is returned when it was returned before', lacking(2, 3), receipt('returned'), 'returned'],
  ])('%s', (_what, given, receivedAs, status) => {
    expect(statusOf({ ...item(1), submission: given, receipt: receivedAs })).toBe(status);
  });
});

describe('a decision of an earlier version', () => {
  const parts = { receipt: receipt('received'), correction: correction('corrected') };

  it.each<[Decision['decision'], Status]>([
    // Wakil checks again what was changed unasked; what Pimpinan returned goes back to Pimpinan.
    ['approved', 'received'],
    ['approved with note', 'received'],
    ['rejected', 'received'],
    ['returned', 'corrected'],
  ])('%s: the new version is %s', (decided, status) => {
    const given = item(2, { ...parts, decision: decision(decided, 1) });
    expect(statusOf(given)).toBe(status);
    expect(isApproved(given)).toBe(false);
  });
});

it('a return by Pimpinan that Wakil has corrected since lets no later edit pass Wakil', () => {
  const parts = { receipt: receipt('received'), correction: correction('corrected', 2) };
  expect(statusOf(item(3, { ...parts, decision: decision('returned', 1) }))).toBe('received');
});

it('what Pimpinan returned and then approved is approved, also when Wakil saw only the version before', () => {
  const parts = { receipt: receipt('received'), correction: correction('corrected', 1) };
  for (const decided of ['approved', 'approved with note'] as const) {
    expect(statusOf(item(2, { ...parts, decision: decision(decided, 2) }))).toBe('approved');
  }
  const uploads = [upload('Instagram'), upload('Facebook')];
  expect(statusOf(item(2, { ...parts, decision: decision('approved', 2), uploads }))).toBe('done');
});

it.each([
  ['approved', true],
  ['approved with note', true],
  ['returned', false],
  ['rejected', false],
] as const)('%s is an approval: %s', (decided, expected) => {
  expect(isApproved(item(1, { decision: decision(decided) }))).toBe(expected);
});

it('an item is done when each planned platform has a link or a reason', () => {
  const approved = itemAt('approved');
  expect(unsettledPlatforms(approved)).toEqual(['Instagram', 'Facebook']);
  const partly = { ...approved, uploads: [upload('Facebook')] };
  expect(unsettledPlatforms(partly)).toEqual(['Instagram']);
  expect(statusOf(partly)).toBe('partly uploaded');
  const done = {
    ...approved,
    uploads: [upload('Facebook'), upload('Instagram', { url: '', reason: 'Akun terkunci' })],
  };
  expect(unsettledPlatforms(done)).toEqual([]);
  expect(statusOf(done)).toBe('done');
});

describe('the text as it stands now', () => {
  it('is what staff handed in, before any correction', () => {
    expect(currentText(itemAt('received'))).toEqual({
      narrative: 'Narasi asli.',
      caption: 'Caption asli.',
      shortCaption: '',
    });
  });

  it('is the correction where something was corrected', () => {
    expect(currentText(itemAt('corrected'))).toEqual({
      narrative: 'Narasi dikoreksi.',
      caption: 'Caption asli.',
      shortCaption: '',
    });
  });

  it('is what staff handed in once a new version came: the correction was of the old text', () => {
    const edited = { ...itemAt('corrected'), submission: submission({ version: 2, narrative: 'Baru.' }) };
    expect(currentText(edited)).toEqual({
      narrative: 'Baru.',
      caption: 'Caption asli.',
      shortCaption: '',
    });
  });

  it('is not what stands in the columns of a return', () => {
    const returned = { ...correction('returned'), narrative: 'Sisa.', caption: 'Sisa.' };
    expect(currentText(item(1, { receipt: receipt('received'), correction: returned }))).toEqual({
      narrative: 'Narasi asli.',
      caption: 'Caption asli.',
      shortCaption: '',
    });
  });
});
