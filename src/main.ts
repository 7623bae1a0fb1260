/**
 * Everything that Google may call: menu items, dialogs' requests, triggers. Each is one line that names its action;
 * the build turns each export into a top-level function. Wiring, clock and the showing of refusals and faults are
 * here and nowhere else.
 */
import { amend } from './actions/amend';
import { applyRoles } from './actions/apply-roles';
import { approve } from './actions/approve';
import { checkDeadlines } from './actions/check-deadlines';
import { checkIntegrity } from './actions/check-integrity';
import { checkOwnership } from './actions/check-ownership';
import { closeBook, previewClosing } from './actions/close-book';
import { correct } from './actions/correct';
import { everyMorning } from './actions/every-morning';
import { makeRecap } from './actions/make-recap';
import { type NotedEdit, noteEdit, noteStructure } from './actions/note-edit';
import { openWork } from './actions/open-work';
import type { PaperMade, PaperTab, RawResponse, World } from './actions/ports';
import { printRegister } from './actions/print-register';
import { publish } from './actions/publish';
import { rebuildTab } from './actions/rebuild-tab';
import { receive } from './actions/receive';
import { reject } from './actions/reject';
import { restore } from './actions/restore';
import { returnItem as returnForMending } from './actions/return';
import { setUp } from './actions/set-up';
import { showHistory } from './actions/show-history';
import { submit } from './actions/submit';
import { sweep } from './actions/sweep';
import type { Act, Refusal } from './domain/refusal';
import { isRefusal } from './domain/rules/case';
import { GoogleAccess } from './google/access';
import { SheetArchives } from './google/archives';
import { editOf, structureChangeOf } from './google/edit-event';
import { rawResponse, recentResponses } from './google/intake-form';
import { SheetMending } from './google/mending';
import { SheetOutbox } from './google/outbox';
import { paperPdf } from './google/paper-pdf';
import { PhotoFolders } from './google/photo-folders';
import { SheetRegister } from './google/register';
import { GoogleSetUp } from './google/set-up';
import type { OfficeProfile } from './google/settings-seed';
import { addMenu, selectedRow, showNotice, showPage, showToast, showWorkDialog } from './google/ui';
import { SheetVault } from './google/vault';
import officeProfile from './office-profile.json';
import { letterHtml } from './pages/letter';
import { recapPaper } from './pages/recap-paper';
import { registerBookPaper } from './pages/register-book-paper';
import { DIALOG_TITLES, EDIT_NOTICES } from './text/menu';
import { PRODUCT } from './text/names';
import { faultText, refusalText, settingFaultText } from './text/refusals';

// Simple trigger: builds the menu, touches nothing else.
export const onOpen = (): void => addMenu();

// Menu: each act opens its dialog on the selected row.
export const openReceive = (): void => open('receive');
export const openCorrect = (): void => open('correct');
export const openApprove = (): void => open('approve');
export const openReturn = (): void => open('return');
export const openReject = (): void => open('reject');
export const openPublish = (): void => open('publish');
export const openAmend = (): void => open('amend');

// Dialogs: what they send is judged as it arrives.
export const receiveItem = (payload: unknown) => answer(payload, (world) => receive(world, payload));
export const correctItem = (payload: unknown) => answer(payload, (world) => correct(world, payload));
export const approveItem = (payload: unknown) => answer(payload, (world) => approve(world, payload));
export const returnItem = (payload: unknown) => answer(payload, (world) => returnForMending(world, payload));
export const rejectItem = (payload: unknown) => answer(payload, (world) => reject(world, payload));
export const publishItem = (payload: unknown) => answer(payload, (world) => publish(world, payload));
export const amendItem = (payload: unknown) => answer(payload, (world) => amend(world, payload));

// Menu: reading.
export const openHistory = (): void =>
  tell((world) => {
    const history = showHistory(world, selectedRow());
    if (isRefusal(history)) return history;
    return showPage('history', history, DIALOG_TITLES.history);
  });
export const openDeadlines = (): void => report('deadlines', checkDeadlines);
export const openGuide = (): void => report('guide', () => ({}));

// Menu: papers.
export const openRecap = (): void =>
  showPage('paper', { paper: 'recap', value: today().slice(0, 7) }, DIALOG_TITLES.recap);
export const openRegisterBook = (): void =>
  showPage('paper', { paper: 'registerBook', value: today().slice(0, 4) }, DIALOG_TITLES.registerBook);
export const makeRecapPdf = (payload: unknown) =>
  answer(payload, (world) => asPdf(world, 'recap', makeRecap(world, payload, recapPaper)));
export const makeRegisterPdf = (payload: unknown) =>
  answer(payload, (world) => asPdf(world, 'registerBook', printRegister(world, payload, registerBookPaper)));

// Menu: whether everything is as it was written, and putting it right.
export const openIntegrity = (): void => report('integrity', checkIntegrity);
export const checkIntegrityAgain = () => answer({}, (world) => told('integrity', checkIntegrity(world)));
export const restoreRegister = (payload: unknown) =>
  answer(payload, (world) => told('restored', restore(world, payload)));
export const compareWithJournal = (payload: unknown) =>
  answer(payload, (world) => told('comparison', rebuildTab(world, payload)));

// Menu of the office account: care of the register.
export const setUpRegister = (): void =>
  report('setUp', (world) => setUp(world, new GoogleSetUp(spreadsheetId(), officeProfile as OfficeProfile)));
export const applyRoleChanges = (): void => report('roles', applyRoles);
export const openOwnership = (): void => report('ownership', checkOwnership);
export const openCloseBook = (): void =>
  tell((world) => {
    const closing = previewClosing(world);
    if (isRefusal(closing)) return closing;
    return showPage('close-book', closing, DIALOG_TITLES.closeBook);
  });
export const closeBookNow = (payload: unknown) =>
  answer(payload, (world) => closeBook(world, payload, new SheetArchives(spreadsheetId())));

// Triggers, as the office account.
export const onFormSubmitted = (event: { response?: GoogleAppsScript.Forms.FormResponse }): void => {
  // A trigger may fire with nothing in it (platform.md §2.2).
  if (event?.response) takeIn(wire(), rawResponse(event.response));
};
export const onHour = (): void => {
  const world = wire();
  const responses = (formId: string) => recentResponses(formId, DAYS_SWEPT, new Date());
  const swept = sweep(world, responses, (response) => takeIn(world, response));
  raise(swept);
  if (!isRefusal(swept) && typeof swept.vault === 'string') console.error(`Not copied: ${swept.vault}`);
};
export const onMorning = (): void => raise(everyMorning(wire()));
export const onEdited = (event: Partial<GoogleAppsScript.Events.SheetsOnEdit>): void => {
  const edit = editOf(event);
  const noted = edit && noteEdit(wire(), edit);
  if (!noted) return;
  const texts = isRefusal(noted) ? [refusalText(noted)] : editNotices(noted);
  if (texts.length > 0) showToast(texts.join('\n'));
};
export const onStructureChanged = (event: Partial<GoogleAppsScript.Events.SheetsOnChange>): void => {
  const change = structureChangeOf(event);
  if (change) raise(noteStructure(wire(), change) ?? {});
};

/** What the corner of the screen says to who has just edited. */
function editNotices({ faults, applied, peopleWait, isRecord }: NotedEdit): string[] {
  return [
    ...faults.map(settingFaultText),
    ...(applied.length > 0 ? [EDIT_NOTICES.applied(applied)] : []),
    ...(peopleWait ? [EDIT_NOTICES.peopleWait] : []),
    ...(isRecord ? [EDIT_NOTICES.noted] : []),
  ];
}

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

/** In a trigger nobody reads a refusal: it becomes a failed execution, which Google mails to the office account. */
function raise(outcome: object | Refusal): void {
  if (isRefusal(outcome)) throw new Error(refusalText(outcome));
}

function open(act: Act): void {
  tell((world) => {
    const work = openWork(world, act, selectedRow());
    return isRefusal(work) ? work : showWorkDialog(act, work);
  });
}

/** Runs a menu item whose outcome is shown as a report, which the page words. */
function report(about: keyof typeof DIALOG_TITLES, act: (world: World) => object | Refusal): void {
  tell((world) => {
    const outcome = told(about, act(world));
    return isRefusal(outcome) ? outcome : showPage('report', outcome, DIALOG_TITLES[about]);
  });
}

function told(about: string, found: object | Refusal): { about: string; found: object } | Refusal {
  return isRefusal(found) ? found : { about, found };
}

/** Runs a menu item: a refusal or a fault is shown as a notice. */
function tell(act: (world: World) => Refusal | undefined): void {
  let notice: string | undefined;
  try {
    const refusal = act(wire());
    notice = refusal ? refusalText(refusal) : undefined;
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

function asPdf(world: World, tab: PaperTab, made: PaperMade | Refusal) {
  if (isRefusal(made)) return made;
  return { ...made, pdf: paperPdf(world.addresses.register, tab, made.paper) };
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
    register: new SheetRegister(id),
    mending: new SheetMending(id),
    outbox: new SheetOutbox(id, PRODUCT, letterHtml),
    folders: new PhotoFolders(),
    vault: new SheetVault(),
    access: new GoogleAccess(id),
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

function today(): string {
  return localMoment(new Date(), Session.getScriptTimeZone()).slice(0, 10);
}

function localMoment(date: Date, zone: string): string {
  return Utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss");
}

function sha256(text: string): string {
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
}
