/** The settings tabs: what they are seeded with, how they are read, and every cell that cannot be read named. */
import type { Books } from '../../src/domain/book';
import type { Office } from '../../src/domain/office';
import { SETTINGS_COLUMNS, type SettingsTab, TABS } from '../../src/google/layout';
import { compileSettings, settingsRanges } from '../../src/google/settings';
import { settingsRows } from '../../src/google/settings-rows';
import { type OfficeProfile, settingsSeed, stagesSeed } from '../../src/google/settings-seed';
import officeProfile from '../../src/office-profile.json';
import { PROFILE_ROWS, type ProfileKey } from '../../src/text/settings';

const PROFILE = officeProfile as OfficeProfile;
const PEOPLE = [
  ['Ani', 'Staf', ' Admin@Contoh.ID ', 'Admin Medsos', '', '', '', 'Ya'],
  ['Hana', 'Kepala Subbagian', 'hana@contoh.id', 'Pimpinan Redaksi', 'Plh.', '2025-07-07', '2025-07-11', ''],
  ['Siti', '', 'siti@contoh.id', 'Tim Pelaksana', '', '', '', 'Tidak'],
];
const KAHAR = [
  ['2025-07-07', '', 'Gempa bumi', 'Sekretaris', 'Semua'],
  ['2025-03-01', '2025-03-02', 'Listrik padam', 'Surat 12', 'Tanggapan, Unggah'],
];
const NAMES = [
  ['Partai Contoh', 'PC, Parcon', 'Partai'],
  ['Calon A', '', 'Calon'],
];
const TABLES = Object.keys(SETTINGS_COLUMNS) as SettingsTab[];
type Tab = SettingsTab | 'profile' | 'stages';
const ORDER: Tab[] = ['profile', ...TABLES, 'stages'];
type Changes = Partial<Record<Tab, (rows: string[][]) => string[][]>>;

/** The settings tabs as they are read: no help column, no empty cells at the end of a row. */
function blocks(changes: Changes = {}): string[][][] {
  return ORDER.map((tab) => {
    const seeded: Partial<Record<Tab, string[][]>> = {
      people: PEOPLE,
      forceMajeure: KAHAR,
      sensitiveNames: NAMES,
      stages: stagesSeed(),
      profile: settingsSeed('profile', PROFILE).map((row) => row.slice(0, 2)),
    };
    const rows = seeded[tab] ?? settingsSeed(tab, PROFILE);
    return changes[tab]?.(rows) ?? rows;
  });
}

function read(changes: Changes = {}): Office {
  const { office, faults } = compileSettings(blocks(changes), undefined, undefined);
  if (!office || faults.length > 0) throw new Error(JSON.stringify(faults));
  return office;
}

const IN_FORCE = read();
const BOOKS: Books = { sop: IN_FORCE.sop, closed: [] };
const compile = (changes: Changes) => compileSettings(blocks(changes), IN_FORCE, BOOKS);

const rowOf = (key: ProfileKey) => (Object.keys(PROFILE_ROWS) as ProfileKey[]).indexOf(key);
const set = (row: number, column: number, text: string) => (rows: string[][]) =>
  rows.map((cells, index) =>
    index === row
      ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) =>
          at === column ? text : (cells[at] ?? ''),
        )
      : cells,
  );
const setProfile = (key: ProfileKey, text: string): Changes => ({ profile: set(rowOf(key), 1, text) });

it('the shipped profile comes back from the tabs that it seeds', () => {
  expect(IN_FORCE).toEqual({
    name: 'KPU Kabupaten Pasaman',
    letterhead: [
      'KOMISI PEMILIHAN UMUM',
      'KABUPATEN PASAMAN',
      'Jl. A. Yani, Nomor 13a, Lubuk Sikaping',
      'Telp. 075320205',
    ],
    logo: '',
    sop: {
      number: 'Nomor 1 Tahun 2025',
      title: 'Alur Pengunggahan Konten Media Sosial',
      revision: 'revisi ke-0',
      madeOn: '2025-07-04',
      revisedOn: '2025-07-04',
      effectiveFrom: '2025-07-04',
      approvedBy: ['Sekretaris KPU Kabupaten Pasaman', 'Kamaruddin', 'NIP. 19850101 201012 1 007'],
    },
    reviewersLabel: 'Tim Pertimbangan',
    signatory: {
      place: 'Lubuk Sikaping',
      acting: '',
      position: ['Sekretaris Komisi Pemilihan Umum', 'Kabupaten Pasaman'],
      name: 'Kamaruddin',
      nip: '19850101 201012 1 007',
    },
    paper: 'A4',
    orientation: 'landscape',
    timeZone: 'Asia/Jakarta',
    timeZoneName: 'WIB',
    counting: 'calendar',
    cutOff: '23:59',
    verifiesUploads: false,
    people: [
      {
        name: 'Ani',
        position: 'Staf',
        email: 'admin@contoh.id',
        role: 'Admin Medsos',
        acting: '',
        from: '',
        until: '',
        qualified: true,
      },
      {
        name: 'Hana',
        position: 'Kepala Subbagian',
        email: 'hana@contoh.id',
        role: 'Pimpinan Redaksi',
        acting: 'Plh.',
        from: '2025-07-07',
        until: '2025-07-11',
        qualified: undefined,
      },
      {
        name: 'Siti',
        position: '',
        email: 'siti@contoh.id',
        role: 'Tim Pelaksana',
        acting: '',
        from: '',
        until: '',
        qualified: false,
      },
    ],
    kinds: PROFILE.kinds,
    platforms: PROFILE.platforms,
    departments: PROFILE.departments,
    holidays: PROFILE.holidays,
    forceMajeure: [
      {
        from: '2025-07-07',
        until: '',
        reason: 'Gempa bumi',
        declaredBy: 'Sekretaris',
        lifts: ['submit', 'respond', 'upload'],
      },
      {
        from: '2025-03-01',
        until: '2025-03-02',
        reason: 'Listrik padam',
        declaredBy: 'Surat 12',
        lifts: ['respond', 'upload'],
      },
    ],
    sensitiveNames: [
      { name: 'Partai Contoh', aliases: ['PC', 'Parcon'], sort: 'Partai' },
      { name: 'Calon A', aliases: [], sort: 'Calon' },
    ],
  });
});

it('the shipped profile has a row for each setting, and no other', () => {
  expect(Object.keys(PROFILE.profile).sort()).toEqual(Object.keys(PROFILE_ROWS).sort());
  expect(settingsSeed('profile', PROFILE).map((row) => row.length)).toEqual(
    Object.keys(PROFILE_ROWS).map(() => 3),
  );
});

it('the shipped platforms are those of domain.md §5, with Threads and WhatsApp Channel off, and no website', () => {
  expect(PROFILE.platforms.map((one) => [one.name, one.active])).toEqual([
    ['Instagram', true],
    ['Facebook', true],
    ['X', true],
    ['TikTok', true],
    ['YouTube', true],
    ['Threads', false],
    ['WhatsApp Channel', false],
  ]);
  expect(PROFILE.platforms.find((one) => one.name === 'X')).toMatchObject({ textLimit: 280, counting: 'X' });
  expect(PROFILE.platforms.find((one) => one.name === 'Instagram')).toMatchObject({
    textLimit: 2200,
    hashtagLimit: 5,
  });
});

it('holidays of 2025 and 2026 are seeded, none of 2027 (domain.md §4)', () => {
  const years = PROFILE.holidays.map(({ day }) => day.slice(0, 4));
  expect([...new Set(years)]).toEqual(['2025', '2026']);
  expect(PROFILE.holidays.filter(({ day }) => day.startsWith('2026'))).toHaveLength(25);
});

it('every tab is read from below its headings, as wide as it is', () => {
  expect(settingsRanges()).toEqual([
    "'Profil Kantor'!A2:B",
    "'Orang dan Peran'!A3:H",
    "'Jenis Konten'!A3:D",
    "'Platform'!A3:I",
    "'Subbagian'!A3:A",
    "'Hari Libur'!A3:B",
    "'Keadaan Kahar'!A3:E",
    "'Nama Sensitif'!A3:C",
    "'Tahap SOP'!A2:F",
  ]);
});

it('a lost tab can be filled again with what is in force', () => {
  const again = ORDER.map((tab) => (tab === 'stages' ? stagesSeed() : settingsRows(tab, IN_FORCE)));
  expect(compileSettings(again, undefined, undefined)).toMatchObject({ office: IN_FORCE, faults: [] });
});

it.each([
  ['kalender', 'calendar'],
  ['kerja', 'working'],
])('counting %s is %s days', (text, counting) => {
  expect(read(setProfile('counting', text)).counting).toBe(counting);
});

it('what may be empty may be empty', () => {
  const empty: ProfileKey[] = ['letterhead4', 'signaturePosition2', 'signatureNip', 'sopApprovedNip'];
  const office = read({
    profile: (rows) => empty.reduce((now, key) => set(rowOf(key), 1, '')(now), rows),
    people: () => [],
    holidays: () => [],
    forceMajeure: () => [],
  });
  expect(office.letterhead).toHaveLength(3);
  expect(office.signatory).toMatchObject({ position: ['Sekretaris Komisi Pemilihan Umum'], nip: '' });
  expect([office.people, office.holidays, office.forceMajeure]).toEqual([[], [], []]);
});

it('rows may stand in any order and have empty rows between them', () => {
  const shuffled = read({
    profile: (rows) => [...rows].reverse(),
    departments: (rows) => [['  '], ...rows.slice(0, 1), [], ['']].concat(rows.slice(1)),
  });
  expect(shuffled).toEqual(IN_FORCE);
});

it('hosts are read in lower case, without blanks, and none is empty', () => {
  const [first] = PROFILE.platforms;
  const rest = ['Ya', '0', 'Huruf', '0', '0', ''];
  const office = read({ platforms: () => [['Facebook', ' Facebook.com ,fb.watch,, ', ...rest]] });
  expect(office.platforms).toEqual([
    {
      ...first,
      name: 'Facebook',
      hosts: ['facebook.com', 'fb.watch'],
      textLimit: 0,
      hashtagLimit: 0,
      mediaLimit: 0,
      checkedOn: '',
    },
  ]);
});

describe('what cannot be read is named by tab and cell, and its tab keeps what was in force', () => {
  it.each<[Tab, number, number, string, string, string]>([
    // tab, row and column to change, what stands there, the cell named, the problem
    ['profile', rowOf('officeName'), 1, ' ', 'B2', 'kosong'],
    ['profile', rowOf('letterhead1'), 1, '', 'B3', 'kosong'],
    ['profile', rowOf('sopNumber'), 1, '', 'B8', 'kosong'],
    ['profile', rowOf('sopEffectiveFrom'), 1, '4 Juli 2025', 'B13', 'tanggal'],
    ['profile', rowOf('signatureActing'), 1, 'Pjs.', 'B19', 'Plt.'],
    ['profile', rowOf('paper'), 1, 'Folio', 'B24', 'A4 atau F4'],
    ['profile', rowOf('timeZone'), 1, 'Europe/Berlin', 'B26', 'zona waktu'],
    ['profile', rowOf('counting'), 1, 'Kalender', 'B28', 'kalender atau kerja'],
    ['profile', rowOf('cutOff'), 1, '16:00', 'B29', 'jj.mm'],
    ['profile', rowOf('cutOff'), 1, '24.00', 'B29', 'jj.mm'],
    ['people', 0, 0, '', 'A3', 'kosong'],
    ['people', 0, 2, 'bukan surel', 'C3', 'email'],
    ['people', 1, 2, '', 'C4', 'email'],
    ['people', 0, 3, 'Tim Pertimbangan', 'D3', 'PENGESAHAN angka 4'],
    ['people', 0, 3, '', 'D3', 'pilih Tim Pelaksana'],
    ['people', 1, 4, 'Pjs.', 'E4', 'Plt.'],
    ['people', 1, 5, '7 Juli', 'F4', 'tanggal'],
    ['people', 1, 5, '', 'F4', 'bertanggal mulai'],
    ['people', 1, 6, '', 'G4', 'bertanggal akhir'],
    ['people', 1, 6, '2025-07-01', 'G4', 'mendahului'],
    ['people', 1, 6, '11/07/2025', 'G4', 'tanggal'],
    ['people', 0, 7, 'Mungkin', 'H3', 'Ya atau Tidak'],
    ['kinds', 0, 0, ' ', 'A3', 'kosong'],
    ['kinds', 0, 1, 'empat', 'B3', 'bilangan'],
    ['kinds', 0, 1, '3', 'B3', 'minimal 4'],
    ['kinds', 1, 1, '-1', 'B4', 'bilangan'],
    ['kinds', 2, 2, 'ya', 'C5', 'Ya atau Tidak'],
    ['kinds', 2, 0, 'Berita kegiatan', 'A5', 'sama dengan baris 3'],
    ['platforms', 1, 0, '', 'A4', 'kosong'],
    ['platforms', 1, 0, 'Website KPU', 'A4', 'SOP Pengelolaan Website'],
    ['platforms', 1, 1, '', 'B4', 'kosong'],
    ['platforms', 1, 3, 'banyak', 'D4', 'bilangan'],
    ['platforms', 1, 4, 'kira-kira', 'E4', 'Huruf, X'],
    ['platforms', 1, 7, 'kemarin', 'H4', 'tanggal'],
    ['departments', 1, 0, 'Lainnya', 'A8', 'sama dengan baris 4'],
    ['holidays', 3, 0, '25 Desember', 'A6', 'tanggal'],
    ['holidays', 3, 0, 'Libur bersama', 'A6', 'tanggal'],
    ['holidays', 3, 0, '2025-13-01', 'A6', 'tanggal'],
    ['holidays', 3, 0, '', 'A6', 'tanggal'],
    ['holidays', 3, 0, '2025-08-17', 'A6', 'sama dengan baris 3'],
    ['forceMajeure', 0, 0, '', 'A3', 'tanggal'],
    ['forceMajeure', 1, 1, '2025-02-28', 'B4', 'mendahului'],
    ['forceMajeure', 0, 2, '', 'C3', 'kosong'],
    ['forceMajeure', 0, 3, ' ', 'D3', 'kosong'],
    ['forceMajeure', 0, 4, 'Peran', 'E3', 'Penyerahan, Tanggapan, Unggah'],
    ['sensitiveNames', 0, 0, ' ', 'A3', 'kosong'],
    ['sensitiveNames', 1, 0, 'partai contoh', 'A4', 'sama dengan baris 3'],
    ['sensitiveNames', 1, 2, '', 'C4', 'kosong'],
    ['stages', 2, 2, 'Admin Medsos', 'C4', 'adalah Wakil Pimpinan Redaksi; perubahannya membatalkan SOP'],
    ['stages', 4, 1, 'Mengunggah ke website', 'B6', 'berbeda dari SOP'],
  ])('%s: row %i, column %i is “%s”', (tab, row, column, text, cell, problem) => {
    const { office, faults } = compile({
      [tab]: set(row, column, text),
      // Another tab's new content is in force all the same.
      ...(tab === 'departments' ? {} : { departments: () => [['Satu-satunya']] }),
    });
    expect(faults).toEqual([{ tab: TABS[tab].title, cell, problem: expect.stringContaining(problem) }]);
    expect(office).toEqual({
      ...IN_FORCE,
      ...(tab === 'departments' ? {} : { departments: ['Satu-satunya'] }),
    });
  });

  it('everything that is wrong at once', () => {
    const { faults } = compile({
      holidays: (rows) => [...rows, ['besok'], ['lusa']],
      people: (rows) => set(0, 2, 'x')(set(0, 3, 'y')(rows)),
    });
    expect(faults.map((one) => [one.tab, one.cell])).toEqual([
      ['Orang dan Peran', 'C3'],
      ['Orang dan Peran', 'D3'],
      ['Hari Libur', `A${PROFILE.holidays.length + 3}`],
      ['Hari Libur', `A${PROFILE.holidays.length + 4}`],
    ]);
  });

  it('counting empty rows above it', () => {
    const moved = (rows: string[][]) => [[''], [], ...set(0, 0, 'besok')(rows)];
    expect(compile({ holidays: moved }).faults).toMatchObject([{ tab: 'Hari Libur', cell: 'A5' }]);
  });

  it.each(Object.entries(PROFILE_ROWS))('a profile row that is missing: %s', (_key, [name]) => {
    const without = (rows: string[][]) => rows.filter((row) => row[0] !== name);
    const { office, faults } = compile({ profile: without });
    expect(faults).toEqual([{ tab: 'Profil Kantor', cell: 'A2', problem: `baris “${name}” tidak ada` }]);
    expect(office).toEqual(IN_FORCE);
  });

  it('a new register whose tabs cannot be read has no office at all', () => {
    expect(compileSettings([], undefined, undefined)).toMatchObject({ office: undefined });
    const one = compileSettings(blocks({ holidays: () => [['besok']] }), undefined, undefined);
    expect(one).toMatchObject({ office: undefined, faults: [{ cell: 'A3' }] });
  });
});

describe('the SOP of the open book stays until the book is closed (PENGESAHAN 4, A22)', () => {
  it('another number waits, whatever else of the profile is new', () => {
    const { office, faults, wantedSop } = compile({
      profile: (rows) =>
        set(rowOf('sopNumber'), 1, 'Nomor 2 Tahun 2026')(set(rowOf('officeName'), 1, 'KPU Baru')(rows)),
    });
    expect(office).toEqual({ ...IN_FORCE, name: 'KPU Baru' });
    expect(wantedSop?.number).toBe('Nomor 2 Tahun 2026');
    expect(faults).toEqual([
      { tab: 'Profil Kantor', cell: 'B8', problem: expect.stringContaining('Tutup buku') },
    ]);
  });

  it('another scope under the same number is refused with the clause', () => {
    const { office, faults } = compile(setProfile('sopTitle', 'Pengelolaan Website'));
    expect(office?.sop).toEqual(IN_FORCE.sop);
    expect(faults).toEqual([
      { tab: 'Profil Kantor', cell: 'B9', problem: expect.stringContaining('PENGESAHAN angka 4') },
    ]);
  });

  it('a revision is in force at once', () => {
    const { office, faults } = compile(setProfile('sopRevision', 'revisi ke-1'));
    expect([office?.sop.revision, faults]).toEqual(['revisi ke-1', []]);
  });
});

it('knows which tabs say something new', () => {
  expect(compile({}).changed).toEqual([]);
  expect(compile({ ...setProfile('cutOff', '16.00'), holidays: () => [] }).changed).toEqual([
    'Profil Kantor',
    'Hari Libur',
  ]);
  expect(compile({ holidays: () => [['besok']] }).changed).toEqual([]);
});
