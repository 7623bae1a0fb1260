/** The work sheet: what it is opened with, from the menu and by the address in a mail, and what that costs. */
import {
  act,
  callFromDialog,
  clickMenu,
  type Desk,
  deskIn,
  deskOnPage,
  noticeOf,
} from '../../samples/clicks';
import { cellOf } from '../../samples/play';
import {
  ADMIN,
  eventSample,
  everything,
  GID,
  handInEvent,
  mailsTo,
  newOffice,
  OFFICE,
  PIMPINAN,
  STAFF,
  tabTexts,
  WAKIL,
} from './office';

type Office = ReturnType<typeof newOffice>;

function openPage(office: Office, as: string, query = '') {
  const deployment = office.google.world.store.get('deployment', office.deploymentId);
  if (!deployment) throw new Error('the web app is not published');
  const answer = office.google.request(deployment, { as, query });
  if (answer.kind !== 'page') throw new Error(JSON.stringify(answer));
  return { ...answer, ...deskOnPage(answer.html) };
}

describe('the web app', () => {
  it('opens the item of the address for whoever follows it, as a page for phones', () => {
    const office = newOffice();
    handInEvent(office);
    const { desk, title, metaTags } = openPage(office, ADMIN, 'nomor=MS-2026-0001');
    expect(desk?.work).toMatchObject({
      number: 'MS-2026-0001',
      status: 'Diserahkan – menunggu penerimaan',
      fileFacts: '5 berkas: 5 foto',
      acts: ['receive', 'return'],
    });
    expect(title).toBe('Lembar kerja – Register Medsos');
    expect(metaTags.viewport).toBe('width=device-width, initial-scale=1');
  });

  it('changes nothing, whoever opens it: scanners of mails follow every link', () => {
    const office = newOffice();
    handInEvent(office);
    const before = everything(office);
    for (const as of [ADMIN, WAKIL, PIMPINAN, OFFICE]) openPage(office, as, 'nomor=MS-2026-0001');
    openPage(office, ADMIN, 'nomor=MS-2026-0001&act=approve&page=approveItem');
    expect(everything(office)).toBe(before);
  });

  it.each([
    [
      'setting up again',
      (office: Office) => office.google.run(office.project, 'setUpRegister', { as: OFFICE }),
    ],
    ['the next morning', (office: Office) => office.google.advance(24 * 3_600_000)],
  ])('letters lead to it once its address is kept in Kendali: %s', (_, keep) => {
    const office = newOffice();
    const page = `https://script.google.com/macros/s/${office.deploymentId}/exec`;
    handInEvent(office);
    const body = () =>
      mailsTo(office, ADMIN)
        .filter((mail) => mail.body.includes('Yang diminta'))
        .at(-1)?.body;
    expect(body()).toContain(
      `Buka register: https://docs.google.com/spreadsheets/d/${office.spreadsheetId}/edit`,
    );
    keep(office);
    expect(tabTexts(office, GID.control).flat()).toContain(page);
    handInEvent(office);
    expect(body()).toContain(`Buka lembar kerja: ${page}?nomor=MS-2026-0002`);
    expect(openPage(office, ADMIN, 'nomor=MS-2026-0002').desk?.work?.number).toBe('MS-2026-0002');
  });

  it('tells each what they may do: nothing, when it is not theirs or not yet', () => {
    const office = newOffice();
    const { row } = handInEvent(office);
    const actsOf = (as: string) => openPage(office, as, 'nomor=MS-2026-0001').desk?.work?.acts;
    expect([ADMIN, WAKIL, PIMPINAN].map(actsOf)).toEqual([['receive', 'return'], [], []]);
    act(office, ADMIN, 'receive', row, {});
    expect([ADMIN, WAKIL, PIMPINAN].map(actsOf)).toEqual([[], ['correct', 'return'], []]);
    act(office, WAKIL, 'correct', row, {});
    expect([ADMIN, WAKIL, PIMPINAN].map(actsOf)).toEqual([[], [], ['approve', 'return', 'reject']]);
  });

  it('says so when there is no such number', () => {
    const { refused, desk } = openPage(newOffice(), ADMIN, 'nomor=MS-2026-0099');
    expect(desk).toBeUndefined();
    expect(refused).toMatch(/Nomor MS-2026-0099 tidak ada/);
  });

  it('costs two round trips, and one when the menu opens it on a row', () => {
    const office = newOffice();
    const { row } = handInEvent(office);
    expect(openPage(office, ADMIN, 'nomor=MS-2026-0001').meter?.trips).toEqual([
      'Sheets.Spreadsheets.Values.batchGet',
      'Sheets.Spreadsheets.Values.batchGet',
    ]);
    expect(clickMenu(office, ADMIN, 'openWorkSheet', row).meter.trips).toEqual([
      'Sheets.Spreadsheets.Values.batchGet',
    ]);
  });
});

describe('Berikutnya yang menunggu saya', () => {
  it('opens the most urgent of one’s queue, and tells the rest in order', () => {
    const office = newOffice();
    handInEvent(office, { answers: { 'Tanggal kegiatan': '2026-11-02' } });
    const late = handInEvent(office, { answers: { 'Tanggal kegiatan': '2026-10-28' } });
    const desk = deskIn(clickMenu(office, ADMIN, 'openNext').effects);
    expect(desk?.work?.number).toBe(cellOf(office, late.row, 'No. Register'));
    expect(desk?.queue.map((one) => one.number)).toEqual(['MS-2026-0002', 'MS-2026-0001']);
    expect(desk?.queue[1]?.title).toBe(eventSample().answers['Judul atau nama kegiatan']);
  });

  it('opens empty when nothing waits', () => {
    const office = newOffice();
    handInEvent(office);
    const desk = deskIn(clickMenu(office, WAKIL, 'openNext').effects);
    expect(desk?.queue).toEqual([]);
    expect(desk?.work).toBeUndefined();
  });

  it('goes on from the page itself, without an item or with one', () => {
    const office = newOffice();
    handInEvent(office);
    const ask = (as: string, number: string) =>
      callFromDialog(office, as, 'deskOf', { number }).done as unknown as Desk;
    expect(ask(ADMIN, '').work?.number).toBe('MS-2026-0001');
    expect(ask(WAKIL, '').work).toBeUndefined();
    expect(ask(WAKIL, 'MS-2026-0001').work?.number).toBe('MS-2026-0001');
  });
});

it('the menu’s acts say plainly when the row is not theirs or not at that step', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  const said = (as: string, handler: string) => noticeOf(clickMenu(office, as, handler, row).effects);
  expect(said(STAFF, 'openReceive')).toMatch(/tidak terdaftar sebagai Admin Medsos/);
  expect(said(PIMPINAN, 'openApprove')).toMatch(/berstatus “Diserahkan – menunggu penerimaan”/);
});

describe('what the page asks for when it is there', () => {
  it('photos: small ones of all files as data, one large, each in two round trips, as whoever looks', () => {
    const office = newOffice();
    const { row } = handInEvent(office);
    const work = deskIn(clickMenu(office, ADMIN, 'openWorkSheet', row).effects)?.work as unknown as {
      folderUrl: string;
      files: { id: string; name: string }[];
    };
    const { done } = callFromDialog(office, ADMIN, 'photosOf', { folderUrl: work.folderUrl });
    const pictures = done?.pictures as { id: string; data: string }[];
    expect(pictures.map((one) => one.id).sort()).toEqual(work.files.map((one) => one.id).sort());
    for (const { data } of pictures) expect(data).toMatch(/^data:image\/jpeg;base64,\/9j\//);
    const run = office.google.run(office.project, 'photoOf', {
      as: ADMIN,
      surroundings: 'dialog',
      args: [{ id: work.files[0]?.id }],
    });
    expect(run.meter.trips).toEqual(['Drive.Files.get', 'UrlFetchApp.fetchAll']);
    const stranger = office.google.run(office.project, 'photoOf', {
      as: 'magang@contoh.id',
      surroundings: 'dialog',
      args: [{ id: work.files[0]?.id }],
    });
    expect(JSON.stringify(stranger.value)).not.toContain('data:image');
  });

  it('history: the lines of this item only', () => {
    const office = newOffice();
    const { row } = handInEvent(office);
    act(office, ADMIN, 'receive', row, { note: 'Lengkap.' });
    handInEvent(office);
    const { work } = deskIn(clickMenu(office, WAKIL, 'openWorkSheet', row).effects) ?? {};
    const all = [...((work as unknown as { lines: number[] }).lines ?? []), 7];
    const { done } = callFromDialog(office, WAKIL, 'linesOf', { number: 'MS-2026-0001', lines: all });
    const lines = (done?.lines ?? []) as { event: string }[];
    expect(lines.map((one) => one.event)).toEqual(['Diserahkan', 'Diterima']);
  });
});
