/** ScriptApp's enums. Apart, because the events that triggers hand out carry them too. */
import { enumeration } from '../enumeration';

export const AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>(
  ...(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'] as const),
);
export const EventType = enumeration<typeof GoogleAppsScript.Script.EventType>(
  ...(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'] as const),
);
export const TriggerSource = enumeration<typeof GoogleAppsScript.Script.TriggerSource>(
  ...(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'] as const),
);
