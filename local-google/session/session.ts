/** Session: whose rights a script has, and who sits at the keyboard (platform.md §3.1). */
import { readManifest, requireScope } from '../manifest';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { UserFace } from './user';

type Imitated = Pick<
  GoogleAppsScript.Base.Session,
  'getActiveUser' | 'getEffectiveUser' | 'getScriptTimeZone' | 'getActiveUserLocale'
>;

export class SessionService extends ServiceObject implements Imitated {
  readonly _name = 'Session';

  /** Blank wherever Google does not tell: simple triggers, and triggers fired by somebody else. */
  getActiveUser(): GoogleAppsScript.Base.User {
    return partial(new UserFace(this._execution, this._execution.options.activeUser));
  }

  getEffectiveUser(): GoogleAppsScript.Base.User {
    requireScope(this._execution, 'Session.getEffectiveUser', 'userinfo.email');
    return partial(new UserFace(this._execution, this._execution.user));
  }

  /** The manifest's, which need not be the spreadsheet's (platform.md §2.6). */
  getScriptTimeZone(): string {
    return readManifest(this._execution).timeZone ?? 'Etc/GMT';
  }

  getActiveUserLocale(): string {
    return 'id';
  }
}
