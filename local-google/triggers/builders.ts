/** The builders behind `ScriptApp.newTrigger`, up to `create()`, which stores the trigger. */
import type { TriggerDocument } from '../documents';
import { mayEdit } from '../drive/access';
import { NOT_FOUND } from '../drive/entry';
import type { Execution } from '../execution/execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { ClockTriggerBuilder } from './clock-builder';
import { type Draft, store } from './store-trigger';

type Start = Pick<GoogleAppsScript.Script.TriggerBuilder, 'forForm' | 'forSpreadsheet' | 'timeBased'>;

export class TriggerBuilder extends ServiceObject implements Start {
  readonly _name = 'TriggerBuilder';

  constructor(
    execution: Execution,
    private readonly _handler: string,
  ) {
    super(execution);
  }

  /** Also of a form that is not the container: the event then gives file ids (platform.md §2.1). */
  forForm(form: string | GoogleAppsScript.Forms.Form): GoogleAppsScript.Script.FormTriggerBuilder {
    return partial(new FormTriggerBuilder(this._execution, this._on(form)));
  }
  forSpreadsheet(
    sheet: string | GoogleAppsScript.Spreadsheet.Spreadsheet,
  ): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return partial(new SpreadsheetTriggerBuilder(this._execution, this._on(sheet)));
  }
  timeBased(): GoogleAppsScript.Script.ClockTriggerBuilder {
    return partial(new ClockTriggerBuilder(this._execution, { handler: this._handler, event: 'CLOCK' }));
  }

  _on(source: string | { getId(): string }): Draft {
    const sourceId = typeof source === 'string' ? source : source.getId();
    if (!mayEdit(this._execution.world, sourceId, this._execution.user)) throw new Error(NOT_FOUND);
    return { handler: this._handler, sourceId };
  }
}

abstract class EventTriggerBuilder extends ServiceObject {
  override readonly _roundTrips = ['create'];

  constructor(
    execution: Execution,
    readonly _draft: Draft,
  ) {
    super(execution);
  }

  create(): GoogleAppsScript.Script.Trigger {
    return store(this._execution, this._draft);
  }

  _event<G>(event: TriggerDocument['event']): G {
    this._draft.event = event;
    return partial<G>(this);
  }
}

export class FormTriggerBuilder
  extends EventTriggerBuilder
  implements GoogleAppsScript.Script.FormTriggerBuilder
{
  readonly _name = 'FormTriggerBuilder';

  onFormSubmit(): GoogleAppsScript.Script.FormTriggerBuilder {
    return this._event('ON_FORM_SUBMIT');
  }
  onOpen(): GoogleAppsScript.Script.FormTriggerBuilder {
    return this._event('ON_OPEN');
  }
}

export class SpreadsheetTriggerBuilder
  extends EventTriggerBuilder
  implements GoogleAppsScript.Script.SpreadsheetTriggerBuilder
{
  readonly _name = 'SpreadsheetTriggerBuilder';

  /** When an answer of a form comes to it. */
  onFormSubmit(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this._event('ON_FORM_SUBMIT');
  }
  onEdit(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this._event('ON_EDIT');
  }
  onOpen(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this._event('ON_OPEN');
  }
  onChange(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this._event('ON_CHANGE');
  }
}
