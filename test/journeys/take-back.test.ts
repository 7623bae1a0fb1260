/** A wrong click: taken back by whoever made it, while nobody has acted on it; journalled, and those told are told. */
import { act, callFromDialog, clickMenu, deskIn, seen } from '../../samples/clicks';
import { cellOf } from '../../samples/play';
import {
  ADMIN,
  everything,
  GID,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  PIMPINAN,
  statusOf,
  tabTexts,
  WAKIL,
} from './office';

type Office = ReturnType<typeof newOffice>;
const NUMBER = 'MS-2026-0001';

function takeBack(office: Office, as: string, row: number, reason = 'Salah tekan.') {
  const work = deskIn(clickMenu(office, as, 'openWorkSheet', row).effects)?.work;
  if (!work) throw new Error('no work');
  return {
    offered: work.canTakeBack,
    ...callFromDialog(office, as, 'takeBackItem', { ...seen(work), reason }),
  };
}

it('an approval taken back waits for Pimpinan again, and Admin is told to disregard the mail', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, {});
  act(office, WAKIL, 'correct', row, {});
  const before = everything(office);
  const lines = intactLines(office);
  act(office, PIMPINAN, 'approve', row, { note: 'Silakan.' });
  expect(takeBack(office, PIMPINAN, row)).toMatchObject({ offered: true, done: { number: NUMBER } });
  expect(statusOf(office, row)).toBe('Dikoreksi – menunggu keputusan');
  for (const heading of ['Keputusan', 'Pertimbangan Pimpinan']) expect(cellOf(office, row, heading)).toBe('');
  expect(before).not.toContain('Silakan.');
  expect(intactLines(office)).toBe(lines + 2);
  const journal = tabTexts(office, GID.journal).at(-1);
  expect(journal).toEqual(expect.arrayContaining(['Keputusan ditarik kembali', NUMBER, 'Pimpinan Redaksi']));
  const told = mailsTo(office, ADMIN).at(-1);
  expect(told?.body).toMatch(/“Disetujui( dengan catatan)?” .* ditarik kembali oleh Pimpinan Redaksi/);
  expect(told?.body).toContain('Salah tekan.');
  // And it can be decided anew.
  act(office, PIMPINAN, 'approve', row, {});
  expect(statusOf(office, row)).toBe('Disetujui – menunggu pengunggahan');
  expect(intactLines(office)).toBe(lines + 3);
});

it('what stood before the decision stands again: the return that a resubmission answered', () => {
  const office = newOffice();
  const { row, responseId } = handInEvent(office);
  act(office, ADMIN, 'return', row, { note: 'Foto ketiga buram.' });
  office.google.advance(60_000);
  office.google.person('staf.parmas@contoh.id').editResponse(responseId, { byTitle: {} });
  act(office, ADMIN, 'receive', row, { note: 'Sekarang lengkap.' });
  expect(takeBack(office, ADMIN, row).done).toBeDefined();
  expect(cellOf(office, row, 'Tanggapan Admin')).toBe('Foto ketiga buram.');
  expect(statusOf(office, row)).toBe('Diserahkan – menunggu penerimaan');
  intactLines(office);
});

it('Wakil’s correction taken back leaves the text as staff handed it in', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, {});
  act(office, WAKIL, 'correct', row, { caption: 'Caption keliru' });
  expect(takeBack(office, WAKIL, row).done).toBeDefined();
  expect(cellOf(office, row, 'Caption hasil koreksi')).toBe('');
  expect(statusOf(office, row)).toBe('Diterima – menunggu koreksi');
  intactLines(office);
});

it('a letter that still waits is withdrawn and never sent', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  office.google.useQuota(ADMIN, 'email', 100);
  act(office, ADMIN, 'receive', row, {});
  expect(mailsTo(office, WAKIL)).toHaveLength(0);
  takeBack(office, ADMIN, row);
  office.google.advance(3 * 24 * 3_600_000);
  expect(mailsTo(office, WAKIL).filter((one) => one.subject.includes(NUMBER))).toHaveLength(0);
  const states = tabTexts(office, GID.outbox).map((line) => line[5]);
  expect(states).toContainEqual(expect.stringMatching(/^Ditarik 02\/11\/2026/));
});

it('nobody else’s, not after somebody has acted on it, not without a reason', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  expect(takeBack(office, ADMIN, row)).toMatchObject({
    offered: false,
    refused: expect.stringMatching(/Tidak ada/),
  });
  act(office, ADMIN, 'receive', row, {});
  const before = everything(office);
  expect(takeBack(office, WAKIL, row)).toMatchObject({
    offered: false,
    refused: expect.stringMatching(/bukan milik Anda \(Diterima oleh Admin Medsos/),
  });
  expect(takeBack(office, ADMIN, row, ' ').refused).toMatch(/Alasan menarik kembali belum diisi/);
  expect(everything(office)).toBe(before);
  act(office, WAKIL, 'correct', row, {});
  expect(takeBack(office, ADMIN, row)).toMatchObject({
    offered: false,
    refused: expect.stringMatching(/bukan milik/),
  });
});

it('costs seven round trips at most, the mail included', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, {});
  const work = deskIn(clickMenu(office, ADMIN, 'openWorkSheet', row).effects)?.work;
  if (!work) throw new Error('no work');
  const { meter } = office.google.run(office.project, 'takeBackItem', {
    as: ADMIN,
    surroundings: 'dialog',
    args: [{ ...seen(work), reason: 'Salah tekan.' }],
  });
  expect(meter.trips).toEqual([
    'Lock.tryLock',
    'Sheets.Spreadsheets.Values.batchGet',
    'Sheets.Spreadsheets.Values.batchGet',
    'Sheets.Spreadsheets.batchUpdate',
    'Lock.releaseLock',
    'MailApp.sendEmail',
    'Sheets.Spreadsheets.batchUpdate',
  ]);
});
