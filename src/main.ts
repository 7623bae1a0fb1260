/**
 * Everything that Google may call: menu items, dialogs' requests, triggers. Each is one line that names its action;
 * the build turns each export into a top-level function. What few executions need, or nobody waits for,
 * is in parts of its own, which are loaded when one of their functions is called (decisions 0013, 0030).
 */
import { amend } from './actions/amend';
import { approve } from './actions/approve';
import { checkDeadlines } from './actions/check-deadlines';
import { correct } from './actions/correct';
import { openWork } from './actions/open-work';
import { publish } from './actions/publish';
import { receive } from './actions/receive';
import { reject } from './actions/reject';
import { returnItem as returnForMending } from './actions/return';
import { showHistory } from './actions/show-history';
import type { Act } from './domain/refusal';
import { isRefusal } from './domain/rules/case';
import { loadPart } from './google/part';
import { addMenu, selectedRow, showPage, showWorkDialog } from './google/ui';
import { answer, report, tell } from './shell';
import { DIALOG_TITLES } from './text/menu';

const care = () => loadPart<typeof import('./care')>('care');
const intake = () => loadPart<typeof import('./intake')>('intake');
const papers = () => loadPart<typeof import('./papers')>('papers');
const selfTest = () => loadPart<typeof import('./self-test')>('self-test');

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
export const openRecap = (): void => papers().openRecap();
export const openRegisterBook = (): void => papers().openRegisterBook();
export const makeRecap = (payload: unknown) => papers().makeRecap(payload);
export const makeRegisterBook = (payload: unknown) => papers().makeRegisterBook(payload);
export const exportPaper = (payload: unknown) => papers().exportPaper(payload);

// Menu: whether everything is as it was written, and putting it right.
export const openIntegrity = (): void => care().openIntegrity();
export const checkIntegrityAgain = () => care().checkIntegrityAgain();
export const restoreRegister = (payload: unknown) => care().restoreRegister(payload);
export const compareWithJournal = (payload: unknown) => care().compareWithJournal(payload);

// Menu of the office account.
export const setUpRegister = (): void => care().setUpRegister();
export const openFormSetUp = (): void => care().openFormSetUp();
export const continueFormSetUp = (payload: unknown) => care().continueFormSetUp(payload);
export const applyRoleChanges = (): void => care().applyRoleChanges();
export const openOwnership = (): void => care().openOwnership();
export const openCloseBook = (): void => care().openCloseBook();
export const closeBookNow = (payload: unknown) => care().closeBookNow(payload);
export const openSelfTest = (): void => selfTest().openSelfTest();

// Triggers, as the office account.
export const onFormSubmitted = (event: { response?: GoogleAppsScript.Forms.FormResponse }): void =>
  intake().onFormSubmitted(event);
export const onHour = (): void => intake().onHour();
export const onMorning = (): void => care().onMorning();
export const onReminders = (): void => care().onReminders();
export const onEdited = (event: Partial<GoogleAppsScript.Events.SheetsOnEdit>): void =>
  care().onEdited(event);
export const onStructureChanged = (event: Partial<GoogleAppsScript.Events.SheetsOnChange>): void =>
  care().onStructureChanged(event);

function open(act: Act): void {
  tell((world) => {
    const work = openWork(world, act, selectedRow());
    return isRefusal(work) ? work : showWorkDialog(act, work);
  });
}
