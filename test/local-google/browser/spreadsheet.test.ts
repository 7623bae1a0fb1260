/** The spreadsheet's page: filters, notes, lists and ticks, rows, columns and tabs, as people use them. */
import type { Page } from 'playwright-core';
import { setRole } from '../../../local-google/drive/files';
import { OTHER } from '../workspace';
import { keepScreen, type Site, site } from './site';

const CODE = `
function setUp() {
  const id = SpreadsheetApp.getActive().getId();
  const text = (...texts) => ({ values: texts.map((t) => ({ userEnteredValue: { stringValue: t } })) });
  const block = (r1, r2, c1, c2) => ({ sheetId: 0, startRowIndex: r1, endRowIndex: r2, startColumnIndex: c1, endColumnIndex: c2 });
  const list = { condition: { type: 'ONE_OF_LIST', values: ['Baru', 'Proses', 'Selesai'].map((v) => ({ userEnteredValue: v })) }, strict: true, inputMessage: 'Pilih status.' };
  Sheets.Spreadsheets.batchUpdate({ requests: [
    { updateCells: { start: { sheetId: 0 }, fields: 'userEnteredValue', rows: [
      text('Nama', 'Status', 'Cetak'), text('Andi', 'Selesai'), text('Budi', 'Baru'), text('Citra', 'Proses'), text('Dewi', 'Baru')] } },
    { repeatCell: { range: block(0, 1, 0, 3), cell: { userEnteredFormat: { textFormat: { bold: true }, backgroundColor: { red: 0.9, green: 0.95, blue: 1 } } }, fields: 'userEnteredFormat' } },
    { updateSheetProperties: { properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } }, fields: 'gridProperties.frozenRowCount' } },
    { setDataValidation: { range: block(1, 9, 1, 2), rule: list } },
    { setDataValidation: { range: block(1, 5, 2, 3), rule: { condition: { type: 'BOOLEAN' } } } },
    { updateCells: { start: { sheetId: 0, rowIndex: 1, columnIndex: 0 }, rows: [{ values: [{ note: 'Ketua panitia' }] }], fields: 'note' } },
    { addFilterView: { filter: { filterViewId: 7, title: 'Yang baru', range: block(0, 5, 0, 3),
      sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }], filterSpecs: [{ columnIndex: 1, filterCriteria: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Baru' }] } } }] } } },
    { updateDimensionProperties: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 4 }, properties: { hiddenByUser: true }, fields: 'hiddenByUser' } },
  ] }, id);
}
function rename(name) { SpreadsheetApp.getActive().getRange('A2').setValue(name); }
function onEdit(e) { SpreadsheetApp.getActive().toast('Diubah: ' + e.range.getA1Notation() + ' ' + e.value); }
`;

let sheet: Site;
let path: string;

beforeEach(async () => {
  sheet = await site(CODE);
  sheet.value('setUp');
  setRole(sheet.google.world, sheet.sheetId, OTHER, 'editor', true);
  path = `/spreadsheets/d/${sheet.sheetId}/edit`;
});
afterEach(async () => {
  await sheet.close();
  expect(sheet.complaints()).toEqual([]);
});

const cell = (page: Page, a1: string) => page.locator(`td[data-cell="${a1}"]`);
const says = (page: Page, a1: string, text: string | RegExp) =>
  cell(page, a1).filter({ hasText: text }).waitFor();
const column = (page: Page, letter: string) =>
  page
    .locator(`td[data-cell^="${letter}"]`)
    .evaluateAll((cells) =>
      cells
        .map((one) => [one.getAttribute('data-cell'), one.textContent] as const)
        .filter(([, text]) => text !== ''),
    );

async function waitUntil(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function choose(page: Page, ...items: string[]): Promise<void> {
  const [menu = '', ...rest] = items;
  await page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click();
  let list = menu;
  for (const item of rest) {
    await page
      .getByRole('menu', { name: list, exact: true })
      .getByRole('menuitem', { name: item })
      .first()
      .click();
    list = item;
  }
}

it('leaves hidden rows out, and shows by a filter view what it shows, for one person alone', async () => {
  const page = await sheet.open(`/u/0${path}`);
  await says(page, 'A2', 'Andi');
  expect(await column(page, 'A')).toEqual([
    ['A1', 'Nama'],
    ['A2', 'Andi'],
    ['A3', 'Budi'],
    ['A5', 'Dewi'],
  ]);
  const other = await sheet.open(`/u/2${path}`);
  await says(other, 'A2', 'Andi');
  await choose(page, 'Data', 'Tampilan filter', 'Yang baru');
  await page.getByText('Tampilan filter: Yang baru').waitFor();
  expect(await column(page, 'A')).toEqual([
    ['A1', 'Nama'],
    ['A5', 'Dewi'],
    ['A3', 'Budi'],
  ]);
  await keepScreen(page, 'spreadsheet-filter-view');
  // The rows keep their numbers, and typing goes to the row that is seen.
  await cell(page, 'A5').click();
  await page.keyboard.type('Dian');
  await page.keyboard.press('Enter');
  await says(page, 'A5', 'Dian');
  await says(other, 'A5', 'Dian');
  expect((await column(other, 'A')).length).toBe(4);
  await page.reload();
  await page.getByText('Tampilan filter: Yang baru').waitFor();
  await page.getByRole('button', { name: 'Tutup tampilan filter' }).click();
  await says(page, 'A2', 'Andi');
});

it('offers the list of a cell, by mouse and keyboard, and ticks a box; scripts hear of it', async () => {
  const page = await sheet.open(`/u/0${path}`);
  await says(page, 'B3', 'Baru');
  await cell(page, 'B3').click();
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: 'Pilihan untuk B3' });
  await list.getByText('Pilih status.').waitFor();
  await keepScreen(page, 'spreadsheet-list');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await says(page, 'B3', 'Proses');
  await page.getByText('Diubah: B3 Proses').waitFor();
  await cell(page, 'B6').click();
  const box = (await cell(page, 'B6').boundingBox()) as {
    x: number;
    y: number;
    width: number;
    height: number;
  };
  await page.mouse.click(box.x + box.width - 8, box.y + box.height / 2);
  await page.getByRole('option', { name: 'Selesai' }).click();
  await says(page, 'B6', 'Selesai');
  // Beside the box, which a click would tick.
  await cell(page, 'C2').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('Space');
  await page.getByText('Diubah: C2 TRUE').waitFor();
  await cell(page, 'C2').locator('.cell-tick.is-on').click();
  await page.getByText('Diubah: C2 FALSE').waitFor();
});

it('refuses what a strict list does not have, in Google’s words', async () => {
  const page = await sheet.open(`/u/0${path}`);
  await says(page, 'B3', 'Baru');
  await cell(page, 'B3').click();
  await page.keyboard.type('Lain');
  await page.keyboard.press('Enter');
  await page.getByText('The data you entered in cell B3 violates the data validation rules').waitFor();
  await page.getByRole('button', { name: 'OK' }).click();
  await says(page, 'B3', 'Baru');
  // The browser reports the refused request as an error of the page.
  expect(sheet.complaints().every((one) => one.includes('422'))).toBe(true);
});

it('shows the note of a cell', async () => {
  const page = await sheet.open(`/u/0${path}`);
  await cell(page, 'A2').click();
  await page.locator('.formula-note', { hasText: 'Ketua panitia' }).waitFor();
  expect(await cell(page, 'A2').getAttribute('title')).toBe('Ketua panitia');
});

it('inserts, deletes and sorts rows; adds, renames, copies, hides and deletes tabs', async () => {
  const page = await sheet.open(`/u/0${path}`);
  await cell(page, 'A2').click();
  await choose(page, 'Sisipkan', 'Baris di atas');
  await says(page, 'A3', 'Andi');
  await choose(page, 'Edit', 'Hapus baris');
  await says(page, 'A2', 'Andi');
  await cell(page, 'A2').click();
  await choose(page, 'Data', 'Urutkan Z–A');
  await says(page, 'A2', 'Dewi');
  const tools = page.locator('.tab-tools');
  await tools.getByRole('button', { name: 'Tambahkan sheet' }).click();
  await page.getByRole('tab', { name: 'Sheet2' }).click();
  await page.getByRole('tab', { name: 'Sheet2' }).dblclick();
  await page.getByRole('textbox', { name: 'Nama' }).fill('Arsip');
  await page.getByRole('button', { name: 'OK' }).click();
  await page.getByRole('tab', { name: 'Arsip' }).waitFor();
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const tabMenu = async (item: string) => {
    await tools.getByRole('button', { name: /^Menu tab/ }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  await tabMenu('Duplikat');
  await tab('Copy of Arsip').click();
  await tabMenu('Hapus');
  await tab('Copy of Arsip').waitFor({ state: 'detached' });
  await tab('Arsip').click();
  await tabMenu('Sembunyikan');
  await tab('Arsip').waitFor({ state: 'detached' });
  await tools.getByRole('button', { name: /^Menu tab/ }).click();
  await keepScreen(page, 'spreadsheet-tab-menu');
  await page.getByRole('menuitem', { name: 'Tampilkan “Arsip”' }).click();
  await page.getByRole('tab', { name: 'Arsip' }).waitFor();
});

it('shows what changed while the network was gone, as soon as it is back', async () => {
  const page = await sheet.open(`/u/0${path}`);
  await says(page, 'A2', 'Andi');
  let lost = 0;
  let isGone = true;
  await page.route('**/tabs/*', (route) => {
    if (!isGone) return route.continue();
    lost += 1;
    return route.abort('failed');
  });
  sheet.value('rename', { args: ['Ani'] });
  await waitUntil(() => lost > 0);
  isGone = false;
  await says(page, 'A2', 'Ani');

  // Longer than it asks again, and until the connection itself broke.
  isGone = true;
  lost = 0;
  sheet.value('rename', { args: ['Anita'] });
  await waitUntil(() => lost >= 2);
  isGone = false;
  await sheet.startAgain();
  await says(page, 'A2', 'Anita');
  expect(sheet.complaints().every((one) => /ERR_FAILED|changes/.test(one))).toBe(true);
});
