/** Alerts and prompts with their buttons: the script waits for the person, and other people do not wait with them. */
import { setRole } from '../../../local-google/drive/files';
import { OTHER } from '../workspace';
import { keepScreen, type Site, site } from './site';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Tanya').addItem('Hapus', 'remove').addItem('Panel', 'panel').addToUi();
}
function remove() {
  const ui = SpreadsheetApp.getUi();
  const ss = SpreadsheetApp.getActive();
  if (ui.alert('Hapus data', 'Semua baris dihapus. Lanjutkan?', ui.ButtonSet.YES_NO_CANCEL) !== ui.Button.YES) {
    ss.toast('Tidak jadi.');
    return;
  }
  const answer = ui.prompt('Alasan', 'Mengapa dihapus?', ui.ButtonSet.OK_CANCEL);
  write(answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : 'batal');
  ss.toast('Selesai.');
}
function write(text) {
  Sheets.Spreadsheets.Values.update({ values: [[text]] }, SpreadsheetApp.getActive().getId(), 'A1', { valueInputOption: 'RAW' });
}
function panel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(
    '<button onclick="google.script.run.withSuccessHandler((x) => { document.title = x; document.body.append(x); }).ask()">Tanya</button>'));
}
function ask() { const ui = SpreadsheetApp.getUi(); return ui.prompt('Nama?').getResponseText(); }
`;

let sheet: Site;
beforeEach(async () => {
  sheet = await site(CODE);
  setRole(sheet.google.world, sheet.sheetId, OTHER, 'editor', true);
});
afterEach(async () => {
  await sheet.close();
  expect(sheet.complaints()).toEqual([]);
});

const openAndRun = async (account: number, item: string) => {
  const page = await sheet.open(`/u/${account}/spreadsheets/d/${sheet.sheetId}/edit`);
  await page.getByRole('menuitem', { name: 'Tanya' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return page;
};

it('a script goes on with the answers, by mouse or by keyboard', async () => {
  const page = await openAndRun(0, 'Hapus');
  await page.getByRole('dialog', { name: 'Hapus data' }).waitFor();
  await keepScreen(page, 'alert');
  // Others do not wait with the person who is asked.
  const other = await openAndRun(2, 'Hapus');
  await other.getByRole('button', { name: 'Tidak' }).click();
  await other.getByText('Tidak jadi.').waitFor();

  await page.getByRole('button', { name: 'Ya', exact: true }).click();
  await page.getByLabel('Mengapa dihapus?').fill('Data uji coba');
  await keepScreen(page, 'prompt');
  await page.keyboard.press('Enter');
  await page.getByText('Selesai.').waitFor();
  await page.locator('td[data-cell="A1"]').filter({ hasText: 'Data uji coba' }).waitFor();
});

it('Escape closes the question, which the script takes for no', async () => {
  const page = await openAndRun(0, 'Hapus');
  await page.getByRole('dialog', { name: 'Hapus data' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Tidak jadi.').waitFor();
});

it('a function that a sidebar called may ask, too', async () => {
  const page = await openAndRun(0, 'Panel');
  const frame = page.frameLocator('.sidebar iframe');
  await frame.getByRole('button', { name: 'Tanya' }).click();
  await page.getByRole('textbox', { name: 'Nama?' }).fill('Sari');
  await page.getByRole('button', { name: 'OK' }).click();
  await frame.getByText('Sari').waitFor();
});
