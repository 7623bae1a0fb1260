import { lastActOf } from '../../src/domain/last-act';
import { itemAt } from './samples';

it('is the latest response, named by who gave it', () => {
  const item = itemAt('corrected');
  expect(lastActOf(item)).toEqual({ what: 'corrected', name: 'Wati', at: item.correction?.at });
});

it('of two at the same moment the one that comes later in the SOP', () => {
  const item = itemAt('corrected');
  const at = item.correction?.at ?? '';
  const same = { ...item, receipt: item.receipt && { ...item.receipt, at } };
  expect(lastActOf(same)).toMatchObject({ what: 'corrected' });
});

it('is the handing in, when that came last', () => {
  const item = itemAt('corrected');
  const answeredAt = '2025-07-05T20:00:00';
  const again = { ...item, submission: { ...item.submission, answeredAt } };
  expect(lastActOf(again)).toEqual({ what: 'handed in', name: 'Siti', at: answeredAt });
  expect(lastActOf(itemAt('submitted'))).toMatchObject({ what: 'handed in', name: 'Siti' });
});
