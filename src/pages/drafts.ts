/**
 * What somebody has typed and not sent, kept in their browser: a lost connection, a closed page or an empty battery
 * costs nothing. Where a browser keeps nothing (private windows, some frames), the page works without.
 */
const PREFIX = 'register-medsos:';
/** Drafts of items that were decided long ago are not kept for ever. */
const MOST_KEPT = 40;

export function keepDraft(key: string, draft: object): void {
  attempt(() => {
    localStorage.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), draft }));
    forgetOldest();
  });
}

export function draftOf<T extends object>(key: string): T | undefined {
  return attempt(() => {
    const kept = localStorage.getItem(PREFIX + key);
    return kept ? (JSON.parse(kept) as { draft: T }).draft : undefined;
  });
}

export function dropDraft(key: string): void {
  attempt(() => localStorage.removeItem(PREFIX + key));
}

function forgetOldest(): void {
  const keys = Object.keys(localStorage).filter((one) => one.startsWith(PREFIX));
  if (keys.length <= MOST_KEPT) return;
  const at = (key: string) => Number(JSON.parse(localStorage.getItem(key) ?? '{}').at ?? 0);
  for (const key of keys.sort((a, b) => at(a) - at(b)).slice(0, keys.length - MOST_KEPT))
    localStorage.removeItem(key);
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
