/** Trigger: one installed trigger as its creator sees it. */
import { MIME, type TriggerDocument } from '../documents';
import type { Execution } from '../execution/execution';
import { ServiceObject } from '../service-object';
import { EventType, TriggerSource } from './enums';

export class TriggerFace extends ServiceObject implements GoogleAppsScript.Script.Trigger {
  readonly _name = 'Trigger';

  constructor(
    execution: Execution,
    readonly _trigger: TriggerDocument,
  ) {
    super(execution);
  }

  getHandlerFunction(): string {
    return this._trigger.handler;
  }
  getEventType(): GoogleAppsScript.Script.EventType {
    return EventType[this._trigger.event];
  }
  getUniqueId(): string {
    return this._trigger.id;
  }
  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    const { sourceId } = this._trigger;
    if (!sourceId) return TriggerSource.CLOCK;
    const file = this._execution.world.store.get('file', sourceId);
    return file?.mimeType === MIME.form ? TriggerSource.FORMS : TriggerSource.SPREADSHEETS;
  }
  /** Null for clock triggers, which Google's types do not say. */
  getTriggerSourceId(): string {
    return this._trigger.sourceId ?? (null as unknown as string);
  }
}
