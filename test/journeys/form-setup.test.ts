/**
 * *Siapkan formulir* on the built bundle: what only a person can do is looked at item by item, the form is published and
 * triggers installed only when all is there, and running it again repairs what was changed by hand.
 */
import { createLocalGoogle } from '../../local-google/index';
import { callFromDialog, clickMenu, noticeOf, propsOf } from '../../samples/clicks';
import { ACCOUNTS, type SampleOffice } from '../../samples/office';
import type { FormPreparation } from '../../src/actions/prepare-form';
import { FORM_SHAPE } from '../../src/google/form-shape';
import {
  ADMIN,
  BUNDLE,
  eventSample,
  everything,
  handInEvent,
  MONDAY,
  newOffice,
  OFFICE,
  STAFF,
  somePoints,
} from './office';

/** After *Siapkan register*, before any hand work. */
function madeOffice(): SampleOffice {
  const google = createLocalGoogle({ accounts: Object.values(ACCOUNTS), startAt: MONDAY });
  const spreadsheetId = google.createSpreadsheet(OFFICE, 'Register');
  const project = google.loadProject(BUNDLE, spreadsheetId, OFFICE);
  const office: SampleOffice = { google, project, spreadsheetId, formId: '', folderId: '', deploymentId: '' };
  clickMenu(office, OFFICE, 'setUpRegister');
  office.formId = google.world.store.list('form')[0]?.id ?? '';
  return office;
}

function next(office: SampleOffice, confirmed: boolean, as: string = OFFICE): FormPreparation {
  const { done, refused } = callFromDialog(office, as, 'continueFormSetUp', { confirmed });
  if (!done) throw new Error(refused);
  return done as unknown as FormPreparation;
}

const form = (office: SampleOffice) => office.google.world.store.get('form', office.formId);
const triggers = (office: SampleOffice) =>
  office.google.world.store.list('trigger').map((trigger) => trigger.handler);
const titles = (office: SampleOffice) => form(office)?.items.map((one) => one.title);

it('shows what there is to do, and changes nothing by being opened', () => {
  const office = madeOffice();
  const before = [everything(office), JSON.stringify(form(office))];
  expect(propsOf(clickMenu(office, OFFICE, 'openFormSetUp').effects)).toEqual({
    uploads: [],
    hasUpload: false,
    collectsEmail: false,
    isOpen: false,
    isConfirmed: false,
    isLive: false,
    formUrl: `https://docs.google.com/forms/d/${office.formId}/edit`,
  });
  expect([everything(office), JSON.stringify(form(office))]).toEqual(before);
});

it('looks item by item, and goes live only when question, addresses and the person’s word are there', () => {
  const office = madeOffice();
  const owner = office.google.person(OFFICE);
  const isClosed = () => {
    expect(form(office)).toMatchObject({ acceptingResponses: false });
    expect(triggers(office)).toEqual([]);
  };
  expect(next(office, true)).toMatchObject({ hasUpload: false, collectsEmail: false, isLive: false });
  isClosed();
  owner.addUploadQuestion(office.formId, { title: 'Foto', maxFiles: 10 });
  expect(next(office, true)).toMatchObject({ hasUpload: true, collectsEmail: false, isLive: false });
  isClosed();
  owner.setEmailCollection(office.formId, 'verified');
  const done = next(office, false);
  // The word was given before, and is remembered.
  expect(done).toMatchObject({
    hasUpload: true,
    collectsEmail: true,
    isConfirmed: true,
    isLive: true,
    isOpen: true,
  });
  expect(form(office)).toMatchObject({
    acceptingResponses: true,
    published: true,
    emailCollection: 'verified',
  });
  expect(triggers(office)).toEqual([
    'onFormSubmitted',
    'onHour',
    'onMorning',
    'onReminders',
    'onEdited',
    'onStructureChanged',
  ]);
});

it('without the person’s word that addresses are verified nothing is published', () => {
  const office = madeOffice();
  const owner = office.google.person(OFFICE);
  owner.addUploadQuestion(office.formId, { title: 'Dokumentasi kegiatan', maxFiles: 10 });
  owner.setEmailCollection(office.formId, 'typed');
  expect(next(office, false)).toMatchObject({ collectsEmail: true, isConfirmed: false, isLive: false });
  expect(form(office)?.acceptingResponses).toBe(false);
});

it('gives the upload question its title, help and place, wherever and however a person added it', () => {
  const office = madeOffice();
  office.google.person(OFFICE).addUploadQuestion(office.formId, { title: 'foto2', maxFiles: 10, atIndex: 0 });
  next(office, false);
  expect(titles(office)).toEqual(FORM_SHAPE.map((part) => part.title));
  const upload = form(office)?.items.find((one) => one.type === 'FILE_UPLOAD');
  expect(upload?.helpText).toContain('Minimal 4 (empat) foto');
});

it('names two upload questions, of which it cannot know the right one', () => {
  const office = madeOffice();
  const owner = office.google.person(OFFICE);
  for (const title of ['Foto', 'Dokumentasi kegiatan'])
    owner.addUploadQuestion(office.formId, { title, maxFiles: 10 });
  const found = next(office, true);
  expect(found.hasUpload).toBe(false);
  expect([...found.uploads].sort()).toEqual(['Dokumentasi kegiatan', 'Foto']);
});

it('repairs a form in which questions were deleted, moved or reworded, and answers that are there stay', () => {
  const office = newOffice();
  handInEvent(office);
  const { store } = office.google.world;
  const damaged = form(office);
  if (!damaged) throw new Error('no form');
  const [first, ...rest] = damaged.items.filter((one) => one.title !== 'Caption' && one.title !== 'Bahan');
  if (!first) throw new Error('no items');
  store.put('form', damaged.id, {
    ...damaged,
    title: 'Formulir saya',
    items: [...rest.map((one) => ({ ...one, helpText: 'lain' })), first],
  });
  const responses = JSON.stringify(store.list('response').map((one) => one.answers));
  expect(next(office, false)).toMatchObject({ isLive: true });
  expect(titles(office)).toEqual(FORM_SHAPE.map((part) => part.title));
  expect(form(office)?.items.map((one) => one.helpText)).toEqual(FORM_SHAPE.map((part) => part.help));
  expect(form(office)?.title).toBe('Penyerahan Dokumentasi dan Konten Media Sosial');
  expect(JSON.stringify(store.list('response').map((one) => one.answers))).toBe(responses);
  // And it works: an event is led past the section of what is no event.
  office.google.person(STAFF).submitForm(office.formId, { byTitle: eventSample().answers });
});

it('each kind is led to the section that asks about it', () => {
  const items = form(newOffice())?.items ?? [];
  const kinds = items.find((one) => one.title === 'Jenis konten');
  const goalOf = (kind: string) => kinds?.choiceFacts?.[kinds.choices.indexOf(kind)]?.goal?.itemId;
  const section = (kind: string) => items.find((one) => one.id === goalOf(kind))?.title;
  expect(section('Berita kegiatan')).toBe('Kegiatan');
  expect(section('Siaran langsung')).toBe('Kegiatan');
  for (const kind of ['Video', 'Infografis', 'Ucapan selamat', 'Lainnya'])
    expect(section(kind)).toBe('Konten tanpa kegiatan');
});

it('is refused to every other account', () => {
  const office = newOffice();
  expect(noticeOf(clickMenu(office, ADMIN, 'openFormSetUp').effects)).toContain(`akun kantor (${OFFICE})`);
  expect(() => next(office, true, ADMIN)).toThrow(`akun kantor (${OFFICE})`);
});

it('interrupted at any round trip it is completed by running it again', () => {
  const prepared = () => {
    const office = madeOffice();
    const owner = office.google.person(OFFICE);
    owner.addUploadQuestion(office.formId, { title: 'Foto', maxFiles: 10, atIndex: 3 });
    owner.setEmailCollection(office.formId, 'verified');
    return office;
  };
  const run = (office: SampleOffice, fail?: number) =>
    office.google.run(office.project, 'continueFormSetUp', {
      as: OFFICE,
      surroundings: 'dialog',
      args: [{ confirmed: true }],
      onRoundTrip: (_, index) => {
        if (index === fail) throw new Error('Service timed out');
      },
    });
  const { trips } = run(prepared()).meter;
  expect(trips.length).toBeGreaterThan(10);
  const points = trips.map((_, index) => index + 1);
  for (const fail of somePoints(points, 8)) {
    const office = prepared();
    run(office, fail);
    expect(next(office, true)).toMatchObject({ isLive: true });
    expect(titles(office)).toEqual(FORM_SHAPE.map((part) => part.title));
    expect(new Set(triggers(office)).size).toBe(6);
    expect(triggers(office)).toHaveLength(6);
    office.google.close();
  }
});

describe('what is declared', () => {
  const cases: [string, Record<string, string | string[]>, string][] = [
    [
      'not everything',
      { Pernyataan: ['Konten ini sesuai kebutuhan, dan isinya benar'] },
      'pernyataan penyerah belum dicentang semua',
    ],
    [
      'children without consent',
      { 'Anak yang wajahnya dapat dikenali': 'Ada, persetujuan belum diperoleh' },
      'persetujuan orang tua atau wali anak belum ada',
    ],
  ];
  it.each(cases)('%s makes it incomplete, and is said', (_, answers, said) => {
    const office = newOffice();
    handInEvent(office, { answers });
    expect(everything(office)).toContain(`Belum lengkap: ${said}`);
  });
});
