/** Form: a form's settings and its responses. Its items are in form-items.ts. */
import { addressOf } from '../addresses';
import { checkArguments } from '../arguments';
import type { FormDocument } from '../documents';
import { partial } from '../partial';
import { FormItems, type ItemListMethods } from './form-items';
import { FormResponseFace } from './form-response';
import { getForm, listResponses, updateForm } from './state';
import type { Publishing } from './types';

type Imitated = Publishing &
  Pick<
    GoogleAppsScript.Forms.Form,
    | ItemListMethods
    | 'getId'
    | 'getTitle'
    | 'setTitle'
    | 'getDescription'
    | 'setDescription'
    | 'getConfirmationMessage'
    | 'setConfirmationMessage'
    | 'setCollectEmail'
    | 'collectsEmail'
    | 'setAllowResponseEdits'
    | 'canEditResponse'
    | 'setAcceptingResponses'
    | 'isAcceptingResponses'
    | 'getResponses'
    | 'getResponse'
    | 'getPublishedUrl'
    | 'getEditUrl'
  >;

export class FormFace extends FormItems implements Imitated {
  readonly _name = 'Form';
  override readonly _roundTrips = [
    ...['addTextItem', 'addParagraphTextItem', 'addDateItem', 'addMultipleChoiceItem', 'addListItem'],
    ...['addCheckboxItem', 'addSectionHeaderItem', 'addPageBreakItem', 'getItems', 'getItemById'],
    ...['moveItem', 'deleteItem', 'setTitle', 'setDescription', 'setConfirmationMessage', 'setCollectEmail'],
    ...['setAllowResponseEdits', 'setAcceptingResponses', 'setPublished', 'getResponses', 'getResponse'],
  ];

  getId(): string {
    return this._id;
  }
  getTitle(): string {
    return this._form.title;
  }
  setTitle(title: string): GoogleAppsScript.Forms.Form {
    return this._setText('setTitle', 'title', title);
  }
  getDescription(): string {
    return this._form.description;
  }
  setDescription(description: string): GoogleAppsScript.Forms.Form {
    return this._setText('setDescription', 'description', description);
  }
  getConfirmationMessage(): string {
    return this._form.confirmationMessage;
  }
  setConfirmationMessage(message: string): GoogleAppsScript.Forms.Form {
    return this._setText('setConfirmationMessage', 'confirmationMessage', message);
  }

  /** platform.md §1.4: `true` gives a box to type into, never a proven address. */
  setCollectEmail(collect: boolean): GoogleAppsScript.Forms.Form {
    return this._setFlag('setCollectEmail', collect, (form) => {
      if (!collect) form.emailCollection = 'none';
      else if (form.emailCollection === 'none') form.emailCollection = 'typed';
    });
  }
  collectsEmail(): boolean {
    return this._form.emailCollection !== 'none';
  }
  setAllowResponseEdits(enabled: boolean): GoogleAppsScript.Forms.Form {
    return this._setFlag('setAllowResponseEdits', enabled, (form) => {
      form.allowResponseEdits = enabled;
    });
  }
  canEditResponse(): boolean {
    return this._form.allowResponseEdits;
  }

  /** platform.md §1.5: an unpublished form cannot accept responses. */
  setAcceptingResponses(enabled: boolean): GoogleAppsScript.Forms.Form {
    return this._setFlag('setAcceptingResponses', enabled, (form) => {
      if (enabled && !form.published) {
        throw new Error('Cannot set an unpublished form to accept responses. Publish the form first.');
      }
      form.acceptingResponses = enabled;
    });
  }
  isAcceptingResponses(): boolean {
    return this._form.published && this._form.acceptingResponses;
  }
  /** Publishing changes the accepting flag with it (platform.md §1.5). */
  setPublished(enabled: boolean): GoogleAppsScript.Forms.Form {
    return this._setFlag('setPublished', enabled, (form) => {
      form.published = enabled;
      form.acceptingResponses = enabled;
    });
  }
  isPublished(): boolean {
    return this._form.published;
  }
  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }

  /** @param timestamp the earliest time that still counts. */
  getResponses(timestamp?: GoogleAppsScript.Base.Date): GoogleAppsScript.Forms.FormResponse[] {
    checkArguments('FormApp.Form.getResponses', [timestamp], [], ['Date']);
    const since = timestamp?.getTime() ?? Number.NEGATIVE_INFINITY;
    return listResponses(this._execution.world, this._id)
      .filter((one) => one.submittedAt >= since)
      .map((one) => partial(new FormResponseFace(this._execution, one)));
  }

  getResponse(responseId: string): GoogleAppsScript.Forms.FormResponse {
    checkArguments('FormApp.Form.getResponse', [responseId], ['String']);
    const response = this._execution.world.store.get('response', responseId);
    if (response?.formId !== this._id) throw new Error('Invalid response ID.');
    return partial(new FormResponseFace(this._execution, response));
  }

  getPublishedUrl(): string {
    return addressOf.formView(this._id);
  }
  getEditUrl(): string {
    return addressOf.formEdit(this._id);
  }

  get _form(): FormDocument {
    return getForm(this._execution.world, this._id);
  }

  _setText(
    method: string,
    key: 'title' | 'description' | 'confirmationMessage',
    text: string,
  ): GoogleAppsScript.Forms.Form {
    checkArguments(`FormApp.Form.${method}`, [text], ['String']);
    updateForm(this._execution.world, this._id, (form) => {
      form[key] = text;
    });
    return partial(this);
  }

  _setFlag(method: string, flag: boolean, change: (form: FormDocument) => void): GoogleAppsScript.Forms.Form {
    checkArguments(`FormApp.Form.${method}`, [flag], ['Boolean']);
    updateForm(this._execution.world, this._id, change);
    return partial(this);
  }
}
