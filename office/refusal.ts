/**
 * What the office tools say when they cannot go on: one sentence for a person, and what to do next. Apart, because
 * Google's client throws statuses and code words, and only here is decided which sentence belongs to which.
 */
import { REFUSED } from '../src/text/office-tools';

/** Says its sentence, without a stack. */
export class OfficeRefusal extends Error {}

/** What a client of Google's throws: an HTTP status, or a code word where none was answered. */
interface ClientError {
  status?: number;
  code?: string | number;
  message?: string;
}

/** @param what was being read or written, in the words of a person */
export function refusalFor(error: unknown, what: string, account: string): OfficeRefusal {
  if (error instanceof OfficeRefusal) return error;
  const { status, code, message = '' } = error as ClientError;
  const said = Number(status ?? code);
  if (/invalid_grant|invalid_client|unauthorized_client/.test(message) || said === 401)
    return new OfficeRefusal(REFUSED.signInAgain);
  if (said === 403) return new OfficeRefusal(REFUSED.notAllowed(what, account, message));
  if (said === 404) return new OfficeRefusal(REFUSED.notFound(what, account));
  if (said === 429 || said >= 500) return new OfficeRefusal(REFUSED.busy(what, said));
  if (said >= 400) return new OfficeRefusal(REFUSED.otherwise(what, message));
  return new OfficeRefusal(REFUSED.noConnection(what, message));
}
