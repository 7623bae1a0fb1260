/** Spreadsheet as scripts see it: its tabs, names, protections, and what it has of its Drive face. */
import { addressOf } from '../../addresses';
import { copyFile } from '../../drive/copy-file';
import { FileFace } from '../../drive/file';
import type { HtmlOutput } from '../../html/html-service';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { use } from '../../quotas';
import { BlobFace } from '../../utilities/blob';
import { exportSpreadsheet } from '../export';
import { resolveA1 } from '../grid-range';
import { getSpreadsheet, listSheets } from '../state';
import { LocalUi } from '../ui';
import { bandingsOf } from './banding';
import { NamedRangeFace } from './named-range';
import { protectionsOf } from './protection';
import type { RangeFace } from './range';
import { RangeListFace } from './range-list';
import { SheetFace, sheetsOf } from './sheet';
import { integer } from './spreadsheet-object';
import { SpreadsheetTabs } from './spreadsheet-tabs';
import { TextFinderFace } from './text-finder';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type User = GoogleAppsScript.Base.User;
type MenuItems = ({ name: string; functionName: string } | null)[];
type Template = { template?: Sheet };

export class SpreadsheetFace extends SpreadsheetTabs implements Imitation<SpreadsheetFace, Spreadsheet> {
  readonly _name = 'Spreadsheet';
  override readonly _local = [
    ...['getId', 'getUrl', 'toast', 'addMenu', 'updateMenu', 'removeMenu', 'show', 'getActiveSheet'],
    ...['getActiveRange', 'getActiveCell', 'getCurrentCell', 'getActiveRangeList', 'getSelection'],
    // A finder reads nothing before it is asked.
    'createTextFinder',
  ];

  getId(): string {
    return this._spreadsheetId;
  }
  getUrl(): string {
    return addressOf.spreadsheet(this._spreadsheetId);
  }
  getName(): string {
    return getSpreadsheet(this._world, this._spreadsheetId).title;
  }
  rename(newName: string): void {
    this._properties({ title: newName }, 'title');
  }
  getSpreadsheetTimeZone(): string {
    return getSpreadsheet(this._world, this._spreadsheetId).timeZone;
  }
  setSpreadsheetTimeZone(timezone: string): void {
    this._properties({ timeZone: timezone }, 'timeZone');
  }
  getSpreadsheetLocale(): string {
    return getSpreadsheet(this._world, this._spreadsheetId).locale;
  }
  setSpreadsheetLocale(locale: string): void {
    this._properties({ locale }, 'locale');
  }
  /** Of the only form whose answers come here; ambiguous where there are several (platform.md §1.6). */
  getFormUrl(): string | null {
    for (const sheet of sheetsOf(this._execution, this._spreadsheetId)) {
      const url = sheet.getFormUrl();
      if (url) return url;
    }
    return null;
  }

  getSheets(): Sheet[] {
    return sheetsOf(this._execution, this._spreadsheetId);
  }
  getNumSheets(): GoogleAppsScript.Integer {
    return integer(listSheets(this._world, this._spreadsheetId).length);
  }
  /** Null when there is none: the commonest of all surprises. */
  getSheetByName(name: string): Sheet | null {
    const found = listSheets(this._world, this._spreadsheetId).find((one) => one.title === name);
    return found ? this._sheet(found.sheetId) : null;
  }
  getSheetById(id: number): Sheet | null {
    const found = listSheets(this._world, this._spreadsheetId).find((one) => one.sheetId === id);
    return found ? this._sheet(found.sheetId) : null;
  }
  /** Before the active one's successor unless told; the new tab becomes the active one. */
  insertSheet(...given: (string | number | Template)[]): Sheet {
    const title = given.find((one) => typeof one === 'string');
    const index = given.find((one) => typeof one === 'number');
    const options = given.find((one) => typeof one === 'object');
    const at = index ?? this._active.getIndex();
    const template = options?.template;
    const [reply] = template
      ? this._apply({
          duplicateSheet: {
            sourceSheetId: template.getSheetId(),
            insertSheetIndex: at,
            ...(title === undefined ? {} : { newSheetName: title }),
          },
        })
      : this._apply({ addSheet: { properties: { index: at, ...(title === undefined ? {} : { title }) } } });
    const made = reply?.addSheet ?? reply?.duplicateSheet;
    return this._sheet(made?.properties?.sheetId ?? 0).activate();
  }
  deleteSheet(sheet: Sheet): void {
    this._apply({ deleteSheet: { sheetId: sheet.getSheetId() } });
    this._execution.selected.delete(this._spreadsheetId);
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  duplicateActiveSheet(): Sheet {
    const { _sheetId: sourceSheetId } = this._active;
    const [reply] = this._apply({
      duplicateSheet: { sourceSheetId, insertSheetIndex: this._active.getIndex() },
    });
    return this._sheet(reply?.duplicateSheet?.properties?.sheetId ?? 0).activate();
  }
  /** Positions begin with 1. */
  moveActiveSheet(pos: number): void {
    const { _sheetId: sheetId } = this._active;
    const sheets = listSheets(this._world, this._spreadsheetId);
    if (pos < 1 || pos > sheets.length) throw new Error('Invalid argument: pos');
    const from = sheets.findIndex((one) => one.sheetId === sheetId);
    const index = pos - 1 > from ? pos : pos - 1;
    this._apply({ updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } });
  }

  getRange(a1Notation: string): Range {
    if (!a1Notation.includes('!')) {
      const named = this.getRangeByName(a1Notation);
      return named ?? this._active.getRange(a1Notation);
    }
    try {
      const { sheet } = resolveA1(this._world, this._spreadsheetId, a1Notation);
      return this._sheet(sheet.sheetId).getRange(a1Notation.replace(/^('.*'|[^!]*)!/, ''));
    } catch {
      throw new Error('Range not found');
    }
  }
  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    const ranges = a1Notations.map((one) => this.getRange(String(one)));
    return partial(new RangeListFace(this._execution, this._spreadsheetId, ranges));
  }
  /** Null when there is none of that name. A tab's name may stand before it. */
  getRangeByName(name: string): Range | null {
    const plain = name.replace(/^('.*'|[^!]*)!/, '');
    return NamedRangeFace.find(this._execution, this._spreadsheetId, plain)?.getRange() ?? null;
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return (getSpreadsheet(this._world, this._spreadsheetId).namedRanges ?? [])
      .filter((one) => one.range !== 'broken')
      .map((one) => partial(new NamedRangeFace(this._execution, this._spreadsheetId, one.namedRangeId)));
  }
  /** Puts the name where it stands already. */
  setNamedRange(name: string, range: Range): void {
    const known = NamedRangeFace.find(this._execution, this._spreadsheetId, name);
    if (known) known.setRange(range);
    else
      this._apply({
        addNamedRange: { namedRange: { name, range: (range as unknown as RangeFace)._gridRange } },
      });
  }
  removeNamedRange(name: string): void {
    const known = NamedRangeFace.find(this._execution, this._spreadsheetId, name);
    if (!known) throw new Error(`The name ${name} does not exist.`);
    known.remove();
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const ranges = listSheets(this._world, this._spreadsheetId).map(({ sheetId }) => ({ sheetId }));
    return partial(new TextFinderFace(this._execution, this._spreadsheetId, findText, ranges));
  }
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return protectionsOf(this._execution, this._spreadsheetId, type);
  }
  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    return bandingsOf(this._execution, this._spreadsheetId, () => true);
  }

  getOwner(): User | null {
    return partial(this._file.getOwner() as never);
  }
  getEditors(): User[] {
    return this._file.getEditors() as unknown as User[];
  }
  getViewers(): User[] {
    return this._file.getViewers() as unknown as User[];
  }
  addEditor(who: string | User): Spreadsheet {
    this._file.addEditor(who);
    return partial(this);
  }
  addEditors(emailAddresses: string[]): Spreadsheet {
    this._file.addEditors(emailAddresses);
    return partial(this);
  }
  addViewer(who: string | User): Spreadsheet {
    this._file.addViewer(who);
    return partial(this);
  }
  addViewers(emailAddresses: string[]): Spreadsheet {
    this._file.addViewers(emailAddresses);
    return partial(this);
  }
  removeEditor(who: string | User): Spreadsheet {
    this._file.removeEditor(who);
    return partial(this);
  }
  removeViewer(who: string | User): Spreadsheet {
    this._file.removeViewer(who);
    return partial(this);
  }
  copy(name: string): Spreadsheet {
    const { world, user } = this._execution;
    use(world, user, 'spreadsheets');
    const made = copyFile(world, this._file._file, user, name, undefined);
    return partial(new SpreadsheetFace(this._execution, made.id));
  }
  /** The visible tabs as a PDF, in Google's own layout; no other type is imitated (platform.md §5.2). */
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    if (contentType !== 'application/pdf')
      throw new Error(`local-google does not imitate Spreadsheet.getAs ${contentType} yet`);
    const visible = listSheets(this._world, this._spreadsheetId).filter((one) => !one.hidden);
    if (visible.length > 1)
      throw new Error('local-google does not imitate Spreadsheet.getAs of several visible tabs yet');
    const { world, user } = this._execution;
    use(world, user, 'conversion');
    const query = new URLSearchParams({ format: 'pdf', gid: String(visible[0]?.sheetId ?? 0) });
    const { bytes } = exportSpreadsheet(world, user, this._spreadsheetId, query);
    return partial(new BlobFace(this._execution, bytes, contentType, `${this.getName()}.pdf`));
  }
  getBlob(): GoogleAppsScript.Base.Blob {
    return this.getAs('application/pdf');
  }

  toast(msg: string, title = '', _timeoutSeconds?: number | null): void {
    this._execution.effects.push({ kind: 'toast', title, text: String(msg) });
  }
  /** The menus of before Ui; null is a line between. */
  addMenu(name: string, subMenus: MenuItems): void {
    const items = subMenus.map((one) =>
      one ? { caption: one.name, handler: one.functionName } : ('separator' as const),
    );
    this._execution.effects.push({ kind: 'menu', name, items });
  }
  updateMenu(name: string, subMenus: MenuItems): void {
    this.removeMenu(name);
    this.addMenu(name, subMenus);
  }
  removeMenu(name: string): void {
    const { effects } = this._execution;
    const at = effects.findIndex((one) => one.kind === 'menu' && one.name === name);
    if (at >= 0) effects.splice(at, 1);
  }
  show(userInterface: GoogleAppsScript.HTML.HtmlOutput): void {
    new LocalUi(this._execution).showDialog(userInterface as unknown as HtmlOutput);
  }

  _sheet(sheetId: number): Sheet {
    return partial(new SheetFace(this._execution, this._spreadsheetId, sheetId));
  }
  get _file(): FileFace {
    return new FileFace(this._execution, this._spreadsheetId);
  }
  _properties(properties: object, fields: string): void {
    this._apply({ updateSpreadsheetProperties: { properties, fields } });
  }
}
