/** How scripts run: in a world of objects of their own, for so long and no longer, and through faults. */
import { HOUR, OWNER, STAFF, START, workspace } from './workspace';

const CODE = `
var loaded = (this.loaded || 0) + 1;
function own() {
  Logger.log('x');
  const values = Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActiveSpreadsheet().getId(), 'A1:B1');
  const date = Utilities.parseDate('2026-03-02', 'GMT', 'yyyy-MM-dd');
  return [values instanceof Object, [1].concat([2]) instanceof Array,
    Utilities.parseCsv('a,b') instanceof Array, date instanceof Date, Object.prototype.toString.call(date)];
}
function caught() {
  try { LockService.getScriptLock().tryLock('x'); } catch (error) {
    return [error instanceof Error, error.name, String(error)];
  }
}
function missing() {
  try { ScriptApp.invent(); } catch (error) { return [error instanceof Error, String(error)]; }
}
function caughtApi() {
  try { Sheets.Spreadsheets.get('nix'); } catch (error) { return [error instanceof Error, error.name]; }
}
function named() { return [String(SpreadsheetApp), String(SpreadsheetApp.getActiveSpreadsheet())]; }
function times() { return [loaded, Date.now(), new Date().getTime(), typeof Date(), new Date(0) instanceof Date]; }
function sleepy(ms) { Utilities.sleep(ms); Utilities.sleep(ms); return Date.now(); }
function local() { return [new Date(2026, 0, 31).toISOString(), new Date(0).getHours(), String(new Date(0))]; }
function stubborn() {
  try { Utilities.sleep(300000); Utilities.sleep(300000); } catch (error) { /* Goes on all the same. */ }
  PropertiesService.getScriptProperties().setProperty('after', 'yes');
  return 'done';
}
function onEdit() { Utilities.sleep(20000); put('a'); Utilities.sleep(20000); put('b'); }
function put(value) { PropertiesService.getScriptProperties().setProperty('put', value); return value; }
function got(key) { return PropertiesService.getScriptProperties().getProperty(key); }
function twice() { put('1'); try { put('2'); } catch (error) { return String(error); } return got('put'); }
function cleanUp() {
  try { put('1'); put('2'); } finally { put('cleaned'); }
}
function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function tick() { Utilities.sleep(250000); put(String(Number(got('put')) + 1)); }
`;

describe('what a script holds', () => {
  it('is of its own kinds: arrays, dates and objects that services give', () => {
    expect(workspace(CODE).value('own')).toEqual([true, true, true, true, '[object Date]']);
  });

  it('exceptions are Errors that are named as Google names them', () => {
    const { value } = workspace(CODE);
    expect(value('caught')).toEqual([
      true,
      'Exception',
      "Exception: The parameters (String) don't match the method signature for LockService.Lock.tryLock.",
    ]);
    expect(value('caughtApi')).toEqual([true, 'GoogleJsonResponseException']);
  });

  it('what is not imitated is an Error, too', () => {
    expect(workspace(CODE).value('missing')).toEqual([
      true,
      'Error: local-google does not imitate ScriptApp.invent yet',
    ]);
  });

  it('services and objects say what they are', () => {
    expect(workspace(CODE).value('named')).toEqual(['SpreadsheetApp', 'Spreadsheet']);
  });

  it('is new in each execution, and its clock is the world’s', () => {
    const { google, value } = workspace(CODE);
    value('times');
    google.advance(HOUR);
    expect(value('times')).toEqual([1, START + HOUR, START + HOUR, 'string', true]);
  });
});

describe('the time that a script may take (platform.md §2.3)', () => {
  it('sleeping takes time of the script', () => {
    expect(workspace(CODE).value('sleepy', { args: [1000] })).toBe(START + 2000);
  });

  it('six minutes; then it is stopped, whatever it catches', () => {
    const { refusal, value } = workspace(CODE);
    expect(refusal('stubborn')).toBe('Exceeded maximum execution time');
    expect(value('got', { args: ['after'] })).toBeNull();
  });

  it('thirty seconds of a simple trigger (platform.md §2.2)', () => {
    const { google, sheetId, value } = workspace(CODE);
    google.person(OWNER).typeIntoCell(sheetId, 'Sheet1', 'A1', 'x');
    expect(value('got', { args: ['put'] })).toBe('a');
  });

  it('round trips take time where the world says so', () => {
    const all = workspace(CODE);
    all.google.world.roundTripMilliseconds = 200_000;
    expect(all.refusal('twice')).toBe('Exceeded maximum execution time');
  });

  it('triggers together: ninety minutes a day of a private account', () => {
    const { google, value } = workspace(CODE);
    value('put', { args: ['0'] });
    value('install');
    for (let hour = 0; hour < 23; hour += 1) google.advance(HOUR);
    // 250 s each: the 22nd makes it more than ninety minutes, and the 23rd is not run.
    expect(value('got', { args: ['put'] })).toBe('22');
    expect(google.world.store.list('log').at(-1)?.text).toContain(
      'Service using too much computer time for one day',
    );
    google.advance(2 * HOUR);
    expect(value('got', { args: ['put'] })).toBe('23');
  });
});

describe('a fault', () => {
  it('strikes at the round trip it was armed for, and the script can catch it', () => {
    const { value } = workspace(CODE);
    expect(value('twice', { faults: [{ kind: 'service error', at: 2 }] })).toBe(
      "Exception: We're sorry, a server error occurred. Please wait a bit and try again.",
    );
    expect(value('got', { args: ['put'] })).toBe('1');
  });

  it('a time-out may have done its work all the same', () => {
    const { value } = workspace(CODE);
    const fault = { kind: 'service timeout' as const, at: 2, isAfter: true };
    expect(value('twice', { faults: [fault] })).toBe('Exception: Service timed out: Properties');
    expect(value('got', { args: ['put'] })).toBe('2');
  });

  it('the end of the process runs no clean-up, and nobody is told', () => {
    const { google, refusal, value } = workspace(CODE);
    const lines = google.world.store.list('log').length;
    expect(refusal('cleanUp', { faults: [{ kind: 'end of process', at: 2 }] })).toBe(
      'The process has ended.',
    );
    expect(value('got', { args: ['put'] })).toBe('1');
    expect(google.world.store.list('log')).toHaveLength(lines);
  });

  it('the time limit is told of', () => {
    const { google, refusal } = workspace(CODE);
    expect(
      refusal('cleanUp', { faults: [{ kind: 'time limit', at: (name) => name.endsWith('setProperty') }] }),
    ).toBe('Exceeded maximum execution time');
    expect(google.world.store.list('log').at(-1)?.text).toContain('Exceeded maximum execution time');
  });

  it('armed for all, it strikes once, and where it was told to', () => {
    const { google, value, refusal } = workspace(CODE);
    google.arm({ kind: 'service error', at: 1, functionName: 'put', message: 'Aus.' });
    expect(value('got', { args: ['x'], as: STAFF })).toBeNull();
    expect(refusal('put', { args: ['1'] })).toBe('Aus.');
    expect(value('put', { args: ['1'] })).toBe('1');
  });

  it('armed for all, it strikes triggers too', () => {
    const { google, value } = workspace(CODE);
    value('install');
    google.arm({ kind: 'service error', at: 1, functionName: 'tick' });
    google.advance(HOUR);
    expect(value('got', { args: ['put'] })).toBeNull();
    google.advance(HOUR);
    expect(value('got', { args: ['put'] })).toBe('1');
  });
});

describe('the list of executions', () => {
  it('says of each what it was, as whom it ran, and how it ended', () => {
    const { google, value, refusal } = workspace(CODE);
    value('got', { args: ['x'], as: STAFF });
    refusal('stubborn');
    refusal('nix');
    const seen = google.world.store.list('execution');
    expect(seen.map((one) => [one.functionName, one.actor, one.surroundings, one.status])).toEqual([
      ['got', STAFF, 'menu', 'completed'],
      ['stubborn', OWNER, 'menu', 'timed out'],
      ['nix', OWNER, 'menu', 'failed'],
    ]);
  });
});

it('the script’s local time is that of the manifest’s time zone, wherever it runs', () => {
  const before = new Date(0).getHours();
  // Reference, Session.getScriptTimeZone; Jakarta is seven hours ahead.
  expect(workspace(CODE).value('local')).toEqual([
    '2026-01-30T17:00:00.000Z',
    7,
    expect.stringMatching(/^Thu Jan 01 1970 07:00:00 GMT\+0700/),
  ]);
  expect(new Date(0).getHours()).toBe(before);
});
