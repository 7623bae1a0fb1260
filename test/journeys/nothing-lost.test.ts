/**
 * Nothing lost on the way from the form: whatever becomes of the trigger, and after the sweep has run twice, an answer has
 * one row, one number, one receipt, its photos filed and named, and a journal that proves itself. `npm run faults` tries
 * every point; here are some.
 */
import { QUOTAS, remaining } from '../../local-google/quotas';
import { act } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { cellOf, photo } from '../../samples/play';
import {
  ADMIN,
  eventSample,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  OFFICE,
  SET_UP_LINES,
  STAFF,
  somePoints,
  tabTexts,
  vaultLines,
} from './office';

jest.setTimeout(300_000);

const MINUTE = 60_000;
const POINTS = 6;
/** More answers than one run of the sweep takes in. */
const MANY = 60;
/** What taking in a new answer, and a changed one, needs at most. */
const TRIPS = Array.from({ length: 18 }, (_, index) => index + 1);

const sampleOf = (title: string) => eventSample({ answers: { 'Judul atau nama kegiatan': title } });

function submit(office: SampleOffice, title: string, as = STAFF): string {
  const sample = sampleOf(title);
  const files = sample.photos.map((name) => photo(name));
  const byTitle = { ...sample.answers, 'Dokumentasi kegiatan': files };
  return office.google.person(as).submitForm(office.formId, { byTitle }).id;
}

/** Time goes by, and no trigger fires. */
function passTime(office: SampleOffice, milliseconds: number): void {
  const { store } = office.google.world;
  const before = store.get('counter', 'clock offset')?.value ?? 0;
  store.put('counter', 'clock offset', { value: before + milliseconds });
}
const runSweep = (office: SampleOffice) =>
  office.google.run(office.project, 'onHour', { as: OFFICE, surroundings: 'trigger', args: [{}] });
/** The sweep, some time later: mails of an act that died wait until it cannot be under way any more. */
function sweepLater(office: SampleOffice): void {
  passTime(office, 20 * MINUTE);
  expect(runSweep(office).error).toBeUndefined();
}
function sweepTwice(office: SampleOffice): void {
  for (let time = 0; time < 2; time += 1) sweepLater(office);
}

const numbers = (office: SampleOffice) =>
  tabTexts(office, GID.register)
    .slice(FIRST_ROW - 1)
    .map(([number]) => number);
const receipts = (office: SampleOffice, number: string) =>
  mailsTo(office, STAFF).filter(
    (one) => one.subject.includes(number) && one.body.startsWith('Telah terdaftar'),
  );
const photosOf = (office: SampleOffice, row: number) => {
  const folder = cellOf(office, row, 'Tautan berkas').split('/').at(-1);
  const files = office.google.world.store.list('file').filter((one) => one.parentId === folder);
  return files.map((one) => one.name).sort();
};
const named = (number: string, label = '', count = 5) =>
  Array.from(
    { length: count },
    (_, index) => `${[number, label].filter(Boolean).join(' ')} 0${index + 1}.jpg`,
  );

describe('a trigger that dies at a round trip, before or after it was done', () => {
  it.each(somePoints(TRIPS, POINTS).flatMap((at) => [[at, false] as const, [at, true] as const]))(
    'of a new answer: round trip %i, after: %s',
    (at, isAfter) => {
      const office = newOffice();
      office.google.arm({ kind: 'end of process', at, isAfter, functionName: 'onFormSubmitted' });
      submit(office, 'Kegiatan');
      sweepTwice(office);
      expect(numbers(office)).toEqual(['MS-2026-0001']);
      expect(photosOf(office, FIRST_ROW)).toEqual(named('MS-2026-0001'));
      expect(intactLines(office)).toBe(SET_UP_LINES + 1);
      const sent = receipts(office, 'MS-2026-0001').length;
      // Only when the process ends between sending and marking is a second copy sent.
      expect(sent).toBeGreaterThanOrEqual(1);
      expect(sent).toBeLessThanOrEqual(2);
    },
  );

  it.each(somePoints(TRIPS, POINTS).map((at) => [at, at % 2 === 0] as const))(
    'of a changed answer with other photos: round trip %i, after: %s',
    (at, isAfter) => {
      const office = newOffice();
      const { row, responseId } = handInEvent(office);
      act(office, ADMIN, 'return', row, { note: 'Foto diganti.' });
      office.google.arm({ kind: 'end of process', at, isAfter, functionName: 'onFormSubmitted' });
      passTime(office, MINUTE);
      const files = sampleOf('')
        .photos.slice(1)
        .map((name) => photo(name));
      office.google.person(STAFF).editResponse(responseId, {
        byTitle: { Caption: 'Diperbaiki #KPU', 'Dokumentasi kegiatan': files } as never,
      });
      sweepTwice(office);
      expect(numbers(office)).toEqual(['MS-2026-0001']);
      expect(cellOf(office, row, 'Versi')).toBe('2');
      expect(cellOf(office, row, 'Caption')).toBe('Diperbaiki #KPU');
      expect(photosOf(office, row)).toEqual(expect.arrayContaining(named('MS-2026-0001', 'v2', 4)));
      expect(intactLines(office)).toBe(SET_UP_LINES + 3);
    },
  );
});

it('one receipt, when it dies anywhere but between sending and marking', () => {
  const office = newOffice();
  office.google.arm({
    kind: 'service timeout',
    at: (name) => name === 'Sheets.Spreadsheets.batchUpdate',
    isAfter: true,
    functionName: 'onFormSubmitted',
  });
  submit(office, 'Kegiatan');
  expect(receipts(office, 'MS-2026-0001')).toHaveLength(0);
  sweepTwice(office);
  expect(receipts(office, 'MS-2026-0001')).toHaveLength(1);
  expect(numbers(office)).toEqual(['MS-2026-0001']);
});

it.each([
  ['twice', false],
  ['and once more with an answer of blanks that the form does not have', true],
])('a trigger that fires %s makes one number and one receipt', (_, isBlank) => {
  const office = newOffice();
  office.google.armTrigger({ handler: 'onFormSubmitted', fires: 2, isBlank });
  submit(office, 'Kegiatan');
  sweepTwice(office);
  expect(numbers(office)).toEqual(['MS-2026-0001']);
  expect(receipts(office, 'MS-2026-0001')).toHaveLength(1);
  expect(intactLines(office)).toBe(SET_UP_LINES + 1);
});

it('answers whose triggers come late, or in another order, keep one number each', () => {
  const office = newOffice();
  const trigger = office.google.triggers(office.project).find((one) => one.event === 'ON_FORM_SUBMIT');
  if (!trigger) throw new Error('no trigger');
  office.google.armTrigger({ handler: 'onFormSubmitted', fires: 0 });
  const first = submit(office, 'Pertama');
  office.google.advance(MINUTE);
  submit(office, 'Kedua');
  expect(numbers(office)).toEqual(['MS-2026-0001']);
  expect(cellOf(office, FIRST_ROW, 'Judul/kegiatan')).toBe('Kedua');
  // Changed before its own trigger came: the change is what is taken in, and the late trigger brings nothing.
  office.google.advance(MINUTE);
  office.google.person(STAFF).editResponse(first, { byTitle: { Caption: 'Diperbaiki #KPU' } });
  office.google.fireTrigger(trigger);
  sweepTwice(office);
  expect(numbers(office)).toEqual(['MS-2026-0001', 'MS-2026-0002']);
  expect(cellOf(office, FIRST_ROW + 1, 'Versi')).toBe('1');
  expect(cellOf(office, FIRST_ROW + 1, 'Caption')).toBe('Diperbaiki #KPU');
  for (const number of ['MS-2026-0001', 'MS-2026-0002']) expect(receipts(office, number)).toHaveLength(1);
  expect(intactLines(office)).toBe(SET_UP_LINES + 2);
});

it('two who hand in at once get a number each, whoever goes first', () => {
  const office = newOffice();
  office.google.together([
    { act: () => submit(office, 'Yang satu') },
    { act: () => submit(office, 'Yang lain') },
  ]);
  sweepTwice(office);
  expect(numbers(office)).toEqual(['MS-2026-0001', 'MS-2026-0002']);
  const titles = [FIRST_ROW, FIRST_ROW + 1].map((row) => cellOf(office, row, 'Judul/kegiatan'));
  expect(titles.sort()).toEqual(['Yang lain', 'Yang satu']);
  for (const row of [FIRST_ROW, FIRST_ROW + 1])
    expect(photosOf(office, row)).toEqual(named(cellOf(office, row, 'No. Register')));
  for (const number of ['MS-2026-0001', 'MS-2026-0002']) expect(receipts(office, number)).toHaveLength(1);
  expect(intactLines(office)).toBe(SET_UP_LINES + 2);
});

it('an answer that cannot be taken in holds up no other, is told, and is taken in when it can be', () => {
  const office = newOffice();
  office.google.armTrigger({ handler: 'onFormSubmitted', fires: 0, times: 2 });
  submit(office, 'Yang sulit');
  office.google.advance(MINUTE);
  submit(office, 'Yang mudah');
  let looked = 0;
  office.google.arm({
    kind: 'service error',
    at: (name) => name === 'UrlFetchApp.fetchAll' && ++looked === 1,
    functionName: 'onHour',
  });
  expect(runSweep(office).error).toBeDefined();
  expect(numbers(office)).toEqual(['MS-2026-0001']);
  expect(cellOf(office, FIRST_ROW, 'Judul/kegiatan')).toBe('Yang mudah');
  sweepTwice(office);
  expect(numbers(office)).toHaveLength(2);
  for (const number of ['MS-2026-0001', 'MS-2026-0002']) expect(receipts(office, number)).toHaveLength(1);
});

it('more answers than a run has time for wait for the next hour, and hold up neither letters nor the vault', () => {
  const office = newOffice();
  office.google.arm({
    kind: 'service timeout',
    at: (name) => name === 'Sheets.Spreadsheets.batchUpdate',
    isAfter: true,
    functionName: 'onFormSubmitted',
  });
  submit(office, 'Suratnya belum terkirim');
  office.google.armTrigger({ handler: 'onFormSubmitted', fires: 0, times: MANY });
  for (let count = 1; count <= MANY; count += 1) submit(office, `Kegiatan ${count}`);
  expect([numbers(office).length, receipts(office, 'MS-2026-0001').length]).toEqual([1, 0]);

  office.google.world.roundTripMilliseconds = 600;
  sweepLater(office);
  const taken = numbers(office).length - 1;
  expect(taken).toBeGreaterThan(MANY / 4);
  expect(taken).toBeLessThan(MANY);
  // Google ends a run at six minutes.
  expect(office.google.world.store.list('execution').at(-1)?.milliseconds).toBeLessThan(5 * MINUTE);
  expect(receipts(office, 'MS-2026-0001')).toHaveLength(1);
  expect(vaultLines(office)).toBe(intactLines(office));

  for (let runs = 1; runs < MANY / taken; runs += 1) sweepLater(office);
  expect(new Set(numbers(office)).size).toBe(MANY + 1);
  expect(numbers(office)).toHaveLength(MANY + 1);
});

it('a day’s quota that is used up is asked once an hour, not once an answer or a letter, and the rest waits', () => {
  const office = newOffice();
  const { world } = office.google;
  const count = 40;
  office.google.armTrigger({ handler: 'onFormSubmitted', fires: 0, times: count });
  for (let one = 1; one <= count; one += 1) submit(office, `Kegiatan ${one}`);
  const useUp = (name: 'email' | 'urlfetch', left: number) =>
    world.store.put('usage', `${name}/${OFFICE}`, {
      since: world.clock.now(),
      amount: QUOTAS[name].consumer - left,
    });
  useUp('email', 0);
  useUp('urlfetch', 500);
  let trips: string[] = [];
  const sweep = () => {
    passTime(office, 20 * MINUTE);
    ({ trips } = runSweep(office).meter);
  };
  sweep();
  const taken = numbers(office).length;
  expect(taken).toBeGreaterThan(5);
  expect(taken).toBeLessThan(count);
  // The quota of fetches is gone: one more answer shows it, and the others are not tried.
  sweep();
  expect(numbers(office)).toHaveLength(taken);
  expect(trips.filter((trip) => trip === 'UrlFetchApp.fetchAll').length).toBeLessThanOrEqual(2);
  // Fetches are there again, mails are not: photos are fetched for the letters that are tried, and for no more.
  useUp('urlfetch', 10_000);
  sweep();
  expect(numbers(office)).toHaveLength(count);
  const fetched = remaining(world, OFFICE, 'urlfetch');
  sweep();
  expect(trips.filter((trip) => trip === 'MailApp.sendEmail')).toHaveLength(1);
  expect(fetched - remaining(world, OFFICE, 'urlfetch')).toBeLessThanOrEqual(25 * 4);
});

it('a run that dies among many letters leaves at most twenty-five unmarked, and a run sends a hundred', () => {
  const office = newOffice();
  const { world } = office.google;
  // Two letters each.
  const count = 70;
  office.google.armTrigger({ handler: 'onFormSubmitted', fires: 0, times: count });
  for (let one = 1; one <= count; one += 1) submit(office, `Kegiatan ${one}`);
  office.google.useQuota(OFFICE, 'email', QUOTAS.email.consumer);
  sweepLater(office);
  expect(numbers(office)).toHaveLength(count);
  const waiting = () =>
    tabTexts(office, GID.outbox)
      .slice(1)
      .filter((line) => line[5]?.startsWith('Antre')).length;
  const before = waiting();
  expect(before).toBeGreaterThan(125);
  world.accounts.push(...world.accounts.splice(0).map((one) => ({ ...one, kind: 'workspace' as const })));
  const sentBefore = world.store.list('message').length;
  const sent = () => world.store.list('message').length - sentBefore;
  office.google.arm({ kind: 'end of process', at: (name) => name === 'MailApp.sendEmail' && sent() === 40 });
  office.google.advance(20 * MINUTE);
  runSweep(office);
  expect([sent(), before - waiting()]).toEqual([40, 25]);
  const died = sent();
  sweepLater(office);
  expect(sent() - died).toBe(100);
});
