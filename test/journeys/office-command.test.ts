/**
 * `npm run office` as it is typed: signing in, what it says, `doctor` on registers with something wrong, and profiles from
 * one office to the next.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../../office/command';
import { ConfigFolder } from '../../office/config-folder';
import { examine } from '../../office/doctor';
import { READING, signIn } from '../../office/sign-in';
import { clickMenu, noticeOf, reportOf } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { BUNDLE, GID, handInEvent, MONDAY, newOffice, OFFICE, PIMPINAN, vaultId } from './office';
import { apisOf, newFolder, openAs } from './office-tools';

jest.setTimeout(300_000);

let office: SampleOffice;
let send: typeof fetch;
let config: ConfigFolder;
const said: string[] = [];

beforeEach(async () => {
  office = newOffice(MONDAY);
  ({ fetch: send } = await apisOf(office.google));
  config = new ConfigFolder(join(newFolder(), 'config'));
  said.length = 0;
});

/** What a browser does: the page, an account, and back to the program. */
async function browse(
  address: string,
  changed: Record<string, string> = {},
  account: string = OFFICE,
): Promise<string> {
  const url = new URL(address);
  url.searchParams.set('login_hint', account);
  const led = await send(url, { redirect: 'manual' });
  const back = new URL(led.headers.get('location') ?? '');
  for (const [key, value] of Object.entries(changed)) back.searchParams.set(key, value);
  return (await fetch(back)).text();
}

const key = () => {
  const file = join(newFolder(), 'kunci.json');
  writeFileSync(file, JSON.stringify({ installed: { client_id: 'program', client_secret: 'rahasia' } }));
  return file;
};

function run(...args: string[]): Promise<number> {
  said.length = 0;
  const say = (line: string) => {
    said.push(line);
    const address = /https:\/\/accounts\.google\.com\S+/.exec(line)?.[0];
    if (address) void browse(address);
  };
  const now = () => new Date(office.google.world.clock.now());
  return command(args, { config, send, say, now });
}
const here = () => [
  '--register',
  `https://docs.google.com/spreadsheets/d/${office.spreadsheetId}/edit#gid=0`,
];

describe('signing in', () => {
  it('keeps client and tokens in the own config folder, for nobody else to read', async () => {
    expect(await run('doctor', ...here())).toBe(1);
    expect(said[0]).toContain('sign-in --client BERKAS');
    expect(await run('sign-in', '--client', key())).toBe(0);
    expect(said.at(-1)).toContain(`Masuk sebagai ${OFFICE}`);
    for (const name of ['client.json', 'tokens.json'])
      expect(statSync(join(config.folder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(config.folder).mode & 0o777).toBe(0o700);
    expect(await run('doctor', ...here())).toBe(0);

    // What reads is not asked for more than reading.
    const profile = join(newFolder(), 'profil.json');
    expect(await run('profile', 'export', profile, ...here())).toBe(0);
    expect(await run('profile', 'import', profile, ...here())).toBe(1);
    expect(said[0]).toContain('sign-in --write');
    expect(await run('sign-in', '--write')).toBe(0);
    expect(await run('profile', 'import', profile, ...here())).toBe(0);
    expect(said[0]).toContain('tidak ada yang ditulis');

    expect(await run('sign-out')).toBe(0);
    expect(existsSync(join(config.folder, 'tokens.json'))).toBe(false);
    expect(await run('doctor', ...here())).toBe(1);
  });

  it('takes only the answer to its own question, with its own proof', async () => {
    const given = { key: { client_id: 'a', client_secret: 'b' }, scopes: READING, send };
    const pages: string[] = [];
    const tokens = await signIn({
      ...given,
      show: (address) => {
        const { searchParams } = new URL(address);
        expect(searchParams.get('code_challenge_method')).toBe('S256');
        expect(new URL(searchParams.get('redirect_uri') ?? '').hostname).toBe('127.0.0.1');
        void (async () => {
          pages.push(await browse(address, { state: 'x'.repeat(32) }, PIMPINAN));
          pages.push(await browse(address));
        })();
      },
    });
    expect(pages[0]).toContain('bukan jawaban');
    expect(pages[1]).toContain('Berhasil');
    expect(tokens.access_token).toContain(OFFICE);
    const another = signIn({
      ...given,
      show: (address) => void browse(address.replace(/code_challenge=[^&]+/, 'code_challenge=x')),
    });
    await expect(another).rejects.toThrow('invalid_grant');
  });

  it('says so when it is declined, half allowed, or never answered', async () => {
    const given = { key: { client_id: 'a', client_secret: 'b' }, scopes: READING, send };
    const decline = signIn({
      ...given,
      show: (address) => void browse(address, { code: '', error: 'access_denied' }),
    });
    await expect(decline).rejects.toThrow('Izin tidak diberikan');
    const half = signIn({
      ...given,
      show: (address) => void browse(address.replace(/drive\.readonly/, 'drive.appdata')),
    });
    await expect(half).rejects.toThrow('Tidak semua izin dicentang');
    await expect(signIn({ ...given, patience: 50, show: () => {} })).rejects.toThrow('Tidak ada jawaban');
  });

  it('refuses a key that lies in the project, and what is no key', async () => {
    expect(await run('sign-in', '--client', 'package.json')).toBe(1);
    expect(said[0]).toContain('di dalam folder proyek');
    const file = join(newFolder(), 'web.json');
    writeFileSync(file, '{"web":{}}');
    expect(await run('sign-in', '--client', file)).toBe(1);
    expect(said[0]).toContain('jenis klien “Desktop app”');
  });
});

it.each([
  [['terbang'], 'Perintah “terbang” tidak ada'],
  [['doctor', '--pelan'], 'Pilihan tidak dikenal'],
  [['doctor'], 'Register mana yang dimaksud?'],
  [['doctor', '--office', 'tiada'], '.clasp.tiada.json tidak ada'],
  [['doctor', '--register', 'sana'], 'bukan alamat atau id spreadsheet'],
  [['doctor', '--register', 'x'.repeat(44)], 'tidak menemukan register'],
  [['backup', '--register', 'x'.repeat(44)], 'Folder cadangannya di mana?'],
  [['backup', '--to', 'cadangan', '--register', 'x'.repeat(44)], 'data pribadi'],
  [['profile', '--register', 'x'.repeat(44)], 'Perintah “profile” tidak ada'],
  [['profile', 'export'], 'Berkas profilnya mana?'],
  [['profile', 'import', 'package.json', '--register', 'x'.repeat(44)], 'bukan profil kantor'],
  [['verify', '--backup', 'tiada'], 'belum ada cadangan yang selesai'],
])('%s says what is wrong and what to do', async (args, says) => {
  await run('sign-in', '--write', '--client', key());
  expect(await run(...args)).toBe(1);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(says);
});

it('explains each command', async () => {
  for (const name of ['sign-in', 'sign-out', 'doctor', 'backup', 'verify', 'restore', 'profile']) {
    expect(await run(name, '--help')).toBe(0);
    expect(said[0]).toContain(`npm run office -- ${name}`);
  }
  expect(await run()).toBe(0);
  expect(said[0]).toContain('PERINTAH');
});

describe('doctor', () => {
  /** What is not good, but that the holidays of next year are not known yet. */
  const wrongs = async () => {
    const now = new Date(office.google.world.clock.now());
    const found = await examine(await openAs(office.google), office.spreadsheetId, now);
    return found
      .filter((one) => one.how !== 'good' && !one.says.includes('Daftar libur'))
      .map((one) => one.says);
  };
  const cell = (gid: number, row: number, column: number, value: string) =>
    office.google.world.store.putCell(`${office.spreadsheetId}/${gid}`, row, column, { value });

  it('finds nothing wrong with a register that is in use', async () => {
    handInEvent(office);
    office.google.advance(5 * 3_600_000);
    expect(await wrongs()).toEqual([]);
  });

  it('names what is wrong inside, each with its remedy', async () => {
    handInEvent(office);
    cell(106, 2, 2, 'bukan-alamat');
    cell(GID.register, 1, 2, 'Judul lain');
    cell(GID.register, 2, 6, 'Kegiatan lain');
    cell(GID.control, 12, 1, '2');
    const { store } = office.google.world;
    const sheet = store.get('sheet', `${office.spreadsheetId}/${GID.register}`);
    store.put('sheet', `${office.spreadsheetId}/${GID.register}`, { ...sheet, protectedRanges: [] } as never);
    const found = await wrongs();
    for (const part of [
      'Judul kolom tab Register berubah; jalankan Pengelolaan ▸ Siapkan register',
      'versi 2',
      'bukan alamat email',
      'Jurnal dan register tidak cocok (1 hal)',
      'Tidak dilindungi: Identitas',
    ])
      expect(found).toContainEqual(expect.stringContaining(part));
  });

  it('names what is wrong around it: form, folder, vault, the hours, who sees it', async () => {
    handInEvent(office);
    const { store } = office.google.world;
    const owner = await openAs(office.google);
    await owner.drive.permissions.create({
      fileId: vaultId(office),
      requestBody: { type: 'user', role: 'reader', emailAddress: PIMPINAN },
    });
    await owner.drive.permissions.create({
      fileId: office.folderId,
      requestBody: { type: 'anyone', role: 'reader' },
    });
    // From here on no trigger runs.
    for (const { id } of store.list('trigger')) store.remove('trigger', id);
    expect(() => handInEvent(office)).toThrow('is not in the register');
    store.put('form', office.formId, {
      ...store.get('form', office.formId),
      acceptingResponses: false,
    } as never);
    office.google.advance(30 * 3_600_000);
    const found = await wrongs();
    for (const part of [
      'Brankas dibagikan kepada pimpinan@contoh.id',
      'Folder Konten Medsos terbuka bagi siapa pun',
      'Formulir tidak menerima jawaban',
      'belum masuk register, jadi pemicu tidak berjalan',
      'belum disalin ke brankas',
    ])
      expect(found).toContainEqual(expect.stringContaining(part));
    await owner.drive.files.update({ fileId: office.formId, requestBody: { trashed: true } });
    expect(await wrongs()).toContainEqual(
      expect.stringContaining('Formulir tidak ada atau ada di tempat sampah'),
    );
  });

  it('leads from a copy to the register itself', async () => {
    const address = 'https://docs.google.com/spreadsheets/d/yang-asli/edit';
    cell(GID.control, 20, 1, address);
    await run('sign-in', '--client', key());
    expect(await run('doctor', ...here())).toBe(1);
    expect(said).toEqual([
      expect.stringContaining(`salinan, bukan registernya; pakailah yang asli: --register ${address}`),
    ]);
  });

  it('tells another account whose register it is', async () => {
    const google = await openAs(office.google, PIMPINAN);
    const found = await examine(google, office.spreadsheetId, new Date(office.google.world.clock.now()));
    expect(found.map((one) => one.says)).toContainEqual(
      expect.stringContaining(`milik ${OFFICE}, bukan ${PIMPINAN}`),
    );
  });
});

describe('a profile', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const settingsOf = (id: string) =>
    office.google.world.store.cells(`${id}/${GID.control}`, 9, 10, 1, 2)[0]?.cell.value;

  it('makes another office begin with the settings of this one', async () => {
    await run('sign-in', '--write', '--client', key());
    const profile = join(newFolder(), 'profil.json');
    expect(await run('profile', 'export', profile, '--no-people', ...here())).toBe(0);
    const written = read(profile);
    expect(written.settings['Orang dan Peran']).toBeUndefined();
    const row = written.settings['Profil Kantor'].find(
      (one: object) => Object.values(one)[0] === 'Nomor SOP',
    );
    const [, value] = Object.keys(row);
    row[value ?? ''] = 'Nomor 7 Tahun 2026';
    writeFileSync(profile, JSON.stringify(written));

    const other = office.google.createSpreadsheet(OFFICE, 'Register kantor lain');
    expect(await run('profile', 'import', profile, '--register', other)).toBe(0);
    expect(said.at(-1)).toContain('Siapkan register');
    const project = office.google.loadProject(BUNDLE, other, OFFICE);
    const next: SampleOffice = { ...office, project, spreadsheetId: other };
    const { effects } = clickMenu(next, OFFICE, 'setUpRegister');
    expect(noticeOf(effects)).toBeUndefined();
    expect(reportOf(effects)).toMatchObject({ found: { repairs: [], findings: [], faults: [] } });
    const own = JSON.parse(String(settingsOf(office.spreadsheetId)));
    const its = JSON.parse(String(settingsOf(other)));
    expect(its).toEqual({ ...own, people: [], sop: { ...own.sop, number: 'Nomor 7 Tahun 2026' } });
  });

  it('with a fault is refused whole, by the cell', async () => {
    await run('sign-in', '--write', '--client', key());
    const profile = join(newFolder(), 'profil.json');
    await run('profile', 'export', profile, ...here());
    expect(said).toContainEqual(expect.stringContaining('--no-people'));
    const written = read(profile);
    written.settings['Hari Libur'].push({ Tanggal: 'besok', Keterangan: 'x' });
    written.settings.Subbagian.push({ Subbagian: 'Baru' });
    writeFileSync(profile, JSON.stringify(written));
    expect(await run('profile', 'import', profile, ...here())).toBe(1);
    expect(said[0]).toMatch(/belum ada yang ditulis.*Hari Libur.*bukan tanggal/s);
    const texts = office.google.world.store
      .cells(`${office.spreadsheetId}/109`)
      .map(({ cell }) => cell.value);
    expect(texts).not.toContain('Baru');
  });
});
