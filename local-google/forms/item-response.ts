/** ItemResponse: the answer to one question, of a response that was read, or one that a script makes. */
import type { Feedback, FormAnswer } from '../documents';
import type { Execution } from '../execution/execution';
import type { Imitation } from '../imitation';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { QuizFeedbackFace } from './feedback';
import { GenericItem } from './generic-item';

type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

export class ItemResponseFace extends ServiceObject implements Imitation<ItemResponseFace, ItemResponse> {
  readonly _name = 'ItemResponse';

  constructor(
    execution: Execution,
    readonly _formId: string,
    readonly _itemId: number,
    readonly _answer: FormAnswer,
    public _grade: { score?: number; feedback?: Feedback } = {},
  ) {
    super(execution);
  }

  getItem(): GoogleAppsScript.Forms.Item {
    return partial(new GenericItem(this._execution, this._formId, this._itemId));
  }
  /** Of a file question: the ids of the files. */
  getResponse(): FormAnswer {
    return structuredClone(this._answer);
  }
  /** Null where it was not graded, which the types do not say. */
  getScore(): number {
    return (this._grade.score ?? null) as number;
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  setScore(score: any): ItemResponse {
    this._grade = { ...this._grade, score: Number(score) };
    return partial(this);
  }
  getFeedback(): GoogleAppsScript.Forms.QuizFeedback {
    const { feedback } = this._grade;
    return (
      feedback ? partial(new QuizFeedbackFace(this._execution, feedback)) : null
    ) as GoogleAppsScript.Forms.QuizFeedback;
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  setFeedback(feedback: any): ItemResponse {
    this._grade = { ...this._grade, feedback: (feedback as QuizFeedbackFace)._feedback };
    return partial(this);
  }
}
