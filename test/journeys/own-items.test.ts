/** *Konten saya*: each sees what they handed in and nothing of others, at two round trips; and its list as a PDF. */
import { act, callFromDialog, propsOnPage } from '../../samples/clicks';
import { ACCOUNTS, type SampleOffice } from '../../samples/office';
import type { OwnShown } from '../../src/actions/own-items';
import { pdfText } from '../pdf-text';
import { ADMIN, everything, handInEvent, mailsTo, newOffice, OFFICE, PIMPINAN, STAFF, WAKIL } from './office';

const OTHER = ACCOUNTS.staffData.email;
const INTERN = ACCOUNTS.intern.email;

function openOwn(office: SampleOffice, as: string) {
  const deployment = office.google.world.store.get('deployment', office.deploymentId);
  if (!deployment) throw new Error('the web app is not published');
  const answer = office.google.request(deployment, { as, query: 'page=saya' });
  if (answer.kind !== 'page') throw new Error(JSON.stringify(answer));
  const { own, refused } = propsOnPage(answer.html) as { own?: OwnShown; refused?: string };
  return { ...answer, own, refused };
}

const list = (office: SampleOffice, as: string, period: string) =>
  callFromDialog(office, as, 'printOwnList', { period });
const titled = (title: string) => ({ answers: { 'Judul atau nama kegiatan': title } });

/** Of STAFF: one published, one returned, one waiting; of another: one published. */
function office() {
  const made = newOffice();
  const rows = {
    published: handInEvent(made, titled('Rapat yang terbit')).row,
    returned: handInEvent(made, titled('Sosialisasi yang dikembalikan')).row,
    waiting: handInEvent(made, titled('Pelatihan yang menunggu')).row,
    others: handInEvent(made, { submitter: OTHER, ...titled('Rahasia orang lain') }).row,
  };
  for (const row of [rows.published, rows.others]) {
    act(made, ADMIN, 'receive', row, {});
    act(made, WAKIL, 'correct', row, {});
    act(made, PIMPINAN, 'approve', row, { note: 'Silakan.' });
    const link = { url: `https://www.instagram.com/p/Ab${row}`, reason: '', at: '' };
    const none = { url: '', reason: 'Cukup Instagram.', at: '' };
    const entries = ['Instagram', 'Facebook', 'X'].map((platform) => ({
      platform,
      ...(platform === 'Instagram' ? link : none),
    }));
    expect(act(made, ADMIN, 'publish', row, { entries }).refused).toBeUndefined();
  }
  act(made, ADMIN, 'return', rows.returned, { note: 'Foto ketiga buram.' });
  return { made, rows };
}

const { made, rows } = office();
const before = everything(made);

describe('the page', () => {
  const { own, html, title, metaTags, meter } = openOwn(made, STAFF);

  it('shows what became of each, the newest first: status, who has it, until when, the responses, the links', () => {
    expect(own?.items.map((one) => [one.group, one.title, one.status])).toEqual([
      ['open', 'Pelatihan yang menunggu', 'Diserahkan – menunggu penerimaan'],
      ['mend', 'Sosialisasi yang dikembalikan', 'Dikembalikan – perlu perbaikan'],
      ['closed', 'Rapat yang terbit', 'Selesai – terunggah'],
    ]);
    const [waiting, returned, published] = own?.items ?? [];
    expect(waiting).toMatchObject({ waitingFor: 'Admin Medsos', due: 'Selasa, 3 November 2026' });
    expect(returned).toMatchObject({
      waitingFor: 'Tim Pelaksana',
      replies: [{ decision: 'Dikembalikan', note: 'Foto ketiga buram.' }],
      editing: { does: 'mends' },
    });
    expect(published?.links[0]).toMatchObject({ url: `https://www.instagram.com/p/Ab${rows.published}` });
    expect(published?.replies).toHaveLength(3);
  });

  it('leads to the very answer', () => {
    const sent = mailsTo(made, STAFF)[0]?.body ?? '';
    const published = own?.items.find((one) => one.group === 'closed');
    expect(published?.editing?.does).toBe('asks for a correction');
    expect(sent).toContain(published?.editing?.url ?? 'no address');
  });

  it('is a page for phones that says nothing of what others handed in', () => {
    expect(title).toBe('Konten saya – Register Medsos');
    expect(metaTags.viewport).toBe('width=device-width, initial-scale=1');
    expect(html).not.toContain('Rahasia orang lain');
    expect(html).not.toContain('MS-2026-0004');
    const others = openOwn(made, OTHER);
    expect(others.own?.items.map((one) => one.title)).toEqual(['Rahasia orang lain']);
    expect(openOwn(made, PIMPINAN).own?.items).toEqual([]);
  });

  it('shows no item whose visible address somebody has overwritten with theirs: the hidden data decide', () => {
    const { store } = made.google.world;
    const key = `${made.spreadsheetId}/101`;
    const column = store.cells(key, 1, 2).find(({ cell }) => cell.value === 'Email penyerah')?.column ?? -1;
    const [kept] = store.cells(key, rows.others - 1, rows.others, column, column + 1);
    expect(kept?.cell.value).toBe(OTHER);
    store.putCell(key, rows.others - 1, column, { ...kept?.cell, value: PIMPINAN });
    expect(openOwn(made, PIMPINAN).own?.items).toEqual([]);
    store.putCell(key, rows.others - 1, column, kept?.cell ?? {});
  });

  it('costs two round trips, and reads the rows of one’s own only', () => {
    expect(meter?.trips).toEqual([
      'Sheets.Spreadsheets.Values.batchGet',
      'Sheets.Spreadsheets.Values.batchGet',
    ]);
    const one = openOwn(made, OTHER).meter?.cellsRead ?? 0;
    const none = openOwn(made, PIMPINAN).meter?.cellsRead ?? 0;
    expect(meter?.cellsRead).toBeLessThan(none + 4 * (one - none));
    expect(one - none).toBeLessThan(100);
  });

  it('refuses who is not listed, with what to do', () => {
    const stranger = openOwn(made, INTERN);
    expect(stranger.own).toBeUndefined();
    expect(stranger.refused).toMatch(/Akun Anda belum diberi akses ke register/);
    // Somebody who may read the register and stands in no list.
    made.google.person(OFFICE).shareFile(made.spreadsheetId, INTERN, 'viewer');
    expect(openOwn(made, INTERN).refused).toMatch(/Akun magang@contoh\.id belum terdaftar/);
    expect(list(made, INTERN, '2026-11').refused).toMatch(/belum terdaftar/);
  });
});

it('is what the receipt leads to, once the office has published the web app', () => {
  const next = newOffice();
  // The morning notes the address.
  next.google.advance(24 * 3_600_000);
  handInEvent(next, { answers: { 'Tanggal kegiatan': '2026-11-03' } });
  const [mail] = mailsTo(next, STAFF);
  const [, address = ''] = /^Lihat semua konten saya: (\S+)$/m.exec(mail?.body ?? '') ?? [];
  expect(address).toMatch(/\/exec\?page=saya$/);
  expect(mail?.htmlBody).toContain(`href="${address}"`);
  expect(mailsTo(next, ADMIN).some((one) => one.body.includes('page=saya'))).toBe(false);
});

describe('the list of what was published', () => {
  const answer = list(made, STAFF, '2026-11');
  const {
    pdf = '',
    fileName,
    rows: count,
  } = (answer.done ?? {}) as { pdf?: string; fileName?: string; rows?: number };
  const text = pdfText(Buffer.from(pdf, 'base64')).join('\n');
  const packed = text.replace(/\s+/g, '');

  it('is a paper with the office’s head, the person, the link, and the signatures', () => {
    expect(answer.refused).toBeUndefined();
    expect(fileName).toBe('Daftar Konten Terbit November 2026 - Staf Parmas - KPU Kabupaten Pasaman');
    expect(count).toBe(1);
    for (const said of [
      'KOMISIPEMILIHANUMUM',
      'DAFTARKONTENMEDIASOSIALYANGTERBIT',
      'PeriodeNovember2026(1s.d.30November2026)',
      'StafParmas',
      'Stafsekretariat',
      STAFF,
      'Rapatyangterbit',
      `https://www.instagram.com/p/Ab${rows.published}`,
      'Jumlah:1unggahandari1konten.',
      'Yangmenyerahkan,',
      'LubukSikaping,2November2026',
      'Sidikjarinaskahini:',
    ])
      expect(packed).toContain(said);
    expect(packed).not.toContain('Rahasia');
    expect(packed).not.toContain('menunggu');
  });

  it.each([
    ['2026-Q4', 1],
    ['2026-S2', 1],
    ['2026', 1],
    ['2026-11-02/2026-11-02', 1],
    ['2026-10', 0],
    ['2026-11-03/2026-11-30', 0],
  ])('of %s it has %i', (period, expected) => {
    expect(list(made, STAFF, period).done).toMatchObject({ rows: expected });
  });

  it.each(['2026-13', '', '2026-11; drop'])('of “%s” it is refused', (period) => {
    expect(list(made, STAFF, period).refused).toContain('period');
  });

  it('leaves nothing behind: not in the register, not in the account’s Drive', () => {
    expect(everything(made)).toBe(before);
    expect(
      made.google.world.store.list('file').filter((one) => one.ownerEmail === STAFF && one.name === 'PDF'),
    ).toEqual([]);
  });
});
