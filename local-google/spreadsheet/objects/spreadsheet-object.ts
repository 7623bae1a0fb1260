/**
 * What the classes of SpreadsheetApp have in common: their changes are the requests of the Sheets API, so that both
 * services know one state, one set of rights and one set of refusals.
 */
import type { GridRange, SheetDocument } from '../../documents';
import { mayEdit } from '../../drive/access';
import type { Execution } from '../../execution/execution';
import { ServiceObject } from '../../service-object';
import type { World } from '../../world';
import type { Batch } from '../batch';
import { batchUpdate } from '../batch-update';
import { batchOf } from '../sheets-call';
import { getSheet, PROTECTED_MESSAGE } from '../state';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Response = GoogleAppsScript.Sheets.Schema.Response;

export abstract class SpreadsheetObject extends ServiceObject {
  /** Methods that ask nothing of Google's servers; all others do, as each reads or writes the spreadsheet. */
  readonly _local: readonly string[] = [];

  constructor(
    execution: Execution,
    readonly _spreadsheetId: string,
  ) {
    super(execution);
  }

  override _travels(method: string): boolean {
    return !this._local.includes(method);
  }

  get _world(): World {
    return this._execution.world;
  }

  /** All of the requests or none. What the API says of the request's place is left out. */
  _apply(...requests: Request[]): Response[] {
    return this._change((batch) => batchUpdate(batch, requests));
  }

  /** A change by hand, counted and atomic. A viewer is told what Google tells them: that cells are protected [recalled]. */
  _change<T>(act: (batch: Batch) => T): T {
    const batch = batchOf(this._execution, this._spreadsheetId);
    if (!mayEdit(batch.world, batch.spreadsheetId, batch.email)) throw new Error(PROTECTED_MESSAGE);
    try {
      return batch.world.store.atomically(() => act(batch));
    } catch (error) {
      throw new Error((error as Error).message.replace(/^Invalid requests\[\d+\]\.\w+: /, ''));
    } finally {
      this._execution.meter.cellsWritten += batch.cellsWritten;
    }
  }
}

/** Of one tab. */
export abstract class SheetObject extends SpreadsheetObject {
  constructor(
    execution: Execution,
    spreadsheetId: string,
    readonly _sheetId: number,
  ) {
    super(execution, spreadsheetId);
  }

  get _sheet(): SheetDocument {
    return getSheet(this._world, this._spreadsheetId, this._sheetId);
  }
}

export function integer(value: number): GoogleAppsScript.Integer {
  return Math.trunc(value) as GoogleAppsScript.Integer;
}

/** A block's bounds as the API writes them. */
export function gridRangeOf(
  sheetId: number,
  block: { fromRow: number; toRow: number; fromColumn: number; toColumn: number },
): GridRange {
  return {
    sheetId,
    startRowIndex: block.fromRow,
    endRowIndex: block.toRow,
    startColumnIndex: block.fromColumn,
    endColumnIndex: block.toColumn,
  };
}
