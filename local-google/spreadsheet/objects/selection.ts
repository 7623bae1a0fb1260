/**
 * What somebody has selected in a spreadsheet, as the script sees and changes it: the active tab, range and cell. Apart
 * from Spreadsheet and Sheet, which both speak of it. What a script selects holds for its own execution.
 */
import type { GridRange } from '../../documents';
import type { Execution } from '../../execution/execution';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { getSheet, listSheets } from '../state';
import { RangeFace } from './range';
import { RangeListFace } from './range-list';
import { oneCell } from './range-place';
import { SheetFace } from './sheet';
import { SpreadsheetObject } from './spreadsheet-object';

type Range = GoogleAppsScript.Spreadsheet.Range;

export function select(execution: Execution, spreadsheetId: string, range: GridRange): void {
  execution.selected.set(spreadsheetId, { ...range });
}

/** What the script selected, or the person who has the spreadsheet open. */
export function selectionOf(execution: Execution, spreadsheetId: string): GridRange | undefined {
  const own = execution.selected.get(spreadsheetId);
  if (own) return own;
  const { selection, project } = execution.options;
  return project && spreadsheetId === project.containerId ? selection : undefined;
}

export function activeSheetId(execution: Execution, spreadsheetId: string): number {
  const selection = selectionOf(execution, spreadsheetId);
  if (selection) return getSheet(execution.world, spreadsheetId, selection.sheetId).sheetId;
  const first = listSheets(execution.world, spreadsheetId).find((one) => !one.hidden);
  if (!first) throw new Error('Please select an active sheet first.');
  return first.sheetId;
}

/** Null where nobody has selected anything. */
export function activeRange(execution: Execution, spreadsheetId: string): Range | null {
  const selection = selectionOf(execution, spreadsheetId);
  return selection ? partial(RangeFace.of(execution, spreadsheetId, selection)) : null;
}

/** The first cell of what is selected. */
export function currentCell(execution: Execution, spreadsheetId: string): Range | null {
  const range = activeRange(execution, spreadsheetId) as unknown as RangeFace | null;
  return range ? range._at(oneCell(range._block.fromRow, range._block.fromColumn)) : null;
}

/** As it is when a spreadsheet is opened: its first cell. */
export function activeCell(execution: Execution, spreadsheetId: string): Range {
  const sheetId = activeSheetId(execution, spreadsheetId);
  return (
    currentCell(execution, spreadsheetId) ??
    partial(new RangeFace(execution, spreadsheetId, sheetId, oneCell(0, 0)))
  );
}

export class SelectionFace
  extends SpreadsheetObject
  implements Imitation<SelectionFace, GoogleAppsScript.Spreadsheet.Selection>
{
  readonly _name = 'Selection';

  getActiveRange(): Range | null {
    return activeRange(this._execution, this._spreadsheetId);
  }
  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList | null {
    const range = this.getActiveRange();
    return range && partial(new RangeListFace(this._execution, this._spreadsheetId, [range]));
  }
  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    const id = activeSheetId(this._execution, this._spreadsheetId);
    return partial(new SheetFace(this._execution, this._spreadsheetId, id));
  }
  getCurrentCell(): Range | null {
    return currentCell(this._execution, this._spreadsheetId);
  }
}
