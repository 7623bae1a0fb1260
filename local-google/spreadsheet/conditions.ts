/**
 * Conditions on a cell's value (Sheets v4 `BooleanCondition`): one meaning for conditional formats, filters and
 * data validation. `CUSTOM_FORMULA` and conditions on dates relative to today are kept and never met, because
 * formulas are not computed here.
 */
import type { Cell, Condition } from '../documents';

type Test = (cell: Asked, ...values: string[]) => boolean;

/** What a condition asks: what the cell shows, and what it holds. */
interface Asked {
  text: string;
  value: Cell['value'];
}

const number = (text: string | undefined) => Number((text ?? '').replace(',', '.'));
const fold = (text: string | undefined) => (text ?? '').toLowerCase();
const compare =
  (isSo: (value: number, ...given: number[]) => boolean): Test =>
  ({ value }, ...values) =>
    typeof value === 'number' && isSo(value, ...values.map(number));
const within = (value: number, a = 0, b = 0) => value >= Math.min(a, b) && value <= Math.max(a, b);

/** Text is compared without regard to case, as Sheets does everywhere but in TEXT_EQ of a validation [recalled]. */
const TESTS: Record<string, Test> = {
  BLANK: ({ text }) => text === '',
  NOT_BLANK: ({ text }) => text !== '',
  TEXT_EQ: ({ text }, value) => fold(text) === fold(value),
  TEXT_NOT_EQ: ({ text }, value) => fold(text) !== fold(value),
  TEXT_CONTAINS: ({ text }, value) => fold(text).includes(fold(value)),
  TEXT_NOT_CONTAINS: ({ text }, value) => !fold(text).includes(fold(value)),
  TEXT_STARTS_WITH: ({ text }, value) => fold(text).startsWith(fold(value)),
  TEXT_ENDS_WITH: ({ text }, value) => fold(text).endsWith(fold(value)),
  TEXT_IS_EMAIL: ({ text }) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  TEXT_IS_URL: ({ text }) => /^(https?:\/\/)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text),
  NUMBER_EQ: compare((value, a = Number.NaN) => value === a),
  NUMBER_NOT_EQ: compare((value, a) => value !== a),
  NUMBER_GREATER: compare((value, a = Number.NaN) => value > a),
  NUMBER_GREATER_THAN_EQ: compare((value, a = Number.NaN) => value >= a),
  NUMBER_LESS: compare((value, a = Number.NaN) => value < a),
  NUMBER_LESS_THAN_EQ: compare((value, a = Number.NaN) => value <= a),
  NUMBER_BETWEEN: compare(within),
  NUMBER_NOT_BETWEEN: compare((value, a, b) => !within(value, a, b)),
  ONE_OF_LIST: ({ text }, ...values) => values.includes(text),
  BOOLEAN: ({ value, text }, ...values) =>
    values.length > 0 ? values.includes(text) : typeof value === 'boolean',
  DATE_IS_VALID: ({ value }) => typeof value === 'number',
};

/** Kept for whoever asks for them again, and never met. */
const NEVER_MET = [
  ...['CUSTOM_FORMULA', 'ONE_OF_RANGE', 'DATE_EQ', 'DATE_NOT_EQ', 'DATE_BEFORE', 'DATE_AFTER'],
  ...['DATE_ON_OR_BEFORE', 'DATE_ON_OR_AFTER', 'DATE_BETWEEN', 'DATE_NOT_BETWEEN', 'FILTER_EXPRESSION'],
];

export function isMet({ type, values }: Condition, text: string, value: Cell['value']): boolean {
  const test = TESTS[type];
  if (test) return test({ text, value }, ...values);
  if (NEVER_MET.includes(type)) return false;
  throw new Error(`local-google does not imitate the condition ${type} yet`);
}

type ApiCondition = GoogleAppsScript.Sheets.Schema.BooleanCondition;

/** From the API's shape; refuses a type that Google does not have. */
export function conditionOf(api: ApiCondition | undefined): Condition {
  const type = api?.type ?? '';
  if (!TESTS[type] && !NEVER_MET.includes(type)) {
    throw new Error(`local-google does not imitate the condition ${type || 'without a type'} yet`);
  }
  return { type, values: (api?.values ?? []).map((one) => one.userEnteredValue ?? one.relativeDate ?? '') };
}

export function apiCondition({ type, values }: Condition): ApiCondition {
  return { type, ...(values.length > 0 ? { values: values.map((one) => ({ userEnteredValue: one })) } : {}) };
}
