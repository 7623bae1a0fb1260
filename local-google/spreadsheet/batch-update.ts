/**
 * `Sheets.Spreadsheets.batchUpdate`: the requests, each applied to the state, all or none. A request that is
 * not imitated is refused by name. Protections bind the caller in every one of them.
 */
import { addBanding, deleteBanding, updateBanding } from './banding';
import { type Batch, requireEditor } from './batch';
import { deleteRange, insertRange } from './block-shifts';
import { addChart, deleteEmbeddedObject, updateChartSpec, updateEmbeddedObjectPosition } from './charts';
import {
  addConditionalFormat,
  deleteConditionalFormat,
  updateConditionalFormat,
} from './conditional-formats';
import { copyPaste, cutPaste } from './copy-paste';
import { autoResize, updateDimension } from './dimension-properties';
import { appendDimension, deleteDimension, insertDimension, moveDimension } from './dimensions';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  duplicateFilterView,
  setBasicFilter,
  updateFilterView,
} from './filters';
import { findReplace } from './find-replace';
import { mergeCells, setDataValidation, unmergeCells, updateBorders } from './looks';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-ranges';
import { sortRange } from './sorting';
import { addSheet, deleteSheet, duplicateSheet, updateSheet, updateSpreadsheet } from './structure';
import { appendCells, repeatCell, updateCells } from './write-cells';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Response = GoogleAppsScript.Sheets.Schema.Response;

type Handlers = {
  [K in keyof Request]-?: (batch: Batch, body: NonNullable<Request[K]>) => Response | undefined;
};

/** Applies all requests or none. Errors name the request that failed, as Google's do. */
export function batchUpdate(batch: Batch, requests: Request[]): Response[] {
  requireEditor(batch);
  if (requests.length === 0) throw new Error('Must specify at least one request.');
  return batch.world.store.atomically(() =>
    requests.map((request, index) => {
      const [name, body] = Object.entries(request)[0] ?? ['nothing', undefined];
      const handler = HANDLERS[name as keyof Request] as
        | ((batch: Batch, body: unknown) => Response | undefined)
        | undefined;
      if (!handler) throw new Error(`local-google does not imitate the request ${name} yet`);
      try {
        return handler(batch, body) ?? {};
      } catch (error) {
        throw new Error(`Invalid requests[${index}].${name}: ${(error as Error).message}`);
      }
    }),
  );
}

const HANDLERS: Partial<Handlers> = {
  updateCells,
  appendCells,
  repeatCell,
  updateBorders,
  mergeCells,
  unmergeCells,
  setDataValidation,
  findReplace,
  copyPaste,
  cutPaste,
  insertRange,
  deleteRange,
  sortRange,
  insertDimension,
  deleteDimension,
  moveDimension,
  appendDimension,
  updateDimensionProperties: updateDimension,
  autoResizeDimensions: autoResize,
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties: updateSheet,
  updateSpreadsheetProperties: updateSpreadsheet,
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  addConditionalFormatRule: addConditionalFormat,
  updateConditionalFormatRule: updateConditionalFormat,
  deleteConditionalFormatRule: deleteConditionalFormat,
  setBasicFilter,
  clearBasicFilter,
  addFilterView,
  updateFilterView,
  deleteFilterView,
  duplicateFilterView,
  addBanding,
  updateBanding,
  deleteBanding,
  addChart,
  updateChartSpec,
  updateEmbeddedObjectPosition,
  deleteEmbeddedObject,
};
