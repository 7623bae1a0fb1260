/** Questions in a grid: for each row one column, or several. */
import type { Imitation } from '../imitation';
import { Question } from './question';

type GridItem = GoogleAppsScript.Forms.GridItem;
type CheckboxGridItem = GoogleAppsScript.Forms.CheckboxGridItem;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

abstract class GridQuestion<G> extends Question<G> {
  getRows(): string[] {
    return [...(this._item.rows ?? [''])];
  }
  setRows(rows: string[]): G {
    requireSome(rows);
    return this._change((item) => {
      item.rows = rows.map(String);
    });
  }
  getColumns(): string[] {
    return [...(this._item.columns ?? [''])];
  }
  setColumns(columns: string[]): G {
    requireSome(columns);
    return this._change((item) => {
      item.columns = columns.map(String);
    });
  }
  clearValidation(): G {
    return this._clearValidation();
  }

  _requireRows(given: unknown[]): void {
    const { length } = this.getRows();
    if (given.length !== length)
      throw new Error(
        `The number of responses (${given.length}) does not match the number of rows (${length}).`,
      );
  }
  _requireColumn(value: string): void {
    if (!this.getColumns().includes(value)) throw new Error(`Invalid response submitted to item: ${value}.`);
  }
}

function requireSome(list: string[]): void {
  if (list.length === 0) throw new Error('Array is empty: values');
}

export class GridItemFace extends GridQuestion<GridItem> implements Imitation<GridItemFace, GridItem> {
  readonly _name = 'GridItem';

  /** A column for each row; null and '' for none. */
  createResponse(responses: (string | null)[]): ItemResponse {
    this._requireRows(responses);
    for (const one of responses) if (one) this._requireColumn(one);
    return this._respond(responses.map((one) => one ?? ''));
  }
  setValidation(validation: GoogleAppsScript.Forms.GridValidation): GridItem {
    return this._setValidation(validation);
  }
}

export class CheckboxGridItemFace
  extends GridQuestion<CheckboxGridItem>
  implements Imitation<CheckboxGridItemFace, CheckboxGridItem>
{
  readonly _name = 'CheckboxGridItem';

  createResponse(responses: (string[] | null)[]): ItemResponse {
    this._requireRows(responses);
    for (const one of responses) for (const column of one ?? []) this._requireColumn(column);
    return this._respond(responses.map((one) => [...(one ?? [])]));
  }
  setValidation(validation: GoogleAppsScript.Forms.CheckboxGridValidation): CheckboxGridItem {
    return this._setValidation(validation);
  }
}
