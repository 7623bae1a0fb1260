/** What people see of the script in the spreadsheet: menu, dialogs, notices. */
import type { Act } from '../domain/refusal';
import { DIALOG_TITLES, MENU } from '../text/menu';
import { ACT_NAMES, PRODUCT } from '../text/names';
import { htmlFile } from './html-file';
import { TABS } from './layout';

type Item = [caption: string, handler: string] | '-';

/** Captions and the functions they call, in the menu's order (domain.md §6.2); '-' is a line between. */
const ITEMS: readonly Item[] = [
  [MENU.workSheet, 'openWorkSheet'],
  [MENU.next, 'openNext'],
  '-',
  [MENU.receive, 'openReceive'],
  [MENU.correct, 'openCorrect'],
  [MENU.approve, 'openApprove'],
  [MENU.return, 'openReturn'],
  [MENU.reject, 'openReject'],
  [MENU.publish, 'openPublish'],
  [MENU.amend, 'openAmend'],
  [MENU.verify, 'openVerify'],
  '-',
  [MENU.history, 'openHistory'],
  [MENU.deadlines, 'openDeadlines'],
  [MENU.dashboard, 'openDashboard'],
  '-',
  [MENU.recap, 'openRecap'],
  [MENU.registerBook, 'openRegisterBook'],
  [MENU.responseSheets, 'openResponseSheets'],
  [MENU.archive, 'openArchive'],
  '-',
  [MENU.integrity, 'openIntegrity'],
  [MENU.guide, 'openGuide'],
];

/** Done by the office account; others are told so. */
const CARE: readonly Item[] = [
  [MENU.setUp, 'setUpRegister'],
  [MENU.formSetUp, 'openFormSetUp'],
  [MENU.roles, 'applyRoleChanges'],
  [MENU.ownership, 'openOwnership'],
  [MENU.closeBook, 'openCloseBook'],
  [MENU.selfTest, 'openSelfTest'],
];

/** Runs in a simple trigger: it may touch nothing but the menu (platform.md §4). */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = filled(ui.createMenu(PRODUCT), ITEMS).addSeparator();
  menu.addSubMenu(filled(ui.createMenu(MENU.care), CARE)).addToUi();
}

function filled(menu: GoogleAppsScript.Base.Menu, items: readonly Item[]): GoogleAppsScript.Base.Menu {
  for (const item of items) {
    if (item === '-') menu.addSeparator();
    else menu.addItem(item[0], item[1]);
  }
  return menu;
}

/** The selected row of the Register tab, counted from 1; nothing when something else is selected. */
export function selectedRow(): number | undefined {
  const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
  if (!range || range.getSheet().getSheetId() !== TABS.register.sheetId) return undefined;
  return range.getRow();
}

/** All selected rows of the Register tab, counted from 1. */
export function selectedRows(): number[] {
  const first = selectedRow();
  if (first === undefined) return [];
  const count = SpreadsheetApp.getActiveSpreadsheet().getActiveRange()?.getNumRows() ?? 1;
  return Array.from({ length: count }, (_, index) => first + index);
}

/** The work sheet with one act chosen. */
export function showWorkDialog(act: Act, desk: object): undefined {
  show('work', { host: 'dialog', act, desk }, ACT_NAMES[act], 720, act === 'correct' ? 680 : 600);
}

/** The work sheet beside the register; Google makes sidebars 300 pixels wide. */
export function showWorkSidebar(desk: object): undefined {
  SpreadsheetApp.getUi().showSidebar(
    page('work', { host: 'sidebar', desk }).setTitle(DIALOG_TITLES.workSheet),
  );
}

/** A page of the web app, which is the same page as in the spreadsheet, as wide as the phone. */
export function webPage(name: string, props: object, title: string): GoogleAppsScript.HTML.HtmlOutput {
  return page(name, { host: 'web', ...props })
    .setTitle(`${title} – ${PRODUCT}`)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

/** Pages whose size does not depend on what they show. */
const SIZES = {
  report: [640, 560],
  history: [760, 640],
  several: [640, 600],
  paper: [520, 560],
  dashboard: [900, 680],
  archive: [720, 600],
  'close-book': [560, 520],
  'form-setup': [620, 640],
} as const;

export function showPage(page: keyof typeof SIZES, props: object, title: string): undefined {
  const [width, height] = SIZES[page];
  show(page, props, title, width, height);
}

export function showNotice(text: string): void {
  SpreadsheetApp.getUi().alert(PRODUCT, text, SpreadsheetApp.getUi().ButtonSet.OK);
}

/** In a trigger, where there is nobody to answer: a notice in the corner, for who has just edited. */
export function showToast(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, PRODUCT, 30);
}

function show(name: string, props: object, title: string, width: number, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(page(name, props).setWidth(width).setHeight(height), title);
}

/** The page gets its data as an attribute, escaped by the template, so that no text can become markup. */
function page(name: string, props: object): GoogleAppsScript.HTML.HtmlOutput {
  const template = htmlFile(name);
  (template as unknown as { props: string }).props = JSON.stringify(props);
  return template.evaluate();
}
