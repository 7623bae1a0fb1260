/** FormApp: every kind of item that a script can make, their answers, validations, and where answers go. */
import type { Answers } from '../../local-google/forms/respond';
import { HOUR, OWNER, STAFF, START, workspace } from './workspace';

const CODE = `
function run(code, ...given) { return new Function('form', 'given', code)(FormApp.openById(given[0]), given); }
function create() {
  const form = FormApp.create('Pendaftaran');
  form.setTitle('Pendaftaran');
  return form.getId();
}
function onSheet(e) { PropertiesService.getScriptProperties().setProperty('sheet', JSON.stringify([e.values, e.namedValues, e.range.getA1Notation()])); }
function onForm(e) { PropertiesService.getScriptProperties().setProperty('form', JSON.stringify(e.response.getItemResponses().map((one) => one.getResponse()))); }
function install(id) {
  ScriptApp.newTrigger('onSheet').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  ScriptApp.newTrigger('onForm').forForm(id).onFormSubmit().create();
}
function seen(name) { return JSON.parse(PropertiesService.getScriptProperties().getProperty(name)); }
function responses() { return SpreadsheetApp.getActive().getSheets()[0].getDataRange().getValues(); }
function tab() { const sheet = SpreadsheetApp.getActive().getSheets()[0]; return [sheet.getName(), sheet.getFormUrl() !== null]; }
`;

function made() {
  const all = workspace(CODE);
  const formId = all.value('create') as string;
  return {
    ...all,
    formId,
    js: (code: string, ...given: unknown[]) => all.value('run', { args: [code, formId, ...given] }),
    thrown: (code: string) => all.refusal('run', { args: [code, formId] }),
    submit: (byTitle: Answers['byTitle'], as = STAFF) =>
      all.google.person(as).submitForm(formId, { byTitle }),
  };
}

const ALL = `
  form.addTextItem().setTitle('Nama');
  form.addParagraphTextItem().setTitle('Alamat');
  form.addDateItem().setTitle('Lahir');
  form.addDateTimeItem().setTitle('Janji');
  form.addTimeItem().setTitle('Jam');
  form.addDurationItem().setTitle('Lama');
  form.addMultipleChoiceItem().setTitle('Sesi').setChoiceValues(['Pagi', 'Siang']);
  form.addListItem().setTitle('Kota').setChoiceValues(['Padang', 'Bukittinggi']);
  form.addCheckboxItem().setTitle('Makan').setChoiceValues(['Nasi', 'Mi']);
  form.addScaleItem().setTitle('Minat').setBounds(1, 4).setLabels('rendah', 'tinggi');
  form.addGridItem().setTitle('Hari').setRows(['Senin', 'Selasa']).setColumns(['Pagi', 'Siang']);
  form.addCheckboxGridItem().setTitle('Bantu').setRows(['Senin', 'Selasa']).setColumns(['Pagi', 'Siang']);
  form.addSectionHeaderItem().setTitle('Bagian');
  form.addPageBreakItem().setTitle('Halaman 2');
  form.addImageItem().setTitle('Denah').setImage(Utilities.newBlob([1, 2], 'image/png', 'a.png')).setWidth(300)
    .setAlignment(FormApp.Alignment.CENTER);
  form.addVideoItem().setTitle('Film').setVideoUrl('https://www.youtube.com/watch?v=abc');`;

const ANSWERS: Answers['byTitle'] = {
  Nama: 'Sari',
  Alamat: 'Padang',
  Lahir: '2000-01-31',
  Janji: '2026-03-04 09:30',
  Jam: '07:05',
  Lama: '01:30:00',
  Sesi: 'Pagi',
  Kota: 'Padang',
  Makan: ['Nasi', 'Mi'],
  Minat: '3',
  Hari: ['Pagi', ''],
  Bantu: [['Pagi', 'Siang'], []],
};

describe('all types of items', () => {
  it('are made, typed, duplicated, and answered', () => {
    const { js, submit } = made();
    expect(js(`${ALL} return form.getItems().map((item) => item.getType().toString());`)).toEqual([
      ...[
        'TEXT',
        'PARAGRAPH_TEXT',
        'DATE',
        'DATETIME',
        'TIME',
        'DURATION',
        'MULTIPLE_CHOICE',
        'LIST',
        'CHECKBOX',
      ],
      ...['SCALE', 'GRID', 'CHECKBOX_GRID', 'SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO'],
    ]);
    submit(ANSWERS);
    expect(js('return form.getResponses()[0].getItemResponses().map((one) => one.getResponse());')).toEqual(
      Object.values(ANSWERS),
    );
    expect(
      js(`const scale = form.getItems(FormApp.ItemType.SCALE)[0].asScaleItem();
        const image = form.getItems(FormApp.ItemType.IMAGE)[0].asImageItem();
        const copy = form.getItems(FormApp.ItemType.LIST)[0].asListItem().duplicate();
        return [scale.getLowerBound(), scale.getUpperBound(), scale.getLeftLabel(), image.getImage().getBytes(), image.getWidth(),
          String(image.getAlignment()), copy.getChoices().map((one) => one.getValue()), copy.getIndex()];`),
    ).toEqual([1, 4, 'rendah', [1, 2], 300, 'CENTER', ['Padang', 'Bukittinggi'], 16]);
  });

  it.each([
    [{ Janji: '2026-03-04' }, 'Janji: Tanggal tidak valid'],
    [{ Jam: '25:00' }, 'Jam: Waktu tidak valid'],
    [{ Lama: '90 menit' }, 'Lama: Durasi tidak valid'],
    [{ Minat: '5' }, 'Minat: Pilihan tidak valid'],
    [{ Hari: ['Pagi'] }, 'Hari: Pilihan tidak valid'],
    [{ Bantu: [['Malam'], []] }, 'Bantu: Pilihan tidak valid'],
  ] as [Answers['byTitle'], string][])('answers that are none are refused: %j', (answers, words) => {
    const { js, submit } = made();
    js(ALL);
    expect(() => submit({ ...ANSWERS, ...answers })).toThrow(words);
  });

  it('are not mistaken for each other: moveItem takes no typed item, as on Google', () => {
    // Met by public code: "(FormApp.MultipleChoiceItem,number) don't match … FormApp.Form.moveItem".
    expect(made().thrown('form.moveItem(form.addMultipleChoiceItem(), 0);')).toBe(
      "The parameters (FormApp.MultipleChoiceItem,number) don't match the method signature for FormApp.Form.moveItem.",
    );
  });

  it.each([
    ['form.addScaleItem().setBounds(2, 5)', 'Invalid scale bounds.'],
    ["form.addVideoItem().setVideoUrl('https://vimeo.com/1')", 'Invalid video URL.'],
    ["form.addImageItem().setImage(Utilities.newBlob('x', 'text/plain'))", 'Invalid image data.'],
    [
      "form.addListItem().setChoiceValues(['A']).createResponse('B')",
      'Invalid response submitted to item: B.',
    ],
    [
      "form.addGridItem().setRows(['a', 'b']).createResponse(['x'])",
      'The number of responses (1) does not match the number of rows (2).',
    ],
    ['form.getDestinationId()', 'The form currently has no response destination.'],
    ['form.setRequireLogin(true)', 'This operation is not supported for forms outside of a domain.'],
    ['FormApp.getUi()', 'Cannot call FormApp.getUi() from this context.'],
  ])('%s is refused', (code, words) => {
    expect(made().thrown(code)).toBe(words);
  });
});

describe('validation', () => {
  it.each([
    ['requireNumberBetween(1, 5)', '6', '5'],
    ['requireWholeNumber()', '1.5', '2'],
    ['requireTextIsEmail()', 'sari', 'sari@kpu.test'],
    ["requireTextMatchesPattern('[0-9]{4}')", '12345', '1234'],
    ['requireTextLengthLessThanOrEqualTo(3)', 'abcd', 'abc'],
  ])('of text: %s', (rule, wrong, right) => {
    const { js, submit } = made();
    js(`form.addTextItem().setTitle('Isi')
      .setValidation(FormApp.createTextValidation().setHelpText('Salah isi').${rule}.build());`);
    expect(() => submit({ Isi: wrong })).toThrow('Isi: Salah isi');
    submit({ Isi: right });
  });

  it('of checkboxes and grids', () => {
    const { js, submit } = made();
    js(`form.addCheckboxItem().setTitle('Pilih').setChoiceValues(['A', 'B'])
        .setValidation(FormApp.createCheckboxValidation().requireSelectExactly(1).build());
      form.addGridItem().setTitle('Petak').setRows(['1', '2']).setColumns(['x', 'y'])
        .setValidation(FormApp.createGridValidation().requireLimitOneResponsePerColumn().build());`);
    expect(() => submit({ Pilih: ['A', 'B'] })).toThrow('Pilih: Jawaban tidak valid');
    expect(() => submit({ Pilih: ['A'], Petak: ['x', 'x'] })).toThrow('Petak: Jawaban tidak valid');
    submit({ Pilih: ['A'], Petak: ['x', 'y'] });
  });
});

describe('choices', () => {
  it('may lead to pages, or all of them not', () => {
    const { js, thrown } = made();
    const read = js(`
      const page = form.addPageBreakItem().setTitle('Khusus');
      const item = form.addMultipleChoiceItem();
      item.setChoices([item.createChoice('Ya', page), item.createChoice('Tidak', FormApp.PageNavigationType.SUBMIT)]);
      page.setGoToPage(FormApp.PageNavigationType.RESTART);
      return [item.getChoices().map((one) => [one.getValue(), String(one.getPageNavigationType()), one.getGotoPage() && one.getGotoPage().getTitle()]),
        String(page.getPageNavigationType()), item.showOtherOption(true).hasOtherOption()];`);
    expect(read).toEqual([
      [
        ['Ya', 'GO_TO_PAGE', 'Khusus'],
        ['Tidak', 'SUBMIT', null],
      ],
      'RESTART',
      true,
    ]);
    expect(
      thrown(`const item = form.addListItem();
        item.setChoices([item.createChoice('a', FormApp.PageNavigationType.SUBMIT), item.createChoice('b')]);`),
    ).toMatch('navigation');
  });

  it('of a quiz are right or wrong, and graded', () => {
    const { js, submit } = made();
    js(`form.setIsQuiz(true);
      const item = form.addListItem().setTitle('2 + 2').setPoints(5);
      item.setChoices([item.createChoice('4', true), item.createChoice('5', false)]);
      item.setFeedbackForIncorrect(FormApp.createFeedback().setText('Hitung lagi').addLink('https://a.id').build());`);
    submit({ '2 + 2': '5' });
    const read = js(`
      const response = form.getResponses()[0];
      const item = form.getItems()[0];
      const graded = response.getGradableResponseForItem(item).setScore(2).setFeedback(FormApp.createFeedback().setText('Hampir').build());
      form.submitGrades([response.withItemGrade(graded)]);
      const again = form.getResponses()[0].getGradableItemResponses()[0];
      return [item.asListItem().getChoices()[0].isCorrectAnswer(), item.asListItem().getFeedbackForIncorrect().getLinkUrls(), again.getScore(), again.getFeedback().getText()];`);
    expect(read).toEqual([true, ['https://a.id'], 2, 'Hampir']);
  });
});

describe('responses that a script makes', () => {
  const MAKE = `
    const answer = (title) => form.getItems().filter((one) => one.getTitle() === title)[0];
    const response = form.createResponse()
      .withItemResponse(answer('Nama').asTextItem().createResponse('Sari & Budi'))
      .withItemResponse(answer('Lahir').asDateItem().createResponse(new Date(2000, 0, 31)))
      .withItemResponse(answer('Jam').asTimeItem().createResponse(7, 5))
      .withItemResponse(answer('Makan').asCheckboxItem().createResponse(['Nasi', 'Mi']))
      .withItemResponse(answer('Hari').asGridItem().createResponse(['Pagi', null]));`;

  it('are sent in without firing triggers (platform.md §1.7)', () => {
    const { js, value, formId } = made();
    js(ALL);
    value('install', { args: [formId] });
    const read = js(`${MAKE}
      const before = [response.getId(), response.getTimestamp(), response.getEditResponseUrl()];
      const sent = response.submit();
      return [before, sent.getItemResponses().map((one) => one.getResponse()), form.getResponses().length];`);
    expect(read).toEqual([
      [null, null, null],
      ['Sari & Budi', '', '2000-01-31', '07:05', ['Nasi', 'Mi'], ['Pagi', '']],
      1,
    ]);
    expect(value('seen', { args: ['form'] })).toBeNull();
  });

  it('fill in the address of a form, which the form’s page reads', () => {
    const { js, google, formId } = made();
    js(ALL);
    const address = String(js(`${MAKE} return response.toPrefilledUrl();`));
    expect(address).toMatch(/viewform\?usp=pp_url&entry\.\d+=Sari\+%26\+Budi&/);
    const form = google.world.store.get('form', formId);
    const { prefilledAnswers } = jest.requireActual<typeof import('../../local-google/forms/prefilled')>(
      '../../local-google/forms/prefilled',
    );
    const read = form && prefilledAnswers(form, new URL(address).searchParams);
    expect(Object.values(read ?? {})).toHaveLength(5);
    expect(Object.values(read ?? {})).toEqual(
      expect.arrayContaining(['Sari & Budi', '2000-01-31', '07:05', ['Nasi', 'Mi'], ['Pagi', '']]),
    );
  });

  it('can be deleted, and a closed form refuses them', () => {
    const { js, submit, thrown, google, formId } = made();
    js("form.addTextItem().setTitle('Nama'); form.setCustomClosedFormMessage('Pendaftaran ditutup.');");
    submit({ Nama: 'a' });
    submit({ Nama: 'b' });
    expect(
      js(`form.deleteResponse(form.getResponses()[0].getId()); const left = form.getResponses().length;
        form.deleteAllResponses(); form.setAcceptingResponses(false); return [left, form.getResponses().length];`),
    ).toEqual([1, 0]);
    expect(() => google.person(OWNER).submitForm(formId, { byTitle: {} })).toThrow('Pendaftaran ditutup.');
    expect(thrown('form.createResponse().submit()')).toBe('This form is not currently accepting responses.');
  });
});

describe('a spreadsheet as destination', () => {
  const LINK = 'form.setDestination(FormApp.DestinationType.SPREADSHEET, given[1]);';

  it('gets a tab in front, with the answers that there are, and every new one (platform.md §1.6)', () => {
    const { js, submit, value, sheetId } = made();
    js(
      "form.addTextItem().setTitle('Kode'); form.addCheckboxItem().setTitle('Kanal').setChoiceValues(['IG', 'FB']);",
    );
    submit({ Kode: 'A' });
    js(LINK, sheetId);
    submit({ Kode: '0812', Kanal: ['IG', 'FB'] });
    expect(value('tab')).toEqual(['Form Responses 1', true]);
    // "strips leading zeros / parses values" (platform.md §1.6).
    expect(value('responses')).toEqual([
      ['Timestamp', 'Kode', 'Kanal'],
      [new Date(START).toISOString(), 'A', ''],
      [new Date(START).toISOString(), 812, 'IG, FB'],
    ]);
  });

  it('gets addresses of files, where the event of the form has ids (platform.md §1.3)', () => {
    const { js, google, value, submit, formId, sheetId } = made();
    google.person(OWNER).addUploadQuestion(formId, { title: 'Foto', maxFiles: 5 });
    js(LINK, sheetId);
    value('install', { args: [formId] });
    const { answers } = submit({
      Foto: [{ name: 'a.jpg', mimeType: 'image/jpeg', bytes: new Uint8Array(3) }],
    });
    const [id] = Object.values(answers)[0] as string[];
    expect(value('seen', { args: ['form'] })).toEqual([[id]]);
    const [values, named, range] = value('seen', { args: ['sheet'] }) as [
      string[],
      Record<string, string[]>,
      string,
    ];
    expect(values[1]).toBe(`https://drive.google.com/open?id=${id}`);
    expect(named.Foto).toEqual([values[1]]);
    expect(range).toBe('A2:B2');
  });

  it('keeps the row of an answer that is edited; the event tells what changed (platform.md §2.1)', () => {
    const { js, google, value, submit, formId, sheetId } = made();
    js(
      "form.addTextItem().setTitle('A'); form.addTextItem().setTitle('B'); form.setAllowResponseEdits(true);",
    );
    js(LINK, sheetId);
    value('install', { args: [formId] });
    const { id } = submit({ A: '1', B: '2' });
    submit({ A: 'x' });
    google.advance(HOUR);
    google.person(STAFF).editResponse(id, { byTitle: { B: '3' } });
    expect(value('responses')).toEqual([
      ['Timestamp', 'A', 'B'],
      [new Date(START + HOUR).toISOString(), 1, 3],
      [new Date(START).toISOString(), 'x', ''],
    ]);
    expect((value('seen', { args: ['sheet'] }) as unknown[])[1]).toMatchObject({ A: [''], B: ['3'] });
  });

  it('gives a new title a column of its own, and leaves the old one (platform.md §1.6)', () => {
    const { js, submit, value, sheetId } = made();
    js("form.addTextItem().setTitle('Lama');");
    js(LINK, sheetId);
    submit({ Lama: 'a' });
    js("form.getItems()[0].setTitle('Baru');");
    submit({ Baru: 'b' });
    expect((value('responses') as unknown[][]).map((row) => row.slice(1))).toEqual([
      ['Lama', 'Baru'],
      ['a', ''],
      ['', 'b'],
    ]);
  });
});
