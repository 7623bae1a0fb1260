/** The builders behind `ScriptApp.newTrigger`, up to `create()`, which stores the trigger. */
import { checkArguments } from '../arguments';
import type { TriggerDocument } from '../documents';
import { mayEdit } from '../drive/access';
import { NOT_FOUND } from '../drive/entry';
import type { Execution } from '../execution/execution';
import { readManifest } from '../manifest';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { firstTime } from './schedule';
import { TriggerFace } from './trigger';

type Draft = Pick<TriggerDocument, 'handler'> & Partial<TriggerDocument>;

/** Per user and script (platform.md §2.3). */
const MAX_TRIGGERS = 20;

function store(execution: Execution, draft: Draft): GoogleAppsScript.Script.Trigger {
  const { world, project, user } = execution;
  const mine = world.store
    .list('trigger')
    .filter((one) => one.projectId === project.id && one.ownerEmail === user);
  if (mine.length >= MAX_TRIGGERS) {
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  if (!draft.event) throw new Error('The trigger has no event type.');
  const trigger: TriggerDocument = {
    ...draft,
    id: world.newId('trigger'),
    projectId: project.id,
    ownerEmail: user,
    event: draft.event,
  };
  world.store.put('trigger', trigger.id, trigger);
  return partial(new TriggerFace(execution, trigger));
}

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

type ClockMethods = Pick<
  GoogleAppsScript.Script.ClockTriggerBuilder,
  'everyMinutes' | 'everyHours' | 'everyDays' | 'atHour' | 'nearMinute' | 'inTimezone' | 'after' | 'create'
>;

export class ClockTriggerBuilder extends ServiceObject implements ClockMethods {
  readonly _name = 'ClockTriggerBuilder';
  override readonly _roundTrips = ['create'];
  private readonly _clock: NonNullable<TriggerDocument['clock']> = {};
  private _minute?: number;
  private _timeZone?: string;
  private _after?: number;

  constructor(
    execution: Execution,
    private readonly _draft: Draft,
  ) {
    super(execution);
  }

  everyMinutes(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (![1, 5, 10, 15, 30].includes(n)) {
      throw new Error(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this._set('everyMinutes', n);
  }
  everyHours(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    return this._set('everyHours', n);
  }
  everyDays(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    return this._set('everyDays', n);
  }
  atHour(hour: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (!(hour >= 0 && hour <= 23)) throw new Error('Invalid argument: hour');
    return this._set('atHour', hour);
  }
  nearMinute(minute: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (!(minute >= 0 && minute <= 59)) throw new Error('Invalid argument: minute');
    this._minute = minute;
    return partial(this);
  }
  inTimezone(timezone: string): GoogleAppsScript.Script.ClockTriggerBuilder {
    checkArguments('ClockTriggerBuilder.inTimezone', [timezone], ['String']);
    this._timeZone = timezone;
    return partial(this);
  }
  /** Fires once. */
  after(durationMilliseconds: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    checkArguments('ClockTriggerBuilder.after', [durationMilliseconds], ['number']);
    this._after = durationMilliseconds;
    return partial(this);
  }

  create(): GoogleAppsScript.Script.Trigger {
    const { everyMinutes, everyHours, everyDays } = this._clock;
    if (!everyMinutes && !everyHours && !everyDays && this._after === undefined) {
      throw new Error('No recurrence was set on the clock trigger.');
    }
    const { world } = this._execution;
    const now = world.clock.now();
    // Google picks some minute of the hour; here it is spread as well, but the same each time.
    const minute = this._minute ?? (world.store.next('clock trigger') * 17) % 60;
    const timeZone = this._timeZone ?? readManifest(this._execution).timeZone ?? 'Etc/GMT';
    const nextAt =
      this._after === undefined ? firstTime(this._clock, now, timeZone, minute) : now + this._after;
    return store(this._execution, { ...this._draft, clock: this._clock, nextAt });
  }

  _set(
    key: keyof NonNullable<TriggerDocument['clock']>,
    n: number,
  ): GoogleAppsScript.Script.ClockTriggerBuilder {
    checkArguments(`ClockTriggerBuilder.${key}`, [n], ['number']);
    this._clock[key] = n;
    return partial(this);
  }
}
