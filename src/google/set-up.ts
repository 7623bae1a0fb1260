/** *Siapkan register* on Google: the parts that the action puts in order. */

import type { Control } from '../actions/ports';
import type { SetUp } from '../actions/set-up';
import type { Day } from '../domain/calendar';
import type { Office } from '../domain/office';
import { applyChoices, createForm, formHandWork, publish } from './form-setup';
import { CONTROL_ROWS, TABS } from './layout';
import { applyProtections, applySharing } from './protection-setup';
import { type Request, sheets, writeTexts } from './requests';
import type { OfficeProfile } from './settings';
import { tabRequests } from './tab-setup';

const FOLDER_NAME = 'Konten Medsos';

/** Names of the functions that triggers call; the build's test checks that they exist. */
export const TRIGGERS = { formSubmitted: 'onFormSubmitted', sweep: 'onHour' } as const;

export class GoogleSetUp implements SetUp {
  constructor(
    private readonly spreadsheetId: string,
    private readonly profile: OfficeProfile,
    private readonly today: (timeZone: string) => Day,
  ) {}

  owner(): string {
    return DriveApp.getFileById(this.spreadsheetId).getOwner().getEmail().toLowerCase();
  }

  tabs(): void {
    const found = sheets().get(this.spreadsheetId, { fields: 'sheets(properties(sheetId,title))' });
    const existing = (found.sheets ?? []).map((sheet) => sheet.properties?.sheetId ?? -1);
    const requests = tabRequests(existing, this.profile);
    if (requests.length === 0) return;
    const timeZone = this.profile.profile.find((one) => one.key === 'timeZone')?.value;
    requests.push({ updateSpreadsheetProperties: { properties: { timeZone }, fields: 'timeZone' } });
    // The empty tab that every new spreadsheet starts with.
    if (existing.length === 1 && existing[0] === 0) requests.push({ deleteSheet: { sheetId: 0 } });
    sheets().batchUpdate({ requests }, this.spreadsheetId);
    this.setLocale();
  }

  /** Apart and allowed to fail: "not all locales/languages are supported" (Sheets API reference), and ours writes text. */
  private setLocale(): void {
    try {
      const requests: Request[] = [
        { updateSpreadsheetProperties: { properties: { locale: 'id_ID' }, fields: 'locale' } },
      ];
      sheets().batchUpdate({ requests }, this.spreadsheetId);
    } catch (error) {
      console.warn(`The spreadsheet keeps its locale: ${String(error)}`);
    }
  }

  folderAndForm(control: Control) {
    let { formId, folderId } = control;
    if (folderId === '') {
      folderId = DriveApp.createFolder(FOLDER_NAME).getId();
      this.keep('folderId', folderId);
    }
    if (formId === '') {
      const form = createForm();
      formId = form.getId();
      this.keep('formId', formId);
      DriveApp.getFileById(formId).moveTo(DriveApp.getFolderById(folderId));
    }
    return { formId, folderId, formUrl: FormApp.openById(formId).getEditUrl() };
  }

  applySettings(office: Office, formId: string, folderId: string): void {
    const owner = this.owner();
    const today = this.today(office.timeZone);
    // Only who may edit the spreadsheet can be named as an editor of a protected range.
    applySharing(this.spreadsheetId, folderId, office, owner, today);
    applyProtections(this.spreadsheetId, office, owner, today);
    applyChoices(FormApp.openById(formId), office);
  }

  handWork(formId: string): string[] {
    return formHandWork(FormApp.openById(formId));
  }

  goLive(formId: string): void {
    const installed = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
    if (!installed.includes(TRIGGERS.formSubmitted)) {
      ScriptApp.newTrigger(TRIGGERS.formSubmitted).forForm(formId).onFormSubmit().create();
    }
    if (!installed.includes(TRIGGERS.sweep)) {
      ScriptApp.newTrigger(TRIGGERS.sweep).timeBased().everyHours(1).create();
    }
    publish(FormApp.openById(formId));
  }

  private keep(key: 'formId' | 'folderId', id: string): void {
    const requests: Request[] = [writeTexts(TABS.control.sheetId, CONTROL_ROWS[key] - 1, 1, [[id]])];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }
}
