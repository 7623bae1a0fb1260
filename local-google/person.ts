/**
 * What a person does with their own hands, and no script can do for them: answer a form, add an upload
 * question, choose how e-mail addresses are collected, type into a cell. The web interface and the tests act
 * through it, always as one account and with that account's rights.
 */
import type { CellValue, ResponseDocument } from './documents';
import { moveTo, rename, type ShareRole, type ShareWith, share, trash, uploadNewVersion } from './drive/acts';
import { addUploadQuestion, setEmailCollection, type UploadQuestion } from './forms/editor';
import { type Answers, editResponse, type Respondent, submitResponse } from './forms/respond';
import { typeIntoCell } from './spreadsheet/typing';
import type { World } from './world';

export class Person {
  constructor(
    private readonly world: World,
    readonly email: string,
  ) {}

  /** Sends in a form. Fires the form's submit triggers before it returns. */
  submitForm(formId: string, answers: Answers): ResponseDocument {
    return submitResponse(this.world, this.respondent(formId), answers);
  }

  /** Changes an answer through its edit address: the id stays, the time moves on, triggers fire again. */
  editResponse(responseId: string, answers: Answers): ResponseDocument {
    return editResponse(this.world, this.email, responseId, answers);
  }

  /** On the form's edit page: adds a question for files, and lets respondents upload to the owner's Drive. */
  addUploadQuestion(formId: string, question: UploadQuestion): number {
    return addUploadQuestion(this.world, this.email, formId, question);
  }

  /** On the form's edit page: Settings → Responses → Collect email addresses. */
  setEmailCollection(formId: string, collection: 'none' | 'typed' | 'verified'): void {
    setEmailCollection(this.world, this.email, formId, collection);
  }

  /** Types into a cell; refused in Google's words where protected. Parsed as Sheets parses what is typed. */
  typeIntoCell(spreadsheetId: string, sheetTitle: string, a1: string, value: CellValue | ''): void {
    typeIntoCell(this.world, this.email, spreadsheetId, sheetTitle, a1, value);
  }

  /** In Drive, "Manage versions": the same id, other bytes. */
  replaceFileContent(fileId: string, content: { bytes: Uint8Array; mimeType?: string }): void {
    uploadNewVersion(this.world, this.email, fileId, content);
  }

  renameFile(fileId: string, name: string): void {
    rename(this.world, this.email, fileId, name);
  }

  moveFile(fileId: string, folderId: string): void {
    moveTo(this.world, this.email, fileId, folderId);
  }

  trashFile(fileId: string, on = true): void {
    trash(this.world, this.email, fileId, on);
  }

  /** With an address, with `anyoneWithLink`, or with nobody but those who are named: `restricted`. */
  shareFile(fileId: string, who: ShareWith, role: ShareRole | 'none' = 'viewer'): void {
    share(this.world, this.email, fileId, who, role);
  }

  private respondent(formId: string): Respondent {
    return { email: this.email, formId };
  }
}
