/** The patience of the office tools, on a network that is made up: what is tried again, how long is waited, and when not. */
import { type Patience, patientFetch, USUAL_PATIENCE } from '../../office/patient-fetch';

const waits: number[] = [];
const told: number[] = [];
beforeEach(() => {
  waits.length = 0;
  told.length = 0;
});

/** Answers one after the other, and counts the requests. */
function network(answers: (Response | Error | 'silence')[], changed: Partial<Patience> = {}) {
  let requests = 0;
  const send: typeof fetch = (_, init) => {
    const answer = answers[Math.min(requests, answers.length - 1)];
    requests += 1;
    if (answer === 'silence')
      return new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      );
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer?.clone() as Response);
  };
  const patience: Patience = {
    ...USUAL_PATIENCE,
    ...changed,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    onWait: (seconds) => told.push(seconds),
  };
  return { fetch: patientFetch(send, patience), requests: () => requests };
}

const refused = (status: number, headers: Record<string, string> = {}, body = '') =>
  new Response(body, { status, headers });
const GET = 'https://sheets.googleapis.com/v4/spreadsheets/x';

it('waits longer each time, up to a limit, and gives up at last', async () => {
  const { fetch, requests } = network([refused(503)], { attempts: 9 });
  expect((await fetch(GET)).status).toBe(503);
  expect(requests()).toBe(9);
  waits.forEach((wait, index) => {
    const most = Math.min(64_000, 1_000 * 2 ** index);
    expect(wait).toBeGreaterThanOrEqual(most * 0.75);
    expect(wait).toBeLessThanOrEqual(most);
  });
});

it('waits as long as Google asks, in seconds or until a date, and says so', async () => {
  const until = new Date(Date.now() + 30_000).toUTCString();
  const { fetch } = network([
    refused(429, { 'retry-after': '7' }),
    refused(503, { 'retry-after': until }),
    new Response('ya'),
  ]);
  expect(await (await fetch(GET)).text()).toBe('ya');
  expect(waits[0]).toBe(7_000);
  expect(waits[1]).toBeGreaterThan(27_000);
  expect(told[0]).toBe(7);
});

it('takes the 403 by which Drive means "too many", and no other, for a reason to wait', async () => {
  const tooMany = network([
    refused(403, {}, '{"error":{"errors":[{"reason": "userRateLimitExceeded"}]}}'),
    new Response('ya'),
  ]);
  expect((await tooMany.fetch(GET)).ok).toBe(true);
  const forbidden = network([
    refused(403, {}, '{"error":{"errors":[{"reason":"insufficientPermissions"}]}}'),
  ]);
  expect((await forbidden.fetch(GET)).status).toBe(403);
  expect(forbidden.requests()).toBe(1);
});

it('tries again what got no answer, or half of one', async () => {
  const half = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"half'));
      controller.error(new Error('terminated'));
    },
  });
  const cut = new Response(half);
  cut.clone = () => cut;
  const { fetch, requests } = network(['silence', new TypeError('fetch failed'), cut, new Response('ya')], {
    timeout: 30,
  });
  expect(await (await fetch(GET)).text()).toBe('ya');
  expect(requests()).toBe(4);
});

it('does not do twice what may have been done, unless it writes fixed cells', async () => {
  const create = network([refused(500)]);
  expect((await create.fetch('https://www.googleapis.com/drive/v3/files', { method: 'POST' })).status).toBe(
    500,
  );
  expect(create.requests()).toBe(1);
  const lost = network([new TypeError('fetch failed')]);
  await expect(lost.fetch('https://www.googleapis.com/drive/v3/files', { method: 'POST' })).rejects.toThrow(
    'failed',
  );
  expect(lost.requests()).toBe(1);
  // Refused for sure.
  const later = network([refused(429), new Response('ya')]);
  expect((await later.fetch('https://www.googleapis.com/drive/v3/files', { method: 'POST' })).ok).toBe(true);
  const batch = network([refused(500), new Response('ya')]);
  expect((await batch.fetch(`${GET}:batchUpdate`, { method: 'POST' })).ok).toBe(true);
});

it('stops when whoever asked has given up', async () => {
  const { fetch, requests } = network(['silence']);
  await expect(fetch(GET, { signal: AbortSignal.timeout(20) })).rejects.toThrow();
  expect(requests()).toBe(1);
});
