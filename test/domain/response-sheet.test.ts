import type { Fact } from '../../src/domain/facts';
import { isResponse, responseSheetOf } from '../../src/domain/response-sheet';
import { itemAt, LIMITS, submission } from './samples';

const item = itemAt('approved');
const { receipt, correction, decision } = item;
if (!receipt || !correction || !decision) throw new Error('The sample is not approved');
const first = submission();
const second = submission({ version: 2, narrative: 'Narasi lain.', answeredAt: '2025-07-05T08:00:00' });
const returned = { ...correction, decision: 'returned', note: 'Perbaiki nama.', version: 1 } as const;

const FACTS: Fact[] = [
  { type: 'submitted', submission: first, limits: LIMITS },
  { type: 'received', receipt },
  { type: 'returned', reply: returned },
  { type: 'resubmitted', submission: second, limits: LIMITS },
  { type: 'corrected', correction: { ...correction, version: 2, at: '2025-07-05T09:00:00' } },
  { type: 'approved', decision: { ...decision, version: 2 } },
  { type: 'uploaded', uploads: [] },
];

it('has each version, and what it changed of the one before', () => {
  const { versions } = responseSheetOf(item, FACTS);
  expect(versions).toEqual([
    expect.objectContaining({ version: 1, at: first.submittedAt, changed: [], isByDrive: false }),
    expect.objectContaining({ version: 2, at: '2025-07-05T08:00:00', changed: ['narrative'] }),
  ]);
});

it('has every response in its order, the returned one too', () => {
  const { responses } = responseSheetOf(item, FACTS);
  expect(responses.map(({ response }) => response.decision)).toEqual([
    'received',
    'returned',
    'corrected',
    decision.decision,
  ]);
});

it('says of a response that it was taken back, when and why', () => {
  const taken: Fact = {
    type: 'taken back',
    what: decision.decision,
    role: decision.by.role,
    decidedAt: decision.at,
    reason: 'Salah baris.',
    at: '2025-07-05T12:00:00',
    by: decision.by,
  };
  const { responses } = responseSheetOf(item, [...FACTS, taken]);
  expect(responses.map((one) => one.takenBack?.reason)).toEqual([
    undefined,
    undefined,
    undefined,
    'Salah baris.',
  ]);
});

it('has what the register has although no line could be read', () => {
  const { responses, versions } = responseSheetOf(item, []);
  expect(responses.map((one) => one.response)).toEqual([receipt, correction, decision]);
  expect(versions).toHaveLength(1);
});

it('knows responses from other facts', () => {
  expect(FACTS.filter(isResponse).map((one) => one.type)).toEqual([
    'received',
    'returned',
    'corrected',
    'approved',
  ]);
});
