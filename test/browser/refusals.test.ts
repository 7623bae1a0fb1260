/** What people see when something is wrong: the sentence that says so, and everything that they typed still there. */
import type { Locator, Page } from 'playwright-core';
import { act, type ClickedAct } from '../../samples/clicks';
import { ACCOUNTS } from '../../samples/office';
import { cellOf } from '../../samples/play';
import { eventSample, handInEvent } from '../journeys/office';
import {
  addPhotos,
  type BrowserOffice,
  cell,
  cellSays,
  chooseMenu,
  fillForm,
  finish,
  homeLink,
  keepScreen,
  openAct,
  openBeside,
  openBrowserOffice,
  openMail,
  seen,
  sendForm,
  shown,
  turnPageTo,
} from './browser-office';

jest.setTimeout(240_000);

const DONE_BY: [ClickedAct, 'admin' | 'wakil' | 'pimpinan'][] = [
  ['receive', 'admin'],
  ['correct', 'wakil'],
  ['approve', 'pimpinan'],
];
/** A browser notes every answer other than success. */
const ANSWERED = (code: number) => new RegExp(`status of ${code}`);

let open: BrowserOffice;

beforeAll(async () => {
  open = await openBrowserOffice();
});
afterEach(async () => {
  await open.leave();
  open.checkErrors();
});
afterAll(() => open?.close());

/** A new event in the register, on which the first steps are done already. Returns its row. */
function newRow(stepsDone: number): number {
  const { row } = handInEvent(open.office);
  for (const [name, who] of DONE_BY.slice(0, stepsDone)) act(open.office, ACCOUNTS[who].email, name, row, {});
  return row;
}

const status = (row: number) => cellOf(open.office, row, 'Status');

it('returning without a reason is not sent; with one it is', async () => {
  const row = newRow(0);
  const page = await open.openRegister('admin');
  const frame = await openAct(page, row, 'Kembalikan untuk perbaikan…');
  await frame.getByRole('button', { name: 'Kembalikan' }).click();
  await seen(
    frame
      .getByRole('alert')
      .filter({ hasText: 'Alasan dan yang harus diperbaiki belum diisi; tuliskan dahulu' }),
  );
  await seen(frame.getByLabel('Alasan'));
  await keepScreen(page, 'refused-return');
  expect(status(row)).toBe('Diserahkan – menunggu penerimaan');
  await frame.getByLabel('Alasan').fill('Foto ketiga buram.');
  await finish(page, frame, 'Kembalikan', 'dikembalikan kepada Tim Pelaksana');
  await cellSays(page, `B${row}`, 'Dikembalikan – perlu perbaikan');
});

it('forwarding without everything ticked says so and keeps the corrected text', async () => {
  const row = newRow(1);
  const page = await open.openRegister('wakil');
  const frame = await openAct(page, row, 'Teruskan hasil koreksi…');
  await frame.getByLabel('Caption', { exact: true }).fill('Caption baru #KPU');
  await frame.getByLabel('Tanggapan').fill('Caption diganti.');
  const [first, ...others] = await frame.getByRole('checkbox').all();
  for (const box of others) await box.check();
  await frame.getByRole('button', { name: 'Teruskan' }).click();
  await seen(frame.getByRole('alert').filter({ hasText: 'Semua butir pemeriksaan' }));
  await keepScreen(page, 'refused-correct');
  expect(await frame.getByLabel('Caption', { exact: true }).inputValue()).toBe('Caption baru #KPU');
  expect(await frame.getByLabel('Tanggapan').inputValue()).toBe('Caption diganti.');
  for (const box of others) expect(await box.isChecked()).toBe(true);
  await first?.check();
  await finish(page, frame, 'Teruskan', 'diteruskan kepada Pimpinan Redaksi');
  expect(cellOf(open.office, row, 'Caption hasil koreksi')).toBe('Caption baru #KPU');
});

it('a link of another platform is refused, all typed links stay, and the corrected one is saved', async () => {
  const row = newRow(3);
  const page = await open.openRegister('admin');
  const frame = await openAct(page, row, 'Catat tautan unggahan…');
  const link = (platform: string) =>
    frame.getByRole('group', { name: platform, exact: true }).locator('[type=url]');
  const typed = {
    Instagram: 'https://www.facebook.com/contoh/posts/1',
    Facebook: 'https://www.facebook.com/contoh/posts/1',
    X: 'https://x.com/contoh_kpu/status/1',
  };
  for (const [platform, url] of Object.entries(typed)) await link(platform).fill(url);
  await frame.getByRole('button', { name: 'Simpan' }).click();
  await seen(
    frame.getByRole('alert').filter({ hasText: 'bukan tautan Instagram (instagram.com, instagr.am)' }),
  );
  await keepScreen(page, 'refused-link');
  for (const [platform, url] of Object.entries(typed)) expect(await link(platform).inputValue()).toBe(url);
  expect(status(row)).toBe('Disetujui – menunggu pengunggahan');
  await link('Instagram').fill('https://www.instagram.com/p/CONTOH1/');
  await finish(page, frame, 'Simpan', 'tautannya telah dicatat');
  await cellSays(page, `B${row}`, 'Selesai – terunggah');
});

it("typing into another role's cell brings Google's sentence, and the cell stays", async () => {
  const row = newRow(0);
  const page = await open.openRegister('wakil');
  const number = cell(page, `A${row}`);
  const before = await number.textContent();
  await number.click();
  await page.keyboard.type('Diganti diam-diam');
  open.expectError(ANSWERED(422));
  await page.keyboard.press('Enter');
  const notice = page.getByRole('dialog', { name: 'Ada masalah' });
  await shown(notice.getByText('You are trying to edit a protected cell or object.'));
  await keepScreen(page, 'refused-typing');
  await notice.getByRole('button', { name: 'OK' }).click();
  await cellSays(page, `A${row}`, String(before));
  expect(cellOf(open.office, row, 'No. Register')).toBe(before);
});

it('somebody to whom the register is not shared is told so', async () => {
  const page = await open.enter('intern');
  open.expectError(ANSWERED(403));
  await homeLink(page, 'Register').click();
  await shown(page.getByRole('heading', { name: 'Anda memerlukan akses' }));
  await shown(page.getByText(ACCOUNTS.intern.email));
  await keepScreen(page, 'refused-access');
});

/** The last question, which must be answered. */
const CHILDREN = 'Anak yang wajahnya dapat dikenali';

it('a form with a required answer missing keeps everything that was filled in, and the photos', async () => {
  const page = await open.enter('staffData');
  await homeLink(page, 'Formulir penyerahan').click();
  const { answers, photos } = eventSample();
  const { [CHILDREN]: children, ...others } = answers;
  await fillForm(page, others);
  await addPhotos(page, photos);
  const send = page.getByRole('button', { name: 'Kirim', exact: true });
  await turnPageTo(page, send);
  await send.click();
  await shown(page.getByRole('alert').filter({ hasText: 'Satu pertanyaan perlu diperiksa lagi.' }));
  await seen(page.getByText('Pertanyaan ini wajib diisi'));
  await keepScreen(page, 'refused-form');
  for (const [question, answer] of Object.entries(others).reverse()) {
    await turnPageTo(page, answerTo(page, question, answer), 'Kembali');
    await expectFilled(page, question, answer);
  }
  const photo = page.getByText(photos[0] ?? '', { exact: true });
  await turnPageTo(page, photo);
  for (const name of photos) await shown(page.getByText(name, { exact: true }));
  await fillForm(page, { [CHILDREN]: String(children) });
  await sendForm(page);
});

it('the menu without a row of the register selected tells what to do', async () => {
  const row = newRow(0);
  const page = await open.openRegister('admin');
  await cell(page, 'B2').click();
  await chooseMenu(page, 'Register Medsos', 'Terima dokumentasi…');
  const notice = page.getByRole('dialog', { name: 'Register Medsos' });
  await shown(notice.getByText('Belum ada baris yang dipilih; buka tab Register, klik satu baris konten'));
  await keepScreen(page, 'refused-no-row');
  await notice.getByRole('button', { name: 'OK' }).click();
  await page.getByRole('tab', { name: 'Jurnal' }).click();
  await cell(page, `A${row}`).click();
  await chooseMenu(page, 'Register Medsos', 'Terima dokumentasi…');
  await shown(notice.getByText('Belum ada baris yang dipilih'));
});

/** What is decided, by whom, after how many steps; its button; what is said instead. */
it('an answer edited while the dialog is open is not decided unseen', async () => {
  const row = newRow(0);
  const number = cellOf(open.office, row, 'No. Register');
  const decider = await open.openRegister('admin');
  const frame = await openAct(decider, row, 'Terima dokumentasi…');
  const button = frame.getByRole('button', { name: 'Terima', exact: true });
  await shown(button);

  open.office.google.advance(60_000);
  const staff = await open.enter('staff');
  const mail = await openMail(staff, new RegExp(`${number}.*Telah terdaftar`));
  const form = await openBeside(staff, mail.getByRole('link', { name: 'Perbaiki jawaban' }));
  await shown(form.getByText('Anda sedang mengedit respons yang sudah dikirim.'));
  await fillForm(form, { Caption: 'Diganti diam-diam #KPU' });
  await keepScreen(form, 'form-edited', true);
  await sendForm(form);
  const before = status(row);

  await button.click();
  const sentence = / telah berubah sejak Anda membukanya \(versi 1 menjadi 2/;
  await seen(frame.getByRole('alert').filter({ hasText: number }).filter({ hasText: sentence }));
  await keepScreen(decider, 'refused-changed');
  expect(status(row)).toBe(before);
});

function answerTo(page: Page, question: string, answer: string | string[]): Locator {
  if (typeof answer !== 'string') return page.getByRole('group', { name: question });
  return page
    .getByLabel(question, { exact: true })
    .or(page.getByLabel(`${question} *`))
    .first();
}

async function expectFilled(page: Page, question: string, answer: string | string[]): Promise<void> {
  const group = answerTo(page, question, answer);
  if (typeof answer === 'string') {
    expect(await group.inputValue()).toBe(answer);
    return;
  }
  for (const one of answer)
    expect(await group.getByRole('checkbox', { name: one, exact: true }).isChecked()).toBe(true);
}
