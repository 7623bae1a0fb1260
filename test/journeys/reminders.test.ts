/** Reminders: one digest a person on working days at 08.00, the Sekretaris's summary, once, inside the mail quota. */
import type { RunResult } from '../../local-google/index';
import { act } from '../../samples/clicks';
import {
  ADMIN,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  STAFF,
  tabTexts,
  WAKIL,
} from './office';

const at = (local: string) => Date.parse(`${local}+07:00`);
const HOUR = 3_600_000;
type SampleOffice = ReturnType<typeof newOffice>;

const digestsTo = (office: SampleOffice, email: string) =>
  mailsTo(office, email).filter((mail) => mail.subject.includes('Ringkasan'));
const goTo = (office: SampleOffice, local: string) =>
  office.google.advance(at(local) - office.google.world.clock.now());
const remind = (office: SampleOffice): RunResult =>
  office.google.run(office.project, 'onReminders', { as: OFFICE, surroundings: 'trigger' });

/** An event of Monday 2 November, handed in that day, received; due on Tuesday. */
function waitingForWakil() {
  const office = newOffice(at('2026-11-02T10:00:00'));
  handInEvent(office);
  act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Lengkap.' });
  return office;
}

describe('an item that nobody corrects', () => {
  const office = waitingForWakil();

  it('is said on its target day at 08.00, to whom it waits for and to nobody else of the roles', () => {
    goTo(office, '2026-11-03T07:44:00');
    expect(digestsTo(office, WAKIL)).toHaveLength(0);
    // Within what Google promises of `nearMinute`: a quarter of an hour (ClockTriggerBuilder.nearMinute).
    goTo(office, '2026-11-03T08:16:00');
    const [mail, ...more] = digestsTo(office, WAKIL);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('[Register Medsos] Ringkasan Selasa, 3 November 2026');
    expect(mail?.body).toContain('Menunggu Bapak/Ibu: 1 batas hari ini');
    expect(mail?.body).toContain('MS-2026-0001');
    for (const other of [ADMIN, PIMPINAN, STAFF]) expect(digestsTo(office, other)).toEqual([]);
  });

  it('the Sekretaris’s summary of that day has the head of the journal', () => {
    const [mail] = digestsTo(office, SEKRETARIS);
    const lines = tabTexts(office, GID.journal).slice(1);
    expect(mail?.body).toContain(`Jurnal: ${lines.length} baris, kepala ${lines.at(-1)?.[13]}`);
    expect(mail?.body).toContain('Tidak ada konten yang lewat batas waktu');
    expect(mail?.body).toContain('Menunggu Wakil Pimpinan Redaksi: 1 konten');
  });

  it('a trigger that fires twice, and the sweeps of the day, send nothing more', () => {
    const before = office.google.world.store.list('message').length;
    expect(remind(office).error).toBeUndefined();
    goTo(office, '2026-11-03T23:00:00');
    expect(office.google.world.store.list('message')).toHaveLength(before);
  });

  it('late for a day, it is said again and escalated to the Sekretaris', () => {
    goTo(office, '2026-11-04T09:00:00');
    expect(digestsTo(office, WAKIL)).toHaveLength(2);
    expect(digestsTo(office, WAKIL).at(-1)?.body).toContain('Terlambat 1 hari');
    const mail = digestsTo(office, SEKRETARIS).at(-1);
    expect(mail?.body).toContain('1 (satu) konten telah lewat batas waktu sekurang-kurangnya satu hari');
    expect(mail?.body).toContain('MS-2026-0001');
    expect(mail?.body).toContain('Wakil Pimpinan Redaksi');
  });

  it('once it was corrected, the next reminder goes to Pimpinan; all of it leaves the journal as it was', () => {
    act(office, WAKIL, 'correct', FIRST_ROW, {});
    goTo(office, '2026-11-05T09:00:00');
    expect(digestsTo(office, WAKIL)).toHaveLength(2);
    expect(digestsTo(office, PIMPINAN)).toHaveLength(1);
    intactLines(office);
  });
});

it('nobody is reminded on days off; before them, of what falls due on them', () => {
  const office = newOffice(at('2026-11-06T10:00:00'));
  handInEvent(office, { answers: { 'Tanggal kegiatan': '2026-11-06' } });
  // Friday: due on Saturday, and the reminder of Friday was at 08.00, before it was handed in.
  goTo(office, '2026-11-08T23:00:00');
  expect(digestsTo(office, ADMIN)).toEqual([]);
  expect(digestsTo(office, SEKRETARIS)).toEqual([]);
  goTo(office, '2026-11-09T09:00:00');
  expect(digestsTo(office, ADMIN)[0]?.body).toContain('Terlambat 2 hari');
});

it('a trigger of 08.00 that never fired is made good by the hourly sweep', () => {
  const office = waitingForWakil();
  for (const trigger of office.google.world.store.list('trigger')) {
    if (trigger.handler === 'onReminders') office.google.world.store.remove('trigger', trigger.id);
  }
  goTo(office, '2026-11-03T10:30:00');
  expect(digestsTo(office, WAKIL)).toHaveLength(1);
});

it('costs six round trips besides the mails, and none for a second time but the reading', () => {
  const office = waitingForWakil();
  goTo(office, '2026-11-03T07:41:00');
  const mails = (run: RunResult) => run.meter.trips.filter((one) => one === 'MailApp.sendEmail').length;
  const first = remind(office);
  expect(mails(first)).toBe(2);
  expect(first.meter.roundTrips - mails(first)).toBeLessThanOrEqual(6);
  const second = remind(office);
  expect(mails(second)).toBe(0);
  expect(second.meter.trips).not.toContain('Sheets.Spreadsheets.batchUpdate');
});

it('when the account may send few mails today, the most urgent go first and the rest the next day', () => {
  const office = newOffice(at('2026-11-03T10:00:00'));
  // Two who are asked: Admin is late, staff is due today.
  handInEvent(office, { answers: { 'Tanggal kegiatan': '2026-11-02' } });
  handInEvent(office, { answers: { 'Tanggal kegiatan': '2026-11-04' } });
  act(office, ADMIN, 'return', FIRST_ROW + 1, { note: 'Foto ketiga buram.' });
  goTo(office, '2026-11-04T23:00:00');
  goTo(office, '2026-11-05T07:41:00');
  const used = (amount: number) =>
    office.google.world.store.put('usage', `email/${OFFICE}`, {
      since: office.google.world.clock.now(),
      amount,
    });
  used(99);
  remind(office);
  const sent = office.google.world.store
    .list('message')
    .filter((mail) => mail.subject.includes('Ringkasan Kamis, 5 November'));
  expect(sent.map((mail) => mail.to)).toEqual([[ADMIN]]);
  const waiting = tabTexts(office, GID.outbox).filter((line) => line[5]?.startsWith('Antre'));
  expect(waiting.map((line) => line[3])).toEqual(expect.arrayContaining([STAFF, SEKRETARIS]));
  office.google.advance(24 * HOUR);
  expect(tabTexts(office, GID.outbox).some((line) => line[5]?.startsWith('Antre'))).toBe(false);
  expect(digestsTo(office, STAFF).length).toBeGreaterThan(0);
});
