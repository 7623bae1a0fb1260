/**
 * Drive's search language: `'ID' in parents and (name contains 'foto' or not trashed = true)`. One reader for the
 * API's words (v3) and DriveApp's (v2), which differ in the names of a few fields.
 */
import type { FileDocument } from '../documents';
import type { World } from '../world';
import { chain, isTrashed, namedRole } from './access';

/** Whether a file is found. @param email who searches: `me` */
export type Query = (world: World, file: FileDocument, email: string) => boolean;

type Token = { kind: 'text' | 'word' | 'sign'; text: string };

/** Throws `Invalid Value` for what is no query, as Drive does. */
export function parseQuery(text: string): Query {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = () => tokens[at];
  const next = () => {
    const token = tokens[at];
    if (!token) throw new Error(INVALID);
    at += 1;
    return token;
  };
  const isWord = (word: string) => peek()?.kind === 'word' && peek()?.text.toLowerCase() === word;
  const either = (): Query => {
    let left = both();
    while (isWord('or')) {
      next();
      const [one, other] = [left, both()];
      left = (...given) => one(...given) || other(...given);
    }
    return left;
  };
  const both = (): Query => {
    let left = single();
    while (isWord('and')) {
      next();
      const [one, other] = [left, single()];
      left = (...given) => one(...given) && other(...given);
    }
    return left;
  };
  const single = (): Query => {
    if (isWord('not')) {
      next();
      const inner = single();
      return (...given) => !inner(...given);
    }
    if (peek()?.text === '(' && peek()?.kind === 'sign') {
      next();
      const inner = either();
      if (next().text !== ')') throw new Error(INVALID);
      return inner;
    }
    const left = next();
    if (left.kind === 'word' && left.text === 'sharedWithMe' && !isOperator(peek())) {
      return fieldQuery('sharedWithMe', '=', { kind: 'word', text: 'true' });
    }
    const operator = next().text;
    if (left.kind === 'text') return collectionQuery(left.text, operator, next().text);
    return fieldQuery(left.text, operator, next());
  };
  const query = either();
  if (at < tokens.length) throw new Error(INVALID);
  return query;
}

const INVALID = 'Invalid Value';

function isOperator(token: Token | undefined): boolean {
  return (
    token !== undefined && ['=', '!=', '<', '<=', '>', '>=', 'contains', 'in', 'has'].includes(token.text)
  );
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const pattern = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([\w.@+-]+)|(!=|<=|>=|[=<>()]))/gy;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const quoted = match[1] ?? match[2];
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.replace(/\\(.)/g, '$1') });
    else if (match[3] !== undefined) tokens.push({ kind: 'word', text: match[3] });
    else tokens.push({ kind: 'sign', text: match[4] ?? '' });
    end = pattern.lastIndex;
  }
  if (tokens.length === 0 || text.slice(end).trim() !== '') throw new Error(INVALID);
  return tokens;
}

/** `'x' in parents`, `'a@b.id' in owners`. */
function collectionQuery(value: string, operator: string, collection: string): Query {
  if (operator !== 'in') throw new Error(INVALID);
  const person = (email: string) => (value === 'me' ? email : value.toLowerCase());
  switch (collection) {
    case 'parents':
      return (world, file, email) => {
        if (value !== 'root') return file.parentId === value;
        const parent = file.parentId ? world.store.get('file', file.parentId) : undefined;
        return parent !== undefined && !parent.parentId && parent.ownerEmail === email;
      };
    case 'owners':
      return (_world, file, email) => file.ownerEmail === person(email);
    case 'writers':
      return (world, file, email) =>
        chain(world, file.id).some((one) =>
          ['writer', 'owner'].includes(namedRole(one, person(email)) ?? ''),
        );
    case 'readers':
      return (world, file, email) => chain(world, file.id).some((one) => namedRole(one, person(email)));
    default:
      throw new Error(INVALID);
  }
}

function fieldQuery(field: string, operator: string, token: Token): Query {
  const value = token.text;
  switch (field) {
    case 'name':
    case 'title':
      return compareText((file) => file.name, operator, value);
    case 'fullText':
      // The contents are not read here; names and descriptions are.
      return compareText((file) => `${file.name} ${file.description ?? ''}`, operator, value);
    case 'mimeType':
      if (operator === 'contains') return (_world, file) => file.mimeType.includes(value);
      return compareText((file) => file.mimeType, operator, value);
    case 'trashed':
      return compareFlag((world, file) => isTrashed(world, file.id), operator, value);
    case 'starred':
      return compareFlag((_world, file, email) => file.starredBy?.includes(email) ?? false, operator, value);
    case 'sharedWithMe':
      return compareFlag(
        (_world, file, email) => file.ownerEmail !== email && namedRole(file, email) !== undefined,
        operator,
        value,
      );
    case 'visibility':
      return compareVisibility(operator, value);
    case 'modifiedTime':
    case 'modifiedDate':
      return compareTime((file) => file.updatedAt, operator, value);
    case 'createdTime':
    case 'createdDate':
      return compareTime((file) => file.createdAt, operator, value);
    default:
      if (['properties', 'appProperties', 'viewedByMeTime', 'shortcutDetails.targetId'].includes(field))
        throw new Error(`local-google does not imitate the search for ${field} yet`);
      throw new Error(INVALID);
  }
}

function compareText(read: (file: FileDocument) => string, operator: string, value: string): Query {
  const fold = (text: string) => text.toLowerCase();
  switch (operator) {
    case '=':
      return (_world, file) => fold(read(file)) === fold(value);
    case '!=':
      return (_world, file) => fold(read(file)) !== fold(value);
    case 'contains': {
      // "The contains operator only performs prefix matching for a name term" (Drive guide, "Search query terms").
      const start = new RegExp(`(^|[\\s._-])${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i');
      return (_world, file) => start.test(read(file));
    }
    default:
      throw new Error(INVALID);
  }
}

function compareFlag(read: Query, operator: string, value: string): Query {
  if (!['=', '!='].includes(operator) || !['true', 'false'].includes(value)) throw new Error(INVALID);
  const wanted = (value === 'true') === (operator === '=');
  return (...given) => read(...given) === wanted;
}

/** The drive guide's values; what a folder lets in, its files let in. */
const VISIBILITIES = {
  anyoneCanFind: 'anyone',
  anyoneWithLink: 'anyoneWithLink',
  domainCanFind: 'domain',
  domainWithLink: 'domainWithLink',
  limited: undefined,
} as const;

function compareVisibility(operator: string, value: string): Query {
  if (!['=', '!='].includes(operator) || !(value in VISIBILITIES)) throw new Error(INVALID);
  const wanted = VISIBILITIES[value as keyof typeof VISIBILITIES];
  return (world, file) => {
    const link = chain(world, file.id).find((one) => one.link)?.link;
    return (link?.audience === wanted) === (operator === '=');
  };
}

function compareTime(read: (file: FileDocument) => number, operator: string, value: string): Query {
  // Without a zone the time is UTC (Drive guide).
  const time = Date.parse(
    /[zZ]|[+-]\d\d:?\d\d$/.test(value) ? value : value.includes('T') ? `${value}Z` : value,
  );
  const tests: Record<string, (at: number) => boolean> = {
    '=': (at) => at === time,
    '!=': (at) => at !== time,
    '<': (at) => at < time,
    '<=': (at) => at <= time,
    '>': (at) => at > time,
    '>=': (at) => at >= time,
  };
  const test = tests[operator];
  if (!test || Number.isNaN(time)) throw new Error(INVALID);
  return (_world, file) => test(read(file));
}
