/** The conditions that conditional formats and filters are built of, method by method. */
import { ServiceObject } from '../../service-object';
import type { Criteria } from './criteria';

type Relative = GoogleAppsScript.Spreadsheet.RelativeDate;
type Day = GoogleAppsScript.Base.Date | Relative;

/** @typeParam B the builder that Google's chainable methods return. */
export abstract class CriteriaBuilder<B> extends ServiceObject {
  abstract _when(criteria: Criteria): B;

  whenCellEmpty(): B {
    return this._criterion('CELL_EMPTY');
  }
  whenCellNotEmpty(): B {
    return this._criterion('CELL_NOT_EMPTY');
  }
  whenDateAfter(date: Day): B {
    return this._date('DATE_AFTER', date);
  }
  whenDateBefore(date: Day): B {
    return this._date('DATE_BEFORE', date);
  }
  whenDateEqualTo(date: Day): B {
    return this._date('DATE_EQUAL_TO', date);
  }
  whenFormulaSatisfied(formula: string): B {
    return this._criterion('CUSTOM_FORMULA', formula);
  }
  whenNumberBetween(start: number, end: number): B {
    return this._criterion('NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): B {
    return this._criterion('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): B {
    return this._criterion('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): B {
    return this._criterion('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): B {
    return this._criterion('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): B {
    return this._criterion('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): B {
    return this._criterion('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): B {
    return this._criterion('NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string): B {
    return this._criterion('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): B {
    return this._criterion('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): B {
    return this._criterion('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): B {
    return this._criterion('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): B {
    return this._criterion('TEXT_STARTS_WITH', text);
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: any[]): B {
    return this._criterion(String(criteria), ...args);
  }

  private _date(type: string, date: Day): B {
    const isDay = Object.prototype.toString.call(date) === '[object Date]';
    return this._criterion(isDay ? type : `${type}_RELATIVE`, date);
  }
  private _criterion(type: string, ...values: unknown[]): B {
    return this._when({ type, values });
  }
}
