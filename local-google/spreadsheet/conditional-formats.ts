/** Conditional formats through the Sheets API: rules on a cell's own value, the first that matches wins. */
import type { ConditionalFormat, GridRange, SheetDocument } from '../documents';
import { type Batch, editableBlock } from './batch';
import { apiCondition, conditionOf } from './conditions';
import { apiFormat, applyFormat } from './format';
import { getSheet, putSheet } from './state';

type ApiRule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;

export function addConditionalFormat(
  batch: Batch,
  { rule, index = 0 }: GoogleAppsScript.Sheets.Schema.AddConditionalFormatRuleRequest,
): undefined {
  const { sheet, made } = ruleOf(batch, rule);
  const conditionalFormats = [...sheet.conditionalFormats];
  conditionalFormats.splice(index, 0, made);
  putSheet(batch.world, { ...sheet, conditionalFormats });
}

/** A new rule in the place of an old one, or an old one at another place. */
export function updateConditionalFormat(
  batch: Batch,
  {
    sheetId = 0,
    index = 0,
    newIndex,
    rule,
  }: GoogleAppsScript.Sheets.Schema.UpdateConditionalFormatRuleRequest,
) {
  const old = find(batch, sheetId, index);
  const { sheet, made } = rule ? ruleOf(batch, rule) : { sheet: old.sheet, made: old.rule };
  const conditionalFormats = old.sheet.conditionalFormats.filter((_, at) => at !== index);
  conditionalFormats.splice(newIndex ?? index, 0, made);
  putSheet(batch.world, { ...sheet, conditionalFormats });
  return {
    updateConditionalFormatRule: {
      newIndex: newIndex ?? index,
      newRule: apiRule(made),
      oldIndex: index,
      oldRule: apiRule(old.rule),
    },
  };
}

export function deleteConditionalFormat(
  batch: Batch,
  { sheetId = 0, index = 0 }: GoogleAppsScript.Sheets.Schema.DeleteConditionalFormatRuleRequest,
) {
  const { sheet, rule } = find(batch, sheetId, index);
  putSheet(batch.world, {
    ...sheet,
    conditionalFormats: sheet.conditionalFormats.filter((_, at) => at !== index),
  });
  return { deleteConditionalFormatRule: { rule: apiRule(rule) } };
}

export function apiRule({ ranges, gradient, format, ...condition }: ConditionalFormat): ApiRule {
  return {
    ranges: ranges.map((one) => ({ ...one })),
    ...(gradient
      ? { gradientRule: structuredClone(gradient) }
      : { booleanRule: { condition: apiCondition(condition), format: apiFormat(format) } }),
  };
}

function find(
  batch: Batch,
  sheetId: number,
  index: number,
): { sheet: SheetDocument; rule: ConditionalFormat } {
  const sheet = getSheet(batch.world, batch.spreadsheetId, sheetId);
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw new Error(`No conditional format on sheet: ${sheetId} at index: ${index}`);
  return { sheet, rule };
}

function ruleOf(batch: Batch, rule: ApiRule = {}): { sheet: SheetDocument; made: ConditionalFormat } {
  const first = rule.ranges?.[0];
  if (!first) throw new Error('A conditional format must have at least one range.');
  const { sheet } = editableBlock(batch, first);
  const ranges = (rule.ranges ?? []).map<GridRange>((one) => ({ ...one, sheetId: one.sheetId ?? 0 }));
  if (ranges.some((one) => one.sheetId !== sheet.sheetId))
    throw new Error('All ranges of a conditional format must be on the same sheet.');
  if (rule.gradientRule) {
    const gradient = structuredClone(rule.gradientRule);
    return { sheet, made: { ranges, type: '', values: [], format: {}, gradient } };
  }
  if (!rule.booleanRule) throw new Error('A conditional format must have a rule.');
  const format = applyFormat({}, rule.booleanRule.format, ['']);
  return { sheet, made: { ranges, ...conditionOf(rule.booleanRule.condition), format } };
}
