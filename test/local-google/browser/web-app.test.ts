/** A web app in a real browser: its page calls functions, sends forms, follows links, shows pictures in Drive. */
import { createCanvas } from '@napi-rs/canvas';
import { createFile } from '../../../local-google/drive/files';
import { OTHER, OWNER } from '../workspace';
import { type Site, site } from './site';

const CODE = `
function doGet(e) {
  const page = HtmlService.createTemplateFromFile('page');
  page.url = ScriptApp.getService().getUrl();
  page.picture = e.parameter.picture || '';
  page.name = e.parameter.name || 'nobody';
  return page.evaluate().setTitle('Antrean').addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
function doPost(e) { return HtmlService.createHtmlOutput('<p id="sent">' + e.parameter.nama + '</p>'); }
function who() { return Session.getEffectiveUser().getEmail(); }
function fail() { throw new Error('gagal'); }
`;
const PAGE = `<p id="name"><?= name ?></p><p id="who"></p><p id="failed"></p><p id="place"></p>
<img id="static" src="<?= picture ?>" alt=""><div id="drawn"></div>
<a id="next" href="<?= url ?>?name=Budi" target="_top">weiter</a>
<form action="<?= url ?>" method="post" target="_top"><input name="nama" value="Sari"><button>Kirim</button></form>
<script>
  const text = (id, value) => { document.getElementById(id).textContent = value; };
  google.script.run.withSuccessHandler((email) => text('who', email)).who();
  google.script.run.withFailureHandler((error) => text('failed', error.message)).fail();
  google.script.url.getLocation((at) => text('place', JSON.stringify(at.parameter)));
  const picture = document.getElementById('static').getAttribute('src');
  document.getElementById('drawn').innerHTML = '<img id="inner" alt="" src="' + picture + '">';
  const made = new Image(); made.id = 'made'; made.src = '<?= picture ?>'; document.body.append(made);
</script>`;

let web: Site;
let path: string;
let picture: string;

beforeEach(async () => {
  web = await site(CODE, {
    'page.html': PAGE,
    'appsscript.json':
      '{"timeZone":"Asia/Jakarta","webapp":{"access":"ANYONE","executeAs":"USER_ACCESSING"}}',
  });
  const deployment = web.google.deploy(web.project, { as: OWNER });
  path = `/u/2/macros/s/${deployment.id}/exec`;
  const canvas = createCanvas(600, 300);
  canvas.getContext('2d').fillRect(0, 0, 300, 300);
  const { id } = createFile(web.google.world, OWNER, {
    name: 'foto.png',
    kind: 'file',
    mimeType: 'image/png',
    bytes: canvas.toBuffer('image/png'),
  });
  web.google.person(OWNER).shareFile(id, OTHER, 'viewer');
  picture = `https://lh3.googleusercontent.com/drive-storage/${id}=s220`;
});
afterEach(() => web.close());

it('calls functions as the visitor, and hears of their failures', async () => {
  const page = await web.open(`${path}?name=Sari`, 'phone');
  const frame = page.frameLocator('#web-app');
  await frame.locator('#who', { hasText: OTHER }).waitFor();
  await frame.locator('#failed', { hasText: 'gagal' }).waitFor();
  await frame.locator('#place', { hasText: '{"name":"Sari"}' }).waitFor();
  expect(await page.title()).toBe('Antrean');
  expect(await page.evaluate(() => document.documentElement.clientWidth)).toBe(390);
  expect(web.complaints()).toEqual([]);
});

it('hears what the page calls at once, however late its own program arrives', async () => {
  const page = await web.open('/');
  await page.route('**/assets/web-app.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(web.address + path);
  await page.frameLocator('#web-app').locator('#who', { hasText: OTHER }).waitFor();
  expect(web.complaints()).toEqual([]);
});

it('follows a link to itself, and sends a form to itself', async () => {
  const page = await web.open(path);
  const frame = page.frameLocator('#web-app');
  await frame.locator('#next').click();
  await frame.locator('#name', { hasText: 'Budi' }).waitFor();
  await frame.getByRole('button', { name: 'Kirim' }).click();
  await frame.locator('#sent', { hasText: 'Sari' }).waitFor();
  expect(web.complaints()).toEqual([]);
});

it('shows small pictures of Drive, however the page makes them', async () => {
  const page = await web.open(`${path}?picture=${encodeURIComponent(picture)}`);
  const frame = page.frameLocator('#web-app');
  for (const id of ['static', 'inner', 'made']) {
    const image = frame.locator(`#${id}`);
    await image.evaluate((one: HTMLImageElement) => one.decode());
    expect(await image.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight])).toEqual([
      220, 110,
    ]);
  }
  expect(web.complaints()).toEqual([]);
});
