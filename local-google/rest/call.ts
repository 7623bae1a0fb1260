/** One request to an API: who asks for what. The routes of each API are a table of these. */
import type { World } from '../world';

export interface Call {
  world: World;
  /** The account whose token was sent. */
  email: string;
  /** What the path's pattern caught, decoded. */
  path: string[];
  query: URLSearchParams;
  /** `http://127.0.0.1:8090`, as the caller named it. */
  origin: string;
  headers: Headers;
  /** The JSON that was sent; nothing is an empty object. */
  json<T = Record<string, unknown>>(): Promise<T>;
  request: Request;
}

/** What is answered as JSON; or the whole response. */
export type Answer = object | Response | undefined;

export interface Route {
  method: string;
  /** All of a path. */
  path: RegExp;
  answer(call: Call): Answer | Promise<Answer>;
}

/** A table's row: `route('GET /v4/spreadsheets/*', …)`; a star catches all but slashes and the colon of a verb. */
export function route(pattern: string, answer: Route['answer']): Route {
  const [method = '', path = ''] = pattern.split(' ');
  const source = path.replaceAll('**', '(.+)').replaceAll('*', '([^/:]+)');
  return { method, path: new RegExp(`^${source}$`), answer };
}

/** Options of an API as their methods take them: `true` and numbers are text in an address. */
export function options(query: URLSearchParams): Record<string, string | boolean | string[]> {
  const found: Record<string, string | boolean | string[]> = {};
  for (const key of new Set(query.keys())) {
    const values = query.getAll(key);
    const [first = ''] = values;
    if (values.length > 1) found[key] = values;
    else found[key] = first === 'true' ? true : first === 'false' ? false : first;
  }
  return found;
}
