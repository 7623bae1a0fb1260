/** Form: a form's settings and its responses. Its items are in form-items.ts. */
import { addressOf } from '../addresses';
import type { FormDocument } from '../documents';
import { FileFace } from '../drive/file';
import type { Imitation } from '../imitation';
import { partial } from '../partial';
import { kindOf } from '../quotas';
import { fireFormTriggers } from '../triggers/fire';
import { setDestination } from './destination';
import { FormItems } from './form-items';
import { FormResponseFace } from './form-response';
import { getForm, listResponses, updateForm } from './state';
import { DestinationType, type Publishing } from './types';

const LOCAL = ['getId', 'getPublishedUrl', 'getEditUrl', 'getSummaryUrl', 'shortenFormUrl', 'createResponse'];

export class FormFace
  extends FormItems
  implements Imitation<FormFace, GoogleAppsScript.Forms.Form & Publishing>
{
  readonly _name = 'Form';

  /** A form that was opened is at hand: what changes it, lists its items or reads answers must reach it. */
  override _travels(method: string): boolean {
    return (
      !LOCAL.includes(method) &&
      !/^(is|has|can|collects|requires|supports|getTitle|getDesc|getConf|getCustom)/.test(method)
    );
  }

  getId(): string {
    return this._id;
  }
  getTitle(): string {
    return this._form.title;
  }
  setTitle(title: string): GoogleAppsScript.Forms.Form {
    return this._setText('title', title);
  }
  getDescription(): string {
    return this._form.description;
  }
  setDescription(description: string): GoogleAppsScript.Forms.Form {
    return this._setText('description', description);
  }
  getConfirmationMessage(): string {
    return this._form.confirmationMessage;
  }
  setConfirmationMessage(message: string): GoogleAppsScript.Forms.Form {
    return this._setText('confirmationMessage', message);
  }

  /** platform.md §1.4: `true` gives a box to type into, never a proven address. */
  setCollectEmail(collect: boolean): GoogleAppsScript.Forms.Form {
    return this._set((form) => {
      if (!collect) form.emailCollection = 'none';
      else if (form.emailCollection === 'none') form.emailCollection = 'typed';
    });
  }
  collectsEmail(): boolean {
    return this._form.emailCollection !== 'none';
  }
  setAllowResponseEdits(enabled: boolean): GoogleAppsScript.Forms.Form {
    return this._set((form) => {
      form.allowResponseEdits = enabled;
    });
  }
  canEditResponse(): boolean {
    return this._form.allowResponseEdits;
  }

  /** platform.md §1.5: an unpublished form cannot accept responses. */
  setAcceptingResponses(enabled: boolean): GoogleAppsScript.Forms.Form {
    return this._set((form) => {
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
    return this._set((form) => {
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
    const since = timestamp?.getTime() ?? Number.NEGATIVE_INFINITY;
    return listResponses(this._execution.world, this._id)
      .filter((one) => one.submittedAt >= since)
      .map((one) => partial(new FormResponseFace(this._execution, one)));
  }

  getResponse(responseId: string): GoogleAppsScript.Forms.FormResponse {
    const response = this._execution.world.store.get('response', responseId);
    if (response?.formId !== this._id) throw new Error('Invalid response ID.');
    return partial(new FormResponseFace(this._execution, response));
  }

  /** A new one, which nobody sees before `submit()`. */
  createResponse(): GoogleAppsScript.Forms.FormResponse {
    return partial(
      new FormResponseFace(this._execution, {
        id: '',
        formId: this._id,
        respondentEmail: '',
        submittedAt: 0,
        answers: {},
      }),
    );
  }
  deleteResponse(responseId: string): GoogleAppsScript.Forms.Form {
    this.getResponse(responseId);
    this._execution.world.store.remove('response', responseId);
    return partial(this);
  }
  /** What has gone to a spreadsheet stays there. */
  deleteAllResponses(): GoogleAppsScript.Forms.Form {
    for (const { id } of listResponses(this._execution.world, this._id))
      this._execution.world.store.remove('response', id);
    return partial(this);
  }
  /** The one way of a script to fire submit triggers (platform.md §1.7). */
  submitGrades(responses: GoogleAppsScript.Forms.FormResponse[]): GoogleAppsScript.Forms.Form {
    const { world } = this._execution;
    for (const one of responses as unknown as FormResponseFace[]) {
      world.store.put('response', one._response.id, one._response);
      fireFormTriggers(world, this._id, one._response.id);
    }
    return partial(this);
  }

  /** A tab for the answers is added in front, with those that there are (platform.md §1.6). */
  setDestination(type: GoogleAppsScript.Forms.DestinationType, id: string): GoogleAppsScript.Forms.Form {
    if (String(type) !== 'SPREADSHEET') throw new Error('Invalid destination type.');
    setDestination(this._execution.world, this._execution.user, this._id, id);
    return partial(this);
  }
  removeDestination(): GoogleAppsScript.Forms.Form {
    return this._set((form) => {
      delete form.destination;
    });
  }
  getDestinationId(): string {
    return this._destination.spreadsheetId;
  }
  getDestinationType(): GoogleAppsScript.Forms.DestinationType {
    return this._destination && DestinationType.SPREADSHEET;
  }
  get _destination(): NonNullable<FormDocument['destination']> {
    const { destination } = this._form;
    if (!destination) throw new Error('The form currently has no response destination.');
    return destination;
  }

  getCustomClosedFormMessage(): string {
    return this._form.closedMessage ?? '';
  }
  setCustomClosedFormMessage(message: string): GoogleAppsScript.Forms.Form {
    return this._setText('closedMessage', message);
  }
  hasProgressBar(): boolean {
    return this._form.progressBar ?? false;
  }
  setProgressBar(enabled: boolean): GoogleAppsScript.Forms.Form {
    return this._set((form) => {
      form.progressBar = enabled;
    });
  }
  getShuffleQuestions(): boolean {
    return this._form.shuffleQuestions ?? false;
  }
  setShuffleQuestions(shuffle: boolean): GoogleAppsScript.Forms.Form {
    return this._set((form) => {
      form.shuffleQuestions = shuffle;
    });
  }
  hasRespondAgainLink(): boolean {
    return this._form.respondAgain ?? true;
  }
  setShowLinkToRespondAgain(enabled: boolean): GoogleAppsScript.Forms.Form {
    return this._set((form) => {
      form.respondAgain = enabled;
    });
  }
  isPublishingSummary(): boolean {
    return this._form.publishingSummary ?? false;
  }
  setPublishingSummary(enabled: boolean): GoogleAppsScript.Forms.Form {
    return this._set((form) => {
      form.publishingSummary = enabled;
    });
  }
  hasLimitOneResponsePerUser(): boolean {
    return this._form.limitOneResponse ?? false;
  }
  /** Respondents then have to sign in (platform.md §1.4). */
  setLimitOneResponsePerUser(enabled: boolean): GoogleAppsScript.Forms.Form {
    return this._set((form) => {
      form.limitOneResponse = enabled;
    });
  }
  requiresLogin(): boolean {
    return this._form.requiresLogin ?? false;
  }
  /** Of an organisation's forms only (platform.md §1.4). */
  setRequireLogin(requireLogin: boolean): GoogleAppsScript.Forms.Form {
    const { world } = this._execution;
    const owner = world.store.get('file', this._id)?.ownerEmail ?? '';
    if (kindOf(world, owner) !== 'workspace')
      throw new Error('This operation is not supported for forms outside of a domain.');
    return this._set((form) => {
      form.requiresLogin = requireLogin;
    });
  }
  isQuiz(): boolean {
    return this._form.isQuiz ?? false;
  }
  setIsQuiz(enabled: boolean): GoogleAppsScript.Forms.Form {
    return this._set((form) => {
      form.isQuiz = enabled;
    });
  }

  getEditors(): GoogleAppsScript.Base.User[] {
    return this._file.getEditors() as unknown as GoogleAppsScript.Base.User[];
  }
  addEditor(who: string | GoogleAppsScript.Base.User): GoogleAppsScript.Forms.Form {
    this._file.addEditor(who);
    return partial(this);
  }
  addEditors(emailAddresses: string[]): GoogleAppsScript.Forms.Form {
    this._file.addEditors(emailAddresses);
    return partial(this);
  }
  removeEditor(who: string | GoogleAppsScript.Base.User): GoogleAppsScript.Forms.Form {
    this._file.removeEditor(who);
    return partial(this);
  }
  get _file(): FileFace {
    return new FileFace(this._execution, this._id);
  }

  getSummaryUrl(): string {
    return addressOf.formView(this._id).replace(/viewform$/, 'viewanalytics');
  }
  /** Google's short addresses lead nowhere here. */
  shortenFormUrl(url: string): string {
    if (!/^https:\/\/docs\.google\.com\/forms\//.test(url)) throw new Error('Invalid form URL.');
    return `https://forms.gle/${Buffer.from(url).toString('base64url').slice(-17)}`;
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
    key: 'title' | 'description' | 'confirmationMessage' | 'closedMessage',
    text: string,
  ): GoogleAppsScript.Forms.Form {
    updateForm(this._execution.world, this._id, (form) => {
      form[key] = text;
    });
    return partial(this);
  }

  _set(change: (form: FormDocument) => void): GoogleAppsScript.Forms.Form {
    updateForm(this._execution.world, this._id, change);
    return partial(this);
  }
}
