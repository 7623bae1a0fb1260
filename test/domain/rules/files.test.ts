/** Files that were exchanged in Drive: no act goes on them, and what was given to them falls. */
import { evolve } from '../../../src/domain/facts';
import { CHECKS, type Item, statusOf } from '../../../src/domain/item';
import { approve } from '../../../src/domain/rules/approve';
import type { Case, Verdict } from '../../../src/domain/rules/case';
import { correct } from '../../../src/domain/rules/correct';
import { changedFile, type FilesNow } from '../../../src/domain/rules/files';
import { filesChange } from '../../../src/domain/rules/files-change';
import { publish } from '../../../src/domain/rules/publish';
import { receive } from '../../../src/domain/rules/receive';
import { reject } from '../../../src/domain/rules/reject';
import { returnItem } from '../../../src/domain/rules/return';
import {
  ADMIN,
  caseOf,
  FILES,
  itemAt,
  office,
  PIMPINAN,
  STATE_NAMES,
  type State,
  sha256,
  WAKIL,
} from '../samples';

const AS_HANDED_IN: FilesNow = new Map(FILES.map((one) => [one.id, one.checksum]));
const EXCHANGED: FilesNow = new Map([...AS_HANDED_IN, ['berkas-2', sha256('lain')]]);
const GONE: FilesNow = new Map([...AS_HANDED_IN].filter(([id]) => id !== 'berkas-3'));

it.each<[string, FilesNow, ReturnType<typeof changedFile>]>([
  ['all as handed in', AS_HANDED_IN, undefined],
  ['more than was handed in', new Map([...AS_HANDED_IN, ['lain', '']]), undefined],
  ['one exchanged under the same id', EXCHANGED, { file: 'berkas-2.jpg', how: 'altered' }],
  ['one gone', GONE, { file: 'berkas-3.jpg', how: 'missing' }],
  ['one of which Drive tells no checksum', new Map([...AS_HANDED_IN, ['berkas-2', '']]), undefined],
])('%s', (_, now, expected) => {
  expect(changedFile(FILES, now)).toEqual(expected);
});

const checked = { note: '', narrative: '', caption: '', shortCaption: '', checks: CHECKS };
const link = { platform: 'Facebook', url: 'https://facebook.com/kpu/posts/1', reason: '', at: '' as const };
const BOUND: [string, State, string, (given: Case) => Verdict][] = [
  ['receive', 'submitted', ADMIN, (given) => receive(given, { note: '' })],
  ['correct', 'received', WAKIL, (given) => correct(given, checked)],
  ['approve', 'corrected', PIMPINAN, (given) => approve(given, { note: '' })],
  ['publish', 'approved', ADMIN, (given) => publish(given, { entries: [link] })],
  ['publish the rest', 'partly uploaded', ADMIN, (given) => publish(given, { entries: [link] })],
];

describe.each(BOUND)('%s', (_, state, email, act) => {
  it('goes on the files that were handed in', () => {
    const now = '2025-07-05T10:00:00';
    expect(act(caseOf(itemAt(state), email, { filesNow: AS_HANDED_IN, now }))).toHaveProperty('fact');
  });
  it('is refused when one is another, or gone, by its name', () => {
    const refused = { refused: 'files changed', number: 'MS-2025-0001' };
    expect(act(caseOf(itemAt(state), email, { filesNow: EXCHANGED }))).toEqual({
      ...refused,
      file: 'berkas-2.jpg',
      how: 'altered',
    });
    expect(act(caseOf(itemAt(state), email, { filesNow: GONE }))).toEqual({
      ...refused,
      file: 'berkas-3.jpg',
      how: 'missing',
    });
  });
});

it('whoever returns or rejects may do so because of the files', () => {
  for (const filesNow of [EXCHANGED, GONE]) {
    const given = caseOf(itemAt('corrected'), PIMPINAN, { filesNow });
    expect(returnItem(given, { note: 'Foto diganti.' })).toHaveProperty('fact');
    expect(reject(given, { note: 'Foto diganti.' })).toHaveProperty('fact');
  }
});

describe('noticed in the morning', () => {
  const change = (state: State, now: FilesNow) => filesChange(itemAt(state), now, office(), '2025-07-05');

  it.each<[State, string]>([
    ['submitted', 'submitted'],
    ['received', 'received'],
    ['corrected', 'received'],
    ['approved', 'received'],
  ])('an item that is %s becomes a new version that is %s: correction and approval fall', (state, status) => {
    const fact = change(state, EXCHANGED);
    if (fact?.type !== 'files changed') throw new Error(JSON.stringify(fact));
    expect(fact.submission).toMatchObject({ version: 2, missing: [], remarks: ['files changed'] });
    expect(fact.submission.files[1]).toEqual({ ...FILES[1], checksum: sha256('lain') });
    const item = evolve(itemAt(state), fact) as Item;
    expect(statusOf(item)).toBe(status);
    // What it became is what was found: it is not noticed twice.
    expect(filesChange(item, EXCHANGED, office(), '2025-07-06')).toBeUndefined();
  });

  it('with too few files left it goes back to Tim Pelaksana', () => {
    const fact = change('approved', GONE);
    if (fact?.type !== 'files changed') throw new Error(JSON.stringify(fact));
    expect(fact.submission.missing).toEqual([{ what: 'files', required: 4, given: 3 }]);
    expect(statusOf(evolve(itemAt('approved'), fact) as Item)).toBe('returned');
  });

  it.each(STATE_NAMES.filter((state) => !['submitted', 'received', 'corrected', 'approved'].includes(state)))(
    'what is %s stays: nobody decides on it now, or it is online',
    (state) => {
      expect(change(state, EXCHANGED)).toBeUndefined();
    },
  );

  it('files that are as handed in are nothing', () => {
    for (const state of STATE_NAMES) expect(change(state, AS_HANDED_IN)).toBeUndefined();
  });
});
