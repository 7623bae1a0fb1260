/** DataValidation: what may be entered into a cell; and its builder. Its state is the API's rule. */
import type { Validation } from '../../documents';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import { DataValidationCriteria } from '../enums';
import { blockA1, resolveA1 } from '../grid-range';
import { type Criteria, conditionOf, criteriaOf } from './criteria';
import { RangeFace } from './range';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type CriteriaName = keyof typeof DataValidationCriteria;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Draft {
  criteria?: Criteria;
  allowInvalid: boolean;
  helpText: string | null;
}

abstract class AnyRule extends ServiceObject {
  constructor(
    execution: ServiceObject['_execution'],
    public _draft: Draft = { allowInvalid: true, helpText: null },
  ) {
    super(execution);
  }

  copy(): Builder {
    return partial(new DataValidationBuilderFace(this._execution, { ...this._draft }));
  }
  getAllowInvalid(): boolean {
    return this._draft.allowInvalid;
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    const { criteria } = this._draft;
    return (criteria ? DataValidationCriteria[criteria.type as CriteriaName] : null) as never;
  }
  /** Of a list: the values, and whether they are shown; of a range likewise. */
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  getCriteriaValues(): any[] {
    return [...(this._draft.criteria?.values ?? [])];
  }
  /** Null when there is none, which the types say of the builder alone. */
  getHelpText(): string {
    return this._draft.helpText as string;
  }
}

export class DataValidationFace extends AnyRule implements Imitation<DataValidationFace, Rule> {
  readonly _name = 'DataValidation';

  static of(execution: ServiceObject['_execution'], spreadsheetId: string, rule: Validation): Rule {
    const { strict, inputMessage, showCustomUi } = rule;
    const draft: Draft = { allowInvalid: !strict, helpText: inputMessage ?? null };
    const read = criteriaOf(execution, rule, DataValidationCriteria);
    if (read.type === 'VALUE_IN_LIST')
      draft.criteria = { ...read, values: [read.values, showCustomUi ?? false] };
    else if (read.type === 'VALUE_IN_RANGE') {
      const { sheet, range } = resolveA1(
        execution.world,
        spreadsheetId,
        String(read.values[0]).replace(/^=/, '').replaceAll('$', ''),
      );
      const face = RangeFace.of(execution, spreadsheetId, { ...range, sheetId: sheet.sheetId });
      draft.criteria = { ...read, values: [face, showCustomUi ?? false] };
    } else draft.criteria = read;
    return partial(new DataValidationFace(execution, draft));
  }

  /** As a cell keeps it. */
  _kept(): Validation {
    const { criteria = { type: '', values: [] }, allowInvalid, helpText } = this._draft;
    const isList = criteria.type === 'VALUE_IN_LIST';
    const isRange = criteria.type === 'VALUE_IN_RANGE';
    const [first, isShown] = criteria.values;
    const values = isList
      ? (first as unknown[])
      : isRange
        ? [addressOf(first as RangeFace)]
        : criteria.values;
    return {
      ...conditionOf(this._execution, { type: criteria.type, values }),
      strict: !allowInvalid,
      ...(helpText ? { inputMessage: helpText } : {}),
      ...((isList || isRange ? isShown !== false : criteria.type === 'CHECKBOX')
        ? { showCustomUi: true }
        : {}),
    };
  }
}

/** `='Daftar'!$A$2:$A$9`. */
function addressOf(range: RangeFace): string {
  return `=${blockA1(range._sheet, range._block).replace(/([A-Z]+)(\d+)(?=$|:)/g, '$$$1$$$2')}`;
}

export class DataValidationBuilderFace
  extends AnyRule
  implements Imitation<DataValidationBuilderFace, Builder>
{
  readonly _name = 'DataValidationBuilder';

  build(): Rule {
    if (!this._draft.criteria) throw new Error('DataValidationBuilder criteria must be set before building.');
    return partial(new DataValidationFace(this._execution, { ...this._draft }));
  }
  setAllowInvalid(allowInvalidData: boolean): Builder {
    this._draft.allowInvalid = allowInvalidData;
    return partial(this);
  }
  setHelpText(helpText: string): Builder {
    this._draft.helpText = helpText;
    return partial(this);
  }

  requireCheckbox(...values: unknown[]): Builder {
    return this._require('CHECKBOX', ...values);
  }
  requireDate(): Builder {
    return this._require('DATE_IS_VALID_DATE');
  }
  requireDateAfter(date: GoogleAppsScript.Base.Date): Builder {
    return this._require('DATE_AFTER', date);
  }
  requireDateBefore(date: GoogleAppsScript.Base.Date): Builder {
    return this._require('DATE_BEFORE', date);
  }
  requireDateBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): Builder {
    return this._require('DATE_BETWEEN', start, end);
  }
  requireDateEqualTo(date: GoogleAppsScript.Base.Date): Builder {
    return this._require('DATE_EQUAL_TO', date);
  }
  requireDateNotBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): Builder {
    return this._require('DATE_NOT_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: GoogleAppsScript.Base.Date): Builder {
    return this._require('DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: GoogleAppsScript.Base.Date): Builder {
    return this._require('DATE_ON_OR_BEFORE', date);
  }
  requireFormulaSatisfied(formula: string): Builder {
    return this._require('CUSTOM_FORMULA', formula);
  }
  requireNumberBetween(start: number, end: number): Builder {
    return this._require('NUMBER_BETWEEN', start, end);
  }
  requireNumberEqualTo(number: number): Builder {
    return this._require('NUMBER_EQUAL_TO', number);
  }
  requireNumberGreaterThan(number: number): Builder {
    return this._require('NUMBER_GREATER_THAN', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): Builder {
    return this._require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  requireNumberLessThan(number: number): Builder {
    return this._require('NUMBER_LESS_THAN', number);
  }
  requireNumberLessThanOrEqualTo(number: number): Builder {
    return this._require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  requireNumberNotBetween(start: number, end: number): Builder {
    return this._require('NUMBER_NOT_BETWEEN', start, end);
  }
  requireNumberNotEqualTo(number: number): Builder {
    return this._require('NUMBER_NOT_EQUAL_TO', number);
  }
  requireTextContains(text: string): Builder {
    return this._require('TEXT_CONTAINS', text);
  }
  requireTextDoesNotContain(text: string): Builder {
    return this._require('TEXT_DOES_NOT_CONTAIN', text);
  }
  requireTextEqualTo(text: string): Builder {
    return this._require('TEXT_EQUAL_TO', text);
  }
  requireTextIsEmail(): Builder {
    return this._require('TEXT_IS_VALID_EMAIL');
  }
  requireTextIsUrl(): Builder {
    return this._require('TEXT_IS_VALID_URL');
  }
  requireValueInList(values: string[], showDropdown = true): Builder {
    return this._require('VALUE_IN_LIST', values.map(String), showDropdown);
  }
  requireValueInRange(range: Range, showDropdown = true): Builder {
    return this._require('VALUE_IN_RANGE', range, showDropdown);
  }
  withCriteria(
    criteria: GoogleAppsScript.Spreadsheet.DataValidationCriteria,
    // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
    args: any[],
  ): Builder {
    return this._require(String(criteria) as CriteriaName, ...args);
  }

  private _require(type: CriteriaName, ...values: unknown[]): Builder {
    this._draft.criteria = { type, values };
    return partial(this);
  }
}
