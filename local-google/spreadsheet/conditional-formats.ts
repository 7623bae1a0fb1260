/** Conditional formats through the Sheets API: rules on a cell's own text, the first that matches wins. */
import type { ConditionalFormat, GridRange } from '../documents';
import { type Batch, editableBlock } from './batch';
import { applyFormat } from './format';
import { getSheet, putSheet } from './state';

export function addConditionalFormat(
  batch: Batch,
  { rule = {}, index = 0 }: GoogleAppsScript.Sheets.Schema.AddConditionalFormatRuleRequest,
): undefined {
  const ranges = (rule.ranges ?? []) as GridRange[];
  const first = ranges[0];
  if (!first || !rule.booleanRule) throw new Error('local-google imitates boolean rules with a range only');
  const { sheet } = editableBlock(batch, first);
  const made: ConditionalFormat = {
    ranges,
    type: rule.booleanRule.condition?.type ?? '',
    values: (rule.booleanRule.condition?.values ?? []).map((one) => one.userEnteredValue ?? ''),
    format: applyFormat({}, rule.booleanRule.format, ['']),
  };
  const conditionalFormats = [...sheet.conditionalFormats];
  conditionalFormats.splice(index, 0, made);
  putSheet(batch.world, { ...sheet, conditionalFormats });
}

export function deleteConditionalFormat(
  batch: Batch,
  { sheetId = 0, index = 0 }: GoogleAppsScript.Sheets.Schema.DeleteConditionalFormatRuleRequest,
): undefined {
  const sheet = getSheet(batch.world, batch.spreadsheetId, sheetId);
  if (!sheet.conditionalFormats[index])
    throw new Error(`No conditional format on sheet: ${sheetId} at index: ${index}`);
  putSheet(batch.world, {
    ...sheet,
    conditionalFormats: sheet.conditionalFormats.filter((_, at) => at !== index),
  });
}
