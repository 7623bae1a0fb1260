/**
 * FormResponse and ItemResponse: one answer to a form as it was when it was read. Apart from Form, because the
 * submit trigger hands it out alone.
 */
import { addressOf } from '../addresses';
import type { ResponseDocument } from '../documents';
import type { Execution } from '../execution/execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { GenericItem } from './generic-item';
import { getForm } from './state';
import { isQuestion } from './types';

type Imitated = Pick<
  GoogleAppsScript.Forms.FormResponse,
  | 'getId'
  | 'getItemResponses'
  | 'getResponseForItem'
  | 'getRespondentEmail'
  | 'getTimestamp'
  | 'getEditResponseUrl'
>;

/** Of these an unanswered question is listed all the same, with '' (platform.md §1.3). */
const LISTED_WHEN_EMPTY = new Set(['TEXT', 'PARAGRAPH_TEXT', 'DATE']);

export class FormResponseFace extends ServiceObject implements Imitated {
  readonly _name = 'FormResponse';

  constructor(
    execution: Execution,
    private readonly _response: ResponseDocument,
  ) {
    super(execution);
  }

  getId(): string {
    return this._response.id;
  }

  getItemResponses(): GoogleAppsScript.Forms.ItemResponse[] {
    return this._itemResponses().map((one) => partial(one));
  }

  /** Null where the item was not answered. */
  getResponseForItem(item: GoogleAppsScript.Forms.Item): GoogleAppsScript.Forms.ItemResponse {
    const found = this._itemResponses().find((one) => one._itemId === item.getId());
    return (found ? partial(found) : null) as GoogleAppsScript.Forms.ItemResponse;
  }

  getRespondentEmail(): string {
    return this._response.respondentEmail;
  }

  /** Moves on when the answer is edited (platform.md §1.3). */
  getTimestamp(): Date {
    return new Date(this._response.submittedAt);
  }

  /** Whoever holds it can edit the answer (platform.md §1.7). */
  getEditResponseUrl(): string {
    return addressOf.responseEdit(this._response.formId, this._response.id);
  }

  _itemResponses(): ItemResponseFace[] {
    const { formId, answers } = this._response;
    return getForm(this._execution.world, formId).items.flatMap((item) => {
      const answer = answers[item.id] ?? (LISTED_WHEN_EMPTY.has(item.type) ? '' : undefined);
      if (!isQuestion(item.type) || answer === undefined) return [];
      return [new ItemResponseFace(this._execution, formId, item.id, answer)];
    });
  }
}

type ImitatedItem = Pick<GoogleAppsScript.Forms.ItemResponse, 'getItem' | 'getResponse'>;

class ItemResponseFace extends ServiceObject implements ImitatedItem {
  readonly _name = 'ItemResponse';

  constructor(
    execution: Execution,
    private readonly _formId: string,
    readonly _itemId: number,
    private readonly _answer: string | string[],
  ) {
    super(execution);
  }

  getItem(): GoogleAppsScript.Forms.Item {
    return partial(new GenericItem(this._execution, this._formId, this._itemId));
  }

  /** Of a file question: the ids of the files. */
  getResponse(): string | string[] {
    return Array.isArray(this._answer) ? [...this._answer] : this._answer;
  }
}
