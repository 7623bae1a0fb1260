/** QuizFeedback: what a respondent of a quiz is told about an answer; and its builder. */
import type { Feedback } from '../documents';
import type { Imitation } from '../imitation';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';

export class QuizFeedbackFace
  extends ServiceObject
  implements Imitation<QuizFeedbackFace, GoogleAppsScript.Forms.QuizFeedback>
{
  readonly _name = 'QuizFeedback';

  constructor(
    execution: ServiceObject['_execution'],
    readonly _feedback: Feedback,
  ) {
    super(execution);
  }

  getLinkUrls(): string[] {
    return this._feedback.links.map((one) => one.url);
  }
  getText(): string {
    return this._feedback.text;
  }
}

type Builder = GoogleAppsScript.Forms.QuizFeedbackBuilder;

export class QuizFeedbackBuilderFace
  extends ServiceObject
  implements Imitation<QuizFeedbackBuilderFace, Builder>
{
  readonly _name = 'QuizFeedbackBuilder';

  constructor(
    execution: ServiceObject['_execution'],
    private readonly _feedback: Feedback = { text: '', links: [] },
  ) {
    super(execution);
  }

  addLink(url: string, displayText?: string): Builder {
    this._feedback.links.push({ url, ...(displayText === undefined ? {} : { text: displayText }) });
    return partial(this);
  }
  setText(text: string): Builder {
    this._feedback.text = text;
    return partial(this);
  }
  build(): GoogleAppsScript.Forms.QuizFeedback {
    return partial(new QuizFeedbackFace(this._execution, structuredClone(this._feedback)));
  }
  copy(): Builder {
    return partial(new QuizFeedbackBuilderFace(this._execution, structuredClone(this._feedback)));
  }
}
