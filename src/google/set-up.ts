/** *Siapkan register* on Google: the parts that the action puts in order. */
import type { FormCare } from '../actions/care-ports';
import type { PartIds, SetUp } from '../actions/set-up';
import { PART_NAMES } from '../text/cells';
import { controlRequests } from './control';
import { driveFiles, FOLDER_TYPE } from './drive';
import { adoptForm, checkForm, createForm, publish } from './form-setup';
import { applyChoices, shapeForm } from './form-shape';
import { GoogleUpgrade } from './migrations';
import { sheets } from './requests';
import type { OfficeProfile } from './settings-seed';
import { setUpTabs } from './tab-setup';
import { makeVault } from './vault';

/** The script's property that names the form of which a person has confirmed what no script can see. */
const CONFIRMED = 'formConfirmed';

/** Names of the functions that triggers call; the build's test checks that they exist. */
export const TRIGGERS = {
  formSubmitted: 'onFormSubmitted',
  sweep: 'onHour',
  morning: 'onMorning',
  reminders: 'onReminders',
  edited: 'onEdited',
  changed: 'onStructureChanged',
} as const;

/** When people are reminded: 08.00, as near as Google's clock comes (± 15 minutes). */
const REMINDER_HOUR = 8;
/** Before the office opens (domain.md §4: 07.30), in the script's time zone. */
const MORNING_HOUR = 6;

export class GoogleSetUp implements SetUp {
  readonly upgrade: GoogleUpgrade;

  constructor(
    private readonly spreadsheetId: string,
    private readonly profile: OfficeProfile,
  ) {
    this.upgrade = new GoogleUpgrade(spreadsheetId);
  }

  tabs() {
    return setUpTabs(this.spreadsheetId, this.profile, this.rememberedParts().folderId === '');
  }

  rememberedParts(): PartIds {
    const kept = PropertiesService.getScriptProperties().getProperties();
    return { formId: kept.formId ?? '', folderId: kept.folderId ?? '', vaultId: kept.vaultId ?? '' };
  }

  /** Each id is kept before the next part is made; a part that an interrupted run left unkept is found by its name. */
  parts(known: PartIds): PartIds & { formUrl: string } {
    const ids: PartIds = { ...known };
    const keep = (key: keyof PartIds, make: () => string) => {
      if (ids[key] !== '' && isThere(ids[key])) return;
      ids[key] = make();
      sheets().batchUpdate({ requests: controlRequests({ [key]: ids[key] }) }, this.spreadsheetId);
      PropertiesService.getScriptProperties().setProperty(key, ids[key]);
    };
    const unfinished = (name: string) => `${name} (${this.spreadsheetId.slice(0, 8)})`;
    keep('folderId', () => foundOrMade(unfinished(PART_NAMES.folder)));
    keep(
      'formId',
      () => adoptForm(unfinished(PART_NAMES.form)) ?? createForm(unfinished(PART_NAMES.form)).getId(),
    );
    keep('vaultId', () => makeVault(this.spreadsheetId));
    const folder = DriveApp.getFolderById(ids.folderId);
    if (folder.getName() === unfinished(PART_NAMES.folder)) folder.setName(PART_NAMES.folder);
    const form = FormApp.openById(ids.formId);
    const file = DriveApp.getFileById(ids.formId);
    if (file.getName() === unfinished(PART_NAMES.form)) {
      file.setName(form.getTitle());
      file.moveTo(folder);
    }
    return { ...ids, formUrl: form.getEditUrl() };
  }

  readonly form: FormCare = {
    shape: (formId, office) => {
      const form = FormApp.openById(formId);
      shapeForm(form);
      applyChoices(form, office);
    },
    check: (formId) => checkForm(FormApp.openById(formId)),
    address: (formId) => FormApp.openById(formId).getEditUrl(),
    isConfirmed: (formId) => PropertiesService.getScriptProperties().getProperty(CONFIRMED) === formId,
    confirm: (formId) => {
      PropertiesService.getScriptProperties().setProperty(CONFIRMED, formId);
    },
    goLive: (formId) => this.goLive(formId),
  };

  private goLive(formId: string): void {
    const installed = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
    const install = (handler: string, create: (builder: GoogleAppsScript.Script.TriggerBuilder) => void) => {
      if (!installed.includes(handler)) create(ScriptApp.newTrigger(handler));
    };
    install(TRIGGERS.formSubmitted, (made) => made.forForm(formId).onFormSubmit().create());
    install(TRIGGERS.sweep, (made) => made.timeBased().everyHours(1).create());
    install(TRIGGERS.morning, (made) => made.timeBased().everyDays(1).atHour(MORNING_HOUR).create());
    install(TRIGGERS.reminders, (made) =>
      made.timeBased().everyDays(1).atHour(REMINDER_HOUR).nearMinute(0).create(),
    );
    install(TRIGGERS.edited, (made) => made.forSpreadsheet(this.spreadsheetId).onEdit().create());
    install(TRIGGERS.changed, (made) => made.forSpreadsheet(this.spreadsheetId).onChange().create());
    publish(FormApp.openById(formId));
  }
}

/** Whether a part is still there for this account: deleted by hand, it is made again. */
function isThere(id: string): boolean {
  try {
    return !driveFiles().get(id, { fields: 'trashed' }).trashed;
  } catch {
    return false;
  }
}

function foundOrMade(name: string): string {
  const q = `name = '${name}' and mimeType = '${FOLDER_TYPE}' and trashed = false and 'me' in owners`;
  const id =
    driveFiles().list({ q, fields: 'files(id)' }).files?.[0]?.id ??
    driveFiles().create({ name, mimeType: FOLDER_TYPE }).id;
  if (!id) throw new Error(`Drive made the folder ${name} and told no id`);
  return id;
}
