/**
 * Everything that Google may call: menu items, dialogs' requests, triggers. Each is one line that names its action;
 * the build turns each export into a top-level function. Wiring, clock and the showing of refusals and faults are
 * here and nowhere else.
 */
import { approve } from './actions/approve';
import { checkIntegrity } from './actions/check-integrity';
import { correct } from './actions/correct';
import { makeRecap } from './actions/make-recap';
import { openWork } from './actions/open-work';
import type { RawResponse, World } from './actions/ports';
import { publish } from './actions/publish';
import { receive } from './actions/receive';
import { reject } from './actions/reject';
import { returnItem as returnForMending } from './actions/return';
import { setUp } from './actions/set-up';
import { submit } from './actions/submit';
import { sweep } from './actions/sweep';
import type { Act, Refusal } from './domain/refusal';
import { isRefusal } from './domain/rules/case';
import { rawResponse, recentResponses } from './google/intake-form';
import { SheetOutbox } from './google/outbox';
import { PhotoFolders } from './google/photo-folders';
import { recapPdf } from './google/recap-pdf';
import { SheetRegister } from './google/register';
import { GoogleSetUp } from './google/set-up';
import type { OfficeProfile } from './google/settings';
import { addMenu, selectedRow, showNotice, showRecapDialog, showWorkDialog } from './google/ui';
import officeProfile from './office-profile.json';
import { letterHtml } from './pages/letter';
import { recapPaper } from './pages/recap-paper';
import { CHAIN_FAULTS, NOTICES } from './text/menu';
import { PRODUCT } from './text/names';
import { faultText, refusalText } from './text/refusals';

// Simple trigger: builds the menu, touches nothing else.
export const onOpen = (): void => addMenu();

// Menu: each act opens its dialog on the selected row.
export const openReceive = (): void => open('receive');
export const openCorrect = (): void => open('correct');
export const openApprove = (): void => open('approve');
export const openReturn = (): void => open('return');
export const openReject = (): void => open('reject');
export const openPublish = (): void => open('publish');

// Dialogs: what they send is judged as it arrives.
export const receiveItem = (payload: unknown) => answer(payload, (world) => receive(world, payload));
export const correctItem = (payload: unknown) => answer(payload, (world) => correct(world, payload));
export const approveItem = (payload: unknown) => answer(payload, (world) => approve(world, payload));
export const returnItem = (payload: unknown) => answer(payload, (world) => returnForMending(world, payload));
export const rejectItem = (payload: unknown) => answer(payload, (world) => reject(world, payload));
export const publishItem = (payload: unknown) => answer(payload, (world) => publish(world, payload));

// Menu: papers and care of the register.
export const openRecap = (): void => showRecapDialog({ month: wire().now(timeZone()).slice(0, 7) });
export const makeRecapPdf = (payload: unknown) =>
  answer(payload, (world) => {
    const made = makeRecap(world, payload);
    return isRefusal(made) ? made : { ...made, pdf: recapPdf(world.addresses.register) };
  });
export const checkJournal = (): void =>
  tell((world) => {
    const found = checkIntegrity(world);
    if (isRefusal(found)) return found;
    return found.whole
      ? NOTICES.whole(found.count, found.head)
      : NOTICES.broken(found.at, CHAIN_FAULTS[found.fault]);
  });
export const setUpRegister = (): void =>
  tell((world) => {
    const profile = officeProfile as OfficeProfile;
    const parts = new GoogleSetUp(spreadsheetId(), profile, (zone) => world.now(zone).slice(0, 10));
    const result = setUp(world, parts);
    if (isRefusal(result)) return result;
    return result.ready ? NOTICES.ready : NOTICES.handWork(result.formUrl, result.steps);
  });

// Triggers, as the office account.
export const onFormSubmitted = (event: { response?: GoogleAppsScript.Forms.FormResponse }): void => {
  // A trigger may fire with nothing in it (platform.md §2.2).
  if (event?.response) takeIn(wire(), rawResponse(event.response));
};
export const onHour = (): void => {
  const world = wire();
  const responses = (formId: string) => recentResponses(formId, DAYS_SWEPT, new Date());
  const swept = sweep(world, responses, (response) => takeIn(world, response));
  if (isRefusal(swept)) throw new Error(refusalText(swept));
};

/** How far back the sweep looks for answers whose trigger did not fire. */
const DAYS_SWEPT = 14;

/** A refusal of the form's answer is a fault of the office's settings: logged, and left to the sweep. */
function takeIn(world: World, response: RawResponse) {
  const taken = submit(world, response);
  if (taken !== 'known already' && isRefusal(taken)) {
    console.error(`Response ${response.id} not taken in: ${refusalText(taken)}`);
  }
  return taken;
}

function open(act: Act): void {
  tell((world) => {
    const work = openWork(world, act, selectedRow());
    if (isRefusal(work)) return work;
    showWorkDialog(act, work);
    return undefined;
  });
}

/** Runs a menu item: its text, a refusal or a fault is shown as a notice. */
function tell(act: (world: World) => string | Refusal | undefined): void {
  let notice: string | undefined;
  try {
    const result = act(wire());
    notice = typeof result === 'object' ? refusalText(result) : result;
  } catch (error) {
    notice = fault(error, '');
  }
  if (notice) showNotice(notice);
}

/** Answers a dialog: what came of its request, or the sentence that says why nothing did. */
function answer<T extends object>(payload: unknown, act: (world: World) => T | Refusal) {
  try {
    const result = act(wire());
    return isRefusal(result) ? { refused: refusalText(result) } : { done: result };
  } catch (error) {
    const number = (payload as { number?: unknown } | null)?.number;
    return { refused: fault(error, typeof number === 'string' ? number.slice(0, 20) : '') };
  }
}

/** Logs a fault with the register number, and apologises. */
function fault(error: unknown, number: string): string {
  console.error(`${number || '-'}: ${String((error as Error)?.stack ?? error)}`);
  return faultText(number);
}

function wire(): World {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const id = spreadsheet.getId();
  return {
    email: actor(),
    now: (zone) => localMoment(new Date(), zone),
    momentOf: localMoment,
    sha256,
    addresses: { register: spreadsheet.getUrl() },
    register: new SheetRegister(id, recapPaper),
    outbox: new SheetOutbox(id, PRODUCT, letterHtml),
    folders: new PhotoFolders(),
  };
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

function spreadsheetId(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getId();
}

function timeZone(): string {
  return Session.getScriptTimeZone();
}

function localMoment(date: Date, zone: string): string {
  return Utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss");
}

function sha256(text: string): string {
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
}
