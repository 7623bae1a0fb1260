/** Filter: the one filter of a tab that everybody sees; FilterCriteria and its builder. */
import type { Filter as Kept } from '../../documents';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import { apiCondition } from '../conditions';
import { BooleanCriteria } from '../enums';
import { apiFilter } from '../filters';
import { type Criteria, conditionOf, criteriaOf } from './criteria';
import { CriteriaBuilder } from './criteria-builder';
import { RangeFace } from './range';
import { SheetObject } from './spreadsheet-object';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type FilterCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
type Execution = ServiceObject['_execution'];
type Schema = GoogleAppsScript.Sheets.Schema.BasicFilter;

export class FilterFace extends SheetObject implements Imitation<FilterFace, Filter> {
  readonly _name = 'Filter';

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return partial(RangeFace.of(this._execution, this._spreadsheetId, this._kept.range));
  }
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const spec = this._kept.filterSpecs.find((one) => one.columnIndex === columnPosition - 1);
    if (!spec) return null;
    const criteria = spec.condition && criteriaOf(this._execution, spec.condition, BooleanCriteria);
    return partial(new FilterCriteriaFace(this._execution, { criteria, hidden: spec.hiddenValues ?? [] }));
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): Filter {
    this._requireColumn(columnPosition);
    const draft = filterCriteria && (filterCriteria as unknown as FilterCriteriaFace)._draft;
    return this._set((specs) => ({
      ...specs,
      ...(draft ? { [columnPosition - 1]: this._apiCriteria(draft) } : { [columnPosition - 1]: undefined }),
    }));
  }
  removeColumnFilterCriteria(columnPosition: number): Filter {
    return this.setColumnFilterCriteria(columnPosition, null);
  }
  /** Puts the rows into that order, as the filter's menu does. */
  sort(columnPosition: number, ascending: boolean): Filter {
    this._requireColumn(columnPosition);
    const range = { ...this._kept.range, startRowIndex: (this._kept.range.startRowIndex ?? 0) + 1 };
    const sortOrder = ascending ? 'ASCENDING' : 'DESCENDING';
    this._apply({ sortRange: { range, sortSpecs: [{ dimensionIndex: columnPosition - 1, sortOrder }] } });
    return partial(this);
  }
  remove(): void {
    this._apply({ clearBasicFilter: { sheetId: this._sheetId } });
  }

  get _kept(): Kept {
    const { basicFilter } = this._sheet;
    if (!basicFilter) throw new Error('The filter has been removed.');
    return basicFilter;
  }

  _requireColumn(position: number): void {
    const { startColumnIndex = 0, endColumnIndex = Infinity } = this._kept.range;
    if (position <= startColumnIndex || position > endColumnIndex)
      throw new Error('Column position is out of bounds of the filter range.');
  }

  _set(change: (criteria: NonNullable<Schema['criteria']>) => object): Filter {
    const { filterSpecs: _specs, ...filter } = apiFilter(this._kept);
    const criteria = Object.fromEntries(
      Object.entries(change(filter.criteria ?? {})).filter(([, one]) => one !== undefined),
    );
    this._apply({ setBasicFilter: { filter: { ...filter, criteria } } });
    return partial(this);
  }

  private _apiCriteria({ criteria, hidden }: Draft) {
    return {
      ...(hidden.length > 0 ? { hiddenValues: hidden } : {}),
      ...(criteria ? { condition: apiCondition(conditionOf(this._execution, criteria)) } : {}),
    };
  }
}

interface Draft {
  criteria?: Criteria;
  hidden: string[];
}

class FilterCriteriaFace extends ServiceObject implements Imitation<FilterCriteriaFace, FilterCriteria> {
  readonly _name = 'FilterCriteria';

  constructor(
    execution: Execution,
    readonly _draft: Draft,
  ) {
    super(execution);
  }

  copy(): Builder {
    return partial(new FilterCriteriaBuilderFace(this._execution, { ...this._draft }));
  }
  /** Null for criteria of hidden values alone. */
  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return typeOf(this._draft);
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  getCriteriaValues(): any[] {
    return [...(this._draft.criteria?.values ?? [])];
  }
  getHiddenValues(): string[] {
    return [...this._draft.hidden];
  }
}

export class FilterCriteriaBuilderFace
  extends CriteriaBuilder<Builder>
  implements Imitation<FilterCriteriaBuilderFace, Builder>
{
  readonly _name = 'FilterCriteriaBuilder';

  constructor(
    execution: Execution,
    private _draft: Draft = { hidden: [] },
  ) {
    super(execution);
  }

  build(): FilterCriteria {
    return partial(new FilterCriteriaFace(this._execution, { ...this._draft }));
  }
  copy(): Builder {
    return partial(new FilterCriteriaBuilderFace(this._execution, { ...this._draft }));
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return typeOf(this._draft);
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  getCriteriaValues(): any[] {
    return [...(this._draft.criteria?.values ?? [])];
  }
  getHiddenValues(): string[] {
    return [...this._draft.hidden];
  }
  setHiddenValues(values: string[]): Builder {
    this._draft = { ...this._draft, hidden: values.map(String) };
    return partial(this);
  }

  override _when(criteria: Criteria): Builder {
    this._draft = { ...this._draft, criteria };
    return partial(this);
  }
}

function typeOf({ criteria }: Draft): GoogleAppsScript.Spreadsheet.BooleanCriteria {
  return (criteria ? BooleanCriteria[criteria.type as keyof typeof BooleanCriteria] : null) as never;
}
