/** What all questions have in common: they may be required, be worth points, and make answers for scripts. */
import type { Feedback, FormAnswer } from '../documents';
import { partial } from '../partial';
import { QuizFeedbackFace } from './feedback';
import { AnyItem } from './item';
import { ItemResponseFace } from './item-response';
import type { AnyValidation } from './validation';

type QuizFeedback = GoogleAppsScript.Forms.QuizFeedback;
type Kind = 'correct' | 'incorrect' | 'general';

export abstract class Question<G> extends AnyItem<G> {
  isRequired(): boolean {
    return this._item.required;
  }
  setRequired(enabled: boolean): G {
    return this._change((item) => {
      item.required = enabled;
    });
  }

  _respond(answer: FormAnswer): GoogleAppsScript.Forms.ItemResponse {
    return partial(new ItemResponseFace(this._execution, this._formId, this._itemId, answer));
  }
  _setValidation(validation: unknown): G {
    return this._change((item) => {
      item.validation = (validation as AnyValidation)._validation;
    });
  }
  _clearValidation(): G {
    return this._change((item) => {
      delete item.validation;
    });
  }
  /** Null where none was set, which the types do not say. */
  _feedback(kind: Kind): QuizFeedback {
    const feedback = this._item.feedback?.[kind];
    return (feedback ? partial(new QuizFeedbackFace(this._execution, feedback)) : null) as QuizFeedback;
  }
  _setFeedback(kind: Kind, feedback: QuizFeedback): G {
    return this._change((item) => {
      const given: Feedback = (feedback as unknown as QuizFeedbackFace)._feedback;
      item.feedback = { ...item.feedback, [kind]: given };
    });
  }
}

/** A question that a quiz can count. */
export abstract class GradedQuestion<G> extends Question<G> {
  getPoints(): number {
    return this._item.points ?? 0;
  }
  setPoints(points: number): G {
    if (!(points >= 0 && Number.isInteger(points))) throw new Error('Points must be a non-negative integer.');
    return this._change((item) => {
      item.points = points;
    });
  }
}

/** One whose answer no list tells to be right: it has one feedback for all. */
export abstract class OpenQuestion<G> extends GradedQuestion<G> {
  getGeneralFeedback(): QuizFeedback {
    return this._feedback('general');
  }
  setGeneralFeedback(feedback: QuizFeedback): G {
    return this._setFeedback('general', feedback);
  }
}
