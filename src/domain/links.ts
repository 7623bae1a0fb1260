/**
 * What links of posts look like on each platform (domain.md §5): the addresses of browsers, and the short ones that the
 * apps' *Bagikan* gives. An office names a platform's hosts in its settings; what stands after a host that is known here
 * is checked too, so that the account's own page is not recorded in place of a post.
 */

interface Shape {
  /** Host without `www.`, `m.`, `web.`, `mobile.`; paths as patterns, whose group, if any, is the post's own id. */
  host: string;
  paths: readonly RegExp[];
  /** The field of the address that holds the id, where the path does not. */
  fields?: readonly string[];
  /** Under what name its ids are the platform's own, so that two addresses of one post are found to be the same. */
  ids?: string;
}

const SHARED = /^\/share\/(?:[a-z]+\/)?([\w-]+)/;

const SHAPES: readonly Shape[] = [
  {
    host: 'instagram.com',
    paths: [/^\/(?:[\w.]+\/)?(?:p|reel|reels|tv)\/([\w-]+)/, /^\/stories\/[\w.]+\/(\d+)/, SHARED],
    ids: 'instagram',
  },
  { host: 'instagr.am', paths: [/^\/(?:p|reel)\/([\w-]+)/], ids: 'instagram' },
  {
    host: 'facebook.com',
    paths: [
      /^\/(?:[\w.-]+|groups\/[\w.-]+)\/(?:posts|permalink|videos|photos)\/(?:[^?]*\/)?([\w-]+)\/?$/,
      /^\/reel\/(\d+)/,
      /^\/stories\/([\w-]+)/,
      SHARED,
    ],
    fields: ['story_fbid', 'fbid', 'v', 'set'],
    ids: 'facebook',
  },
  { host: 'fb.com', paths: [/^\/[\w.-]+\/(?:posts|videos|photos)\/([\w-]+)/], ids: 'facebook' },
  { host: 'fb.watch', paths: [/^\/([\w-]+)/] },
  { host: 'x.com', paths: [/^\/(?:\w+|i\/web)\/status\/(\d+)/], ids: 'x' },
  { host: 'twitter.com', paths: [/^\/(?:\w+|i\/web)\/status\/(\d+)/], ids: 'x' },
  {
    host: 'tiktok.com',
    paths: [/^\/@[\w.-]+\/(?:video|photo)\/(\d+)/, /^\/v\/(\d+)/, /^\/t\/([\w-]+)/],
    ids: 'tiktok',
  },
  { host: 'vm.tiktok.com', paths: [/^\/([\w-]+)/] },
  { host: 'vt.tiktok.com', paths: [/^\/([\w-]+)/] },
  {
    host: 'youtube.com',
    paths: [/^\/(?:shorts|live|embed)\/([\w-]+)/, /^\/post\/([\w-]+)/],
    fields: ['v', 'lb'],
    ids: 'youtube',
  },
  { host: 'youtu.be', paths: [/^\/([\w-]+)/], ids: 'youtube' },
  { host: 'threads.net', paths: [/^\/@[\w.]+\/post\/([\w-]+)/, /^\/t\/([\w-]+)/], ids: 'threads' },
  { host: 'threads.com', paths: [/^\/@[\w.]+\/post\/([\w-]+)/, /^\/t\/([\w-]+)/], ids: 'threads' },
  { host: 'whatsapp.com', paths: [/^\/channel\/(\w+\/\d+)/], ids: 'whatsapp' },
];

/** An address taken apart; Apps Script has no URL class (platform.md §2.6). */
export interface Link {
  host: string;
  path: string;
  fields: Record<string, string>;
}

/** Nothing of what is not `https://host/something`. */
export function linkOf(url: string): Link | undefined {
  const match = /^https:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})(\/[^\s?#]*)(?:\?([^\s#]*))?(?:#\S*)?$/i.exec(url);
  if (!match) return undefined;
  const [, host = '', path = '', query = ''] = match;
  if (path === '/' && query === '') return undefined;
  const fields = query.split('&').map((one): [string, string] => {
    const [name = '', ...value] = one.split('=');
    return [name, value.join('=')];
  });
  return { host: host.toLowerCase(), path, fields: Object.fromEntries(fields) };
}

export function isOnHost({ host }: Link, hosts: readonly string[]): boolean {
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
}

/** Whether an address is that of a post. Of hosts that are not known here any address may be. */
export function isPost(link: Link): boolean {
  const shape = shapeOf(link);
  return shape === undefined || idIn(link, shape) !== undefined;
}

/**
 * What is the same for two addresses of one post, whatever the app added to them: the post's id on its platform, or host
 * and path.
 */
export function linkKey(url: string): string {
  const link = linkOf(url);
  if (!link) return url;
  const shape = shapeOf(link);
  const id = shape && idIn(link, shape);
  return id && shape?.ids ? `${shape.ids}:${id}` : plainHost(link.host) + link.path.replace(/\/$/, '');
}

/** A text that stands in every address of the post: what to look for in the register. */
export function linkMark(url: string): string {
  const link = linkOf(url);
  const shape = link && shapeOf(link);
  return (link && shape && idIn(link, shape)) || link?.path.replace(/\/$/, '') || url;
}

function idIn({ path, fields }: Link, shape: Shape): string | undefined {
  const ids = shape.paths.map((pattern) => pattern.exec(path)?.[1]);
  return [...ids, ...(shape.fields ?? []).map((name) => fields[name])].find(Boolean);
}

/** The most particular host that is known: `vm.tiktok.com` before `tiktok.com`. */
function shapeOf({ host }: Link): Shape | undefined {
  const known = SHAPES.filter((one) => host === one.host || host.endsWith(`.${one.host}`));
  return known.sort((a, b) => b.host.length - a.host.length)[0];
}

function plainHost(host: string): string {
  return host.replace(/^(?:www|m|web|mobile)\./, '');
}
