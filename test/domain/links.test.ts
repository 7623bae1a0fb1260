import { isPost, linkKey, linkMark, linkOf } from '../../src/domain/links';

/** Addresses of one post each, as browsers show them and as the apps' *Bagikan* gives them (domain.md §5). */
const POSTS: Record<string, string[]> = {
  'instagram:C9_x-1': [
    'https://www.instagram.com/p/C9_x-1/',
    'https://instagram.com/reel/C9_x-1?igsh=MWx1&utm_source=ig_web_copy_link',
    'https://www.instagram.com/reels/C9_x-1/',
    'https://www.instagram.com/tv/C9_x-1/',
    'https://www.instagram.com/kpu.pasaman/reel/C9_x-1/',
    'https://instagr.am/p/C9_x-1/',
  ],
  'instagram:BAxyz12': [
    'https://www.instagram.com/share/BAxyz12',
    'https://www.instagram.com/share/reel/BAxyz12/',
  ],
  'instagram:3141': ['https://www.instagram.com/stories/kpu.pasaman/3141/'],
  'facebook:pfbid0Qx3': [
    'https://www.facebook.com/kpukabpasaman/posts/pfbid0Qx3',
    'https://m.facebook.com/kpukabpasaman/posts/pfbid0Qx3/?mibextid=abc',
    'https://web.facebook.com/story.php?story_fbid=pfbid0Qx3&id=100',
    'https://www.facebook.com/permalink.php?story_fbid=pfbid0Qx3&id=100',
  ],
  'facebook:1234': [
    'https://www.facebook.com/kpu/posts/rapat-pleno/1234/',
    'https://www.facebook.com/photo/?fbid=1234&set=a.1',
    'https://www.facebook.com/photo.php?fbid=1234',
    'https://www.facebook.com/kpu/photos/a.99/1234/',
    'https://www.facebook.com/watch/?v=1234',
    'https://www.facebook.com/kpu/videos/1234/',
    'https://www.facebook.com/reel/1234',
    'https://www.facebook.com/groups/parmas/permalink/1234/',
  ],
  'facebook:1AbC': ['https://www.facebook.com/share/p/1AbC/', 'https://www.facebook.com/share/1AbC/'],
  'fb.watch/abc': ['https://fb.watch/abc/', 'https://fb.watch/abc/?mibextid=x'],
  'x:1800': [
    'https://x.com/kpu_pasaman/status/1800',
    'https://x.com/kpu_pasaman/status/1800?s=20&t=abc',
    'https://twitter.com/kpu_pasaman/status/1800/photo/1',
    'https://mobile.twitter.com/i/status/1800',
    'https://x.com/i/web/status/1800',
  ],
  'tiktok:72': [
    'https://www.tiktok.com/@kpu.pasaman/video/72?is_from_webapp=1',
    'https://www.tiktok.com/@kpu.pasaman/photo/72',
    'https://m.tiktok.com/v/72.html',
  ],
  'vm.tiktok.com/ZM1': ['https://vm.tiktok.com/ZM1/', 'https://vm.tiktok.com/ZM1'],
  'vt.tiktok.com/ZS1': ['https://vt.tiktok.com/ZS1/'],
  'tiktok:ZT1': ['https://www.tiktok.com/t/ZT1/'],
  'youtube:dQw4': [
    'https://www.youtube.com/watch?v=dQw4&t=3s',
    'https://youtu.be/dQw4?si=abc',
    'https://www.youtube.com/shorts/dQw4',
    'https://m.youtube.com/watch?app=desktop&v=dQw4',
    'https://www.youtube.com/live/dQw4?feature=share',
  ],
  'youtube:Ugk1': [
    'https://www.youtube.com/post/Ugk1',
    'https://www.youtube.com/channel/UC1/community?lb=Ugk1',
  ],
  'threads:C9a': [
    'https://www.threads.net/@kpu.pasaman/post/C9a',
    'https://www.threads.com/@kpu.pasaman/post/C9a?xmt=1',
  ],
  'whatsapp:0029/123': ['https://whatsapp.com/channel/0029/123', 'https://www.whatsapp.com/channel/0029/123'],
};
const EACH = Object.entries(POSTS).flatMap(([key, urls]) => urls.map((url): [string, string] => [key, url]));

it.each(EACH)('%s is the post of %s', (key, url) => {
  const link = linkOf(url);
  expect(link && isPost(link)).toBe(true);
  expect(linkKey(url)).toBe(key);
});

it.each(EACH)('what is looked for of %s stands in every address of it: %s', (key, url) => {
  for (const one of POSTS[key] ?? []) expect(one).toContain(linkMark(url));
});

it('a host that is not known here has posts at any address, the same whatever follows', () => {
  const link = linkOf('https://www.mastodon.id/@kpu/1?lang=id');
  expect(link && isPost(link)).toBe(true);
  expect(linkKey('https://www.mastodon.id/@kpu/1?lang=id')).toBe('mastodon.id/@kpu/1');
});

it.each([
  'https://instagram.com',
  'https://instagram.com/',
  'http://instagram.com/p/1',
  'https://instagram.com/p/1 dan',
  '',
])('no link: %j', (url) => {
  expect(linkOf(url)).toBeUndefined();
});
