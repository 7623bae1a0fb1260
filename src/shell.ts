/**
 * How a call from Google is run: who acts, what the world is to an action, how refusals and faults are told. Apart from
 * the lists of what may be called, which share it.
 */
import type { World } from './actions/ports';
import type { Refusal } from './domain/refusal';
import { isRefusal } from './domain/rules/case';
import { registerAddress } from './google/control';
import { LetterPhotos } from './google/letter-photos';
import { SheetOutbox } from './google/outbox';
import { PhotoFolders } from './google/photo-folders';
import { SheetRegister } from './google/register';
import { showNotice, showPage } from './google/ui';
import { letterHtml } from './pages/letter';
import { DIALOG_TITLES } from './text/menu';
import { PRODUCT } from './text/names';
import { faultText, refusalText } from './text/refusals';

/** Runs a menu item: a refusal or a fault is shown as a notice. */
export function tell(act: (world: World) => Refusal | undefined): void {
  let notice: string | undefined;
  try {
    const refusal = act(wire());
    notice = refusal ? refusalText(refusal) : undefined;
  } catch (error) {
    notice = fault(error, '');
  }
  if (notice) showNotice(notice);
}

/** Runs a menu item whose outcome is shown as a report, which the page words. */
export function report(about: keyof typeof DIALOG_TITLES, act: (world: World) => object | Refusal): void {
  tell((world) => {
    const outcome = told(about, act(world));
    return isRefusal(outcome) ? outcome : showPage('report', outcome, DIALOG_TITLES[about]);
  });
}

export function told(about: string, found: object | Refusal): { about: string; found: object } | Refusal {
  return isRefusal(found) ? found : { about, found };
}

/** Answers a dialog: what came of its request, or the sentence that says why nothing did. */
export function answer<T extends object>(payload: unknown, act: (world: World) => T | Refusal) {
  try {
    const result = act(wire());
    return isRefusal(result) ? { refused: refusalText(result), why: result.refused } : { done: result };
  } catch (error) {
    const number = (payload as { number?: unknown } | null)?.number;
    return { refused: fault(error, typeof number === 'string' ? number.slice(0, 20) : '') };
  }
}

/** In a trigger nobody reads a refusal: it becomes a failed execution, which Google mails to the office account. */
export function raise(outcome: object | Refusal): void {
  if (isRefusal(outcome)) throw new Error(refusalText(outcome));
}

export function wire(): World {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const id = spreadsheet.getId();
  const letterPhotos = new LetterPhotos();
  return {
    email: actor(),
    now: (zone) => localMoment(now(), zone),
    momentOf: localMoment,
    sha256,
    addresses: { register: registerAddress(id) },
    register: new SheetRegister(id),
    outbox: new SheetOutbox(id, PRODUCT, letterHtml, letterPhotos),
    folders: new PhotoFolders(letterPhotos),
  };
}

/** The one place that reads the clock. */
export function now(): Date {
  return new Date();
}

export function spreadsheetId(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getId();
}

export function today(): string {
  return localMoment(now(), Session.getScriptTimeZone()).slice(0, 10);
}

/** Logs a fault with the register number, and apologises. */
function fault(error: unknown, number: string): string {
  console.error(`${number || '-'}: ${String((error as Error)?.stack ?? error)}`);
  return faultText(number);
}

/**
 * The account that acts. Where Google names the active user it must be the one whose rights the script has; in a
 * trigger it names none, and the trigger's creator acts (platform.md §3.1).
 */
function actor(): string {
  const effective = Session.getEffectiveUser().getEmail().toLowerCase();
  const active = Session.getActiveUser().getEmail().toLowerCase();
  return active !== '' && active !== effective ? '' : effective;
}

function localMoment(date: Date, zone: string): string {
  return Utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss");
}

/** Kept for the execution: an act asks for the same fingerprints several times, and each is a call. */
const digests = new Map<string, string>();
function sha256(text: string): string {
  const known = digests.get(text) ?? digestOf(text);
  digests.set(text, known);
  return known;
}

function digestOf(text: string): string {
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
}
