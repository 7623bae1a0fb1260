/**
 * The care of the register, as main's list goes on: setting up, settings, roles, integrity, books. A part of its own,
 * loaded only when one of these is called.
 */
import { applyRoles } from './actions/apply-roles';
import type { CareWorld } from './actions/care-ports';
import { checkIntegrity } from './actions/check-integrity';
import { checkOwnership } from './actions/check-ownership';
import { closeBook, previewClosing } from './actions/close-book';
import { renewDashboard } from './actions/dashboard';
import { everyMorning } from './actions/every-morning';
import { type NotedEdit, noteEdit, noteStructure } from './actions/note-edit';
import type { World } from './actions/ports';
import { openFormPreparation, prepareForm } from './actions/prepare-form';
import { rebuildTab } from './actions/rebuild-tab';
import { remind } from './actions/remind';

import { restore } from './actions/restore';
import { setUp } from './actions/set-up';
import { isRefusal } from './domain/rules/case';
import { GoogleAccess } from './google/access';
import { SheetArchives } from './google/archives';
import { DashboardTab } from './google/dashboard-tab';
import { editOf, structureChangeOf } from './google/edit-event';
import { SheetMending } from './google/mending';
import { GoogleSetUp } from './google/set-up';
import type { OfficeProfile } from './google/settings-seed';
import { SettingsTabs } from './google/settings-tabs';
import { showPage, showToast } from './google/ui';
import { SheetVault } from './google/vault';
import { webAppUrl } from './google/web-app';
import officeProfile from './office-profile.json';
import { answer, raise, report, spreadsheetId, tell, today, told, wire } from './shell';
import { DIALOG_TITLES, EDIT_NOTICES } from './text/menu';
import { refusalText, settingFaultText } from './text/refusals';

export const openIntegrity = (): void => report('integrity', (world) => checkIntegrity(caring(world)));
export const checkIntegrityAgain = () =>
  answer({}, (world) => told('integrity', checkIntegrity(caring(world))));
export const restoreRegister = (payload: unknown) =>
  answer(payload, (world) => told('restored', restore(caring(world), payload)));
export const compareWithJournal = (payload: unknown) =>
  answer(payload, (world) => told('comparison', rebuildTab(caring(world), payload)));

export const setUpRegister = (): void =>
  report('setUp', (world) =>
    setUp(caring(world), new GoogleSetUp(spreadsheetId(), officeProfile as OfficeProfile)),
  );
export const openFormSetUp = (): void =>
  tell((world) => {
    const prepared = openFormPreparation(caring(world), formCare());
    return isRefusal(prepared) ? prepared : showPage('form-setup', prepared, DIALOG_TITLES.formSetUp);
  });
export const continueFormSetUp = (payload: unknown) =>
  answer(payload, (world) => prepareForm(caring(world), formCare(), payload));
export const applyRoleChanges = (): void => report('roles', (world) => applyRoles(caring(world)));
export const openOwnership = (): void => report('ownership', (world) => checkOwnership(caring(world)));
export const openCloseBook = (): void =>
  tell((world) => {
    const closing = previewClosing(caring(world));
    if (isRefusal(closing)) return closing;
    return showPage('close-book', closing, DIALOG_TITLES.closeBook);
  });
export const closeBookNow = (payload: unknown) =>
  answer(payload, (world) => closeBook(caring(world), payload, new SheetArchives(spreadsheetId())));

// Triggers.
export const onMorning = (): void => {
  const world = caring(wire());
  raise(everyMorning(world));
  raise(renewDashboard(world, today()));
};
/** What the morning would tell the office must not wait for it; it is told once. */
export const onVaultDiffers = (): void => raise(everyMorning(caring(wire())));
export const onReminders = (): void => raise(remind(wire()));
export const onEdited = (event: Partial<GoogleAppsScript.Events.SheetsOnEdit>): void => {
  const edit = editOf(event);
  const noted = edit && noteEdit(caring(wire()), edit);
  if (!noted) return;
  const texts = isRefusal(noted) ? [refusalText(noted)] : editNotices(noted);
  if (texts.length > 0) showToast(texts.join('\n'));
};
export const onStructureChanged = (event: Partial<GoogleAppsScript.Events.SheetsOnChange>): void => {
  const change = structureChangeOf(event);
  if (change) raise(noteStructure(caring(wire()), change) ?? {});
};

/** What the corner of the screen says to who has just edited. */
function editNotices({ faults, applied, peopleWait, isRecord }: NotedEdit): string[] {
  return [
    ...faults.map(settingFaultText),
    ...(applied.length > 0 ? [EDIT_NOTICES.applied(applied)] : []),
    ...(peopleWait ? [EDIT_NOTICES.peopleWait] : []),
    ...(isRecord ? [EDIT_NOTICES.noted] : []),
  ];
}

const formCare = () => new GoogleSetUp(spreadsheetId(), officeProfile as OfficeProfile).form;

function caring(world: World): CareWorld {
  const id = spreadsheetId();
  return {
    ...world,
    vault: new SheetVault(),
    settings: new SettingsTabs(id),
    mending: new SheetMending(id),
    access: new GoogleAccess(id),
    dashboard: new DashboardTab(id),
    webApp: webAppUrl(),
  };
}
