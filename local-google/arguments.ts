/**
 * Checks what a script passes, in Google's words. Apart, because a script in plain JavaScript can pass
 * anything, and Google names the kinds it was given when no signature takes them.
 */
export type Kind = 'String' | 'number' | 'Boolean' | 'Object' | 'Array' | 'Date' | 'Any';

/** Throws unless the arguments fit one of the signatures. A trailing `undefined` counts as not given. */
export function checkArguments(method: string, given: readonly unknown[], ...signatures: Kind[][]): void {
  let length = given.length;
  while (length > 0 && given[length - 1] === undefined) length -= 1;
  const kinds = given.slice(0, length).map(kindOf);
  const fits = signatures.some(
    (signature) =>
      signature.length === length && signature.every((kind, index) => accepts(kind, kinds[index] as string)),
  );
  if (!fits) refuse(method, given.slice(0, length));
}

/** What Google says when no signature of a method takes what it was given. */
export function refuse(method: string, given: readonly unknown[]): never {
  const kinds = given.map(kindOf).join(',');
  throw new Error(`The parameters (${kinds}) don't match the method signature for ${method}.`);
}

function accepts(kind: Kind, given: string): boolean {
  return kind === 'Any' || kind === given || (kind === 'Object' && given === '(class)');
}

export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return 'Array';
  // A date comes from the script's own realm, so `instanceof Date` would be false here.
  return Object.prototype.toString.call(value) === '[object Date]' ? 'Date' : '(class)';
}
