/** Several rows in one go: one lock, one commit; what cannot be done is told with its reason, the rest is done. */
import { act, CHECKS, callFromDialog, clickMenu, noticeOf, propsOf } from '../../samples/clicks';
import { cellOf } from '../../samples/play';
import { ADMIN, everything, handInEvent, intactLines, newOffice, PIMPINAN, statusOf, WAKIL } from './office';

interface Shown {
  act: string;
  items: { row: number; number: string; title: string; seenVersion: number; seenFingerprint: string }[];
  cannot: { number: string; why: string }[];
}

type Office = ReturnType<typeof newOffice>;

const select = (office: Office, as: string, handler: string, first: number, last: number) => {
  const { effects, meter } = clickMenu(office, as, handler, first, last);
  return { shown: propsOf(effects) as unknown as Shown | undefined, notice: noticeOf(effects), meter };
};

/** What the page sends of an item. */
const seenOf = ({ row, number, seenVersion, seenFingerprint }: Shown['items'][number]) => ({
  row,
  number,
  seenVersion,
  seenFingerprint,
});

function send(office: Office, as: string, shown: Shown | undefined, fields: object = {}) {
  const items = shown?.items.map(seenOf) ?? [];
  return callFromDialog(office, as, 'actOnSeveralItems', {
    act: shown?.act,
    items,
    note: '',
    checks: [],
    ...fields,
  });
}

it('three are received, forwarded and approved with three clicks; each has its own line and letter', () => {
  const office = newOffice();
  const rows = [1, 2, 3].map(() => handInEvent(office).row);
  const before = intactLines(office);
  const [first = 0, , last = 0] = rows;
  const steps: [string, string, object, string][] = [
    [ADMIN, 'openReceive', { note: 'Lengkap semua.' }, 'Diterima – menunggu koreksi'],
    [WAKIL, 'openCorrect', { checks: CHECKS, note: 'Tidak ada koreksi.' }, 'Dikoreksi – menunggu keputusan'],
    [PIMPINAN, 'openApprove', {}, 'Disetujui – menunggu pengunggahan'],
  ];
  for (const [as, handler, fields, status] of steps) {
    const { shown } = select(office, as, handler, first, last);
    expect(shown?.items).toHaveLength(3);
    expect(send(office, as, shown, fields).done).toEqual({
      done: ['MS-2026-0001', 'MS-2026-0002', 'MS-2026-0003'],
      cannot: [],
    });
    expect(rows.map((row) => statusOf(office, row))).toEqual([status, status, status]);
  }
  expect(rows.map((row) => cellOf(office, row, 'Tanggapan Admin'))).toEqual(Array(3).fill('Lengkap semua.'));
  expect(intactLines(office)).toBe(before + 9);
});

it('one lock and one commit, however many rows', () => {
  const office = newOffice();
  const rows = [1, 2, 3].map(() => handInEvent(office).row);
  const { shown } = select(office, ADMIN, 'openReceive', rows[0] ?? 0, rows[2] ?? 0);
  const payload = {
    act: 'receive',
    items: shown?.items.map(seenOf),
    note: '',
    checks: [],
  };
  const { meter } = office.google.run(office.project, 'actOnSeveralItems', {
    as: ADMIN,
    surroundings: 'dialog',
    args: [payload],
  });
  const trips = meter.trips.filter((one) => !one.startsWith('MailApp'));
  expect(trips).toEqual([
    'Lock.tryLock',
    'Sheets.Spreadsheets.Values.batchGet',
    'Drive.Files.list',
    'Sheets.Spreadsheets.batchUpdate',
    'Lock.releaseLock',
    'UrlFetchApp.fetchAll',
    'Sheets.Spreadsheets.batchUpdate',
  ]);
});

it('what is not at this step is told before, and what somebody else did meanwhile after; the rest is done', () => {
  const office = newOffice();
  const rows = [1, 2, 3].map(() => handInEvent(office).row);
  act(office, ADMIN, 'receive', rows[1] ?? 0, {});
  const { shown } = select(office, ADMIN, 'openReceive', rows[0] ?? 0, rows[2] ?? 0);
  expect(shown?.items.map((one) => one.number)).toEqual(['MS-2026-0001', 'MS-2026-0003']);
  expect(shown?.cannot).toMatchObject([
    { number: 'MS-2026-0002', why: expect.stringContaining('Diterima oleh Admin Medsos') },
  ]);
  act(office, ADMIN, 'return', rows[2] ?? 0, { note: 'Foto buram.' });
  const answer = send(office, ADMIN, shown);
  expect(answer.done).toMatchObject({
    done: ['MS-2026-0001'],
    cannot: [{ number: 'MS-2026-0003', why: expect.stringContaining('Dikembalikan oleh Admin Medsos') }],
  });
  expect(rows.map((row) => statusOf(office, row))).toEqual([
    'Diterima – menunggu koreksi',
    'Diterima – menunggu koreksi',
    'Dikembalikan – perlu perbaikan',
  ]);
});

it('forwarding several without all ticks does nothing', () => {
  const office = newOffice();
  const rows = [1, 2].map(() => handInEvent(office).row);
  for (const row of rows) act(office, ADMIN, 'receive', row, {});
  const { shown } = select(office, WAKIL, 'openCorrect', rows[0] ?? 0, rows[1] ?? 0);
  const before = everything(office);
  const answer = send(office, WAKIL, shown, { checks: CHECKS.slice(1) });
  expect(answer.done).toMatchObject({ done: [] });
  expect(everything(office)).toBe(before);
});

it('returning and rejecting need a reason of their own, so they are done one by one', () => {
  const office = newOffice();
  const rows = [1, 2].map(() => handInEvent(office).row);
  const { notice } = select(office, ADMIN, 'openReturn', rows[0] ?? 0, rows[1] ?? 0);
  expect(notice).toMatch(/Beberapa baris sekaligus tidak dapat dikembalikan; pilih satu baris/);
  expect(select(office, ADMIN, 'openReceive', 3, 100).notice).toMatch(/Paling banyak 50 baris/);
});
