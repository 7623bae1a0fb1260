/**
 * What a person does with their own hands, and no script can do for them: answer a form, add an upload
 * question, choose how e-mail addresses are collected, type into a cell. The web interface and the tests act
 * through it, always as one account and with that account's rights.
 */
import type { CellValue, ResponseDocument } from './documents';
import { moveTo, rename, type ShareRole, type ShareWith, share, trash, uploadNewVersion } from './drive/acts';
import type { Effect } from './execution/effects';
import { addUploadQuestion, setEmailCollection, type UploadQuestion } from './forms/editor';
import { type Answers, editResponse, type Respondent, submitResponse } from './forms/respond';
import * as sheet from './spreadsheet/acts';
import { fireOpen } from './triggers/fire-sheet';
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

  /** Opens a spreadsheet in a browser: its open triggers fire, and its menus are what they show. */
  openSpreadsheet(spreadsheetId: string): Effect[] {
    return fireOpen({ world: this.world, email: this.email, spreadsheetId });
  }

  /** Types into a cell; refused in Google's words where protected. Parsed as Sheets parses what is typed. */
  typeIntoCell(spreadsheetId: string, sheetTitle: string, a1: string, value: CellValue | ''): Effect[] {
    return sheet.typeIntoCell(this.hand(spreadsheetId, sheetTitle), a1, value);
  }

  /** Pastes rows of text from a cell on; all of it or, where one cell is refused, nothing. */
  pasteIntoRange(spreadsheetId: string, sheetTitle: string, a1: string, rows: sheet.Pasted): Effect[] {
    return sheet.pasteIntoRange(this.hand(spreadsheetId, sheetTitle), a1, rows);
  }

  /** Presses Delete on a block. */
  clearRange(spreadsheetId: string, sheetTitle: string, a1: string): Effect[] {
    return sheet.clearRange(this.hand(spreadsheetId, sheetTitle), a1);
  }

  /** New rows that are then these: `3:5` puts three above what was row 3. */
  insertRows(spreadsheetId: string, sheetTitle: string, rows: string): Effect[] {
    return sheet.insertRows(this.hand(spreadsheetId, sheetTitle), rows);
  }
  insertColumns(spreadsheetId: string, sheetTitle: string, columns: string): Effect[] {
    return sheet.insertColumns(this.hand(spreadsheetId, sheetTitle), columns);
  }
  deleteRows(spreadsheetId: string, sheetTitle: string, rows: string): Effect[] {
    return sheet.deleteRows(this.hand(spreadsheetId, sheetTitle), rows);
  }
  deleteColumns(spreadsheetId: string, sheetTitle: string, columns: string): Effect[] {
    return sheet.deleteColumns(this.hand(spreadsheetId, sheetTitle), columns);
  }
  /** To before a row: `2:3` to `7`. */
  moveRows(spreadsheetId: string, sheetTitle: string, rows: string, before: string): Effect[] {
    return sheet.moveRows(this.hand(spreadsheetId, sheetTitle), rows, before);
  }
  moveColumns(spreadsheetId: string, sheetTitle: string, columns: string, before: string): Effect[] {
    return sheet.moveColumns(this.hand(spreadsheetId, sheetTitle), columns, before);
  }

  /** Sorts a block by one of its columns, A to Z unless told. */
  sortRange(
    spreadsheetId: string,
    sheetTitle: string,
    a1: string,
    column: string,
    isAscending = true,
  ): Effect[] {
    return sheet.sortRange(this.hand(spreadsheetId, sheetTitle), a1, column, isAscending);
  }

  addSheet(spreadsheetId: string, title?: string): Effect[] {
    return sheet.addTab(this.hand(spreadsheetId, ''), title);
  }
  renameSheet(spreadsheetId: string, sheetTitle: string, title: string): Effect[] {
    return sheet.renameTab(this.hand(spreadsheetId, sheetTitle), title);
  }
  duplicateSheet(spreadsheetId: string, sheetTitle: string): Effect[] {
    return sheet.duplicateTab(this.hand(spreadsheetId, sheetTitle));
  }
  hideSheet(spreadsheetId: string, sheetTitle: string, hidden = true): Effect[] {
    return sheet.hideTab(this.hand(spreadsheetId, sheetTitle), hidden);
  }
  deleteSheet(spreadsheetId: string, sheetTitle: string): Effect[] {
    return sheet.deleteTab(this.hand(spreadsheetId, sheetTitle));
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

  private hand(spreadsheetId: string, sheetTitle: string): sheet.Hand {
    return { world: this.world, email: this.email, spreadsheetId, sheetTitle };
  }

  private respondent(formId: string): Respondent {
    return { email: this.email, formId };
  }
}
