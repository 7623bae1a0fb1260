/** *Siapkan register* on the built bundle: by the office account only, in two phases, safe to run again. */
import { createLocalGoogle } from '../../local-google/index';
import { clickMenu, noticeOf } from '../../samples/clicks';
import { ACCOUNTS, type SampleOffice } from '../../samples/office';
import {
  ADMIN,
  BUNDLE,
  everything,
  GID,
  handInEvent,
  MONDAY,
  newOffice,
  OFFICE,
  STAFF,
  tabTexts,
  WAKIL,
} from './office';

const READY = 'Register siap dipakai';

/** A spreadsheet with the bundle bound to it, and nothing set up. */
function emptyOffice(): SampleOffice {
  const google = createLocalGoogle({ accounts: Object.values(ACCOUNTS), startAt: MONDAY });
  const spreadsheetId = google.createSpreadsheet(OFFICE, 'Register');
  const project = google.loadProject(BUNDLE, spreadsheetId, OFFICE);
  return { google, project, spreadsheetId, formId: '', folderId: '' };
}

const setUp = (office: SampleOffice, as: string = OFFICE) =>
  noticeOf(clickMenu(office, as, 'setUpRegister').effects);

describe('the first phase', () => {
  const office = emptyOffice();
  const notice = setUp(office);
  const form = office.google.world.store.list('form')[0];

  it('makes every tab, with its office profile, and a journal that begins', () => {
    const titles = office.google.world.store.list('sheet').map((sheet) => sheet.title);
    expect(titles).toEqual([
      'Register',
      'Rekapitulasi',
      'Jurnal',
      'Kotak Keluar',
      'Profil Kantor',
      'Orang dan Peran',
      'Jenis Konten',
      'Platform',
      'Subbagian',
      'Hari Libur',
      'Kendali',
    ]);
    expect(tabTexts(office, 105)[1]).toEqual(['Nama kantor', 'KPU Kabupaten Pasaman', expect.any(String)]);
    expect(tabTexts(office, GID.journal)).toHaveLength(2);
  });

  it('says what only a person can do, and leaves the form closed and without triggers', () => {
    expect(notice).toContain('Upload file');
    expect(notice).toContain('Dokumentasi kegiatan');
    expect(notice).toContain('Diverifikasi');
    expect(notice).toContain(`https://docs.google.com/forms/d/${form?.id}/edit`);
    expect(form?.acceptingResponses).toBe(false);
    expect(office.google.world.store.list('trigger')).toEqual([]);
  });

  it('verifies each of them on the next run', () => {
    const owner = office.google.person(OFFICE);
    owner.addUploadQuestion(form?.id ?? '', { title: 'Dokumentasi kegiatan', maxFiles: 10 });
    expect(setUp(office)).not.toContain('Upload file');
    owner.setEmailCollection(form?.id ?? '', 'verified');
    expect(setUp(office)).toContain(READY);
    expect(office.google.world.store.list('form')[0]).toMatchObject({
      acceptingResponses: true,
      published: true,
    });
    const handlers = office.google.world.store.list('trigger').map((trigger) => trigger.handler);
    expect(handlers).toEqual(['onFormSubmitted', 'onHour']);
  });
});

it('before it, every menu item says what to do first', () => {
  const office = emptyOffice();
  expect(noticeOf(clickMenu(office, OFFICE, 'checkJournal').effects)).toContain('Siapkan register');
});

it('a last number that was made unreadable stops the intake instead of beginning again at 1', () => {
  const office = newOffice();
  office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, 'Kendali', 'B5', 'tiga');
  expect(setUp(office)).toContain('tab Kendali, sel B5');
});

it('is refused to every other account, with the name of the right one', () => {
  const office = newOffice();
  const before = everything(office);
  for (const somebody of [ADMIN, WAKIL]) expect(setUp(office, somebody)).toContain(`akun kantor (${OFFICE})`);
  expect(everything(office)).toBe(before);
});

it('run again it changes nothing, and makes no second form, folder, trigger or protection', () => {
  const office = newOffice();
  handInEvent(office);
  const { store } = office.google.world;
  const counts = () => ({
    forms: store.list('form').length,
    folders: store.list('file').filter((file) => file.name === 'Konten Medsos').length,
    triggers: store.list('trigger').length,
    protections: store.list('sheet').flatMap((sheet) => sheet.protectedRanges).length,
  });
  const before = [everything(office), counts()];
  expect(setUp(office)).toContain(READY);
  expect([everything(office), counts()]).toEqual(before);
});

it('interrupted at any round trip it is completed by running it again', () => {
  const whole = emptyOffice();
  const first = whole.google.run(whole.project, 'setUpRegister', { as: OFFICE });
  for (let fail = 1; fail <= first.meter.roundTrips; fail += 1) {
    const office = emptyOffice();
    office.google.run(office.project, 'setUpRegister', {
      as: OFFICE,
      onRoundTrip: (_, index) => {
        if (index === fail) throw new Error('Service timed out');
      },
    });
    expect(setUp(office)).toContain('Masih ada langkah');
    const { store } = office.google.world;
    expect(store.list('sheet')).toHaveLength(11);
    expect(tabTexts(office, GID.control).filter((line) => line[0] === 'ID formulir' && line[1])).toHaveLength(
      1,
    );
    expect(noticeOf(clickMenu(office, OFFICE, 'checkJournal').effects)).toContain('Jurnal utuh: 1 baris');
  }
});

it('follows the people: whoever leaves a role loses its columns and the spreadsheet', () => {
  const office = newOffice();
  const owner = office.google.person(OFFICE);
  owner.typeIntoCell(office.spreadsheetId, 'Orang dan Peran', 'C3', STAFF);
  expect(setUp(office)).toContain(READY);
  expect(() =>
    office.google.person(WAKIL).typeIntoCell(office.spreadsheetId, 'Register', 'AJ3', 'x'),
  ).toThrow('permission');
  const file = office.google.world.store.get('file', office.spreadsheetId);
  expect(file?.editors).toContain(STAFF);
  expect(file?.editors).not.toContain(WAKIL);
});

it('names a wrong setting by tab and cell', () => {
  const office = newOffice();
  office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, 'Orang dan Peran', 'C3', 'bukan surel');
  expect(setUp(office)).toContain('tab Orang dan Peran, sel C3');
});
