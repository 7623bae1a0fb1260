/**
 * A `fetch` that bears Google's bad days: it waits and tries again when it is told "too many requests", when a server
 * fails, does not answer in time or breaks off. Given to Google's client, whose own retries heed no `Retry-After` and
 * do not see an answer that ends half-way.
 */

export interface Patience {
  /** How often a request is sent at most. */
  attempts: number;
  /** Milliseconds before the second attempt, where Google names none; doubled each time, up to `longestWait`. */
  firstWait: number;
  longestWait: number;
  /** Milliseconds without an answer, or without a byte more of it. */
  timeout: number;
  wait(milliseconds: number): Promise<void>;
  /** Told before each wait that a person would notice. */
  onWait?(seconds: number): void;
}

export const USUAL_PATIENCE: Patience = {
  attempts: 7,
  firstWait: 1_000,
  longestWait: 64_000,
  timeout: 60_000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const STATUSES = [408, 429, 500, 502, 503, 504];
/** How Drive says "too many requests" with a 403 (Drive guide, "Resolve errors"). */
const TOO_MANY = /"reason":\s*"(rateLimitExceeded|userRateLimitExceeded)"/;
/** A POST that may be done twice: all of our batches write fixed cells. */
const REPEATABLE = /(:batchUpdate|\/token)$/;

export function patientFetch(send: typeof fetch, patience: Patience): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isRepeatable = (init?.method ?? 'GET') !== 'POST' || REPEATABLE.test(url.pathname);
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt >= patience.attempts;
      try {
        const response = await answered(send, input, init, url, patience.timeout);
        const isRefusedUndone = response.status === 429 || (await isTooMany(response));
        const isWorthAnother = isRefusedUndone || (isRepeatable && STATUSES.includes(response.status));
        if (isLast || !isWorthAnother) return response;
        await pause(patience, attempt, retryAfter(response));
      } catch (error) {
        // Whoever called has given up.
        if (isLast || !isRepeatable || init?.signal?.aborted) throw error;
        await pause(patience, attempt);
      }
    }
  };
}

/** Waits as Google asks, or longer each time; a little unevenly, so that several do not come back at once. */
export async function pause(patience: Patience, attempt: number, asked?: number): Promise<void> {
  const grown = Math.min(patience.longestWait, patience.firstWait * 2 ** (attempt - 1));
  const milliseconds = asked ?? grown * (0.75 + Math.random() / 4);
  if (milliseconds >= 1_000) patience.onWait?.(Math.round(milliseconds / 1_000));
  await patience.wait(milliseconds);
}

/** The whole answer, so that one that breaks off fails here. Content of files is handed on as it comes. */
async function answered(
  send: typeof fetch,
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
  url: URL,
  timeout: number,
): Promise<Response> {
  const ours = new AbortController();
  const timer = setTimeout(() => ours.abort(new Error(`No answer in ${timeout} ms`)), timeout);
  const signal = init?.signal ? AbortSignal.any([init.signal, ours.signal]) : ours.signal;
  try {
    const response = await send(input, { ...init, signal });
    if (url.searchParams.get('alt') === 'media' && response.ok) return response;
    const body = await response.arrayBuffer();
    const isEmpty = [204, 205, 304].includes(response.status);
    return new Response(isEmpty ? null : body, {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    });
  } finally {
    clearTimeout(timer);
  }
}

async function isTooMany(response: Response): Promise<boolean> {
  return response.status === 403 && TOO_MANY.test(await response.clone().text());
}

/** Milliseconds: the header has seconds, or a date (RFC 9110, 10.2.3). */
function retryAfter(response: Response): number | undefined {
  const header = response.headers.get('retry-after');
  if (!header) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1_000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}
