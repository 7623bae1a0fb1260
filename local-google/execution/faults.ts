/**
 * Faults that can be armed: what goes wrong on Google now and then, at the round trip that a test names. Apart from the
 * execution, which asks at each round trip whether one strikes.
 */
export type FaultKind =
  /** The service refuses for once; a script may try again. */
  | 'service error'
  /** The service did not answer in time; a script may try again, and does not know whether it was done. */
  | 'service timeout'
  /** The script has run for too long and is stopped. */
  | 'time limit'
  /** The machine is gone in the middle. */
  | 'end of process';

export interface Fault {
  kind: FaultKind;
  /** At which round trip: its number in the execution (1 is the first), or whether its name and number are it. */
  at: number | ((name: string, index: number) => boolean);
  /** Strikes after the call was done instead of before: the worst of all times. */
  isAfter?: boolean;
  /** What the service says instead of Google's usual words. */
  message?: string;
  /** Of one that is armed for all: strikes only where this function was started. */
  functionName?: string;
  /** Of one that is armed for all: how often; once unless told. */
  times?: number;
}

export function strikes({ at }: Fault, name: string, index: number): boolean {
  return typeof at === 'number' ? at === index : at(name, index);
}

/** The armed fault that strikes now, if any; it is used up by that. */
export function takeFault(
  armed: Fault[],
  functionName: string,
  name: string,
  index: number,
): Fault | undefined {
  const fault = armed.find(
    (one) => (one.functionName ?? functionName) === functionName && strikes(one, name, index),
  );
  if (!fault) return undefined;
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) armed.splice(armed.indexOf(fault), 1);
  return fault;
}

/** Google's words, by the service that was called (reported for each in Google's issue tracker). */
export function messageOf({ kind, message }: Fault, name: string): string {
  if (message) return message;
  const service = name.split('.')[0] ?? '';
  if (kind === 'service timeout') return `Service timed out: ${NAMES[service] ?? service}`;
  if (service === 'Sheets' || service === 'Drive')
    return `API call to ${apiName(name)} failed with error: Internal error encountered.`;
  return `We're sorry, a server error occurred. Please wait a bit and try again.`;
}

const NAMES: Record<string, string> = {
  SpreadsheetApp: 'Spreadsheets',
  Spreadsheet: 'Spreadsheets',
  Sheet: 'Spreadsheets',
  Range: 'Spreadsheets',
  Sheets: 'Spreadsheets',
  DriveApp: 'Drive',
  File: 'Drive',
  Folder: 'Drive',
  FormApp: 'Forms',
  Form: 'Forms',
  MailApp: 'Mail',
  GmailApp: 'Gmail',
  UrlFetchApp: 'UrlFetch',
};

/** `Sheets.Spreadsheets.Values.get` is `sheets.spreadsheets.values.get`. */
function apiName(name: string): string {
  return name
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
}
