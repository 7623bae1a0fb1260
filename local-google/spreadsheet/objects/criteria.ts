/**
 * Criteria of SpreadsheetApp (`NUMBER_GREATER_THAN`, with Dates and Ranges) and the conditions of the API that say the
 * same. Apart, because data validation, conditional formats and filters all speak of them.
 */
import type { Condition } from '../../documents';
import type { Execution } from '../../execution/execution';
import { readManifest } from '../../manifest';
import { formatDate } from '../../utilities/format-date';
import { isDate } from '../cell-values';
import { RelativeDate } from '../enums';
import { momentOf } from '../numbers';

/** Where the two name it otherwise. */
const API_TYPES: Record<string, string> = {
  CELL_EMPTY: 'BLANK',
  CELL_NOT_EMPTY: 'NOT_BLANK',
  DATE_EQUAL_TO: 'DATE_EQ',
  DATE_IS_VALID_DATE: 'DATE_IS_VALID',
  DATE_AFTER_RELATIVE: 'DATE_AFTER',
  DATE_BEFORE_RELATIVE: 'DATE_BEFORE',
  DATE_EQUAL_TO_RELATIVE: 'DATE_EQ',
  NUMBER_EQUAL_TO: 'NUMBER_EQ',
  NUMBER_NOT_EQUAL_TO: 'NUMBER_NOT_EQ',
  NUMBER_GREATER_THAN: 'NUMBER_GREATER',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'NUMBER_GREATER_THAN_EQ',
  NUMBER_LESS_THAN: 'NUMBER_LESS',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'NUMBER_LESS_THAN_EQ',
  TEXT_DOES_NOT_CONTAIN: 'TEXT_NOT_CONTAINS',
  TEXT_EQUAL_TO: 'TEXT_EQ',
  TEXT_IS_VALID_EMAIL: 'TEXT_IS_EMAIL',
  TEXT_IS_VALID_URL: 'TEXT_IS_URL',
  VALUE_IN_LIST: 'ONE_OF_LIST',
  VALUE_IN_RANGE: 'ONE_OF_RANGE',
  CHECKBOX: 'BOOLEAN',
};

export interface Criteria {
  type: string;
  values: unknown[];
}

/** Values that are not of the condition, such as whether a list is shown, are the caller's. */
export function conditionOf(execution: Execution, { type, values }: Criteria): Condition {
  return { type: API_TYPES[type] ?? type, values: values.map((one) => conditionValue(execution, one)) };
}

function conditionValue(execution: Execution, value: unknown): string {
  return isDate(value) ? formatDate(value.getTime(), zoneOf(execution), 'yyyy-MM-dd') : String(value);
}

/** @param names the enum whose members tell criteria that the API has only once */
export function criteriaOf(execution: Execution, { type, values }: Condition, names: object): Criteria {
  const isRelative = type.startsWith('DATE_') && values.some((one) => one in RelativeDate);
  const name = Object.keys(names).find(
    (one) => (API_TYPES[one] ?? one) === type && one.endsWith('_RELATIVE') === isRelative,
  );
  if (!name) throw new Error(`local-google does not imitate the criterion ${type} yet`);
  const read = (value: string): unknown => {
    if (isRelative) return RelativeDate[value as keyof typeof RelativeDate] ?? value;
    if (type.startsWith('NUMBER_')) return Number(value);
    const day = type.startsWith('DATE_') && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
    return day ? new Date(momentOf(daySerial(value), zoneOf(execution))) : value;
  };
  return { type: name, values: values.map(read) };
}

/** Of `2026-03-04`, the number that a cell with that date holds. */
function daySerial(text: string): number {
  return (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function zoneOf(execution: Execution): string {
  return readManifest(execution).timeZone ?? 'Etc/GMT';
}
