/**
 * Wrong input on the built bundle: each is refused or marked in one Indonesian sentence that says what is wrong and
 * what to do next, and nothing is lost or changed by it.
 */
import {
  act,
  CHECKS,
  callFromDialog,
  openDialog,
  pressButton,
  recapRequest,
  seen,
} from '../../samples/clicks';
import { cellOf } from '../../samples/play';
import {
  ADMIN,
  everything,
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
  statusOf,
  tabTexts,
  WAKIL,
} from './office';

describe('an incomplete submission is kept, numbered, and answered with what is missing', () => {
  const cases: [string, Parameters<typeof handInEvent>[1], string][] = [
    [
      'two photos',
      { photos: ['rapat-pleno-1.jpg', 'rapat-pleno-2.jpg'] },
      'dokumentasi baru 2 dari minimal 4 berkas',
    ],
    ['no caption', { answers: { Caption: '' } }, 'caption belum diisi'],
    ['a caption of blanks', { answers: { Caption: '  \n ' } }, 'caption belum diisi'],
    ['no narrative', { answers: { 'Narasi berita': '' } }, 'narasi berita belum diisi'],
    [
      'an event that is still to come',
      { answers: { 'Tanggal kegiatan': '2026-11-03' } },
      'tanggal kegiatan belum terjadi',
    ],
    [
      'an end before the beginning',
      { answers: { 'Tanggal selesai (bila lebih dari satu hari)': '2026-11-01' } },
      'tanggal selesai mendahului tanggal kegiatan',
    ],
  ];

  it.each(cases)('%s', (_, changed, missing) => {
    const office = newOffice();
    const { row } = handInEvent(office, changed);
    expect(cellOf(office, row, 'No. Register')).toBe('MS-2026-0001');
    expect(statusOf(office, row)).toBe('Dikembalikan – perlu perbaikan');
    expect(cellOf(office, row, 'Kelengkapan')).toBe(`Belum lengkap: ${missing}`);
    const [mail] = mailsTo(office, STAFF);
    expect(mail?.subject).toBe('[Register Medsos] MS-2026-0001');
    expect(mail?.htmlBody).toContain('Belum lengkap – mohon dilengkapi');
    expect(mail?.body).toContain(missing);
    expect(mail?.body).toContain('viewform?edit2=');
    expect(mailsTo(office, ADMIN)).toEqual([]);
  });

  it('names everything that is missing at once', () => {
    const office = newOffice();
    const { row } = handInEvent(office, { photos: [], answers: { Caption: '', 'Narasi berita': '' } });
    expect(cellOf(office, row, 'Kelengkapan')).toBe(
      'Belum lengkap: dokumentasi baru 0 dari minimal 4 berkas; narasi berita belum diisi; caption belum diisi',
    );
  });

  it('completed through its edit address it goes on under the same number, and P is the new day', () => {
    const office = newOffice();
    const { row, responseId } = handInEvent(office, { answers: { Caption: '' } });
    office.google.advance(24 * 3_600_000);
    office.google.person(STAFF).editResponse(responseId, { byTitle: { Caption: 'Sekarang ada. #KPU' } });
    expect(cellOf(office, row, 'No. Register')).toBe('MS-2026-0001');
    expect(cellOf(office, row, 'Versi')).toBe('2');
    expect(statusOf(office, row)).toBe('Diserahkan – menunggu penerimaan');
    expect(cellOf(office, row, 'Hari pengumpulan')).toBe('03/11/2026');
    expect(cellOf(office, row, 'Batas unggah')).toBe('03/11/2026');
    expect(cellOf(office, row, 'Jumlah dokumentasi')).toBe('5');
  });

  it('may be received all the same when only files lack, with a reason (A12), and not without', () => {
    const office = newOffice();
    const { row } = handInEvent(office, { photos: ['rapat-pleno-1.jpg'] });
    expect(act(office, ADMIN, 'receive', row, {}).refused).toContain('tuliskan alasan menerimanya');
    expect(act(office, ADMIN, 'receive', row, { note: 'Kamera rusak; satu foto cukup.' }).done).toMatchObject(
      {
        status: 'received',
      },
    );
  });
});

describe('texts of any length', () => {
  // Every character doubles in JSON: the worst that the journal has to hold.
  const text = (length: number) => '"'.repeat(length);

  it('are kept whole up to 20,000 characters, through every step', () => {
    const office = newOffice();
    const long = text(20_000);
    const { row } = handInEvent(office, { answers: { 'Narasi berita': long, Caption: long } });
    expect(cellOf(office, row, 'Narasi')).toBe(long);
    expect(act(office, ADMIN, 'receive', row, {}).refused).toBeUndefined();
    const corrected = long.replace('"', 'x');
    const answer = act(office, WAKIL, 'correct', row, { narrative: corrected, caption: corrected });
    expect(answer.refused).toBeUndefined();
    expect(cellOf(office, row, 'Caption hasil koreksi')).toBe(corrected);
    expect(intactLines(office, WAKIL)).toBe(SET_UP_LINES + 3);
  });

  it('beyond that are cut, and the register says so; nothing else of the answer is lost', () => {
    const office = newOffice();
    const { row } = handInEvent(office, { answers: { 'Narasi berita': text(60_000) } });
    expect(cellOf(office, row, 'Narasi')).toBe(text(20_000));
    expect(cellOf(office, row, 'Keterangan')).toContain('dipotong');
    expect(statusOf(office, row)).toBe('Diserahkan – menunggu penerimaan');
  });
});

describe('marked, not refused', () => {
  it('an event before the SOP took effect (A26)', () => {
    const office = newOffice();
    const { row } = handInEvent(office, { answers: { 'Tanggal kegiatan': '2025-07-03' } });
    expect(cellOf(office, row, 'Keterangan')).toBe('Kegiatan sebelum SOP berlaku.');
    expect(statusOf(office, row)).toBe('Diserahkan – menunggu penerimaan');
  });

  it('an event on the day the SOP took effect is not', () => {
    const office = newOffice();
    const { row } = handInEvent(office, { answers: { 'Tanggal kegiatan': '2025-07-04' } });
    expect(cellOf(office, row, 'Keterangan')).toBe('');
  });
});

describe('refused, and nothing has changed', () => {
  const office = newOffice();
  const { row } = handInEvent(office);

  function refusal(attempt: () => { refused?: string; notice?: string }): string {
    const before = everything(office);
    const mails = office.google.world.store.list('message').length;
    const { refused, notice } = attempt();
    expect(everything(office)).toBe(before);
    expect(office.google.world.store.list('message')).toHaveLength(mails);
    const sentence = refused ?? notice ?? '';
    expect(sentence).toMatch(/^[^.]+[^;]*; [^;]+\.$/);
    return sentence;
  }

  it('a decision on a row that does not wait for it', () => {
    expect(refusal(() => openDialog(office, PIMPINAN, 'approve', row))).toContain(
      'MS-2026-0001 berstatus “Diserahkan – menunggu penerimaan” (Diserahkan oleh Staf Perencanaan, Data dan Informasi, 02/11/2026 16.00), jadi belum atau tidak lagi dapat disetujui',
    );
  });

  it('a decision by someone without the role, also when the page is forged', () => {
    expect(refusal(() => openDialog(office, WAKIL, 'receive', row))).toContain(
      'tidak terdaftar sebagai Admin Medsos',
    );
    const { props } = openDialog(office, ADMIN, 'receive', row);
    if (!props) throw new Error('no dialog');
    const payload = { ...seen(props), note: 'Saya bukan Admin.' };
    for (const somebody of [WAKIL, PIMPINAN, SEKRETARIS, OFFICE]) {
      expect(refusal(() => pressButton(office, somebody, 'receive', payload))).toContain(
        `Akun ${somebody} tidak terdaftar sebagai Admin Medsos`,
      );
    }
  });

  it('a person who may not even open the register', () => {
    const result = office.google.run(office.project, 'openReceive', { as: STAFF });
    expect(result.effects).toEqual([expect.objectContaining({ kind: 'alert' })]);
    expect(everything(office)).toContain('Diserahkan');
  });

  it('a blank identity', () => {
    const { props } = openDialog(office, ADMIN, 'receive', row);
    if (!props) throw new Error('no dialog');
    const before = everything(office);
    // Two accounts in one browser: Google names one as active and another as effective.
    const { value } = office.google.run(office.project, 'receiveItem', {
      as: ADMIN,
      activeUser: WAKIL,
      surroundings: 'dialog',
      args: [{ ...seen(props), note: '' }],
    });
    expect((value as { refused: string }).refused).toContain('Google tidak memberitahukan akun Anda');
    expect(everything(office)).toBe(before);
  });

  it('a return or a rejection without a reason', () => {
    expect(refusal(() => act(office, ADMIN, 'return', row, { note: '  ' }))).toContain('Alasan belum diisi');
    const other = newOffice();
    const { row: otherRow } = handInEvent(other);
    act(other, ADMIN, 'receive', otherRow, {});
    act(other, WAKIL, 'correct', otherRow, {});
    expect(act(other, PIMPINAN, 'reject', otherRow, { note: '' }).refused).toContain('Alasan belum diisi');
    expect(statusOf(other, otherRow)).toBe('Dikoreksi – menunggu keputusan');
  });

  it('no row selected, or a heading', () => {
    expect(refusal(() => openDialog(office, ADMIN, 'receive', undefined))).toContain(
      'Belum ada baris yang dipilih',
    );
    expect(refusal(() => openDialog(office, ADMIN, 'receive', 2))).toContain('Belum ada baris yang dipilih');
    expect(refusal(() => openDialog(office, ADMIN, 'receive', 99))).toContain('Belum ada baris yang dipilih');
  });

  it('a payload with an unknown field, a wrong type, or nothing at all', () => {
    const { props } = openDialog(office, ADMIN, 'receive', row);
    if (!props) throw new Error('no dialog');
    const good = { ...seen(props), note: '' };
    for (const payload of [
      { ...good, role: 'Admin Medsos' },
      { ...good, row: '3' },
      { ...good, note: undefined },
      {},
    ]) {
      expect(refusal(() => pressButton(office, ADMIN, 'receive', payload))).toContain(
        'Isian tidak dapat dibaca',
      );
    }
    expect(refusal(() => callFromDialog(office, ADMIN, 'makeRecap', recapRequest('2026-13')))).toContain(
      'period',
    );
  });

  it('an old page: somebody decided meanwhile', () => {
    const other = newOffice();
    const { row: otherRow, responseId } = handInEvent(other);
    const { props } = openDialog(other, ADMIN, 'receive', otherRow);
    if (!props) throw new Error('no dialog');
    other.google.advance(60_000);
    other.google.person(STAFF).editResponse(responseId, { byTitle: { Caption: 'Diganti diam-diam' } });
    const { refused } = pressButton(other, ADMIN, 'receive', { ...seen(props), note: '' });
    expect(refused).toContain('telah berubah sejak Anda membukanya (versi 1 menjadi 2');
    expect(statusOf(other, otherRow)).toBe('Diserahkan – menunggu penerimaan');
  });

  it('Wakil forwarding without everything ticked (R12, A21)', () => {
    const other = newOffice();
    const { row: otherRow } = handInEvent(other);
    act(other, ADMIN, 'receive', otherRow, {});
    expect(act(other, WAKIL, 'correct', otherRow, { checks: CHECKS.slice(1) }).refused).toContain(
      'harus dicentang',
    );
    expect(statusOf(other, otherRow)).toBe('Diterima – menunggu koreksi');
  });
});

describe('links', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, {});
  act(office, WAKIL, 'correct', row, {});
  act(office, PIMPINAN, 'approve', row, {});
  const record = (platform: string, url: string, reason = '') =>
    act(office, ADMIN, 'publish', row, { entries: [{ platform, url, reason, at: '' }] }).refused;

  it('of the wrong platform, not a link, not planned, or nothing are refused', () => {
    expect(record('Instagram', 'https://www.facebook.com/p/1')).toContain(
      'bukan tautan Instagram (instagram.com, instagr.am)',
    );
    expect(record('Instagram', 'https://instagram.com.contoh.id/p/1')).toContain('bukan tautan Instagram');
    expect(record('Instagram', 'instagram.com/p/1')).toContain('bukan tautan yang utuh');
    expect(record('Instagram', 'javascript:alert(1)')).toContain('bukan tautan yang utuh');
    expect(record('YouTube', 'https://youtu.be/x')).toContain('tidak termasuk platform tujuan');
    expect(record('Instagram', '', '')).toContain('Belum ada tautan atau alasan');
    expect(statusOf(office, row)).toBe('Disetujui – menunggu pengunggahan');
  });

  it('are recorded once for each platform', () => {
    expect(record('Instagram', 'https://www.instagram.com/p/1')).toBeUndefined();
    expect(record('Instagram', 'https://www.instagram.com/p/2')).toContain('sudah tercatat');
    expect(cellOf(office, row, 'Tanggal unggah dan tautan')).not.toContain('/p/2');
  });
});

it('text that would be a formula, markup or a header stays text everywhere', () => {
  const office = newOffice();
  const nasty = '=IMPORTXML("https://contoh.id")\n<script>alert(1)</script> +62 @a -1 “kutip” 🗳️ العربية';
  const { row } = handInEvent(office, {
    answers: { 'Judul atau nama kegiatan': nasty, Caption: nasty, 'Narasi berita': nasty },
  });
  for (const heading of ['Judul/kegiatan', 'Caption', 'Narasi'])
    expect(cellOf(office, row, heading)).toBe(nasty);
  const cells = office.google.world.store.cells(`${office.spreadsheetId}/${GID.register}`);
  expect(cells.some(({ cell }) => cell.formula !== undefined)).toBe(false);
  const [mail] = mailsTo(office, ADMIN);
  expect(mail?.htmlBody).not.toContain('<script>');
  expect(mail?.htmlBody).toContain('&lt;script&gt;');
  expect(mail?.subject).not.toContain('\n');
  act(office, ADMIN, 'receive', row, { note: '=1+1' });
  expect(cellOf(office, row, 'Tanggapan Admin')).toBe('=1+1');
  expect(tabTexts(office, GID.journal).at(-1)?.[9]).toContain('=1+1');
});
