/**
 * Numbers, dates and what is typed, between what a person sees and what a cell holds: Sheets keeps a date as a
 * number of days with a pattern. The patterns and their languages are numfmt's; the rest of Sheets is here.
 */
import { dateFromSerial, dateToSerial, format, getFormatFromId, getFormatInfo, parseValue } from 'numfmt';
import type { CellValue } from '../documents';
import { fieldsIn } from '../utilities/format-date';

/** Sheets has no 29 February 1900, which Excel has. */
const CALENDAR = { leap1900: false };

/** What a number shows. Without a pattern as Sheets' "Automatic": ten digits, no grouping. */
export function numberText(value: number, pattern: string | undefined, locale: string): string {
  if (pattern && pattern !== '@') {
    return format(pattern, value, { ...CALENDAR, locale: language(locale), throws: false });
  }
  const digits = Number.isInteger(value) ? value : Number(value.toPrecision(10));
  const text = Math.abs(digits) >= 1e15 ? digits.toExponential().replace('e+', 'E+') : String(digits);
  return usesComma(locale) ? text.replace('.', ',') : text;
}

export interface Entered {
  value: CellValue;
  /** The pattern that Sheets gives a cell which has none. */
  numberFormat?: string;
}

/**
 * Reads what was typed (or written as USER_ENTERED): numbers, dates, times, per cents, TRUE; text otherwise
 * (platform.md §8). Formulas and leading apostrophes are the caller's.
 * @param year of dates that are typed without one
 */
export function enteredValue(text: string, locale: string, year: number): Entered {
  const parsed = parseValue(text, { locale: language(locale) });
  if (typeof parsed?.value === 'boolean') return { value: parsed.value };
  if (typeof parsed?.value !== 'number') return { value: text };
  const { formatId } = parsed as { formatId?: number };
  if (!formatId || formatId === EXPONENT) return { value: parsed.value };
  const numberFormat = patternOf(formatId, text, locale);
  if (formatId === DAY_AND_MONTH) {
    const [, month, day] = dateFromSerial(parsed.value, CALENDAR);
    return { value: dateToSerial([year, month, day]) ?? parsed.value, numberFormat };
  }
  return { value: parsed.value, numberFormat };
}

/** Excel's numbers for patterns, which numfmt answers in. */
const DATE = 14;
const DAY_AND_MONTH = 16;
const DATE_TIME = 22;
const MONEY = [5, 6, 7, 8];
const EXPONENT = 11;

/** Sheets leaves a date as it was typed where that is unmistakable, and shows it in the locale's way otherwise. */
function patternOf(formatId: number, text: string, locale: string): string {
  const date = /^\d{4}-/.test(text) ? 'yyyy-mm-dd' : usesComma(locale) ? 'dd/mm/yyyy' : 'm/d/yyyy';
  if (formatId === DATE) return date;
  if (formatId === DATE_TIME) return `${date} ${/:\d+:/.test(text) ? 'h:mm:ss' : 'h:mm'}`;
  if (MONEY.includes(formatId)) {
    const symbol = /[^\d\s.,()+-]+/.exec(text)?.[0] ?? '';
    return `"${symbol}"#,##0${/[.,]\d{2}$/.test(text) ? '.00' : ''}`;
  }
  return String(getFormatFromId(formatId));
}

/** `DATE`, `TIME`, `CURRENCY` …, as the API names what a pattern shows. */
export function numberType(pattern: string): string {
  if (pattern === '@') return 'TEXT';
  const { type } = getFormatInfo(pattern);
  if (type === 'datetime') return 'DATE_TIME';
  if (['date', 'time', 'percent', 'scientific', 'currency'].includes(type)) return type.toUpperCase();
  return /"\$"|"?Rp|\[\$/.test(pattern) ? 'CURRENCY' : 'NUMBER';
}

/** Whether scripts read the cell as a Date. */
export function isDatePattern(pattern: string | undefined): boolean {
  return pattern !== undefined && ['DATE', 'TIME', 'DATE_TIME'].includes(numberType(pattern));
}

const DAY = 86_400_000;
/** 30 December 1899, day 0 of Sheets. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A moment as days since Sheets' day 0, by the clock on the wall of a zone. */
export function serialOf(milliseconds: number, timeZone: string): number {
  const at = fieldsIn(milliseconds, timeZone);
  const wall = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second, at.millisecond);
  return (wall - EPOCH) / DAY;
}

/** The moment that a wall clock of the zone showed so. */
export function momentOf(serial: number, timeZone: string): number {
  const wall = Math.round(EPOCH + serial * DAY);
  const guess = wall - fieldsIn(wall, timeZone).offset * 60_000;
  // Twice, for the hours around a change of the clock.
  return wall - fieldsIn(guess, timeZone).offset * 60_000;
}

/** numfmt knows languages, with a few regions; `id_ID` is `id`. */
function language(locale: string): string {
  const name = locale.split('_')[0] ?? 'en';
  return name === 'en' ? 'en' : name;
}

/** Whether decimals come after a comma; so dates begin with the day, too. */
function usesComma(locale: string): boolean {
  return new Intl.NumberFormat(locale.replace('_', '-')).format(0.5).includes(',');
}
