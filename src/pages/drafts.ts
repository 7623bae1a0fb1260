/**
 * What somebody has typed and not sent, kept in their browser: a lost connection, a closed page or an empty battery
 * costs nothing. Where a browser keeps nothing (private windows, some frames), the page works without.
 */
const PREFIX = 'draft:';
/** The keys of all drafts, the oldest first: those of items decided long ago are not kept for ever. */
const ORDER = `${PREFIX}order`;
const MOST_KEPT = 40;

export function keepDraft(key: string, draft: object): void {
  attempt(() => {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    const keys = [...order().filter((one) => one !== key), key];
    for (const old of keys.slice(0, -MOST_KEPT)) localStorage.removeItem(PREFIX + old);
    localStorage.setItem(ORDER, JSON.stringify(keys.slice(-MOST_KEPT)));
  });
}

export function draftOf<T extends object>(key: string): T | undefined {
  return attempt(() => {
    const kept = localStorage.getItem(PREFIX + key);
    return kept ? (JSON.parse(kept) as T) : undefined;
  });
}

export function dropDraft(key: string): void {
  attempt(() => {
    localStorage.removeItem(PREFIX + key);
    localStorage.setItem(ORDER, JSON.stringify(order().filter((one) => one !== key)));
  });
}

function order(): string[] {
  return JSON.parse(localStorage.getItem(ORDER) ?? '[]');
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
