/** What changing the answer would do is told before as the rule decides it then, in every status. */
import { editingOf } from '../../src/domain/editing';
import { submit } from '../../src/domain/rules/submit';
import { handover, itemAt, NO_BOOKS, office, STATE_NAMES } from './samples';

const TOLD = {
  mends: 'resubmitted',
  changes: 'resubmitted',
  'approval falls': 'resubmitted',
  'asks for a correction': 'amendment requested',
  nothing: 'edit set aside',
} as const;

function decided(item: ReturnType<typeof itemAt>, books: Parameters<typeof editingOf>[1]) {
  const changed = handover({ submittedAt: '2025-07-06T08:00:00', caption: 'Caption yang diubah.' });
  return submit(changed, item, 'MS-2025-0099', '', office(), books)?.type;
}

it.each(STATE_NAMES)('%s', (state) => {
  const item = itemAt(state);
  expect(decided(item, NO_BOOKS)).toBe(TOLD[editingOf(item, NO_BOOKS) ?? 'nothing']);
});

it('what somebody returned is mended; of the others, an approval is told to fall', () => {
  const does = STATE_NAMES.map((state) => [state, editingOf(itemAt(state), NO_BOOKS)]);
  expect(does.filter(([, one]) => one === 'mends').map(([state]) => state)).toEqual([
    'incomplete',
    'returned by Admin',
    'returned by Wakil',
    'returned by Pimpinan',
  ]);
  expect(does.filter(([, one]) => one === 'approval falls').map(([state]) => state)).toEqual(['approved']);
});

it('in a closed book it would change nothing', () => {
  const item = itemAt('submitted');
  const book = {
    name: '2025',
    sop: office().sop.number,
    lastNumber: 'MS-2025-9999',
    carried: [] as string[],
  };
  const books = { closed: [book] } as unknown as Parameters<typeof editingOf>[1];
  expect(editingOf(item, books)).toBeUndefined();
  expect(decided(item, books)).toBe('edit set aside');
});
