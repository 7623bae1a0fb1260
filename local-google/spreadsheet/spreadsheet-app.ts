/**
 * SpreadsheetApp: the way in to spreadsheets, and the builders of rules and looks. What it hands out is in objects/,
 * menus and dialogs are in ui.ts.
 */
import { mayView } from '../drive/access';
import type { FileFace } from '../drive/file';
import type { Imitation } from '../imitation';
import { requireScope } from '../manifest';
import { partial } from '../partial';
import { use } from '../quotas';
import { ServiceObject } from '../service-object';
import { createFromApi } from './create-spreadsheet';
import * as enums from './enums';
import { ColorBuilderFace } from './objects/color';
import { ConditionalFormatRuleBuilderFace } from './objects/conditional-format';
import { DataValidationBuilderFace } from './objects/data-validation';
import { FilterCriteriaBuilderFace } from './objects/filter';
import { RichTextValueBuilderFace } from './objects/rich-text';
import { SpreadsheetFace } from './objects/spreadsheet';
import { TextStyleBuilderFace } from './objects/text-style';
import { LocalUi } from './ui';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

export class SpreadsheetAppService extends ServiceObject implements Imitation<SpreadsheetAppService, App> {
  readonly _name = 'SpreadsheetApp';
  override readonly _roundTrips = ['flush', 'create', 'open', 'openById', 'openByUrl'];
  readonly AutoFillSeries = enums.AutoFillSeries;
  readonly BandingTheme = enums.BandingTheme;
  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly BorderStyle = enums.BorderStyle;
  readonly ColorType = enums.ColorType;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly Dimension = enums.Dimension;
  readonly Direction = enums.Direction;
  readonly InterpolationType = enums.InterpolationType;
  readonly ProtectionType = enums.ProtectionType;
  readonly RecalculationInterval = enums.RecalculationInterval;
  readonly RelativeDate = enums.RelativeDate;
  readonly SheetType = enums.SheetType;
  readonly TextDirection = enums.TextDirection;
  readonly TextToColumnsDelimiter = enums.TextToColumnsDelimiter;
  readonly ThemeColorType = enums.ThemeColorType;
  readonly WrapStrategy = enums.WrapStrategy;
  private _chosen?: SpreadsheetFace;

  /** The one that the script is bound to; null for a form's, which the types do not say. */
  getActiveSpreadsheet(): Spreadsheet {
    return partial(this._active ?? (null as never));
  }
  getActive(): Spreadsheet {
    return this.getActiveSpreadsheet();
  }
  setActiveSpreadsheet(newActiveSpreadsheet: Spreadsheet): void {
    this._chosen = newActiveSpreadsheet as unknown as SpreadsheetFace;
  }
  getActiveSheet(): Sheet {
    return (this._active?.getActiveSheet() ?? null) as Sheet;
  }
  setActiveSheet(sheet: Sheet, _restoreSelection?: boolean): Sheet {
    return sheet.activate();
  }
  getActiveRange(): Range {
    return (this._active?.getActiveRange() ?? null) as Range;
  }
  getActiveRangeList(): RangeList {
    return (this._active?.getActiveRangeList() ?? null) as RangeList;
  }
  getCurrentCell(): Range {
    return (this._active?.getCurrentCell() ?? null) as Range;
  }
  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return (this._active?.getSelection() ?? null) as GoogleAppsScript.Spreadsheet.Selection;
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  /** In the own Drive, as large as Sheets makes them unless told. */
  create(name: string, rows?: number, columns?: number): Spreadsheet {
    requireScope(this._execution, 'SpreadsheetApp.create', 'spreadsheets');
    const { world, user } = this._execution;
    use(world, user, 'spreadsheets');
    const sheets =
      rows && columns ? [{ properties: { gridProperties: { rowCount: rows, columnCount: columns } } }] : [];
    const id = createFromApi(world, user, { properties: { title: name }, sheets });
    return partial(new SpreadsheetFace(this._execution, id));
  }
  open(file: GoogleAppsScript.Drive.File): Spreadsheet {
    return this._open('open', (file as unknown as FileFace)._id);
  }
  openById(id: string): Spreadsheet {
    return this._open('openById', id);
  }
  openByUrl(url: string): Spreadsheet {
    const [, id] = /\/spreadsheets\/d\/([-\w]+)/.exec(url) ?? [];
    if (!id) throw new Error('Invalid argument: url');
    return this._open('openByUrl', id);
  }

  getUi(): GoogleAppsScript.Base.Ui {
    if (['trigger', 'web app'].includes(this._execution.options.surroundings)) {
      throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return partial(new LocalUi(this._execution));
  }

  flush(): void {
    // Everything is written at once here; what is left is the cost of asking.
  }

  newColor(): GoogleAppsScript.Spreadsheet.ColorBuilder {
    return partial(new ColorBuilderFace(this._execution, '#000000'));
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return partial(new ConditionalFormatRuleBuilderFace(this._execution));
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return partial(new DataValidationBuilderFace(this._execution));
  }
  newFilterCriteria(): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
    return partial(new FilterCriteriaBuilderFace(this._execution));
  }
  newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return partial(new RichTextValueBuilderFace(this._execution));
  }
  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return partial(new TextStyleBuilderFace(this._execution));
  }

  get _active(): SpreadsheetFace | undefined {
    if (this._chosen) return this._chosen;
    const { world, project } = this._execution;
    const isOwn = world.store.get('spreadsheet', project.containerId);
    return isOwn && new SpreadsheetFace(this._execution, project.containerId);
  }

  /** `spreadsheets.currentonly` does not do here (platform.md §6). */
  _open(method: string, id: string): Spreadsheet {
    requireScope(this._execution, `SpreadsheetApp.${method}`, 'spreadsheets');
    const { world, user } = this._execution;
    if (!world.store.get('spreadsheet', id))
      throw new Error(
        `Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`,
      );
    if (!mayView(world, id, user))
      throw new Error('You do not have permission to access the requested document.');
    return partial(new SpreadsheetFace(this._execution, id));
  }
}
