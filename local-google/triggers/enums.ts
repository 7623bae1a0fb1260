/** ScriptApp's enums. Apart, because the events that triggers hand out carry them too. */
import { declaredEnumeration, enumeration } from '../enumeration';

export const AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>(
  ...(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'] as const),
);
export const EventType = enumeration<typeof GoogleAppsScript.Script.EventType>(
  ...(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'] as const),
);
export const TriggerSource = enumeration<typeof GoogleAppsScript.Script.TriggerSource>(
  ...(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'] as const),
);
export const AuthorizationStatus = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>(
  ...(['REQUIRED', 'NOT_REQUIRED'] as const),
);
export const InstallationSource = enumeration<typeof GoogleAppsScript.Script.InstallationSource>(
  ...(['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON'] as const),
);
export const WeekDay = declaredEnumeration<typeof GoogleAppsScript.Base.Weekday>('Base.Weekday');
