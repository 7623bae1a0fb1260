/**
 * Faults of the network and of Google's servers, for whoever must bear them: "too many requests", a server's error,
 * slowness, an answer that ends half-way. Armed by `LocalGoogle.armRest`, taken by the next requests that they fit.
 */
export type RestFault = {
  /** Of the request's method and address, such as `GET /drive/v3/files`; all when absent. */
  matches?: RegExp;
  /** Lets so many matching requests pass first. */
  after?: number;
  /** How often; once unless told. */
  times?: number;
} & (
  | {
      kind: 'refused';
      /** 401, 403, 429, 500, 503 … */
      status: number;
      message?: string;
      /** Seconds. */
      retryAfter?: number;
      /** The work was done all the same: the worst of all refusals. */
      isDone?: boolean;
    }
  | { kind: 'slow'; milliseconds: number }
  /** Of a resumable upload, after so many bytes of the piece came in; of all others, after so many went out. */
  | { kind: 'cut off'; afterBytes: number }
);

/** The armed fault that this request takes, if any. */
export function takeRestFault(armed: RestFault[], request: Request): RestFault | undefined {
  const { pathname, search } = new URL(request.url);
  const address = `${request.method} ${pathname}${search}`;
  for (const fault of armed) {
    if (fault.matches && !fault.matches.test(address)) continue;
    if (fault.after) {
      fault.after -= 1;
      continue;
    }
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) armed.splice(armed.indexOf(fault), 1);
    return fault;
  }
  return undefined;
}

const MESSAGES: Record<number, string> = {
  401: 'Request had invalid authentication credentials.',
  403: 'The caller does not have permission',
  429: 'Quota exceeded for quota metric and limit per minute per user.',
  500: 'Internal error encountered.',
  503: 'The service is currently unavailable.',
};

export function usualMessage(status: number): string {
  return MESSAGES[status] ?? 'An error was armed here.';
}

/** The same answer, of which only the beginning arrives. @param drop ends the connection */
export async function cutOff(response: Response, afterBytes: number, drop: () => void): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (afterBytes > 0) controller.enqueue(whole.subarray(0, afterBytes));
    },
    // Only once the beginning was taken, so that it is on its way.
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      drop();
      controller.close();
    },
  });
  const headers = new Headers(response.headers);
  headers.set('Content-Length', String(whole.length));
  return new Response(body, { status: response.status, headers });
}
