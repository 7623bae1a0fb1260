/** Forms: what scripts can and cannot do with them, what people send in, and how it reads back. */
import { type Answers, submitResponse } from '../../local-google/forms/respond';
import { HOUR, OTHER, OWNER, STAFF, START, workspace } from './workspace';

const CODE = `
function create(isPublished) {
  const form = FormApp.create('Berkas Formulir', isPublished);
  form.addTextItem().setTitle('Judul').setRequired(true);
  form.addParagraphTextItem().setTitle('Uraian');
  form.addDateItem().setTitle('Tanggal');
  form.addSectionHeaderItem().setTitle('Bagian');
  form.addListItem().setTitle('Satker').setChoiceValues(['A', 'B']);
  form.addCheckboxItem().setTitle('Kanal').setChoiceValues(['IG', 'FB']);
  form.setAllowResponseEdits(true);
  return form.getId();
}
function titles() { const form = FormApp.create('Nama Berkas'); return [form.getTitle(), form.setTitle('Judul').getTitle()]; }
function upload(id) { FormApp.openById(id).addFileUploadItem(); }
function collect(id) { FormApp.openById(id).setCollectEmail(true); }
function set(id, method, value) { FormApp.openById(id)[method](value); }
function state(id) { const form = FormApp.openById(id); return [form.isPublished(), form.isAcceptingResponses()]; }
function read(id, since) {
  const form = FormApp.openById(id);
  const responses = since ? form.getResponses(new Date(since)) : form.getResponses();
  return responses.map((response) => ({
    id: response.getId(), at: response.getTimestamp().getTime(), email: response.getRespondentEmail(),
    answers: response.getItemResponses().map((one) => [one.getItem().getTitle(), one.getResponse()]),
  }));
}
function uploads(id) {
  const [item] = FormApp.openById(id).getItems(FormApp.ItemType.FILE_UPLOAD);
  return [item.getTitle(), item.getIndex(), item.getType(), item.getType() === FormApp.ItemType.FILE_UPLOAD,
    item.getType() === 'FILE_UPLOAD', item.getType() == 'FILE_UPLOAD'];
}
function requireUpload(id) { FormApp.openById(id).getItems(FormApp.ItemType.FILE_UPLOAD)[0].setRequired(true); }
function asText(id) { FormApp.openById(id).getItems(FormApp.ItemType.LIST)[0].asTextItem(); }
function fresh() { return FormApp.create('x').addListItem().getChoices().map((one) => one.getValue()); }
function twice() { FormApp.create('x').addListItem().setChoiceValues(['A', 'A']); }
function move(id) {
  const form = FormApp.openById(id);
  form.moveItem(0, 2);
  form.deleteItem(form.getItems()[0]);
  return form.getItems().map((item) => item.getTitle());
}
function file(id) {
  const file = DriveApp.getFileById(id);
  const folder = file.getParents().next(), above = folder.getParents().next();
  return [file.getName(), file.getOwner().getEmail(), folder.getName(), above.getName(), above.getParents().next().getName()];
}
`;

const setUp = () => {
  const all = workspace(CODE);
  const formId = all.value('create') as string;
  const submit = (byTitle: Answers['byTitle'], as = STAFF) =>
    all.google.person(as).submitForm(formId, { byTitle });
  const read = () => all.value('read', { args: [formId] }) as ReadResponse[];
  return { ...all, formId, submit, read };
};

interface ReadResponse {
  id: string;
  at: number;
  email: string;
  answers: [string, string | string[]][];
}

const photo = (name: string, size = 3) => ({ name, mimeType: 'image/jpeg', bytes: new Uint8Array(size) });

describe('what a script can do', () => {
  it('names the file alone on creation', () => {
    expect(setUp().value('titles')).toEqual(['', 'Judul']);
  });

  it('does not include adding a question for files', () => {
    const { refusal, formId } = setUp();
    expect(refusal('upload', { args: [formId] })).toBe(
      'local-google does not imitate Form.addFileUploadItem yet',
    );
  });

  it('finds a question for files, but cannot reach its settings', () => {
    const { google, value, refusal, formId } = setUp();
    google.person(OWNER).addUploadQuestion(formId, { title: 'Foto', maxFiles: 5, atIndex: 1 });
    expect(value('uploads', { args: [formId] })).toEqual(['Foto', 1, 'FILE_UPLOAD', true, false, true]);
    expect(refusal('requireUpload', { args: [formId] })).toMatch('Item.setRequired');
  });

  it('needs the right to edit the form', () => {
    const { refusal, formId } = setUp();
    expect(refusal('read', { as: STAFF, args: [formId] })).toMatch('do not have permission to access it');
  });

  it('starts a choice question with one empty choice, and refuses equal ones', () => {
    const { value, refusal } = setUp();
    expect(value('fresh')).toEqual(['']);
    expect(refusal('twice')).toMatch('duplicate choice values');
  });

  it('moves and deletes items', () => {
    const { value, formId } = setUp();
    expect(value('move', { args: [formId] })).toEqual(['Tanggal', 'Judul', 'Bagian', 'Satker', 'Kanal']);
  });

  it('does not turn an item into another type', () => {
    const { refusal, formId } = setUp();
    expect(refusal('asText', { args: [formId] })).toMatch('Invalid conversion');
  });

  it('cannot open an unpublished form for responses', () => {
    const { value, refusal } = setUp();
    const draft = value('create', { args: [false] });
    expect(value('state', { args: [draft] })).toEqual([false, false]);
    expect(refusal('set', { args: [draft, 'setAcceptingResponses', true] })).toMatch('unpublished');
    value('set', { args: [draft, 'setPublished', true] });
    expect(value('state', { args: [draft] })).toEqual([true, true]);
  });
});

describe('reading responses', () => {
  it('omits unanswered questions, but for text, paragraph and date', () => {
    const { submit, read } = setUp();
    submit({ Judul: 'Satu' });
    expect(read()[0]?.answers).toEqual([
      ['Judul', 'Satu'],
      ['Uraian', ''],
      ['Tanggal', ''],
    ]);
  });

  it('gives lists for checkboxes, text for the rest', () => {
    const { submit, read } = setUp();
    submit({ Judul: 'Satu', Tanggal: '2026-03-01', Satker: 'B', Kanal: ['FB'] });
    expect(read()[0]?.answers.slice(2)).toEqual([
      ['Tanggal', '2026-03-01'],
      ['Satker', 'B'],
      ['Kanal', ['FB']],
    ]);
  });

  it('can begin at a time', () => {
    const { google, value, submit, formId } = setUp();
    submit({ Judul: 'Satu' });
    google.advance(HOUR);
    submit({ Judul: 'Dua' });
    expect(value('read', { args: [formId, START + HOUR] })).toHaveLength(1);
  });
});

describe('editing', () => {
  it('keeps the id, moves the time, and leaves the other answers', () => {
    const { google, submit, read } = setUp();
    const { id } = submit({ Judul: 'Satu', Satker: 'A' });
    google.advance(HOUR);
    google.person(OTHER).editResponse(id, { byTitle: { Judul: 'Dua' } });
    expect(read()).toEqual([
      {
        id,
        at: START + HOUR,
        email: '',
        answers: [
          ['Judul', 'Dua'],
          ['Uraian', ''],
          ['Tanggal', ''],
          ['Satker', 'A'],
        ],
      },
    ]);
  });

  it('can empty an answer', () => {
    const { google, submit, read } = setUp();
    const { id } = submit({ Judul: 'Satu', Satker: 'A' });
    google.person(STAFF).editResponse(id, { byTitle: { Satker: '' } });
    expect(read()[0]?.answers.map(([title]) => title)).not.toContain('Satker');
    expect(() => google.person(STAFF).editResponse(id, { byTitle: { Judul: '' } })).toThrow(
      'Judul: Pertanyaan ini wajib diisi',
    );
  });

  it('makes the editor the respondent', () => {
    const { google, submit, read, formId } = setUp();
    google.person(OWNER).setEmailCollection(formId, 'verified');
    const { id } = submit({ Judul: 'Satu' });
    google.person(OTHER).editResponse(id, { byTitle: {} });
    expect(read()[0]?.email).toBe(OTHER);
  });

  it('is refused where the form does not allow it', () => {
    const { google, value, submit, formId } = setUp();
    const { id } = submit({ Judul: 'Satu' });
    value('set', { args: [formId, 'setAllowResponseEdits', false] });
    expect(() => google.person(STAFF).editResponse(id, { byTitle: {} })).toThrow('tidak dapat diedit');
  });
});

describe('addresses', () => {
  it('are not recorded unless collected', () => {
    const { submit } = setUp();
    expect(submit({ Judul: 'Satu' }).respondentEmail).toBe('');
  });

  it('are only typed, whatever a script asks for', () => {
    const { google, value, formId } = setUp();
    value('collect', { args: [formId] });
    const forged = google
      .person(STAFF)
      .submitForm(formId, { byTitle: { Judul: 'Satu' }, typedEmail: 'ketua@kpu.test' });
    expect(forged.respondentEmail).toBe('ketua@kpu.test');
  });

  it('are verified once a person has said so, and a script does not undo it by asking again', () => {
    const { google, value, formId } = setUp();
    google.person(OWNER).setEmailCollection(formId, 'verified');
    value('collect', { args: [formId] });
    const sent = google
      .person(STAFF)
      .submitForm(formId, { byTitle: { Judul: 'Satu' }, typedEmail: 'ketua@kpu.test' });
    expect(sent.respondentEmail).toBe(STAFF);
  });

  it('are set up by editors only', () => {
    const { google, formId } = setUp();
    expect(() => google.person(STAFF).setEmailCollection(formId, 'verified')).toThrow('memerlukan izin');
  });
});

describe('answers are refused', () => {
  it.each<[string, Answers['byTitle'], string]>([
    ['a missing required one', { Uraian: 'x' }, 'Judul: Pertanyaan ini wajib diisi'],
    ['a blank required one', { Judul: '  ' }, 'Judul: Pertanyaan ini wajib diisi'],
    ['an unknown choice', { Judul: 'x', Satker: 'C' }, 'Satker: Pilihan tidak valid'],
    ['an unknown checkbox', { Judul: 'x', Kanal: ['IG', 'X'] }, 'Kanal: Pilihan tidak valid'],
    ['two choices in a list', { Judul: 'x', Satker: ['A', 'B'] }, 'Satker: Pilih satu jawaban saja'],
    ['a day that does not exist', { Judul: 'x', Tanggal: '2026-02-30' }, 'Tanggal: Tanggal tidak valid'],
    ['another notation of dates', { Judul: 'x', Tanggal: '1/3/2026' }, 'Tanggal: Tanggal tidak valid'],
    ['a question that is not there', { Judul: 'x', Lain: 'y' }, 'tidak memiliki pertanyaan "Lain"'],
    ['a file for text', { Judul: [photo('a.jpg')] }, 'Judul: Pertanyaan ini tidak menerima file'],
  ])('%s', (_, byTitle, message) => {
    const { submit, read } = setUp();
    expect(() => submit(byTitle)).toThrow(message);
    expect(read()).toEqual([]);
  });

  it('all, while the form is closed or unpublished', () => {
    const { value, submit, formId } = setUp();
    value('set', { args: [formId, 'setAcceptingResponses', false] });
    expect(() => submit({ Judul: 'x' })).toThrow('tidak lagi menerima respons');
    value('set', { args: [formId, 'setPublished', false] });
    expect(() => submit({ Judul: 'x' })).toThrow('belum dipublikasikan');
  });
});

describe('files', () => {
  const withUpload = (question = {}) => {
    const all = setUp();
    const { google, formId } = all;
    google.person(OWNER).addUploadQuestion(formId, { title: 'Foto', maxFiles: 5, maxBytes: 10, ...question });
    return all;
  };

  it('become files of the owner of the form, in the folder of the question', () => {
    const { value, submit, read } = withUpload();
    submit({ Judul: 'x', Foto: [photo('foto.jpg')] });
    const [, ids] = read()[0]?.answers.at(-1) ?? [];
    expect(value('file', { args: [ids?.[0]] })).toEqual([
      'foto - Sari Dewi.jpg',
      OWNER,
      'Foto (File responses)',
      'Berkas Formulir (File responses)',
      'Drive Saya',
    ]);
  });

  it('can be kept, added and left out on editing', () => {
    const { google, submit, read } = withUpload();
    const { id } = submit({ Judul: 'x', Foto: [photo('a.jpg'), photo('b.jpg')] });
    const [first] = (read()[0]?.answers.at(-1)?.[1] ?? []) as string[];
    google.person(STAFF).editResponse(id, { byTitle: { Foto: [first ?? '', photo('c.jpg')] } });
    const after = (read()[0]?.answers.at(-1)?.[1] ?? []) as string[];
    expect(after).toHaveLength(2);
    expect(after[0]).toBe(first);
    expect(google.world.store.get('file', after[1] ?? '')?.name).toBe('c - Sari Dewi.jpg');
  });

  it('of somebody else cannot be claimed', () => {
    const { google, submit, sheetId } = withUpload();
    const { id } = submit({ Judul: 'x', Foto: [photo('a.jpg')] });
    expect(() => google.person(STAFF).editResponse(id, { byTitle: { Foto: [sheetId] } })).toThrow(
      'Foto: File tidak ditemukan',
    );
  });

  it.each([
    ['missing', [], 'Foto: Pertanyaan ini wajib diisi'],
    ['too many', [photo('a.jpg'), photo('b.jpg')], 'Foto: Upload maksimal 1 file'],
    ['too large', [photo('a.jpg', 11)], 'Foto: File "a.jpg" terlalu besar'],
  ])('are refused when %s', (_, files, message) => {
    const { submit } = withUpload({ required: true, maxFiles: 1 });
    expect(() => submit({ Judul: 'x', Foto: files })).toThrow(message);
  });

  it('need signing in', () => {
    const { google, formId } = withUpload();
    const nobody = { email: '', formId };
    expect(() => submitResponse(google.world, nobody, { byTitle: { Judul: 'x' } })).toThrow('harus login');
  });

  it('are asked for by editors only, and in the numbers that Google offers', () => {
    const { google, formId } = setUp();
    const question = { title: 'Foto', maxFiles: 1 };
    expect(() => google.person(STAFF).addUploadQuestion(formId, question)).toThrow('memerlukan izin');
    expect(() => google.person(OWNER).addUploadQuestion(formId, { ...question, maxFiles: 3 })).toThrow(
      '1, 5, atau 10',
    );
  });
});
