import { evolve } from '../../../src/domain/facts';
import { type Item, statusOf } from '../../../src/domain/item';
import { uploadTimeliness } from '../../../src/domain/limits';
import { isRefusal } from '../../../src/domain/rules/case';
import { publish, type Recording, wrongLink } from '../../../src/domain/rules/publish';
import { ADMIN, caseOf, itemAt, office, signature, submission, timeliness, upload } from '../samples';
import { whoAndWhen } from './who-and-when';

const NOW = '2025-07-05T10:00:00';
const INSTAGRAM = 'https://www.instagram.com/p/C9/';
const FACEBOOK = 'https://web.facebook.com/kpu/posts/1';

const entry = (platform: string, url: string, changes: Partial<Recording> = {}): Recording => ({
  platform,
  url,
  reason: '',
  at: '',
  ...changes,
});

whoAndWhen('publish', (given) => publish(given, { entries: [entry('Facebook', FACEBOOK)] }), {
  approved: 'Admin Medsos',
  'partly uploaded': 'Admin Medsos',
});

const record = (item: Item, ...entries: Recording[]) =>
  publish(caseOf(item, ADMIN, { now: NOW }), { entries });

function after(item: Item, ...entries: Recording[]): Item {
  const verdict = record(item, ...entries);
  if (isRefusal(verdict)) throw new Error(JSON.stringify(verdict));
  return evolve(item, verdict.fact) as Item;
}

it('records link, moment and signature', () => {
  expect(
    record(itemAt('approved'), entry('Instagram', ` ${INSTAGRAM} `, { at: '2025-07-05T08:30:00' })),
  ).toEqual({
    fact: {
      type: 'uploaded',
      uploads: [
        {
          platform: 'Instagram',
          url: INSTAGRAM,
          reason: '',
          at: '2025-07-05T08:30:00',
          by: signature('Admin Medsos'),
          timeliness: timeliness(),
        },
      ],
    },
  });
});

it('a part of the platforms first, the rest later', () => {
  const partly = after(itemAt('approved'), entry('Instagram', INSTAGRAM), entry('Facebook', ''));
  expect(statusOf(partly)).toBe('partly uploaded');
  const done = after(partly, entry('Facebook', FACEBOOK));
  expect(statusOf(done)).toBe('done');
  expect(done.uploads.map((one) => [one.platform, one.url, one.at])).toEqual([
    ['Instagram', INSTAGRAM, NOW],
    ['Facebook', FACEBOOK, NOW],
  ]);
});

it('all platforms at once', () => {
  expect(
    statusOf(after(itemAt('approved'), entry('Instagram', INSTAGRAM), entry('Facebook', FACEBOOK))),
  ).toBe('done');
});

it('a reason settles a platform as a link does (A15)', () => {
  const item = after(
    itemAt('approved'),
    entry('Instagram', INSTAGRAM),
    entry('Facebook', ' ', { reason: ' Akun terkunci ' }),
  );
  expect(statusOf(item)).toBe('done');
  expect(item.uploads[1]).toMatchObject({ url: '', reason: 'Akun terkunci', at: NOW });
});

it('a reason beside a link is not kept', () => {
  const item = after(itemAt('approved'), entry('Instagram', INSTAGRAM, { reason: 'sisa isian' }));
  expect(item.uploads[0]).toMatchObject({ url: INSTAGRAM, reason: '' });
});

it('the first link decides on lateness, whenever it is recorded (A15)', () => {
  const late = after(
    itemAt('approved'),
    entry('Facebook', FACEBOOK, { at: '2025-07-05T09:00:00' }),
    entry('Instagram', INSTAGRAM, { at: '2025-07-04T21:00:00' }),
  );
  expect(uploadTimeliness(late)?.daysLate).toBe(0);
});

it('keeps the account to which it was uploaded, of a link', () => {
  const item = after(
    itemAt('approved'),
    entry('Instagram', INSTAGRAM, { account: ' @kpu_contoh ' }),
    entry('Facebook', '', { reason: 'Akun terkunci', account: '@kpu' }),
  );
  expect(item.uploads.map((one) => one.account)).toEqual(['@kpu_contoh', undefined]);
});

describe('a second person', () => {
  const recorded = (verifiesUploads: boolean) =>
    publish(caseOf(itemAt('approved'), ADMIN, { now: NOW, office: office({ verifiesUploads }) }), {
      entries: [entry('Instagram', INSTAGRAM), entry('Facebook', '', { reason: 'Akun terkunci' })],
    });

  it.each([
    [true, [true, undefined]],
    [false, [undefined, undefined]],
  ])('is asked for as the setting says (%s), and only where there is something to see', (setting, asked) => {
    const verdict = recorded(setting);
    if (isRefusal(verdict) || verdict.fact.type !== 'uploaded') throw new Error(JSON.stringify(verdict));
    expect(verdict.fact.uploads.map((one) => one.toVerify)).toEqual(asked);
  });
});

describe('a link that another item has', () => {
  const other = (url: string, number = 'MS-2025-0009'): Item => ({
    ...itemAt('approved'),
    submission: submission({ number }),
    uploads: [upload('Instagram', { url })],
  });
  const given = (others: Item[], isRepeated?: boolean) =>
    publish(
      caseOf(itemAt('approved'), ADMIN, { now: NOW }),
      { entries: [entry('Instagram', INSTAGRAM)], isRepeated },
      others,
    );

  it.each([
    INSTAGRAM,
    'https://instagram.com/p/C9',
    'https://www.instagram.com/reel/C9/?igsh=abc',
    'https://www.instagram.com/kpu.contoh/p/C9/',
  ])('is asked about first: %s', (url) => {
    expect(given([other(url), other(url, 'MS-2025-0010')])).toEqual({
      refused: 'link recorded before',
      platform: 'Instagram',
      numbers: ['MS-2025-0009', 'MS-2025-0010'],
    });
  });

  it('is recorded and marked when it is meant', () => {
    const verdict = given([other(INSTAGRAM)], true);
    expect(verdict).toMatchObject({ fact: { uploads: [{ url: INSTAGRAM, sameAs: ['MS-2025-0009'] }] } });
  });

  it.each([
    ['of another post', other('https://www.instagram.com/p/C99/')],
    ['of the item itself', other(INSTAGRAM, 'MS-2025-0001')],
  ])('nothing is asked %s', (_, one) => {
    expect(given([one])).toHaveProperty('fact');
  });
});

describe('refuses', () => {
  it.each([
    ['nothing at all', []],
    ['only empty lines', [entry('Instagram', ' '), entry('Facebook', '', { reason: ' ' })]],
  ])('%s', (_what, entries) => {
    expect(record(itemAt('approved'), ...entries)).toEqual({ refused: 'nothing recorded' });
  });

  it('a platform that was not planned', () => {
    expect(record(itemAt('approved'), entry('X', 'https://x.com/kpu/status/1'))).toEqual({
      refused: 'platform not planned',
      platform: 'X',
    });
  });

  it('a platform settled before, or twice in one go', () => {
    const settled = { refused: 'platform settled already', platform: 'Instagram' };
    expect(record(itemAt('partly uploaded'), entry('Instagram', INSTAGRAM))).toEqual(settled);
    expect(
      record(
        itemAt('approved'),
        entry('Instagram', INSTAGRAM),
        entry('Instagram', '', { reason: 'dua kali' }),
      ),
    ).toEqual(settled);
  });

  it.each([
    ['2025-07-05T10:00:00', false],
    ['2025-07-05T10:00:01', true],
    ['2025-07-06T00:00:00', true],
  ])('an upload at %s, when it is %s', (at, isFuture) => {
    const verdict = record(itemAt('approved'), entry('Instagram', INSTAGRAM, { at }));
    if (isFuture) expect(verdict).toEqual({ refused: 'upload in the future', platform: 'Instagram' });
    else expect(verdict).toHaveProperty('fact');
  });

  it.each([
    ['the minute before the approval', -1, true],
    ['the minute of the approval', 0, false],
  ])('an upload at %s', (_, minutes, isTooEarly) => {
    const item = itemAt('approved');
    const approvedAt = Date.parse(`${item.decision?.at}Z`);
    const at = `${new Date(approvedAt + minutes * 60_000).toISOString().slice(0, 16)}:00`;
    const verdict = record(item, entry('Instagram', INSTAGRAM, { at }));
    if (isTooEarly) expect(verdict).toEqual({ refused: 'upload before approval', platform: 'Instagram' });
    else expect(verdict).toHaveProperty('fact');
  });

  it('everything when one link is wrong', () => {
    expect(
      record(itemAt('approved'), entry('Instagram', INSTAGRAM), entry('Facebook', INSTAGRAM)),
    ).toMatchObject({ refused: 'link of another platform', platform: 'Facebook' });
  });

  it.each([
    ['narrative', { narrative: 'Diubah di sel.' }],
    ['caption', { caption: 'Diubah di sel.' }],
    ['files', { files: [{ id: 'berkas-lain', name: 'x', checksum: '' }] }],
  ])('what is not the approved text and files: %s', (_what, changes) => {
    const approved = itemAt('approved');
    const plain = approved.correction && { ...approved.correction, narrative: '', caption: '' };
    const altered = { ...approved, correction: plain, submission: submission(changes) };
    expect(record(altered, entry('Instagram', INSTAGRAM))).toEqual({
      refused: 'approval does not fit',
      number: 'MS-2025-0001',
    });
  });
});

describe('links', () => {
  it.each([
    ['Instagram', 'https://instagram.com/p/1'],
    ['Instagram', 'https://www.instagram.com/reel/C9_x-1/?igsh=abc'],
    ['Instagram', 'HTTPS://WWW.INSTAGRAM.COM/p/1'],
    ['Instagram', 'https://m.instagram.com/p/1'],
    ['Facebook', 'https://m.facebook.com/story.php?story_fbid=1&id=2'],
    ['Facebook', 'https://web.facebook.com/kpu/posts/1'],
    ['Facebook', 'https://fb.watch/abc/'],
    ['X', 'https://x.com/kpu/status/1'],
    ['X', 'https://twitter.com/kpu/status/1'],
    ['X', 'https://mobile.twitter.com/kpu/status/1'],
    ['TikTok', 'https://vt.tiktok.com/ZS1/'],
    ['TikTok', 'https://www.tiktok.com/@kpu/video/7'],
    ['YouTube', 'https://youtu.be/abc'],
    ['YouTube', 'https://www.youtube.com/watch?v=abc'],
    ['YouTube', 'https://m.youtube.com/shorts/abc'],
  ])('%s: %s', (platform, url) => {
    expect(wrongLink(url, platform, office())).toBeUndefined();
  });

  it.each([
    ['Instagram', 'https://instagram.com.contoh.id/x'],
    ['Instagram', 'https://xinstagram.com/p/1'],
    ['Instagram', 'https://instagram.co/p/1'],
    ['Instagram', 'https://www.facebook.com/kpu/posts/1'],
    ['Instagram', 'https://contoh.id/https://instagram.com/p/1'],
    ['Instagram', 'https://contoh.id/?u=instagram.com/p/1'],
    ['Instagram', 'https://bit.ly/3abc'],
    ['Facebook', 'https://fb.watch.contoh.id/abc'],
    ['X', 'https://netflix.com/x'],
    ['X', 'https://t.co/abc'],
    ['TikTok', 'https://tiktok.com.tiktok.id/@kpu'],
    ['YouTube', 'https://myyoutu.be/abc'],
    ['YouTube', 'https://s.id/abc'],
  ])('%s: not %s', (platform, url) => {
    expect(wrongLink(url, platform, office())).toEqual({
      refused: 'link of another platform',
      platform,
      url,
      hosts: office().platforms.find((one) => one.name === platform)?.hosts,
    });
  });

  it.each([
    'http://instagram.com/p/1',
    'instagram.com/p/1',
    'https://instagram.com',
    'https://instagram.com/',
    'https://instagram.com/p/1 dan teks',
    'teks https://instagram.com/p/1',
    'https://instagram.com@contoh.id/p/1',
    'https://contoh.id\\@instagram.com/p/1',
    'https://instagrаm.com/p/1', // a Cyrillic а
    'javascript:alert(1)//instagram.com/p/1',
    'https://.instagram.com/p/1',
    'Sudah diunggah',
  ])('not a link: %s', (url) => {
    expect(wrongLink(url, 'Instagram', office())).toEqual({
      refused: 'not a link',
      platform: 'Instagram',
      url,
    });
  });

  it.each([
    ['Instagram', 'https://www.instagram.com/kpupasaman'],
    ['Instagram', 'https://www.instagram.com/p/'],
    ['Facebook', 'https://www.facebook.com/kpupasaman'],
    ['Facebook', 'https://www.facebook.com/kpupasaman/photos'],
    ['X', 'https://x.com/kpupasaman'],
    ['X', 'https://x.com/kpupasaman/status/'],
    ['TikTok', 'https://www.tiktok.com/@kpupasaman'],
    ['YouTube', 'https://www.youtube.com/@kpupasaman'],
    ['YouTube', 'https://www.youtube.com/watch'],
    ['YouTube', 'https://youtu.be/?si=x'],
  ])('%s: of the platform, but of no post: %s', (platform, url) => {
    expect(wrongLink(url, platform, office())).toEqual({ refused: 'not the link of a post', platform, url });
  });

  it('no link fits a platform that the settings no longer list', () => {
    expect(wrongLink('https://instagram.com/p/1', 'Instagram', { platforms: [] })).toMatchObject({
      refused: 'link of another platform',
      hosts: [],
    });
  });
});
