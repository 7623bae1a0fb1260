/**
 * What the design promises of trust, on the built bundle: columns have one kind of author, an act is whole or not
 * begun, a trigger may fire twice or never, letters go out once.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnName } from '../../local-google/spreadsheet/a1';
import { fireFormTriggers } from '../../local-google/triggers/fire';
import { act, openDialog, pressButton, seen } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { cellOf, photo } from '../../samples/play';
import { REGISTER_GROUPS } from '../../src/google/layout';
import { groupStart } from '../../src/google/register-row';
import {
  ADMIN,
  eventSample,
  everything,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  SET_UP_LINES,
  STAFF,
  somePoints,
  statusOf,
  tabTexts,
  WAKIL,
} from './office';

const PROTECTED = 'You are trying to edit a protected cell or object.';
const HOUR = 3_600_000;

describe('every column has exactly one kind of author', () => {
  const office = newOffice();
  handInEvent(office);
  const holders: Record<string, string> = {
    'Admin Medsos': ADMIN,
    'Wakil Pimpinan Redaksi': WAKIL,
    'Pimpinan Redaksi': PIMPINAN,
    Sekretaris: SEKRETARIS,
  };

  it.each(REGISTER_GROUPS.map((group) => [group.title, group] as const))('%s', (_, group) => {
    const allowed = group.author === 'office' ? [] : group.author.map((role) => holders[role]);
    for (const email of [ADMIN, WAKIL, PIMPINAN, SEKRETARIS]) {
      for (const [index] of group.columns.entries()) {
        const a1 = `${columnName(groupStart(group.key) + index)}${FIRST_ROW + 1}`;
        const typing = () =>
          office.google.person(email).typeIntoCell(office.spreadsheetId, 'Register', a1, 'x');
        if (allowed.includes(email)) expect(typing).not.toThrow();
        else expect(typing).toThrow(PROTECTED);
      }
    }
  });

  it('settings, headings and the form of the register belong to the office account alone', () => {
    for (const email of [ADMIN, WAKIL, PIMPINAN, SEKRETARIS]) {
      const person = office.google.person(email);
      const cells = [
        ['Orang dan Peran', 'C5'],
        ['Profil Kantor', 'B2'],
        ['Platform', 'B2'],
        ['Register', 'A2'],
        ['Kendali', 'B5'],
      ] as const;
      for (const [tab, a1] of cells) {
        expect(() => person.typeIntoCell(office.spreadsheetId, tab, a1, 'x')).toThrow(PROTECTED);
      }
    }
    expect(() =>
      office.google.person(STAFF).typeIntoCell(office.spreadsheetId, 'Register', 'A3', 'x'),
    ).toThrow('The caller does not have permission');
  });

  it('binds scripts too: a script of Wakil cannot write the decision of Pimpinan, and nothing of its batch stays', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rogue-'));
    copyFileSync('appsscript.json', join(folder, 'appsscript.json'));
    const cell = (key: 'correction' | 'decision', text: string) =>
      `{updateCells: {start: {sheetId: 101, rowIndex: 2, columnIndex: ${groupStart(key)}}, rows: [{values: [{userEnteredValue: {stringValue: '${text}'}}]}], fields: 'userEnteredValue'}}`;
    writeFileSync(
      join(folder, 'Code.js'),
      `function forge() { Sheets.Spreadsheets.batchUpdate({requests: [${cell('correction', 'mine')}, ${cell('decision', 'Disetujui')}]}, SpreadsheetApp.getActiveSpreadsheet().getId()); }`,
    );
    const before = everything(office);
    const project = { id: 'rogue', folder, containerId: office.spreadsheetId, ownerEmail: WAKIL };
    const { error } = office.google.run(project, 'forge', { as: WAKIL });
    expect(error?.message).toContain(PROTECTED);
    expect(everything(office)).toBe(before);
    rmSync(folder, { recursive: true });
  });
});

describe('an act is whole or not begun, whichever round trip fails', () => {
  function brokenAt(trip: number): { office: SampleOffice; row: number; trips: number } {
    const office = newOffice();
    const { row } = handInEvent(office);
    act(office, ADMIN, 'receive', row, {});
    act(office, WAKIL, 'correct', row, {});
    const { props } = openDialog(office, PIMPINAN, 'approve', row);
    if (!props) throw new Error('no dialog');
    let trips = 0;
    office.google.run(office.project, 'approveItem', {
      as: PIMPINAN,
      surroundings: 'dialog',
      args: [{ ...seen(props), note: 'Baik.' }],
      onRoundTrip: (_, index) => {
        trips = index;
        if (index === trip) throw new Error('Service Spreadsheets failed while accessing document');
      },
    });
    return { office, row, trips };
  }

  const { trips } = brokenAt(0);
  const points = Array.from({ length: trips }, (_, index) => index + 1);

  it('has a handful of round trips', () => {
    expect(trips).toBeGreaterThanOrEqual(4);
    expect(trips).toBeLessThanOrEqual(7);
  });

  it.each(points)('round trip %i', (point) => {
    const { office, row } = brokenAt(point);
    const isDone = statusOf(office, row) === 'Disetujui – menunggu pengunggahan';
    const last = tabTexts(office, GID.journal).at(-1)?.[2];
    expect(last).toBe(isDone ? 'Disetujui' : 'Dikoreksi');
    expect(cellOf(office, row, 'Keputusan')).toBe(isDone ? 'Disetujui dengan catatan' : '');
    const queued = tabTexts(office, GID.outbox).filter((line) => line[4]?.includes('Menunggu pengunggahan'));
    expect(queued).toHaveLength(isDone ? 1 : 0);
    intactLines(office, SEKRETARIS);
    // Whoever was refused by a fault tries again; whatever was not sent, the sweep sends.
    if (!isDone) expect(act(office, PIMPINAN, 'approve', row, { note: 'Baik.' }).refused).toBeUndefined();
    office.google.advance(2 * HOUR);
    expect(statusOf(office, row)).toBe('Disetujui – menunggu pengunggahan');
    const letters = mailsTo(office, ADMIN).filter((mail) => mail.body.includes('menunggu pengunggahan'));
    // Only when the process ends between sending and marking is a second copy sent.
    const diedBetween = isDone && queued[0]?.[5]?.startsWith('Antre') && letters.length === 2;
    expect(letters.length).toBe(diedBetween ? 2 : 1);
    expect(tabTexts(office, GID.outbox).every((line) => !line[5]?.startsWith('Antre'))).toBe(true);
  });
});

it('who comes while another act is under way is told so, and nothing of theirs is written', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  const second = handInEvent(office, { answers: { 'Judul atau nama kegiatan': 'Kegiatan kedua' } });
  const first = openDialog(office, ADMIN, 'receive', row).props;
  const other = openDialog(office, ADMIN, 'receive', second.row).props;
  if (!first || !other) throw new Error('no dialog');
  let refused: string | undefined;
  const { value } = office.google.run(office.project, 'receiveItem', {
    as: ADMIN,
    surroundings: 'dialog',
    args: [{ ...seen(first), note: '' }],
    onRoundTrip: (name) => {
      // Between reading and writing, where two acts would overwrite each other's journal line.
      if (name !== 'Sheets.Spreadsheets.batchUpdate' || refused !== undefined) return;
      refused = pressButton(office, ADMIN, 'receive', { ...seen(other), note: '' }).refused;
    },
  });
  expect(refused).toContain('Register sedang dipakai orang lain');
  expect(value).toMatchObject({ done: { status: 'received' } });
  expect(statusOf(office, row)).toBe('Diterima – menunggu koreksi');
  expect(statusOf(office, second.row)).toBe('Diserahkan – menunggu penerimaan');
  expect(intactLines(office, SEKRETARIS)).toBe(SET_UP_LINES + 3);
});

it('a heading of the register that was changed stops every act, and says which cell', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, 'Register', 'B2', 'Keadaan barang');
  const before = everything(office);
  expect(openDialog(office, ADMIN, 'receive', row).notice).toContain('sel B2');
  expect(openDialog(office, ADMIN, 'receive', row).notice).toContain('seharusnya berjudul “Status”');
  expect(everything(office)).toBe(before);
});

it('an act whose letters went out but could not be marked is still told as done', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  const { props } = openDialog(office, ADMIN, 'receive', row);
  if (!props) throw new Error('no dialog');
  const { value } = office.google.run(office.project, 'receiveItem', {
    as: ADMIN,
    surroundings: 'dialog',
    args: [{ ...seen(props), note: '' }],
    onRoundTrip: (name) => {
      const isMark = name === 'Sheets.Spreadsheets.batchUpdate' && mailsTo(office, WAKIL).length > 0;
      if (isMark) throw new Error('Service Spreadsheets timed out');
    },
  });
  expect(value).toMatchObject({ done: { status: 'received' } });
  expect(tabTexts(office, GID.outbox).at(-1)?.[5]).toMatch(/^Antre/);
});

describe('a form answer is taken in once, whatever its trigger does', () => {
  /** Staff send in the form, and its trigger never fires. */
  const submitUnnoticed = (office: SampleOffice) => {
    const trigger = office.google.world.store.list('trigger').find((one) => one.event === 'ON_FORM_SUBMIT');
    if (!trigger) throw new Error('no trigger');
    office.google.world.store.remove('trigger', trigger.id);
    const sample = eventSample();
    office.google.person(STAFF).submitForm(office.formId, {
      byTitle: { ...sample.answers, 'Dokumentasi kegiatan': sample.photos.map((name) => photo(name)) },
    });
    office.google.world.store.put('trigger', trigger.id, trigger);
  };

  it('a trigger that fires twice, or with nothing in it, changes nothing', () => {
    const office = newOffice();
    const { responseId } = handInEvent(office);
    // The day's reminders are out by then.
    office.google.advance(2 * HOUR);
    const before = everything(office);
    fireFormTriggers(office.google.world, office.formId, responseId);
    expect(everything(office)).toBe(before);
    const run = (args: unknown[]) =>
      office.google.run(office.project, 'onFormSubmitted', { as: OFFICE, surroundings: 'trigger', args });
    expect(run([{}]).error).toBeUndefined();
    expect(run([undefined]).error).toBeUndefined();
    office.google.advance(2 * HOUR);
    expect(everything(office)).toBe(before);
  });

  it('an answer changed after it was published is noted and answered once, and changes nothing published', () => {
    const office = newOffice();
    const { row, responseId } = handInEvent(office);
    act(office, ADMIN, 'receive', row, {});
    act(office, WAKIL, 'correct', row, {});
    act(office, PIMPINAN, 'approve', row, {});
    const entries = ['Instagram', 'Facebook', 'X'].map((platform) => ({
      platform,
      url: '',
      reason: 'Uji coba.',
      at: '',
    }));
    act(office, ADMIN, 'publish', row, { entries });
    const caption = cellOf(office, row, 'Caption');
    office.google.advance(HOUR);
    office.google.person(STAFF).editResponse(responseId, { byTitle: { Caption: 'Terlambat diubah' } });
    expect(statusOf(office, row)).toBe('Selesai – terunggah');
    expect(cellOf(office, row, 'Caption')).toBe(caption);
    expect(cellOf(office, row, 'Versi')).toBe('1');
    expect(cellOf(office, row, 'Keterangan')).toContain('Ralat diminta');
    expect(tabTexts(office, GID.journal).at(-1)?.[9]).toContain('Terlambat diubah');
    for (let hour = 0; hour < 3; hour += 1) office.google.advance(HOUR);
    const told = mailsTo(office, STAFF).filter((mail) => mail.body.startsWith('Permintaan ralat dicatat'));
    expect(told).toHaveLength(1);
  });

  it('a trigger that never fired is made good by the hourly sweep', () => {
    const office = newOffice();
    submitUnnoticed(office);
    expect(tabTexts(office, GID.register)).toHaveLength(2);
    office.google.advance(2 * HOUR);
    expect(cellOf(office, FIRST_ROW, 'No. Register')).toBe('MS-2026-0001');
    expect(cellOf(office, FIRST_ROW, 'Tanggal dan jam penyerahan')).toBe('02/11/2026 16.00');
    expect(mailsTo(office, STAFF)).toHaveLength(1);
    office.google.advance(2 * HOUR);
    expect(tabTexts(office, GID.register)).toHaveLength(3);
    expect(mailsTo(office, STAFF)).toHaveLength(1);
  });

  it('an intake that dies at any round trip is completed by the sweep under one number', () => {
    const sweepTrips = (fail: number) => {
      const office = newOffice();
      submitUnnoticed(office);
      let trips = 0;
      office.google.run(office.project, 'onHour', {
        as: OFFICE,
        surroundings: 'trigger',
        args: [{}],
        onRoundTrip: (_, index) => {
          trips = index;
          if (index === fail) throw new Error('Service timed out');
        },
      });
      return { office, trips };
    };
    const { trips } = sweepTrips(0);
    expect(trips).toBeGreaterThan(10);
    const points = Array.from({ length: trips }, (_, index) => index + 1);
    for (const fail of somePoints(points, 8)) {
      const { office } = sweepTrips(fail);
      office.google.advance(2 * HOUR);
      expect(tabTexts(office, GID.register)).toHaveLength(3);
      expect(cellOf(office, FIRST_ROW, 'No. Register')).toBe('MS-2026-0001');
      const folder = cellOf(office, FIRST_ROW, 'Tautan berkas').split('/').at(-1);
      const photos = office.google.world.store.list('file').filter((file) => file.parentId === folder);
      expect(photos.map((file) => file.name)).toEqual(
        ['01', '02', '03', '04', '05'].map((order) => `MS-2026-0001 ${order}.jpg`),
      );
      expect(intactLines(office)).toBe(SET_UP_LINES + 1);
      expect(
        tabTexts(office, GID.outbox)
          .slice(1)
          .every((line) => line[5]?.startsWith('Terkirim')),
      ).toBe(true);
    }
  });
});

it('a quota that is used up keeps the letters, and they go out when it is there again', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  office.google.useQuota(ADMIN, 'email', 100);
  expect(act(office, ADMIN, 'receive', row, {}).refused).toBeUndefined();
  expect(mailsTo(office, WAKIL)).toEqual([]);
  expect(tabTexts(office, GID.outbox).at(-1)?.[5]).toMatch(/^Antre S-/);
  office.google.advance(2 * HOUR);
  expect(mailsTo(office, WAKIL)).toHaveLength(1);
  expect(tabTexts(office, GID.outbox).at(-1)?.[5]).toMatch(/^Terkirim/);
});

it('a letter that follows no fact has its number to itself', () => {
  // The morning's letter to the office account: nobody acted, so no line of the journal goes with it.
  const office = newOffice(Date.parse('2026-12-20T10:00:00+07:00'));
  office.google.advance(24 * HOUR);
  handInEvent(office, { answers: { 'Tanggal kegiatan': '2026-12-21' } });
  const ids = tabTexts(office, GID.outbox)
    .slice(1)
    .map(([id]) => id);
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
});
