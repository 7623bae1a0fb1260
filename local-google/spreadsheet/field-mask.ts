/**
 * Field masks, as every Google API writes them: which fields of an object a request changes, or an answer holds.
 * Apart, because updates, cells and answers read the same small language (`a.b,c(d,e.f)`, `*`).
 */

/** `a(b,c.d),e/f` as `[['a','b'], ['a','c','d'], ['e','f']]`. */
export function maskPaths(mask: string): string[][] {
  const paths: string[][] = [];
  const expand = (text: string, before: string[]): void => {
    let depth = 0;
    let from = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const letter = text[at];
      if (letter === '(') depth += 1;
      if (letter === ')') depth -= 1;
      if (at < text.length && (letter !== ',' || depth > 0)) continue;
      const part = text.slice(from, at).trim();
      const group = /^([\w./*]+)\((.*)\)$/s.exec(part);
      const names = (group?.[1] ?? part).split(/[./]/).filter((name) => name !== '');
      if (group) expand(group[2] ?? '', [...before, ...names]);
      else if (names.length > 0) paths.push([...before, ...names]);
      from = at + 1;
    }
  };
  expand(mask, []);
  return paths;
}

/** The fields of a mask below a name: of `a(b,c.d)`, `b` and `c.d` for `a`; of `a` itself, ''. */
export function maskFields(mask: string, below: string): string[] {
  return maskPaths(mask)
    .map((path) => path.join('.'))
    .filter((name) => name === below || name.startsWith(`${below}.`))
    .map((name) => name.slice(below.length + 1));
}

/** Throws in Google's words where a request names no field that it changes. */
export function requireMask(mask: string | undefined): string {
  if (mask?.trim()) return mask;
  throw new Error("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
}

/**
 * What `old` becomes when the fields that the mask names are taken from `given`: a named field that `given` does not
 * have is cleared. `kept` names fields that no mask changes, such as ids.
 */
export function withMask<T extends object>(
  old: T,
  given: object,
  mask: string,
  kept: readonly string[] = [],
): T {
  const paths = maskPaths(mask);
  const result = structuredClone(old) as Record<string, unknown>;
  const all = paths.some((path) => path[0] === '*')
    ? Object.keys({ ...old, ...given }).map((key) => [key])
    : paths;
  for (const path of all) {
    if (!kept.includes(path[0] ?? '')) setPath(result, path, valueAt(given, path));
  }
  return result as T;
}

function valueAt(object: unknown, path: string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], object);
}

function setPath(object: Record<string, unknown>, path: string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    if (value === undefined) delete object[key];
    else object[key] = structuredClone(value);
    return;
  }
  const inner = object[key];
  if (typeof inner !== 'object' || inner === null) {
    if (value === undefined) return;
    object[key] = {};
  }
  setPath(object[key] as Record<string, unknown>, rest, value);
}

/** What an answer holds when only the mask's fields were asked for; all of it for no mask. Lists are gone through. */
export function pickFields<T>(value: T, mask: string | undefined): T {
  return mask?.trim() ? (pick(value, maskPaths(mask)) as T) : value;
}

function pick(value: unknown, paths: string[][]): unknown {
  if (paths.some((path) => path.length === 0 || path[0] === '*')) {
    const deeper = paths.filter((path) => path[0] === '*' && path.length > 1).map((path) => path.slice(1));
    if (deeper.length === 0 || typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pick(one, deeper)]));
  }
  if (Array.isArray(value)) return value.map((one) => pick(one, paths));
  if (typeof value !== 'object' || value === null) return value;
  const picked: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    const below = paths.filter((path) => path[0] === key).map((path) => path.slice(1));
    if (below.length > 0 && one !== undefined) picked[key] = pick(one, below);
  }
  return picked;
}
