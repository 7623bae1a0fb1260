/** ScriptApp: the project itself, its triggers and the user's token for Google's addresses. */
import { checkArguments } from '../arguments';
import { requireScope } from '../manifest';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { tokenOf } from '../session/token';
import { serviceUrl } from '../web-app/deployments';
import { TriggerBuilder } from './builders';
import {
  AuthMode,
  AuthorizationStatus,
  EventType,
  InstallationSource,
  TriggerSource,
  WeekDay,
} from './enums';
import { TriggerFace } from './trigger';

type Imitated = Pick<
  GoogleAppsScript.Script.ScriptApp,
  | 'AuthMode'
  | 'AuthorizationStatus'
  | 'EventType'
  | 'InstallationSource'
  | 'TriggerSource'
  | 'WeekDay'
  | 'newTrigger'
  | 'getProjectTriggers'
  | 'getScriptTriggers'
  | 'getUserTriggers'
  | 'getAuthorizationInfo'
  | 'getInstallationSource'
  | 'deleteTrigger'
  | 'getOAuthToken'
  | 'getService'
  | 'getScriptId'
  | 'requireAllScopes'
  | 'requireScopes'
>;

export class ScriptAppService extends ServiceObject implements Imitated {
  readonly _name = 'ScriptApp';
  override readonly _roundTrips = [
    'getProjectTriggers',
    'getScriptTriggers',
    'getUserTriggers',
    'deleteTrigger',
  ];
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly InstallationSource = InstallationSource;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = WeekDay;

  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    checkArguments('ScriptApp.newTrigger', [functionName], ['String']);
    requireScope(this._execution, 'ScriptApp.newTrigger', 'script.scriptapp');
    return partial(new TriggerBuilder(this._execution, functionName));
  }

  /** Only the own ones: nobody sees another account's triggers (platform.md §2.2). */
  getProjectTriggers(): GoogleAppsScript.Script.Trigger[] {
    requireScope(this._execution, 'ScriptApp.getProjectTriggers', 'script.scriptapp');
    const { world, project, user } = this._execution;
    return world.store
      .list('trigger')
      .filter((one) => one.projectId === project.id && one.ownerEmail === user)
      .map((one) => partial(new TriggerFace(this._execution, one)));
  }
  getScriptTriggers(): GoogleAppsScript.Script.Trigger[] {
    return this.getProjectTriggers();
  }
  /** Those of them that wait for this spreadsheet or form. */
  getUserTriggers(source: { getId(): string }): GoogleAppsScript.Script.Trigger[] {
    checkArguments('ScriptApp.getUserTriggers', [source], ['Object']);
    const id = source.getId();
    return this.getProjectTriggers().filter((one) => one.getTriggerSourceId() === id);
  }

  deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    checkArguments('ScriptApp.deleteTrigger', [trigger], ['Object']);
    requireScope(this._execution, 'ScriptApp.deleteTrigger', 'script.scriptapp');
    const { world, user } = this._execution;
    const known = world.store.get('trigger', trigger.getUniqueId());
    if (known?.ownerEmail !== user) throw new Error('Unable to find trigger.');
    world.store.remove('trigger', known.id);
  }

  getOAuthToken(): string {
    if (this._execution.options.surroundings === 'simple trigger') {
      throw new Error('You do not have permission to call ScriptApp.getOAuthToken.');
    }
    return tokenOf(this._execution.user);
  }

  getService(): GoogleAppsScript.Script.Service {
    return partial(new ServiceFace(this._execution));
  }

  getScriptId(): string {
    return this._execution.project.id;
  }

  /** A script of one's own, not an add-on from the marketplace. */
  getInstallationSource(): GoogleAppsScript.Script.InstallationSource {
    return InstallationSource.NONE;
  }
  getAuthorizationInfo(
    authMode: GoogleAppsScript.Script.AuthMode,
  ): GoogleAppsScript.Script.AuthorizationInfo {
    checkArguments('ScriptApp.getAuthorizationInfo', [authMode], ['Object']);
    return partial(new AuthorizationInfoFace(this._execution));
  }

  /** Everybody here has agreed to all that the manifest lists. */
  requireAllScopes(authMode: GoogleAppsScript.Script.AuthMode): void {
    checkArguments('ScriptApp.requireAllScopes', [authMode], ['Object']);
  }
  requireScopes(authMode: GoogleAppsScript.Script.AuthMode, oAuthScopes: string[]): void {
    checkArguments('ScriptApp.requireScopes', [authMode, oAuthScopes], ['Object', 'Array']);
  }
}

/** Everybody here has agreed already, so there is no address to agree at. */
class AuthorizationInfoFace extends ServiceObject implements GoogleAppsScript.Script.AuthorizationInfo {
  readonly _name = 'AuthorizationInfo';

  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return AuthorizationStatus.NOT_REQUIRED;
  }
  /** Null then, which Google's types do not say. */
  getAuthorizationUrl(): string {
    return null as unknown as string;
  }
}

class ServiceFace
  extends ServiceObject
  implements Pick<GoogleAppsScript.Script.Service, 'getUrl' | 'isEnabled'>
{
  readonly _name = 'Service';

  /** Of the web app that runs, or of what was deployed last; null when nothing was, which the types do not say. */
  getUrl(): string {
    const { world, project, options } = this._execution;
    return (options.webAppUrl ?? serviceUrl(world, project.id) ?? null) as string;
  }
  isEnabled(): boolean {
    return this.getUrl() !== null;
  }
}
