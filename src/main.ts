/**
 * Everything that Google may call: menu items, dialogs' requests, triggers. Each is one line that names its action;
 * the build turns each export into a top-level function. What few executions need, or nobody waits for, is in parts of
 * its own, which are loaded when one of their functions is called (decisions 0013, 0030).
 */
import { approve } from './actions/approve';
import { checkDeadlines } from './actions/check-deadlines';
import { correct } from './actions/correct';
import { type Asked, openAct, openDesk, showDesk } from './actions/open-work';
import { receive } from './actions/receive';
import { reject } from './actions/reject';
import { returnItem as returnForMending } from './actions/return';
import { showHistory, showLines } from './actions/show-history';
import { showPhoto, showPhotos } from './actions/show-photos';
import type { Act } from './domain/refusal';
import { isRefusal } from './domain/rules/case';
import { loadPart } from './google/part';
import {
  addMenu,
  selectedRow,
  selectedRows,
  showPage,
  showWorkDialog,
  showWorkSidebar,
  webPage,
} from './google/ui';
import { answer, report, tell } from './shell';
import { DIALOG_TITLES } from './text/menu';

const care = () => loadPart<typeof import('./care')>('care');
const desk = () => loadPart<typeof import('./desk')>('desk');
const intake = () => loadPart<typeof import('./intake')>('intake');
const papers = () => loadPart<typeof import('./papers')>('papers');
const selfTest = () => loadPart<typeof import('./self-test')>('self-test');
const submitters = () => loadPart<typeof import('./submitters')>('submitters');
const uploads = () => loadPart<typeof import('./uploads')>('uploads');

// Simple trigger: builds the menu, touches nothing else.
export const onOpen = (): void => addMenu();

// The web app: pages by name, the work sheet when none is named. Opening one changes nothing.
export const doGet = (event: WebEvent) => {
  const { page = '', ...parameter } = event?.parameter ?? {};
  return (WEB_PAGES[page] ?? workPage)(parameter);
};

// Menu: the work sheet beside the register, on the selected row or on what waits for whoever opens it.
export const openWorkSheet = (): void => openSidebar(selectedRow());
export const openNext = (): void => openSidebar(undefined);

// The work sheet: what it reads after it is there.
export const deskOf = (payload: unknown) => answer(payload, (world) => showDesk(world, payload));
export const linesOf = (payload: unknown) => answer(payload, (world) => showLines(world, payload));
export const photosOf = (payload: unknown) => answer(payload, (world) => showPhotos(world, payload));
export const photoOf = (payload: unknown) => answer(payload, (world) => showPhoto(world, payload));
export const selectedDesk = () =>
  answer({}, (world) => {
    const row = selectedRow();
    return row === undefined ? { refused: 'no row selected' } : openDesk(world, { row });
  });

// Menu: each act opens the work sheet as a dialog on the selected row, with the act chosen.
export const openReceive = (): void => open('receive');
export const openCorrect = (): void => open('correct');
export const openApprove = (): void => open('approve');
export const openReturn = (): void => open('return');
export const openReject = (): void => open('reject');
export const openPublish = (): void => open('publish');
export const openAmend = (): void => open('amend');
export const openVerify = (): void => open('verify');

// Dialogs: what they send is judged as it arrives.
export const receiveItem = (payload: unknown) => answer(payload, (world) => receive(world, payload));
export const correctItem = (payload: unknown) => answer(payload, (world) => correct(world, payload));
export const approveItem = (payload: unknown) => answer(payload, (world) => approve(world, payload));
export const returnItem = (payload: unknown) => answer(payload, (world) => returnForMending(world, payload));
export const rejectItem = (payload: unknown) => answer(payload, (world) => reject(world, payload));
export const publishItem = (payload: unknown) => uploads().publishItem(payload);
export const amendItem = (payload: unknown) => uploads().amendItem(payload);
export const verifyItem = (payload: unknown) => uploads().verifyItem(payload);
export const zipPhotos = (payload: unknown) => uploads().zipPhotos(payload);

// Several rows in one go, and a decision taken back.
export const actOnSeveralItems = (payload: unknown) => desk().actOnSeveralItems(payload);
export const takeBackItem = (payload: unknown) => desk().takeBackItem(payload);

// Menu: reading.
export const openHistory = (): void =>
  tell((world) => {
    const history = showHistory(world, selectedRow());
    if (isRefusal(history)) return history;
    return showPage('history', history, DIALOG_TITLES.history);
  });
export const openDeadlines = (): void => report('deadlines', checkDeadlines);
export const openDashboard = (): void => papers().openDashboard();
export const openGuide = (): void => report('guide', () => ({}));

// Menu: papers.
export const openRecap = (): void => papers().openRecap();
export const openRegisterBook = (): void => papers().openRegisterBook();
export const openResponseSheets = (): void => papers().openResponseSheets();
export const makeRecap = (payload: unknown) => papers().makeRecap(payload);
export const makeRegisterBook = (payload: unknown) => papers().makeRegisterBook(payload);
export const makeResponseSheets = (payload: unknown) => papers().makeResponseSheets(payload);
export const downloadRecap = (payload: unknown) => papers().downloadRecap(payload);
export const exportPaper = (payload: unknown) => papers().exportPaper(payload);
export const openArchive = (): void => papers().openArchive();
export const tickPapers = (payload: unknown) => papers().tickPapers(payload);

// Of submitters: the list of one's own published items.
export const printOwnList = (payload: unknown) => submitters().printOwnList(payload);

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
export const onHour = (): void => {
  const { remindersDue, vaultDiffers } = intake().onHour();
  if (remindersDue) care().onReminders();
  if (vaultDiffers) care().onVaultDiffers();
};
export const onMorning = (): void => {
  care().onMorning();
  papers().fileMonthlyPapers();
};
export const onReminders = (): void => care().onReminders();
export const onEdited = (event: Partial<GoogleAppsScript.Events.SheetsOnEdit>): void =>
  care().onEdited(event);
export const onStructureChanged = (event: Partial<GoogleAppsScript.Events.SheetsOnChange>): void =>
  care().onStructureChanged(event);

function open(act: Act): void {
  const rows = selectedRows();
  if (rows.length > 1) desk().openSeveralRows(act, rows);
  else openOne(act);
}

function openOne(act: Act): void {
  tell((world) => {
    const desk = openAct(world, act, selectedRow());
    return isRefusal(desk) ? desk : showWorkDialog(act, desk);
  });
}

function openSidebar(row: number | undefined): void {
  tell((world) => {
    const desk = openDesk(world, row === undefined ? 'next' : { row });
    return isRefusal(desk) ? desk : showWorkSidebar(desk);
  });
}

/** What Google tells of a request to the web app. */
interface WebEvent {
  parameter?: Record<string, string>;
}

/** Pages of the web app besides the work sheet, by the parameter `page`. */
const WEB_PAGES: Record<string, (parameter: Record<string, string>) => GoogleAppsScript.HTML.HtmlOutput> = {
  dasbor: () => papers().dashboardPage(),
  saya: () => submitters().openOwnItems(),
};

function workPage({ nomor = '' }: Record<string, string>): GoogleAppsScript.HTML.HtmlOutput {
  const asked: Asked = nomor === '' ? 'next' : { number: nomor };
  const { refused, done: desk } = answer({}, (world) => openDesk(world, asked)) as {
    refused?: string;
    done?: object;
  };
  return webPage('work', { desk, refused }, DIALOG_TITLES.workSheet);
}
