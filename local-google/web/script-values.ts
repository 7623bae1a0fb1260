/**
 * Google's rules for what may pass between a dialog and the script (`google.script.run`): primitives, null,
 * plain objects and arrays. Apart, because the rules are Google's and easy to break unseen.
 */

/** Whether a dialog may call the function: Google hides names that end in an underscore. */
export function isCallable(name: unknown): name is string {
  return typeof name === 'string' && /^[A-Za-z$][\w$]*$/.test(name) && !name.endsWith('_');
}

/**
 * What arrives in the dialog when a script returns `value`. A `Date` anywhere makes the whole arrive as null;
 * what cannot be sent at all throws. Values come from another realm, so `instanceof` says nothing.
 */
export function returned(value: unknown): unknown {
  if (containsDate(value, new Set())) return null;
  return copy(value, []);
}

function containsDate(value: unknown, seen: Set<object>): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  if (tag(value) === '[object Date]') return true;
  seen.add(value);
  return Object.values(value).some((one) => containsDate(one, seen));
}

function copy(value: unknown, path: object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || path.includes(value)) throw new Error(illegal(value));
  const inner = [...path, value];
  if (Array.isArray(value)) return Array.from(value, (one) => copy(one, inner));
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of any realm: its prototype is an Object.prototype, which has none itself.
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain || tag(value) !== '[object Object]') throw new Error(illegal(value));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, copy(one, inner)]),
  );
}

function illegal(value: unknown): string {
  return `The script completed but the returned value is not a supported return type (${typeof value}).`;
}

function tag(value: object): string {
  return Object.prototype.toString.call(value);
}
