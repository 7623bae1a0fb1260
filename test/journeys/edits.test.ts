/**
 * Changed answers on the built bundle, through the form's edit address: a new version that goes on where it was
 * returned, an approval that falls, a correction asked for after the upload, a withdrawal, another account.
 */
import { act, openDialog } from '../../samples/clicks';
import { cellOf, photo } from '../../samples/play';
import {
  ADMIN,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  PIMPINAN,
  SEKRETARIS,
  SET_UP_LINES,
  STAFF,
  statusOf,
  WAKIL,
} from './office';

type Office = ReturnType<typeof newOffice>;
const HOUR = 3_600_000;
const OTHER = 'staf.data@contoh.id';

function edit(
  office: Office,
  responseId: string,
  byTitle: Record<string, unknown>,
  as: string = STAFF,
): void {
  office.google.advance(HOUR);
  office.google.person(as).editResponse(responseId, { byTitle: byTitle as Record<string, string> });
}

function handedIn(until: 'submitted' | 'received' | 'corrected' | 'approved' | 'done' = 'submitted') {
  const office = newOffice();
  const { row, responseId } = handInEvent(office);
  const steps = [
    ['received', () => act(office, ADMIN, 'receive', row, {})],
    ['corrected', () => act(office, WAKIL, 'correct', row, {})],
    ['approved', () => act(office, PIMPINAN, 'approve', row, {})],
    [
      'done',
      () =>
        act(office, ADMIN, 'publish', row, {
          entries: ['Instagram', 'Facebook', 'X'].map((platform) => ({
            platform,
            url: '',
            reason: platform === 'Instagram' ? '' : 'tidak jadi',
            at: '',
            ...(platform === 'Instagram' ? { url: 'https://www.instagram.com/p/1' } : {}),
          })),
        }),
    ],
  ] as const;
  const names = ['submitted', ...steps.map(([name]) => name)];
  for (const [, step] of steps.slice(0, names.indexOf(until))) expect(step().refused).toBeUndefined();
  return { office, row, responseId };
}

const subjects = (office: Office, email: string) => mailsTo(office, email).map((one) => one.subject);
const last = (office: Office, email: string) => mailsTo(office, email).at(-1);

it('an edit after the approval makes it fall, and submitter, Wakil, Pimpinan and Admin are told', () => {
  const { office, row, responseId } = handedIn('approved');
  edit(office, responseId, { Caption: 'Caption baru. #KPU' });
  expect(statusOf(office, row)).toBe('Diterima – menunggu koreksi');
  expect(openDialog(office, ADMIN, 'publish', row).notice).toContain('belum atau tidak lagi dapat');
  expect(last(office, STAFF)?.body).toContain('Telah terdaftar: ');
  expect(last(office, STAFF)?.body).toContain('(versi 2)');
  expect(last(office, WAKIL)?.body).toContain('Menunggu koreksi');
  for (const email of [PIMPINAN, ADMIN]) {
    expect(last(office, email)?.body).toContain('Persetujuan gugur');
    expect(last(office, email)?.body).toContain(
      'kemudian jawabannya diubah. Persetujuan atas versi 1 karena itu gugur',
    );
  }
  // A second edit takes nothing away any more.
  const before = subjects(office, PIMPINAN).length;
  edit(office, responseId, { Caption: 'Lagi. #KPU' });
  expect(subjects(office, PIMPINAN)).toHaveLength(before);
  intactLines(office, SEKRETARIS);
});

it('an edit after Selesai is a request for ralat: nothing published changes, Admin is told what is wanted', () => {
  const { office, row, responseId } = handedIn('done');
  const published = cellOf(office, row, 'Tanggal unggah dan tautan');
  const names = () =>
    office.google.world.store
      .list('file')
      .map((one) => one.name)
      .filter((name) => name.startsWith('MS-2026-0001 '))
      .sort();
  const filed = names();
  edit(office, responseId, {
    Caption: 'Nama yang benar: Ibu Ketua.',
    'Dokumentasi kegiatan': [photo('bimtek-arsip-1.jpg')],
  });
  expect(statusOf(office, row)).toBe('Selesai – terunggah');
  expect(cellOf(office, row, 'Versi')).toBe('1');
  expect(cellOf(office, row, 'Caption')).not.toContain('Ibu Ketua');
  expect(cellOf(office, row, 'Tanggal unggah dan tautan')).toBe(published);
  expect(cellOf(office, row, 'Keterangan')).toBe(
    'Ralat diminta 02/11/2026 17.00 (staf.parmas@contoh.id): caption, berkas.',
  );
  expect(last(office, ADMIN)?.body).toMatch(/^Ralat diminta: /);
  expect(last(office, ADMIN)?.body).toContain('Caption yang diminta: “Nama yang benar: Ibu Ketua.”');
  expect(last(office, STAFF)?.body).toContain('Permintaan ralat dicatat');
  // The new photo is kept beside the old ones, which keep their names.
  expect(names().filter((name) => !filed.includes(name))).toEqual(['MS-2026-0001 susulan 01.jpg']);
  expect(names()).toEqual(expect.arrayContaining(filed));
  intactLines(office, SEKRETARIS);
  expect(
    act(office, ADMIN, 'amend', row, { platform: 'Instagram', what: 'corrected', reason: 'Nama.' }).refused,
  ).toBeUndefined();
});

it('a submitter withdraws what is not decided: Dibatalkan, with the reason; number, text and files stay', () => {
  const { office, row, responseId } = handedIn('corrected');
  const caption = cellOf(office, row, 'Caption');
  edit(office, responseId, {
    Caption: 'Tidak dipakai.',
    'Batalkan penyerahan': ['Ya, batalkan penyerahan ini'],
    'Alasan pembatalan': 'Kegiatan ditunda.',
  });
  expect(statusOf(office, row)).toBe('Dibatalkan');
  expect(cellOf(office, row, 'Menunggu')).toBe('–');
  expect(cellOf(office, row, 'No. Register')).toBe('MS-2026-0001');
  expect(cellOf(office, row, 'Caption')).toBe(caption);
  expect(cellOf(office, row, 'Keterangan')).toBe('Dibatalkan penyerah 02/11/2026 17.00: Kegiatan ditunda.');
  expect(last(office, STAFF)?.body).toMatch(/^Dibatalkan: /);
  for (const email of [ADMIN, WAKIL, PIMPINAN]) {
    expect(last(office, email)?.body).toMatch(/^Dibatalkan oleh penyerah: /);
    expect(last(office, email)?.body).toContain('Kegiatan ditunda.');
  }
  expect(openDialog(office, PIMPINAN, 'approve', row).notice).toContain('berstatus “Dibatalkan”');
  const next = handInEvent(office);
  expect(cellOf(office, next.row, 'No. Register')).toBe('MS-2026-0002');
  // And it stays withdrawn.
  edit(office, responseId, { 'Batalkan penyerahan': [], 'Alasan pembatalan': '', Caption: 'Kembali.' });
  expect(statusOf(office, row)).toBe('Dibatalkan');
  expect(last(office, STAFF)?.body).toContain('mohon mengisi formulir baru');
  expect(intactLines(office, SEKRETARIS)).toBe(SET_UP_LINES + 6);
});

it('withdrawing without a reason, after the approval, or what somebody else handed in changes nothing, and says why', () => {
  const tick = { 'Batalkan penyerahan': ['Ya, batalkan penyerahan ini'] };
  const open = handedIn();
  edit(open.office, open.responseId, tick);
  expect(statusOf(open.office, open.row)).toBe('Diserahkan – menunggu penerimaan');
  expect(last(open.office, STAFF)?.body).toContain('alasan pembatalan belum diisi');
  edit(open.office, open.responseId, { ...tick, 'Alasan pembatalan': 'Bukan punya saya.' }, OTHER);
  expect(statusOf(open.office, open.row)).toBe('Diserahkan – menunggu penerimaan');
  expect(last(open.office, STAFF)?.body).toContain(
    `diminta dibatalkan oleh akun ${OTHER}, yang bukan penyerahnya`,
  );
  const approved = handedIn('approved');
  edit(approved.office, approved.responseId, { ...tick, 'Alasan pembatalan': 'Ditunda.' });
  expect(statusOf(approved.office, approved.row)).toBe('Disetujui – menunggu pengunggahan');
  expect(last(approved.office, STAFF)?.body).toContain('sudah diputuskan');
});

it('an edit by another account is flagged; the submitter stays, and is told', () => {
  const { office, row, responseId } = handedIn();
  edit(office, responseId, { Caption: 'Diubah orang lain.' }, OTHER);
  expect(cellOf(office, row, 'Email penyerah')).toBe(STAFF);
  expect(cellOf(office, row, 'Keterangan')).toBe(`Jawaban diubah oleh akun lain: ${OTHER}.`);
  expect(last(office, STAFF)?.body).toContain(
    `Jawaban ini diubah dengan akun ${OTHER}, yang bukan akun penyerah`,
  );
  expect(mailsTo(office, OTHER)).toEqual([]);
});
