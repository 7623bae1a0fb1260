/**
 * How Google's APIs say no: a status, a code word, a sentence. Apart, because the services throw sentences, and only
 * here is decided which status belongs to which.
 */

/** Google's code words by status (Cloud API design guide, "Errors"; Drive guide, "Resolve errors"). */
const WORDS: Record<number, { status: string; reason: string }> = {
  400: { status: 'INVALID_ARGUMENT', reason: 'badRequest' },
  401: { status: 'UNAUTHENTICATED', reason: 'authError' },
  403: { status: 'PERMISSION_DENIED', reason: 'insufficientPermissions' },
  404: { status: 'NOT_FOUND', reason: 'notFound' },
  416: { status: 'OUT_OF_RANGE', reason: 'requestedRangeNotSatisfiable' },
  429: { status: 'RESOURCE_EXHAUSTED', reason: 'rateLimitExceeded' },
  500: { status: 'INTERNAL', reason: 'backendError' },
  501: { status: 'UNIMPLEMENTED', reason: 'notImplemented' },
  503: { status: 'UNAVAILABLE', reason: 'backendError' },
};

export class ApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

export function errorResponse(error: unknown, headers: Record<string, string> = {}): Response {
  const message = messageOf(error);
  const code = error instanceof ApiError ? error.code : codeOf(message);
  const { status, reason } = WORDS[code] ?? { status: 'UNKNOWN', reason: 'unknown' };
  const body = { error: { code, message, errors: [{ message, domain: 'global', reason }], status } };
  return Response.json(body, { status: code, headers });
}

/** As the service words it, without what scripts are told around it. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^API call to [\w.]+ failed with error: /, '');
}

function codeOf(message: string): number {
  if (message.startsWith('local-google does not imitate')) return 501;
  if (/not found/i.test(message)) return 404;
  if (/\b(does not have|insufficient)\b.*\bpermissions?\b/i.test(message)) return 403;
  return 400;
}
