import { evolve } from '../../../src/domain/facts';
import { type Item, unverifiedUploads, uploadsToVerify } from '../../../src/domain/item';
import { isRefusal } from '../../../src/domain/rules/case';
import { verify } from '../../../src/domain/rules/verify';
import {
  ADMIN,
  caseOf,
  FORMER_ADMIN,
  itemAt,
  PIMPINAN,
  SEKRETARIS,
  STAFF,
  STATE_NAMES,
  signature,
  upload,
  WAKIL,
} from '../samples';

const TWO = (): Item => ({
  ...itemAt('done'),
  uploads: [upload('Instagram', { toVerify: true }), upload('Facebook', { toVerify: true })],
});
const check = (item: Item, email: string, platforms: string[], note = '') =>
  verify(caseOf(item, email), { platforms, note });
const after = (item: Item, email: string, ...platforms: string[]): Item => {
  const verdict = check(item, email, platforms);
  if (isRefusal(verdict)) throw new Error(verdict.refused);
  return evolve(item, verdict.fact) as Item;
};

it('says per platform who looked, when, and what they noted', () => {
  const by = signature('Wakil Pimpinan Redaksi');
  const at = '2025-07-04T19:00:00';
  expect(check(TWO(), WAKIL, ['Instagram', 'Facebook', 'Instagram'], ' Foto ketiga terpotong. ')).toEqual({
    fact: {
      type: 'verified',
      verifications: ['Instagram', 'Facebook'].map((platform) => ({
        platform,
        note: 'Foto ketiga terpotong.',
        at,
        by,
      })),
    },
  });
});

it.each([WAKIL, PIMPINAN])('%s, who did not upload it, may', (email) => {
  expect(check(TWO(), email, ['Instagram'])).toHaveProperty('fact');
});

it('whoever uploaded may not, though another Admin Medsos may', () => {
  expect(check(TWO(), ADMIN, ['Instagram'])).toEqual({ refused: 'own upload', platform: 'Instagram' });
  const other = { ...signature('Admin Medsos'), email: 'admin.lain@contoh.id' };
  const item = { ...TWO(), uploads: [upload('Instagram', { by: other })] };
  expect(check(item, ADMIN, ['Instagram'])).toHaveProperty('fact');
});

it.each([
  ['nobody', '', { refused: 'no identity' }],
  ['the Sekretaris', SEKRETARIS, { refused: 'no role', email: SEKRETARIS }],
  ['staff', STAFF, { refused: 'no role', email: STAFF }],
  ['who no longer holds the role', FORMER_ADMIN, { refused: 'no role', email: FORMER_ADMIN }],
])('%s may not', (_, email, refusal) => {
  expect(check(TWO(), email, ['Instagram'])).toEqual(refusal);
});

it.each(STATE_NAMES)('when the item is %s: only when something is online', (state) => {
  const item = itemAt(state);
  const isOnline = item.uploads.some((one) => one.url !== '');
  const verdict = check(item, WAKIL, ['Instagram']);
  if (isOnline) expect(verdict).toHaveProperty('fact');
  else expect(verdict).toMatchObject({ refused: 'not waiting for this', act: 'verify' });
});

it.each([
  ['nothing', [], { refused: 'nothing verified' }],
  ['where nothing is online', ['TikTok'], { refused: 'not uploaded there', platform: 'TikTok' }],
])('%s is refused', (_, platforms, refusal) => {
  expect(check(TWO(), WAKIL, platforms)).toEqual(refusal);
});

it('once is enough', () => {
  const item = after(TWO(), WAKIL, 'Instagram');
  expect(check(item, PIMPINAN, ['Instagram'])).toEqual({
    refused: 'verified already',
    platform: 'Instagram',
  });
  expect(check(item, PIMPINAN, ['Facebook'])).toHaveProperty('fact');
});

it('when everybody has looked at everything, there is nothing to verify', () => {
  const item = after(TWO(), WAKIL, 'Instagram', 'Facebook');
  expect(check(item, PIMPINAN, ['Instagram'])).toEqual({
    refused: 'nothing to verify',
    number: 'MS-2025-0001',
  });
});

it('what was taken down need not be looked at', () => {
  const withdrawn = {
    platform: 'Instagram',
    what: 'withdrawn' as const,
    reason: 'Keliru.',
    at: '2025-07-04T18:50:00',
    by: signature('Admin Medsos'),
  };
  const item = { ...TWO(), amendments: [withdrawn] };
  expect(unverifiedUploads(item).map((one) => one.platform)).toEqual(['Facebook']);
  expect(check(item, WAKIL, ['Instagram'])).toEqual({ refused: 'not uploaded there', platform: 'Instagram' });
});

it('what the digest lists: what the settings asked for, and nobody has looked at', () => {
  const item = { ...TWO(), uploads: [...TWO().uploads, upload('X', { url: 'https://x.com/kpu/status/1' })] };
  expect(uploadsToVerify(item).map((one) => one.platform)).toEqual(['Instagram', 'Facebook']);
  expect(uploadsToVerify(after(item, WAKIL, 'Facebook')).map((one) => one.platform)).toEqual(['Instagram']);
});
