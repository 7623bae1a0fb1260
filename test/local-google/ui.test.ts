/** What scripts ask of the person at the keyboard, how they are answered, and what happens meanwhile. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER, OWNER, STAFF, workspace } from './workspace';

const CODE = `
function confirm() {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert('Hapus', 'Yakin?', ui.ButtonSet.YES_NO);
  return button == ui.Button.YES ? 'ya' : String(button);
}
function name() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Nama?', ui.ButtonSet.OK_CANCEL);
  return [String(answer.getSelectedButton()), answer.getResponseText()];
}
function both() {
  const properties = PropertiesService.getScriptProperties();
  const count = Number(properties.getProperty('count')) + 1;
  properties.setProperty('count', String(count));
  const seen = [Math.random(), Date.now()];
  properties.setProperty('seen', JSON.stringify(seen));
  return [count, name(), confirm(), properties.getProperty('seen') === JSON.stringify(seen)];
}
function count() { return PropertiesService.getScriptProperties().getProperty('count'); }
function locked() {
  const lock = LockService.getScriptLock();
  lock.waitLock(10);
  SpreadsheetApp.getUi().alert('Tunggu');
  return lock.hasLock();
}
function take() { return LockService.getScriptLock().tryLock(0); }
function browser() { return [Browser.msgBox('A', Browser.Buttons.YES_NO), Browser.inputBox('T', 'B', Browser.Buttons.OK_CANCEL), Browser.inputBox('C')]; }
function wrong(kind) {
  const ui = SpreadsheetApp.getUi();
  if (kind === 'none') ui.alert();
  if (kind === 'title') ui.alert('Judul', 'Isi');
  if (kind === 'set') ui.alert('Isi', {});
}
function number() { return String(SpreadsheetApp.getUi().alert(5)); }
function addon() { SpreadsheetApp.getUi().createAddonMenu().addItem('Buka', 'confirm').addToUi(); }
function tick() { SpreadsheetApp.getUi(); }
function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
`;

it('an alert has the buttons it asks for; without anybody to ask it is agreed to', () => {
  const { google, project, value } = workspace(CODE);
  expect(value('confirm')).toBe('ya');
  expect(value('confirm', { answers: [{ button: 'NO' }] })).toBe('NO');
  expect(value('confirm', { answers: [{ button: 'CLOSE' }] })).toBe('CLOSE');
  const { effects } = google.run(project, 'confirm', { as: OWNER, answers: [{ button: 'NO' }] });
  expect(effects).toEqual([{ kind: 'alert', title: 'Hapus', text: 'Yakin?' }]);
});

it('a test cannot press a button that is not there', () => {
  expect(workspace(CODE).refusal('confirm', { answers: [{ button: 'CANCEL' }] })).toBe(
    'local-google: the alert has no button CANCEL',
  );
});

it('a prompt gives the button and what was typed', () => {
  const { value } = workspace(CODE);
  expect(value('name', { answers: [{ button: 'OK', text: 'Sari' }] })).toEqual(['OK', 'Sari']);
  expect(value('name')).toEqual(['OK', '']);
});

it('a script waits for its answers, and goes on where it was: nothing is done twice', () => {
  const { google, project, value } = workspace(CODE);
  const run = google.run(project, 'both', { as: OWNER, answers: 'later' });
  expect(run.question).toEqual({ kind: 'prompt', title: '', text: 'Nama?', buttons: 'OK_CANCEL' });
  expect(value('count')).toBe('1');
  google.advance(5000);
  run.answer({ button: 'OK', text: 'Sari' });
  expect(run.question).toMatchObject({ kind: 'alert', text: 'Yakin?' });
  run.answer({ button: 'YES' });
  expect(run.question).toBeUndefined();
  expect(JSON.parse(JSON.stringify(run.value))).toEqual([1, ['OK', 'Sari'], 'ya', true]);
  expect(value('count')).toBe('1');
  expect(() => run.answer({ button: 'YES' })).toThrow('The script asks nothing.');
});

it('a script whose code was changed meanwhile cannot go on', () => {
  const { google, project } = workspace(CODE);
  const run = google.run(project, 'both', { as: OWNER, answers: 'later' });
  writeFileSync(join(project.folder, 'Code.js'), 'function both() { Session.getActiveUser(); }');
  expect(run.answer({ button: 'OK' }).error?.message).toBe(
    'The script is not the same each time: it called PropertiesService.getScriptProperties before, and Session.getActiveUser now.',
  );
});

it('locks do not survive the question (platform.md §2.4)', () => {
  const { google, project, value } = workspace(CODE);
  const run = google.run(project, 'locked', { as: OWNER, answers: 'later' });
  expect(value('take', { as: STAFF })).toBe(true);
  run.answer({ button: 'OK' });
  expect(run.value).toBe(false);
});

it('Browser answers in plain words', () => {
  const { value } = workspace(CODE);
  const answers = [
    { button: 'NO' as const },
    { button: 'CANCEL' as const },
    { button: 'OK' as const, text: 'x' },
  ];
  expect(value('browser', { answers })).toEqual(['no', 'cancel', 'x']);
});

it('refuses what no signature takes', () => {
  const { refusal, value } = workspace(CODE);
  const words = (kinds: string) => `The parameters (${kinds}) don't match the method signature for Ui.alert.`;
  expect(refusal('wrong', { args: ['none'] })).toBe(words(''));
  expect(refusal('wrong', { args: ['title'] })).toBe(words('String,String'));
  expect(refusal('wrong', { args: ['set'] })).toBe(words('String,(class)'));
  expect(value('number')).toBe('OK');
});

it('an add-on menu is named as its document', () => {
  const { google, project } = workspace(CODE);
  expect(google.run(project, 'addon', { as: OTHER }).effects).toEqual([
    { kind: 'menu', name: 'Register', items: [{ caption: 'Buka', handler: 'confirm' }] },
  ]);
});

it('a clock has nobody to show it to (platform.md §4)', () => {
  const { google, value } = workspace(CODE);
  value('install');
  google.advance(3_600_000);
  expect(google.world.store.list('log').at(-1)?.text).toContain(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});
