/** What people see of the script in the spreadsheet: menu, dialogs, notices. */
import type { Act } from '../domain/refusal';
import { MENU, RECAP_TITLE } from '../text/menu';
import { ACT_NAMES, PRODUCT } from '../text/names';
import { TABS } from './layout';

/** Captions and the functions they call, in the menu's order; '-' is a line between. */
const ITEMS: readonly ([caption: string, handler: string] | '-')[] = [
  [MENU.receive, 'openReceive'],
  [MENU.correct, 'openCorrect'],
  [MENU.approve, 'openApprove'],
  [MENU.return, 'openReturn'],
  [MENU.reject, 'openReject'],
  [MENU.publish, 'openPublish'],
  '-',
  [MENU.recap, 'openRecap'],
  [MENU.integrity, 'checkJournal'],
  '-',
  [MENU.setUp, 'setUpRegister'],
];

/** Runs in a simple trigger: it may touch nothing but the menu (platform.md §4). */
export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu(PRODUCT);
  for (const item of ITEMS) {
    if (item === '-') menu.addSeparator();
    else menu.addItem(item[0], item[1]);
  }
  menu.addToUi();
}

/** The selected row of the Register tab, counted from 1; nothing when something else is selected. */
export function selectedRow(): number | undefined {
  const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
  if (!range || range.getSheet().getSheetId() !== TABS.register.sheetId) return undefined;
  return range.getRow();
}

export function showWorkDialog(act: Act, props: object): void {
  show('work', props, ACT_NAMES[act], 720, act === 'correct' ? 680 : 600);
}

export function showRecapDialog(props: object): void {
  show('recap', props, RECAP_TITLE, 440, 300);
}

export function showNotice(text: string): void {
  SpreadsheetApp.getUi().alert(PRODUCT, text, SpreadsheetApp.getUi().ButtonSet.OK);
}

/** The page gets its data as an attribute, escaped by the template, so that no text can become markup. */
function show(page: string, props: object, title: string, width: number, height: number): void {
  const template = HtmlService.createTemplateFromFile(page);
  (template as unknown as { props: string }).props = JSON.stringify(props);
  SpreadsheetApp.getUi().showModalDialog(template.evaluate().setWidth(width).setHeight(height), title);
}
