/**
 * FormResponse: one answer to a form as it was when it was read, or one that a script makes. Apart from Form, because
 * the submit trigger hands it out alone.
 */
import { addressOf } from '../addresses';
import type { ResponseDocument } from '../documents';
import type { Execution } from '../execution/execution';
import type { Imitation } from '../imitation';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { toDestination } from './destination';
import { ItemResponseFace } from './item-response';
import { prefilledUrl } from './prefilled';
import { getForm } from './state';
import { isQuestion } from './types';

type FormResponse = GoogleAppsScript.Forms.FormResponse;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;
type Item = GoogleAppsScript.Forms.Item;

/** Of these an unanswered question is listed all the same, with '' (platform.md §1.3). */
const LISTED_WHEN_EMPTY = new Set(['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'TIME']);

export class FormResponseFace extends ServiceObject implements Imitation<FormResponseFace, FormResponse> {
  readonly _name = 'FormResponse';
  override readonly _roundTrips = ['submit'];

  constructor(
    execution: Execution,
    readonly _response: ResponseDocument,
  ) {
    super(execution);
  }

  /** Null for one that was not submitted, which the types do not say. */
  getId(): string {
    return this._response.id || (null as never);
  }

  getItemResponses(): ItemResponse[] {
    return this._itemResponses().map((one) => partial(one));
  }
  /** Null where the item was not answered. */
  getResponseForItem(item: Item): ItemResponse {
    const found = this._itemResponses().find((one) => one._itemId === item.getId());
    return (found ? partial(found) : null) as ItemResponse;
  }
  /** Every question that a quiz counts, answered or not. */
  getGradableItemResponses(): ItemResponse[] {
    return this._itemResponses(true).map((one) => partial(one));
  }
  getGradableResponseForItem(item: Item): ItemResponse {
    const found = this._itemResponses(true).find((one) => one._itemId === item.getId());
    return (found ? partial(found) : null) as ItemResponse;
  }

  getRespondentEmail(): string {
    return this._response.respondentEmail;
  }
  /** Moves on when the answer is edited (platform.md §1.3); null for one that was not submitted. */
  getTimestamp(): Date {
    return this._response.id ? new Date(this._response.submittedAt) : (null as never);
  }
  /** Whoever holds it can edit the answer; null for one that was not submitted (platform.md §1.7). */
  getEditResponseUrl(): string {
    const { id, formId } = this._response;
    return id ? addressOf.responseEdit(formId, id) : (null as never);
  }
  /** Of a new form with these answers filled in; files cannot be (platform.md §1.7). */
  toPrefilledUrl(): string {
    const { formId, answers } = this._response;
    return prefilledUrl(getForm(this._execution.world, formId), answers);
  }

  withItemResponse(response: ItemResponse): FormResponse {
    const { _itemId: id, _answer: answer } = response as unknown as ItemResponseFace;
    this._response.answers[id] = answer;
    return partial(this);
  }
  withItemGrade(gradedResponse: ItemResponse): FormResponse {
    const { _itemId: id, _grade: grade } = gradedResponse as unknown as ItemResponseFace;
    this._response.grades = { ...this._response.grades, [id]: grade };
    return partial(this);
  }

  /** Fires no trigger (platform.md §1.7). */
  submit(): FormResponse {
    const { world } = this._execution;
    const { formId, id: known } = this._response;
    if (known) throw new Error('This response has already been submitted.');
    const form = getForm(world, formId);
    if (!form.published || !form.acceptingResponses)
      throw new Error('This form is not currently accepting responses.');
    for (const item of form.items)
      if (item.required && this._response.answers[item.id] === undefined)
        throw new Error(`Missing required question: ${item.title}`);
    const stored: ResponseDocument = {
      ...structuredClone(this._response),
      id: world.newId('response'),
      submittedAt: world.clock.now(),
    };
    world.store.atomically(() => {
      world.store.put('response', stored.id, stored);
      toDestination(world, form, stored);
    });
    return partial(new FormResponseFace(this._execution, stored));
  }

  _itemResponses(isGradable = false): ItemResponseFace[] {
    const { formId, answers, grades } = this._response;
    return getForm(this._execution.world, formId).items.flatMap((item) => {
      const isListed = isGradable ? (item.points ?? 0) > 0 : LISTED_WHEN_EMPTY.has(item.type);
      const answer = answers[item.id] ?? (isListed ? '' : undefined);
      if (!isQuestion(item.type) || answer === undefined || (isGradable && !isListed)) return [];
      return [new ItemResponseFace(this._execution, formId, item.id, answer, grades?.[item.id])];
    });
  }
}
