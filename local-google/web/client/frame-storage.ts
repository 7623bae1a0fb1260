/**
 * The `localStorage` of a script's pages. Google's frames have an origin of their own, whose storage stays (HTML service
 * guide, restrictions); the sandboxed ones here have none, so the page around keeps it: handed over in the frame's name,
 * which is there before any script, and told of by message.
 */
const PREFIX = 'local-google/page/';

export interface Stored {
  key?: string;
  /** Null: removed. */
  value?: string | null;
}

/** @param owner whose storage: the account and the script */
export function storageOf(owner: string): string {
  return localStorage.getItem(PREFIX + owner) ?? '{}';
}

export function store(owner: string, { key = '', value = null }: Stored): void {
  const kept = JSON.parse(storageOf(owner)) as Record<string, string>;
  if (value === null) delete kept[key];
  else kept[key] = value;
  localStorage.setItem(PREFIX + owner, JSON.stringify(kept));
}
