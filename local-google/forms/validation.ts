/**
 * What the answer to a question must be: FormApp's validations with their builders, and whether an answer is so. The
 * rule is named as the builder's method, so that there is one list of them.
 */
import type { FormAnswer, FormValidation } from '../documents';
import type { Imitation } from '../imitation';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';

type Execution = ServiceObject['_execution'];

export abstract class AnyValidation extends ServiceObject {
  constructor(
    execution: Execution,
    readonly _validation: FormValidation,
  ) {
    super(execution);
  }
}
export class TextValidationFace extends AnyValidation {
  readonly _name = 'TextValidation';
}
export class ParagraphTextValidationFace extends AnyValidation {
  readonly _name = 'ParagraphTextValidation';
}
export class CheckboxValidationFace extends AnyValidation {
  readonly _name = 'CheckboxValidation';
}
export class GridValidationFace extends AnyValidation {
  readonly _name = 'GridValidation';
}
export class CheckboxGridValidationFace extends AnyValidation {
  readonly _name = 'CheckboxGridValidation';
}

type ValidationClass = new (execution: Execution, validation: FormValidation) => AnyValidation;

/** @typeParam B the builder that Google's methods return. @typeParam V what it builds. */
abstract class ValidationBuilder<B, V> extends ServiceObject {
  private _rule?: FormValidation;
  private _help?: string;
  abstract readonly _built: ValidationClass;

  setHelpText(text: string): B {
    this._help = text;
    return partial<B>(this);
  }
  build(): V {
    if (!this._rule) throw new Error('No validation was set.');
    const helpText = this._help === undefined ? {} : { helpText: this._help };
    return partial<V>(new this._built(this._execution, { ...this._rule, ...helpText }));
  }

  _require(rule: string, ...values: (string | number)[]): B {
    this._rule = { rule, values };
    return partial<B>(this);
  }
}

abstract class PatternBuilder<B, V> extends ValidationBuilder<B, V> {
  requireTextContainsPattern(pattern: string): B {
    return this._require('requireTextContainsPattern', pattern);
  }
  requireTextDoesNotContainPattern(pattern: string): B {
    return this._require('requireTextDoesNotContainPattern', pattern);
  }
  requireTextDoesNotMatchPattern(pattern: string): B {
    return this._require('requireTextDoesNotMatchPattern', pattern);
  }
  requireTextMatchesPattern(pattern: string): B {
    return this._require('requireTextMatchesPattern', pattern);
  }
  requireTextLengthGreaterThanOrEqualTo(number: number): B {
    return this._require('requireTextLengthGreaterThanOrEqualTo', number);
  }
  requireTextLengthLessThanOrEqualTo(number: number): B {
    return this._require('requireTextLengthLessThanOrEqualTo', number);
  }
}

type TextBuilder = GoogleAppsScript.Forms.TextValidationBuilder;

export class TextValidationBuilderFace
  extends PatternBuilder<TextBuilder, GoogleAppsScript.Forms.TextValidation>
  implements Imitation<TextValidationBuilderFace, TextBuilder>
{
  readonly _name = 'TextValidationBuilder';
  readonly _built = TextValidationFace;

  requireNumber(): TextBuilder {
    return this._require('requireNumber');
  }
  requireWholeNumber(): TextBuilder {
    return this._require('requireWholeNumber');
  }
  requireNumberBetween(start: number, end: number): TextBuilder {
    return this._require('requireNumberBetween', start, end);
  }
  requireNumberNotBetween(start: number, end: number): TextBuilder {
    return this._require('requireNumberNotBetween', start, end);
  }
  requireNumberEqualTo(number: number): TextBuilder {
    return this._require('requireNumberEqualTo', number);
  }
  requireNumberNotEqualTo(number: number): TextBuilder {
    return this._require('requireNumberNotEqualTo', number);
  }
  requireNumberGreaterThan(number: number): TextBuilder {
    return this._require('requireNumberGreaterThan', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): TextBuilder {
    return this._require('requireNumberGreaterThanOrEqualTo', number);
  }
  requireNumberLessThan(number: number): TextBuilder {
    return this._require('requireNumberLessThan', number);
  }
  requireNumberLessThanOrEqualTo(number: number): TextBuilder {
    return this._require('requireNumberLessThanOrEqualTo', number);
  }
  requireTextIsEmail(): TextBuilder {
    return this._require('requireTextIsEmail');
  }
  requireTextIsUrl(): TextBuilder {
    return this._require('requireTextIsUrl');
  }
}

type ParagraphBuilder = GoogleAppsScript.Forms.ParagraphTextValidationBuilder;

export class ParagraphTextValidationBuilderFace
  extends PatternBuilder<ParagraphBuilder, GoogleAppsScript.Forms.ParagraphTextValidation>
  implements Imitation<ParagraphTextValidationBuilderFace, ParagraphBuilder>
{
  readonly _name = 'ParagraphTextValidationBuilder';
  readonly _built = ParagraphTextValidationFace;
}

type CheckboxBuilder = GoogleAppsScript.Forms.CheckboxValidationBuilder;

export class CheckboxValidationBuilderFace
  extends ValidationBuilder<CheckboxBuilder, GoogleAppsScript.Forms.CheckboxValidation>
  implements Imitation<CheckboxValidationBuilderFace, CheckboxBuilder>
{
  readonly _name = 'CheckboxValidationBuilder';
  readonly _built = CheckboxValidationFace;

  requireSelectAtLeast(number: number): CheckboxBuilder {
    return this._require('requireSelectAtLeast', number);
  }
  requireSelectAtMost(number: number): CheckboxBuilder {
    return this._require('requireSelectAtMost', number);
  }
  requireSelectExactly(number: number): CheckboxBuilder {
    return this._require('requireSelectExactly', number);
  }
}

type GridBuilder = GoogleAppsScript.Forms.GridValidationBuilder;

export class GridValidationBuilderFace
  extends ValidationBuilder<GridBuilder, GoogleAppsScript.Forms.GridValidation>
  implements Imitation<GridValidationBuilderFace, GridBuilder>
{
  readonly _name = 'GridValidationBuilder';
  readonly _built = GridValidationFace;

  requireLimitOneResponsePerColumn(): GridBuilder {
    return this._require('requireLimitOneResponsePerColumn');
  }
}

type CheckboxGridBuilder = GoogleAppsScript.Forms.CheckboxGridValidationBuilder;

export class CheckboxGridValidationBuilderFace
  extends ValidationBuilder<CheckboxGridBuilder, GoogleAppsScript.Forms.CheckboxGridValidation>
  implements Imitation<CheckboxGridValidationBuilderFace, CheckboxGridBuilder>
{
  readonly _name = 'CheckboxGridValidationBuilder';
  readonly _built = CheckboxGridValidationFace;

  requireLimitOneResponsePerColumn(): CheckboxGridBuilder {
    return this._require('requireLimitOneResponsePerColumn');
  }
}

type Test = (text: string, ...values: (string | number)[]) => boolean;

const within = (text: string, a: unknown, b: unknown) =>
  Number(text) >= Math.min(Number(a), Number(b)) && Number(text) <= Math.max(Number(a), Number(b));
const isNumber = (text: string) => text.trim() !== '' && !Number.isNaN(Number(text));
const contains = (text: string, pattern: unknown) => new RegExp(String(pattern)).test(text);
const matches = (text: string, pattern: unknown) => new RegExp(`^(?:${pattern})$`).test(text);

const TESTS: Record<string, Test> = {
  requireNumber: isNumber,
  requireWholeNumber: (text) => isNumber(text) && Number.isInteger(Number(text)),
  requireNumberBetween: (text, a, b) => isNumber(text) && within(text, a, b),
  requireNumberNotBetween: (text, a, b) => isNumber(text) && !within(text, a, b),
  requireNumberEqualTo: (text, a) => isNumber(text) && Number(text) === a,
  requireNumberNotEqualTo: (text, a) => isNumber(text) && Number(text) !== a,
  requireNumberGreaterThan: (text, a = 0) => isNumber(text) && Number(text) > Number(a),
  requireNumberGreaterThanOrEqualTo: (text, a = 0) => isNumber(text) && Number(text) >= Number(a),
  requireNumberLessThan: (text, a = 0) => isNumber(text) && Number(text) < Number(a),
  requireNumberLessThanOrEqualTo: (text, a = 0) => isNumber(text) && Number(text) <= Number(a),
  requireTextIsEmail: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  requireTextIsUrl: (text) => /^(https?:\/\/)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text),
  requireTextContainsPattern: contains,
  requireTextDoesNotContainPattern: (text, pattern) => !contains(text, pattern),
  requireTextMatchesPattern: matches,
  requireTextDoesNotMatchPattern: (text, pattern) => !matches(text, pattern),
  requireTextLengthGreaterThanOrEqualTo: (text, a = 0) => text.length >= Number(a),
  requireTextLengthLessThanOrEqualTo: (text, a = 0) => text.length <= Number(a),
};

const COUNTS: Record<string, (count: number, wanted: number) => boolean> = {
  requireSelectAtLeast: (count, wanted) => count >= wanted,
  requireSelectAtMost: (count, wanted) => count <= wanted,
  requireSelectExactly: (count, wanted) => count === wanted,
};

export function isValid({ rule, values }: FormValidation, answer: FormAnswer): boolean {
  const count = COUNTS[rule];
  if (count) return count(answer.length, Number(values[0]));
  if (rule === 'requireLimitOneResponsePerColumn') {
    const chosen = (answer as (string | string[])[]).flat().filter((one) => one !== '');
    return new Set(chosen).size === chosen.length;
  }
  const test = TESTS[rule];
  return !test || test(String(answer), ...values);
}
