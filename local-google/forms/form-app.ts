/** FormApp: the way in to forms. Only those who may edit a form may open it by script. */
import { mayEdit } from '../drive/access';
import type { Imitation } from '../imitation';
import { requireScope } from '../manifest';
import { partial } from '../partial';
import { use } from '../quotas';
import { ServiceObject } from '../service-object';
import { LocalUi } from '../spreadsheet/ui';
import { QuizFeedbackBuilderFace } from './feedback';
import { FormFace } from './form';
import { createFormState } from './state';
import { Alignment, DestinationType, FeedbackType, ItemType, PageNavigationType } from './types';
import {
  CheckboxGridValidationBuilderFace,
  CheckboxValidationBuilderFace,
  GridValidationBuilderFace,
  ParagraphTextValidationBuilderFace,
  TextValidationBuilderFace,
} from './validation';

type F = typeof GoogleAppsScript.Forms;

export class FormAppService
  extends ServiceObject
  implements Imitation<FormAppService, GoogleAppsScript.Forms.FormApp>
{
  readonly _name = 'FormApp';
  override readonly _roundTrips = ['create', 'openById', 'openByUrl', 'getActiveForm'];
  readonly Alignment: F['Alignment'] = Alignment;
  readonly DestinationType: F['DestinationType'] = DestinationType;
  readonly FeedbackType: F['FeedbackType'] = FeedbackType;
  readonly ItemType: F['ItemType'] = ItemType;
  readonly PageNavigationType: F['PageNavigationType'] = PageNavigationType;

  /** @param isPublished true unless told (platform.md §1.5); the types lack it. */
  create(title: string, isPublished?: boolean): GoogleAppsScript.Forms.Form {
    requireScope(this._execution, 'FormApp.create', 'forms');
    const { world, user } = this._execution;
    use(world, user, 'documents');
    const form = createFormState(world, user, title, isPublished ?? true);
    return partial(new FormFace(this._execution, form.id));
  }

  openById(id: string): GoogleAppsScript.Forms.Form {
    requireScope(this._execution, 'FormApp.openById', 'forms');
    const { world, user } = this._execution;
    if (!world.store.get('form', id) || !mayEdit(world, id, user)) {
      throw new Error(
        'No item with the given ID could be found, or you do not have permission to access it.',
      );
    }
    return partial(new FormFace(this._execution, id));
  }

  openByUrl(url: string): GoogleAppsScript.Forms.Form {
    const id = /\/forms\/d\/(?:e\/)?([\w-]+)/.exec(url)?.[1];
    if (!id) throw new Error('Invalid argument: url');
    return this.openById(id);
  }

  /** The form that the script is bound to; null for others, which the types do not say. */
  getActiveForm(): GoogleAppsScript.Forms.Form {
    const { world, project } = this._execution;
    const isOwn = world.store.get('form', project.containerId) !== undefined;
    return (
      isOwn ? partial(new FormFace(this._execution, project.containerId)) : null
    ) as GoogleAppsScript.Forms.Form;
  }
  getUi(): GoogleAppsScript.Base.Ui {
    const { options } = this._execution;
    if (['trigger', 'web app'].includes(options.surroundings) || !this.getActiveForm())
      throw new Error('Cannot call FormApp.getUi() from this context.');
    return partial(new LocalUi(this._execution));
  }

  createTextValidation(): GoogleAppsScript.Forms.TextValidationBuilder {
    return partial(new TextValidationBuilderFace(this._execution));
  }
  createParagraphTextValidation(): GoogleAppsScript.Forms.ParagraphTextValidationBuilder {
    return partial(new ParagraphTextValidationBuilderFace(this._execution));
  }
  createCheckboxValidation(): GoogleAppsScript.Forms.CheckboxValidationBuilder {
    return partial(new CheckboxValidationBuilderFace(this._execution));
  }
  createGridValidation(): GoogleAppsScript.Forms.GridValidationBuilder {
    return partial(new GridValidationBuilderFace(this._execution));
  }
  createCheckboxGridValidation(): GoogleAppsScript.Forms.CheckboxGridValidationBuilder {
    return partial(new CheckboxGridValidationBuilderFace(this._execution));
  }
  createFeedback(): GoogleAppsScript.Forms.QuizFeedbackBuilder {
    return partial(new QuizFeedbackBuilderFace(this._execution));
  }
}
