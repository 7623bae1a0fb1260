/** Long lists in pages: so many at once, and a token for what follows. */
import { ApiError } from './api-error';

const USUAL = 50;
const PREFIX = 'from:';

export function paged<T>(name: string, all: T[], query: URLSearchParams, most = 1000): object {
  const size = Math.min(Number(query.get('pageSize') ?? USUAL) || USUAL, most);
  const token = query.get('pageToken');
  const from = token ? fromOf(token) : 0;
  const page = all.slice(from, from + size);
  const isMore = from + size < all.length;
  return {
    ...(page.length > 0 ? { [name]: page } : {}),
    ...(isMore ? { nextPageToken: Buffer.from(PREFIX + (from + size)).toString('base64url') } : {}),
  };
}

function fromOf(token: string): number {
  const text = Buffer.from(token, 'base64url').toString();
  if (!new RegExp(`^${PREFIX}\\d+$`).test(text)) throw new ApiError(400, 'Invalid page token.');
  return Number(text.slice(PREFIX.length));
}
