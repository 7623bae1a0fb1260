/** Questions answered in writing: a line or a paragraph. */
import type { Imitation } from '../imitation';
import { OpenQuestion } from './question';

type TextItem = GoogleAppsScript.Forms.TextItem;
type ParagraphTextItem = GoogleAppsScript.Forms.ParagraphTextItem;

export class TextItemFace extends OpenQuestion<TextItem> implements Imitation<TextItemFace, TextItem> {
  readonly _name = 'TextItem';

  createResponse(response: string): GoogleAppsScript.Forms.ItemResponse {
    return this._respond(response);
  }
  setValidation(validation: GoogleAppsScript.Forms.TextValidation): TextItem {
    return this._setValidation(validation);
  }
  clearValidation(): TextItem {
    return this._clearValidation();
  }
}

export class ParagraphTextItemFace
  extends OpenQuestion<ParagraphTextItem>
  implements Imitation<ParagraphTextItemFace, ParagraphTextItem>
{
  readonly _name = 'ParagraphTextItem';

  createResponse(response: string): GoogleAppsScript.Forms.ItemResponse {
    return this._respond(response);
  }
  setValidation(validation: GoogleAppsScript.Forms.ParagraphTextValidation): ParagraphTextItem {
    return this._setValidation(validation);
  }
  clearValidation(): ParagraphTextItem {
    return this._clearValidation();
  }
}
