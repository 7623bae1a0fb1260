/** Triggers: as whom they run, when they fire, who sees them; and Session, which tells scripts who they are. */
import { DAY, HOUR, OTHER, OWNER, STAFF, START, workspace } from './workspace';

const CODE = `
function create() { return FormApp.create('F', true).setAllowResponseEdits(true).getId(); }
function question(id) { FormApp.openById(id).addTextItem().setTitle('Judul'); }
function install(id) {
  return ScriptApp.newTrigger('onSubmit').forForm(id).onFormSubmit().create().getUniqueId();
}
function onSubmit(e) {
  const properties = PropertiesService.getScriptProperties();
  const seen = JSON.parse(properties.getProperty('seen') || '[]');
  seen.push({
    runsAs: Session.getEffectiveUser().getEmail(), active: Session.getActiveUser().getEmail(),
    response: e.response.getId(), form: e.source.getId(), mode: e.authMode, uid: e.triggerUid,
    dated: e.response.getTimestamp() instanceof Date,
  });
  properties.setProperty('seen', JSON.stringify(seen));
}
function seen() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('seen') || '[]'); }
function bad() { throw new Error('rusak'); }
function installBad(id) { ScriptApp.newTrigger('bad').forForm(id).onFormSubmit().create(); }
function installGone(id) { ScriptApp.newTrigger('gone').forForm(id).onFormSubmit().create(); }
function triggers() { return ScriptApp.getProjectTriggers().map((one) => [one.getHandlerFunction(), one.getEventType(), one.getTriggerSource(), one.getTriggerSourceId()]); }
function removeAll() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }
function many() { for (let i = 0; i < 21; i += 1) ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function daily(hour) { ScriptApp.newTrigger('tick').timeBased().atHour(hour).nearMinute(30).everyDays(1).create(); }
function once() { ScriptApp.newTrigger('tick').timeBased().after(1000).create(); }
function weekly(hour) { ScriptApp.newTrigger('tick').timeBased().onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(hour).nearMinute(0).create(); }
function fortnightly() { ScriptApp.newTrigger('tick').timeBased().everyWeeks(2).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).nearMinute(0).create(); }
function monthly(day) { ScriptApp.newTrigger('tick').timeBased().onMonthDay(day).atHour(6).nearMinute(15).create(); }
function at(time) { ScriptApp.newTrigger('tick').timeBased().at(new Date(time)).create(); }
function atDate() { ScriptApp.newTrigger('tick').timeBased().atDate(2026, 3, 5).create(); }
function badDay() { ScriptApp.newTrigger('tick').timeBased().onMonthDay(32).create(); }
function badWeekDay() { ScriptApp.newTrigger('tick').timeBased().onWeekDay('FRIDAY').create(); }
function ofSource(id) { return ScriptApp.getUserTriggers(FormApp.openById(id)).map((one) => one.getHandlerFunction()); }
function authorised() {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, info.getAuthorizationUrl(), String(ScriptApp.getInstallationSource())];
}
function key() { return Session.getTemporaryActiveUserKey(); }
function odd() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(7).create(); }
function tick(e) {
  const properties = PropertiesService.getScriptProperties();
  properties.setProperty('ticks', JSON.stringify([...JSON.parse(properties.getProperty('ticks') || '[]'), e]));
}
function ticks() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('ticks') || '[]'); }
function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
function active() { return Session.getActiveUser().getEmail(); }
function zone() { return Session.getScriptTimeZone(); }
`;

const setUp = () => {
  const all = workspace(CODE);
  const formId = all.value('create') as string;
  all.value('question', { args: [formId] });
  const submit = (as = STAFF) => all.google.person(as).submitForm(formId, { byTitle: { Judul: 'x' } });
  return { ...all, formId, submit };
};

describe('a form trigger', () => {
  it('runs as whoever created it, and is not told who acted', () => {
    const { value, submit, formId } = setUp();
    const uid = value('install', { args: [formId] });
    const { id } = submit(STAFF);
    expect(value('seen')).toEqual([
      { runsAs: OWNER, active: '', response: id, form: formId, mode: 'FULL', uid, dated: true },
    ]);
  });

  it('fires again for an edited response, with the same id', () => {
    const { google, value, submit, formId } = setUp();
    value('install', { args: [formId] });
    const { id } = submit();
    google.person(STAFF).editResponse(id, { byTitle: { Judul: 'y' } });
    expect((value('seen') as { response: string }[]).map((one) => one.response)).toEqual([id, id]);
  });

  it('that fails does not stop the answer or the other triggers, and leaves a line in the log', () => {
    const { google, value, submit, formId } = setUp();
    value('installBad', { args: [formId] });
    value('installGone', { args: [formId] });
    value('install', { args: [formId] });
    submit();
    expect(value('seen')).toHaveLength(1);
    const errors = google.world.store.list('log').filter((line) => line.level === 'error');
    expect(errors.map((line) => [line.functionName, line.actor])).toEqual([
      ['bad', OWNER],
      ['gone', OWNER],
    ]);
    expect(errors[0]?.text).toMatch('rusak');
  });

  it('can be set up only by an editor of the form', () => {
    const { refusal, formId } = setUp();
    expect(refusal('install', { as: STAFF, args: [formId] })).toMatch('No item with the given ID');
  });
});

describe("an account's triggers", () => {
  it('are not seen by another account, so a second set-up makes a second one', () => {
    const { google, value, submit, formId } = setUp();
    google.world.store.put('file', formId, {
      ...(google.world.store.get('file', formId) as NonNullable<
        ReturnType<typeof google.world.store.get<'file'>>
      >),
      editors: [OTHER],
    });
    value('install', { args: [formId] });
    expect(value('triggers', { as: OTHER })).toEqual([]);
    value('removeAll', { as: OTHER });
    value('install', { as: OTHER, args: [formId] });
    expect(value('triggers')).toEqual([['onSubmit', 'ON_FORM_SUBMIT', 'FORMS', formId]]);
    submit();
    expect((value('seen') as { runsAs: string }[]).map((one) => one.runsAs)).toEqual([OWNER, OTHER]);
  });

  it('end when deleted', () => {
    const { value, submit, formId } = setUp();
    value('install', { args: [formId] });
    value('removeAll');
    submit();
    expect(value('seen')).toEqual([]);
  });

  it('are at most twenty', () => {
    const { value, refusal } = setUp();
    expect(refusal('many')).toMatch('too many triggers');
    expect(value('triggers')).toHaveLength(20);
    expect(value('triggers', { as: STAFF })).toHaveLength(0);
  });
});

describe('a clock trigger', () => {
  it('fires when due, once however late', () => {
    const { google, value } = setUp();
    value('hourly');
    expect(google.advance(HOUR - 1)).toBe(0);
    expect(google.advance(1)).toBe(1);
    expect(google.advance(5 * HOUR)).toBe(1);
    expect(google.advance(HOUR - 1)).toBe(0);
    expect(google.advance(1)).toBe(1);
    expect(value('ticks')).toHaveLength(3);
  });

  it('fires daily by the clock of the zone', () => {
    const { google, value } = setUp();
    // 08:00 in Jakarta at the start.
    value('daily', { args: [7] });
    expect(google.advance(23 * HOUR)).toBe(0);
    expect(google.advance(HOUR / 2)).toBe(1);
    expect(value('ticks')).toMatchObject([
      { hour: 7, minute: 30, 'day-of-month': 3, timezone: 'Asia/Jakarta' },
    ]);
    expect(google.advance(DAY)).toBe(1);
  });

  it('fires on a day of the week, every so many weeks', () => {
    const { google, value } = setUp();
    // Monday, 2 March 2026, 08:00.
    value('weekly', { args: [9] });
    expect(google.advance(4 * DAY)).toBe(0);
    expect(google.advance(HOUR)).toBe(1);
    expect(google.advance(7 * DAY - 1)).toBe(0);
    expect(google.advance(1)).toBe(1);
    expect(value('ticks')).toMatchObject([
      { 'day-of-week': 5, 'day-of-month': 6, hour: 9 },
      { 'day-of-week': 5, 'day-of-month': 13, hour: 9 },
    ]);
    value('removeAll');
    value('fortnightly');
    // Now Friday, 13 March, 09:00: first on the coming Monday.
    expect(google.advance(3 * DAY - 1)).toBe(0);
    expect(google.advance(1)).toBe(1);
    expect(google.advance(14 * DAY - 1)).toBe(0);
    expect(google.advance(1)).toBe(1);
  });

  it('fires on a day of the month, of the shorter ones on the last', () => {
    const { google, value } = setUp();
    value('monthly', { args: [31] });
    for (let days = 0; days < 120; days += 1) google.advance(DAY);
    const ticks = value('ticks') as Record<string, number>[];
    expect(ticks.map((one) => one['day-of-month'])).toEqual([31, 30, 31, 30]);
    expect(ticks.map(({ month, hour }) => [month, hour])).toEqual([3, 4, 5, 6].map((month) => [month, 8]));
  });

  it('fires once at a moment, or on a day of the calendar', () => {
    const { google, value } = setUp();
    value('at', { args: [START + 90_000] });
    value('atDate');
    expect(google.advance(89_999)).toBe(0);
    expect(google.advance(1)).toBe(1);
    // Thursday, 5 March begins.
    expect(google.advance(3 * DAY - 8 * HOUR - 90_001)).toBe(0);
    expect(google.advance(1)).toBe(1);
    expect(google.advance(60 * DAY)).toBe(0);
  });

  it('without a rhythm fires once', () => {
    const { google, value } = setUp();
    value('once');
    expect(google.advance(1000)).toBe(1);
    expect(google.advance(DAY)).toBe(0);
  });

  it('takes only the steps that Google offers', () => {
    expect(setUp().refusal('odd')).toMatch('everyMinutes');
    expect(setUp().refusal('badDay')).toMatch('Invalid argument: day');
    expect(setUp().refusal('badWeekDay')).toMatch("don't match the method signature");
  });
});

describe('ScriptApp', () => {
  it('tells the triggers of one source, and that everybody has agreed', () => {
    const { value, formId } = setUp();
    value('install', { args: [formId] });
    value('hourly');
    expect(value('ofSource', { args: [formId] })).toEqual(['onSubmit']);
    expect(value('authorised')).toEqual([true, null, 'NONE']);
  });
});

describe('Session', () => {
  it('has a key for each person, which changes after 30 days', () => {
    const { google, value } = setUp();
    const before = value('key', { as: STAFF });
    expect(value('key', { as: STAFF })).toBe(before);
    expect(value('key', { as: OTHER })).not.toBe(before);
    google.advance(31 * DAY);
    expect(value('key', { as: STAFF })).not.toBe(before);
  });

  it('knows the person in a menu, and nobody in a simple trigger', () => {
    const { value, refusal } = setUp();
    expect(value('who', { as: STAFF })).toEqual([STAFF, STAFF]);
    expect(value('active', { as: STAFF, surroundings: 'simple trigger' })).toBe('');
    expect(refusal('who', { as: STAFF, surroundings: 'simple trigger' })).toMatch(
      'You do not have permission to call Session.getEffectiveUser',
    );
  });

  it('gives the zone of the manifest', () => {
    expect(setUp().value('zone')).toBe('Asia/Jakarta');
  });
});

it('the manifest has to list the permission of each service', () => {
  const manifest = (scope: string) => ({
    'appsscript.json': JSON.stringify({ oauthScopes: [`https://www.googleapis.com/auth/${scope}`] }),
  });
  expect(workspace(CODE, manifest('drive')).refusal('create')).toBe(
    'Specified permissions are not sufficient to call FormApp.create. Required permissions: https://www.googleapis.com/auth/forms',
  );
  expect(workspace(CODE, manifest('forms')).value('create')).toBeTruthy();
});

it('the clock of a script is that of the world', () => {
  const { google, value } = workspace('function now() { return [Date.now(), new Date().getTime()]; }');
  google.advance(HOUR);
  expect(value('now')).toEqual([START + HOUR, START + HOUR]);
});

describe('what goes wrong with triggers on Google (platform.md §2.2)', () => {
  it('one may be lost; the next fires', () => {
    const { google, value, submit, formId } = setUp();
    value('install', { args: [formId] });
    google.armTrigger({ handler: 'onSubmit', fires: 0 });
    submit();
    expect(value('seen')).toEqual([]);
    submit();
    expect(value('seen')).toHaveLength(1);
  });

  it('one may fire twice for the same answer', () => {
    const { google, value, submit, formId } = setUp();
    value('install', { args: [formId] });
    google.armTrigger({ fires: 2 });
    const { id } = submit();
    expect((value('seen') as { response: string }[]).map((one) => one.response)).toEqual([id, id]);
  });

  it('the second time may be of an answer that nobody gave', () => {
    const { google, value, submit, formId } = setUp();
    value('install', { args: [formId] });
    google.armTrigger({ handler: 'other', fires: 0 });
    google.armTrigger({ fires: 2, isBlank: true, times: 2 });
    submit();
    const { id } = submit();
    const seen = (value('seen') as { response: string }[]).map((one) => one.response);
    expect(seen).toHaveLength(4);
    expect(seen[2]).toBe(id);
    expect(google.world.store.list('response').map((one) => one.id)).not.toContain(seen[3]);
  });
});
