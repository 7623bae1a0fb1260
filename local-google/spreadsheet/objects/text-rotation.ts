/** TextRotation: the angle of a cell's text. */
import type { CellFormat } from '../../documents';
import type { Imitation } from '../../imitation';
import { ServiceObject } from '../../service-object';
import { integer } from './spreadsheet-object';

export class TextRotationFace
  extends ServiceObject
  implements Imitation<TextRotationFace, GoogleAppsScript.Spreadsheet.TextRotation>
{
  readonly _name = 'TextRotation';

  constructor(
    execution: ServiceObject['_execution'],
    readonly _rotation: NonNullable<CellFormat['textRotation']>,
  ) {
    super(execution);
  }

  getDegrees(): GoogleAppsScript.Integer {
    return integer(this._rotation.angle ?? 0);
  }
  isVertical(): boolean {
    return this._rotation.vertical ?? false;
  }
}
