/**
 * Uploading on the built bundle: the approved photos as one download, links of every shape that apps give, links that
 * stand at another item, a second person's look, corrections and take-downs.
 */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { act, callFromDialog, openDialog, pressButton, seen } from '../../samples/clicks';
import { openSampleOffice, type SampleOffice } from '../../samples/office';
import { cellOf } from '../../samples/play';
import {
  ADMIN,
  BUNDLE,
  everything,
  GID,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  statusOf,
  tabTexts,
  WAKIL,
} from './office';

const link = (platform: string, url: string, more: object = {}) => ({
  platform,
  url,
  reason: '',
  at: '',
  ...more,
});
const INSTAGRAM = 'https://www.instagram.com/p/CONTOH1/';

/** Hands in an event and takes it as far as the approval. Returns its row. */
function approvedItem(office: SampleOffice): number {
  const { row } = handInEvent(office);
  for (const [who, what] of [
    [ADMIN, 'receive'],
    [WAKIL, 'correct'],
    [PIMPINAN, 'approve'],
  ] as const)
    expect(act(office, who, what, row, {}).refused).toBeUndefined();
  return row;
}

const publish = (office: SampleOffice, row: number, entries: object[], more: object = {}) =>
  act(office, ADMIN, 'publish', row, { entries, ...more });

/** What the dialog would send to have the photos. */
function photosOf(office: SampleOffice, as: string, row: number) {
  const { props } = openDialog(office, ADMIN, 'publish', row);
  if (!props) throw new Error('Nothing to upload');
  return callFromDialog(office, as, 'zipPhotos', seen(props));
}

describe('the photos as one download', () => {
  const office = newOffice();
  const row = approvedItem(office);

  it('are the approved files to the byte, in their order, for Admin Medsos, who may only view the folder', () => {
    const { done } = photosOf(office, ADMIN, row) as { done: { fileName: string; zip: string } };
    expect(done.fileName).toBe('MS-2026-0001.zip');
    const files = unzipSync(new Uint8Array(Buffer.from(done.zip, 'base64')));
    const folder = cellOf(office, row, 'Tautan berkas').split('/').at(-1);
    const inDrive = office.google.world.store.list('file').filter((one) => one.parentId === folder);
    expect(Object.keys(files)).toEqual(inDrive.map((one) => one.name).sort());
    expect(Object.keys(files)).toHaveLength(5);
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const recorded = JSON.parse(cellOf(office, row, 'Data penyerahan')) as {
      files: { name: string; checksum: string }[];
    };
    for (const { name, checksum } of recorded.files)
      expect(sha256(files[name] ?? new Uint8Array())).toBe(checksum);
  });

  it('are refused to whoever may not upload', () => {
    expect(photosOf(office, WAKIL, row).refused).toContain('tidak terdaftar sebagai Admin Medsos');
  });

  it('are refused when one of them is no longer what was approved', () => {
    const other = newOffice();
    const at = approvedItem(other);
    const folder = cellOf(other, at, 'Tautan berkas').split('/').at(-1);
    const file = other.google.world.store.list('file').find((one) => one.parentId === folder);
    const { props } = openDialog(other, ADMIN, 'publish', at);
    other.google.person(OFFICE).replaceFileContent(file?.id ?? '', { bytes: new Uint8Array([1, 2, 3]) });
    expect(callFromDialog(other, ADMIN, 'zipPhotos', seen(props as never)).refused).toContain(
      'bukan lagi yang diserahkan',
    );
  });

  it('are refused before the approval', () => {
    const other = newOffice();
    const { row: at } = handInEvent(other);
    const { props } = openDialog(other, ADMIN, 'receive', at);
    expect(callFromDialog(other, ADMIN, 'zipPhotos', seen(props as never)).refused).toContain(
      'Diserahkan – menunggu penerimaan',
    );
  });
});

describe('links', () => {
  const office = newOffice();
  const row = approvedItem(office);

  it.each([
    [
      'of the account, not of a post',
      'https://www.instagram.com/kpupasaman',
      'bukan tautan satu unggahan Instagram',
    ],
    ['of another platform', 'https://vm.tiktok.com/ZM1/', 'bukan tautan Instagram'],
    ['that is none', 'instagram.com/p/1', 'bukan tautan yang utuh'],
  ])('%s is refused, and nothing is recorded', (_, url, sentence) => {
    const before = everything(office);
    expect(publish(office, row, [link('Instagram', url)]).refused).toContain(sentence);
    expect(everything(office)).toBe(before);
  });

  it("the apps' share links are recorded, with the account and whatever is said of the rest", () => {
    const entries = [
      link('Instagram', 'https://www.instagram.com/share/reel/BAxyz12/', { account: '@kpu_contoh' }),
      link('Facebook', 'https://www.facebook.com/share/p/1AbC/'),
      { ...link('X', ''), reason: 'Akun dalam pemulihan.' },
    ];
    expect(publish(office, row, entries)).toMatchObject({ done: { status: 'done' } });
    expect(cellOf(office, row, 'Tanggal unggah dan tautan').split('\n')).toEqual([
      'Instagram (02/11/2026 16.00): https://www.instagram.com/share/reel/BAxyz12/ (@kpu_contoh)',
      'Facebook (02/11/2026 16.00): https://www.facebook.com/share/p/1AbC/',
      'X: tidak diunggah – Akun dalam pemulihan.',
    ]);
    expect(cellOf(office, row, 'Pemeriksaan unggahan')).toBe('');
    intactLines(office);
  });
});

describe('a link that another item has', () => {
  const office = newOffice();
  const first = approvedItem(office);
  const second = approvedItem(office);
  publish(office, first, [link('Instagram', INSTAGRAM)]);
  const SAME = 'https://www.instagram.com/kpu.contoh/reel/CONTOH1/?igsh=abc';

  it('is asked about, with the number of the other item', () => {
    const before = everything(office);
    expect(publish(office, second, [link('Instagram', SAME)]).refused).toBe(
      'Tautan Instagram ini sudah tercatat pada MS-2026-0001; periksa apakah tertukar, atau centang “Tautan yang sama memang dipakai”, lalu simpan lagi.',
    );
    expect(everything(office)).toBe(before);
  });

  it('is recorded when it is meant, and marked in the register', () => {
    const answer = publish(office, second, [link('Instagram', SAME)], { isRepeated: true });
    expect(answer.refused).toBeUndefined();
    expect(cellOf(office, second, 'Tanggal unggah dan tautan')).toBe(
      `Instagram (02/11/2026 16.00): ${SAME} (tautan sama dengan MS-2026-0001)`,
    );
    intactLines(office);
  });

  it('another link costs the same however many items there are', () => {
    const cells = (rows: number) => {
      const other = newOffice();
      const last = Array.from({ length: rows }, () => approvedItem(other)).at(-1) ?? 0;
      const { props } = openDialog(other, ADMIN, 'publish', last);
      const { meter } = other.google.run(other.project, 'publishItem', {
        as: ADMIN,
        surroundings: 'dialog',
        args: [{ ...seen(props as never), entries: [link('Instagram', INSTAGRAM)] }],
      });
      return { cells: meter.cellsRead, roundTrips: meter.roundTrips };
    };
    expect(cells(4)).toEqual(cells(1));
  });
});

describe('a second person', () => {
  const office = newOffice();
  office.google
    .person(OFFICE)
    .typeIntoCell(office.spreadsheetId, 'Profil Kantor', `B${profileRow(office)}`, 'Ya');
  office.google.advance(60_000);
  const row = approvedItem(office);
  publish(office, row, [link('Instagram', INSTAGRAM), link('Facebook', 'https://fb.watch/contoh')]);

  it('is waited for, platform by platform, without a stage: the status is what it was', () => {
    expect(statusOf(office, row)).toBe('Terunggah sebagian');
    expect(cellOf(office, row, 'Pemeriksaan unggahan')).toBe(
      'Instagram: belum diperiksa\nFacebook: belum diperiksa',
    );
  });

  it('is not whoever uploaded', () => {
    expect(act(office, ADMIN, 'verify', row, { platforms: ['Instagram'] }).refused).toContain(
      'harus diperiksa orang lain',
    );
    expect(act(office, SEKRETARIS, 'verify', row, { platforms: ['Instagram'] }).refused).toContain(
      'belum terdaftar',
    );
  });

  it('the morning’s digest lists it to each who may look, and costs no more than a reminder may', () => {
    // Of tomorrow, so that what follows is of today: the whole workspace is a copy.
    const startAt = office.google.world.clock.now();
    const copy = openSampleOffice({ bundle: BUNDLE, startAt, copyOf: office });
    copy.google.advance(24 * 3_600_000);
    const digest = (email: string) =>
      mailsTo(copy, email)
        .filter((mail) => mail.subject.includes('Ringkasan'))
        .at(-1);
    for (const email of [WAKIL, PIMPINAN])
      expect(digest(email)?.body).toMatch(
        /Unggahan yang belum diperiksa\n• MS-2026-\d{4} – .*\n {2}.*Facebook/,
      );
    expect(digest(ADMIN)?.body ?? '').not.toContain('Unggahan yang belum diperiksa');
  });

  it('says that it is whole and as approved', () => {
    const answer = act(office, WAKIL, 'verify', row, { platforms: ['Facebook'], note: 'Foto lengkap.' });
    expect(answer.refused).toBeUndefined();
    expect(cellOf(office, row, 'Pemeriksaan unggahan').split('\n')).toEqual([
      expect.stringMatching(
        /^Facebook: utuh dan sesuai, 02\/11\/2026 16\.01, Wakil Pimpinan Redaksi, .* – Foto lengkap\.$/,
      ),
      'Instagram: belum diperiksa',
    ]);
    expect(tabTexts(office, GID.journal).at(-1)?.[2]).toBe('Unggahan diperiksa');
    expect(statusOf(office, row)).toBe('Terunggah sebagian');
    intactLines(office);
  });

  it('is not waited for once it is taken down, and that has the day on which it was', () => {
    office.google.advance(24 * 3_600_000);
    const answer = act(office, ADMIN, 'amend', row, {
      platform: 'Instagram',
      what: 'withdrawn',
      reason: 'Nama narasumber keliru.',
      at: '2026-11-02T20:15:00',
    });
    expect(answer.refused).toBeUndefined();
    expect(cellOf(office, row, 'Ralat dan penarikan')).toBe(
      'Instagram: Ditarik 02/11/2026: Nama narasumber keliru.',
    );
    expect(cellOf(office, row, 'Pemeriksaan unggahan')).not.toContain('belum diperiksa');
    intactLines(office);
  });

  it('nothing is recorded of a take-down that is still to come', () => {
    const { props } = openDialog(office, ADMIN, 'amend', row);
    const payload = { platform: 'Facebook', what: 'corrected', reason: 'Ejaan.', at: '2026-12-01T00:00:00' };
    expect(pressButton(office, ADMIN, 'amend', { ...seen(props as never), ...payload }).refused).toContain(
      'belum terjadi',
    );
  });
});

/** The row of *Profil Kantor* that asks for a second person. */
function profileRow(office: SampleOffice): number {
  return tabTexts(office, 105).findIndex(([name]) => name === 'Periksa unggahan') + 1;
}
