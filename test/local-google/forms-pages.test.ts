/**
 * Sections of a form and the way through them, as Google's pages say it works (reference/forms/page-break-item,
 * list-item#createChoice; Forms help, "Show questions based on answers").
 */
import type { Answers } from '../../local-google/forms/respond';
import { STAFF, workspace } from './workspace';

const CODE = `
function create() {
  const form = FormApp.create('Bercabang', true);
  form.setAllowResponseEdits(true);
  const kind = form.addListItem().setTitle('Jenis').setRequired(true);
  const event = form.addPageBreakItem().setTitle('Kegiatan');
  form.addTextItem().setTitle('Judul kegiatan').setRequired(true);
  const other = form.addPageBreakItem().setTitle('Lainnya');
  form.addTextItem().setTitle('Judul konten').setRequired(true);
  const last = form.addPageBreakItem().setTitle('Bahan');
  form.addTextItem().setTitle('Caption').setRequired(true);
  other.setGoToPage(last);
  kind.setChoices([kind.createChoice('Berita', event), kind.createChoice('Video', other)]);
  return form.getId();
}
function read(id) {
  return FormApp.openById(id).getResponses().map((response) =>
    response.getItemResponses().map((one) => [one.getItem().getTitle(), one.getResponse()]));
}
function ways(id) {
  const form = FormApp.openById(id);
  const list = form.getItems(FormApp.ItemType.LIST)[0].asListItem();
  const breaks = form.getItems(FormApp.ItemType.PAGE_BREAK).map((one) => one.asPageBreakItem());
  return [
    list.getChoices().map((one) => [one.getValue(), one.getGotoPage().getTitle()]),
    breaks.map((one) => { const to = one.getGoToPage(); return to && to.getTitle(); }),
  ];
}
function mixed(id) {
  const form = FormApp.openById(id);
  const list = form.getItems(FormApp.ItemType.LIST)[0].asListItem();
  const page = form.getItems(FormApp.ItemType.PAGE_BREAK)[0].asPageBreakItem();
  list.setChoices([list.createChoice('A', page), list.createChoice('B')]);
}
function plain(id) {
  const list = FormApp.openById(id).getItems(FormApp.ItemType.LIST)[0].asListItem();
  list.setChoiceValues(['Berita', 'Video']);
  return list.getChoices().map((one) => one.getGotoPage());
}
function dropLast(id) { const form = FormApp.openById(id); form.deleteItem(form.getItems(FormApp.ItemType.PAGE_BREAK)[2]); }
`;

function setUp() {
  const all = workspace(CODE);
  const formId = all.value('create') as string;
  const submit = (byTitle: Answers['byTitle']) => all.google.person(STAFF).submitForm(formId, { byTitle });
  const answers = () =>
    (all.value('read', { args: [formId] }) as [string, string][][]).map((one) =>
      Object.fromEntries(one.filter(([, answer]) => answer !== '')),
    );
  return { ...all, formId, submit, answers };
}

it('a choice leads to its section, and only what is on the way is asked for and sent', () => {
  const { submit, answers } = setUp();
  submit({ Jenis: 'Berita', 'Judul kegiatan': 'Rapat', Caption: 'c' });
  submit({ Jenis: 'Video', 'Judul konten': 'Cek', 'Judul kegiatan': 'tertinggal', Caption: 'c' });
  expect(answers()).toEqual([
    { Jenis: 'Berita', 'Judul kegiatan': 'Rapat', Caption: 'c' },
    { Jenis: 'Video', 'Judul konten': 'Cek', Caption: 'c' },
  ]);
  expect(() => submit({ Jenis: 'Berita', Caption: 'c' })).toThrow(
    'Judul kegiatan: Pertanyaan ini wajib diisi',
  );
  expect(() => submit({ Jenis: 'Video', 'Judul konten': 'x' })).toThrow(
    'Caption: Pertanyaan ini wajib diisi',
  );
});

it('an edit that leads another way drops what was filled into the section that was left', () => {
  const { google, submit, answers } = setUp();
  const { id } = submit({ Jenis: 'Berita', 'Judul kegiatan': 'Rapat', Caption: 'c' });
  google.person(STAFF).editResponse(id, { byTitle: { Jenis: 'Video', 'Judul konten': 'Cek' } });
  expect(answers()).toEqual([{ Jenis: 'Video', 'Judul konten': 'Cek', Caption: 'c' }]);
});

it('scripts read where choices and sections lead; a list without navigation leads nowhere', () => {
  const { value, refusal, formId } = setUp();
  expect(value('ways', { args: [formId] })).toEqual([
    [
      ['Berita', 'Kegiatan'],
      ['Video', 'Lainnya'],
    ],
    [null, 'Bahan', null],
  ]);
  expect(refusal('mixed', { args: [formId] })).toContain('All choices must have navigation');
  expect(value('plain', { args: [formId] })).toEqual([null, null]);
});

it('a section that was deleted ends the form there', () => {
  const { value, submit, answers, formId } = setUp();
  value('dropLast', { args: [formId] });
  submit({ Jenis: 'Berita', 'Judul kegiatan': 'Rapat' });
  expect(answers()).toEqual([{ Jenis: 'Berita', 'Judul kegiatan': 'Rapat' }]);
});
