/**
 * What the form's answer brings, on the built bundle: files looked at by their content, the receipt that says what
 * came, what is missing and how each platform counts the caption, and folders with files in order.
 */
import { act, openDialog } from '../../samples/clicks';
import { cellOf, photo } from '../../samples/play';
import {
  ADMIN,
  eventSample,
  handInEvent,
  mailsTo,
  newOffice,
  PIMPINAN,
  STAFF,
  statusOf,
  WAKIL,
} from './office';

type Office = ReturnType<typeof newOffice>;
type Upload = ReturnType<typeof photo>;

const upload = (name: string, text: string | Uint8Array, mimeType = 'image/jpeg'): Upload => ({
  name,
  mimeType,
  bytes: new Uint8Array(typeof text === 'string' ? Buffer.from(text, 'latin1') : text),
});
const photos = (...names: string[]) => names.map((name) => photo(`${name}.jpg`));
const PHOTOS = photos('rapat-pleno-1', 'rapat-pleno-2', 'rapat-pleno-3', 'rapat-pleno-4');

/** Hands in with exactly these files; its row. */
function handInFiles(
  office: Office,
  files: Upload[],
  answers: Record<string, string | string[]> = {},
): number {
  office.google.person(STAFF).submitForm(office.formId, {
    byTitle: { ...eventSample().answers, ...answers, 'Dokumentasi kegiatan': files },
  });
  for (let row = 3; ; row += 1) if (cellOf(office, row + 1, 'No. Register') === '') return row;
}

const lastMail = (office: Office, email = STAFF) => mailsTo(office, email).at(-1);

it('the same photo sent four times is one, and the submitter is told which', () => {
  const office = newOffice();
  const [first] = PHOTOS as [Upload];
  const row = handInFiles(office, [
    first,
    { ...first, name: 'salinan.jpg' },
    { ...first, name: 'lagi.jpg' },
    first,
  ]);
  expect(cellOf(office, row, 'Kelengkapan')).toBe('Belum lengkap: dokumentasi baru 1 dari minimal 4 berkas');
  expect(cellOf(office, row, 'Jumlah dokumentasi')).toBe('4');
  const body = lastMail(office)?.body ?? '';
  expect(body).toContain(
    'Berkas 2 (salinan - Staf Parmas.jpg) sama dengan berkas 1, jadi dihitung satu kali.',
  );
  expect(body).toContain('dokumentasi baru 1 dari minimal 4 berkas');
  expect(cellOf(office, row, 'Keterangan')).toContain(
    'Berkas 3 (lagi - Staf Parmas.jpg) sama dengan berkas 1',
  );
});

it('a letter that is called a photo, and an empty file, do not count; nothing is thrown away', () => {
  const office = newOffice();
  const row = handInFiles(office, [
    ...PHOTOS.slice(0, 3),
    upload('undangan.jpg', 'PK\x03\x04 sebuah dokumen'),
    upload('rusak.jpg', ''),
  ]);
  expect(statusOf(office, row)).toBe('Dikembalikan – perlu perbaikan');
  const body = lastMail(office)?.body ?? '';
  expect(body).toContain('Dokumentasi: 5 berkas: 3 foto, 1 lainnya, 1 tidak terbaca');
  expect(body).toContain('Berkas 4 (undangan - Staf Parmas.jpg) bukan foto atau video, jadi tidak dihitung.');
  expect(body).toContain(
    'Berkas 5 (rusak - Staf Parmas.jpg) kosong atau tidak dapat dibuka, jadi tidak dihitung.',
  );
  expect(
    office.google.world.store.list('file').filter((one) => one.name.startsWith('MS-2026-0001 0')),
  ).toHaveLength(5);
});

it('a photograph counts whatever it is called and however the browser described it', () => {
  const office = newOffice();
  const row = handInFiles(
    office,
    PHOTOS.map((one, index) => ({ ...one, name: `kirim${index}.bin`, mimeType: 'application/octet-stream' })),
  );
  expect(cellOf(office, row, 'Kelengkapan')).toBe('Lengkap');
});

it('a photo that another number has is flagged, in the row and in every dialog, and blocks nothing', () => {
  const office = newOffice();
  handInEvent(office);
  const row = handInFiles(office, PHOTOS);
  expect(cellOf(office, row, 'Kelengkapan')).toBe('Lengkap');
  const note = 'Berkas 1 (rapat-pleno-1 - Staf Parmas.jpg) sudah dipakai pada MS-2026-0001.';
  expect(cellOf(office, row, 'Keterangan')).toContain(note);
  expect(lastMail(office)?.body).toContain(note);
  for (const [as, what] of [
    [ADMIN, 'receive'],
    [WAKIL, 'correct'],
    [PIMPINAN, 'approve'],
  ] as const) {
    const { summary } = openDialog(office, as, what, row).props as unknown as { summary: [string, string][] };
    expect(Object.fromEntries(summary)['Catatan berkas']).toContain(note);
    expect(act(office, as, what, row, {}).refused).toBeUndefined();
  }
});

it('the same photos in a new version of their own number are not "used before"', () => {
  const office = newOffice();
  const { row, responseId } = handInEvent(office);
  office.google.advance(60_000);
  office.google.person(STAFF).editResponse(responseId, { byTitle: { Caption: 'Diperbaiki. #KPU' } });
  expect(cellOf(office, row, 'Versi')).toBe('2');
  expect(cellOf(office, row, 'Keterangan')).toBe('');
});

it('photos are named in order in the folder of their year, month and number, also when the title is odd', () => {
  const office = newOffice();
  handInFiles(office, PHOTOS, { 'Judul atau nama kegiatan': 'Rapat: "Pleno" / Bulan\tNovember?' });
  const { store } = office.google.world;
  const path: string[] = [];
  const files = store.list('file').filter((one) => /^MS-2026-0001 \d\d\.jpg$/.test(one.name));
  for (let at = files[0]?.parentId; at; at = store.get('file', at)?.parentId)
    path.unshift(store.get('file', at)?.name ?? '');
  expect(path.slice(-4)).toEqual([
    'Konten Medsos',
    '2026',
    '11 November',
    'MS-2026-0001 – Rapat Pleno Bulan November',
  ]);
  expect(files.map((one) => one.name).sort()).toEqual([1, 2, 3, 4].map((n) => `MS-2026-0001 0${n}.jpg`));
  expect(new Set(files.map((one) => one.parentId)).size).toBe(1);
});

it('the receipt says number, what came, the limits, how each platform counts the caption, and where to mend it', () => {
  const office = newOffice();
  const caption = `${'Kata '.repeat(60)}#satu #dua #tiga #empat #lima #enam`;
  handInFiles(office, PHOTOS, { Caption: caption, 'Platform tujuan': ['Instagram', 'X', 'YouTube'] });
  const mail = lastMail(office);
  expect(mail?.body).toMatch(/^Telah terdaftar: /);
  for (const text of [
    'Dokumentasi: 4 berkas: 4 foto',
    'Instagram: 335 dari 2.200 karakter – 6 tagar, paling banyak 5',
    'X: 335 dari 280 karakter – perlu versi ringkas',
    'YouTube: 335 dari 5.000 bita – 4 foto atau video, paling banyak 1 dalam satu unggahan',
    'Batas tanggapan: Selasa, 3 November 2026',
    'Batas unggah: Selasa, 3 November 2026',
    'viewform?edit2=',
  ])
    expect(mail?.body).toContain(text);
  expect(mail?.body).toMatch(/Narasi: [\d.]+ karakter/);
});

it('a short caption is what X is measured by; it is shown to the editors and bound into the approval', () => {
  const office = newOffice();
  const row = handInFiles(office, PHOTOS, {
    Caption: 'K'.repeat(300),
    'Caption ringkas untuk X (bila perlu)': 'Ringkas.',
    'Platform tujuan': ['X'],
  });
  expect(cellOf(office, row, 'Caption untuk X')).toBe('Ringkas.');
  expect(lastMail(office)?.body).toContain('X: 8 dari 280 karakter');
  const before = openDialog(office, ADMIN, 'receive', row).props as unknown as {
    current: { shortCaption: string };
    summary: [string, string][];
  };
  expect(before.current.shortCaption).toBe('Ringkas.');
  expect(Object.fromEntries(before.summary)).toMatchObject({
    'Pemeriksaan caption': 'X: 8 dari 280 karakter',
  });
});
