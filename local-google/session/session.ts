/** Session: whose rights a script has, and who sits at the keyboard (platform.md §3.1). */
import { createHash } from 'node:crypto';
import { readManifest, requireScope } from '../manifest';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { UserFace } from './user';

type Imitated = Pick<
  GoogleAppsScript.Base.Session,
  | 'getActiveUser'
  | 'getEffectiveUser'
  | 'getUser'
  | 'getScriptTimeZone'
  | 'getTimeZone'
  | 'getActiveUserLocale'
  | 'getTemporaryActiveUserKey'
>;

const KEY_LIFETIME = 30 * 86_400_000;

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

  /** Of the person at the keyboard also where the address is blank; another one for each script and each 30 days. */
  getTemporaryActiveUserKey(): string {
    const { world, project, options } = this._execution;
    const days = Math.floor(world.clock.now() / KEY_LIFETIME);
    const person = options.activeUser || options.effectiveUser;
    return createHash('sha256').update(`${project.id} ${person} ${days}`).digest('base64');
  }

  // The names of Apps Script's first years.
  getUser(): GoogleAppsScript.Base.User {
    return this.getActiveUser();
  }
  getTimeZone(): string {
    return this.getScriptTimeZone();
  }
}
