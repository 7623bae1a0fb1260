import type { Office } from '../../src/domain/office';
import { TABS } from '../../src/google/layout';
import {
  type OfficeProfile,
  PROFILE_ROWS,
  type ProfileKey,
  readOffice,
  SETTINGS_TABS,
  type SettingsTab,
  seedRows,
  settingsRanges,
} from '../../src/google/settings';
import officeProfile from '../../src/office-profile.json';

const PROFILE = officeProfile as OfficeProfile;
const PEOPLE = [
  ['Ani', 'Staf', ' Admin@Contoh.ID ', 'Admin Medsos', '', '', ''],
  ['Hana', 'Kepala Subbagian', 'hana@contoh.id', 'Pimpinan Redaksi', 'Plh.', '2025-07-07', '2025-07-11'],
];

/** The settings tabs as they are read: no help column, no empty cells at the end of a row. */
function blocks(changes: Partial<Record<SettingsTab, (rows: string[][]) => string[][]>> = {}): string[][][] {
  return SETTINGS_TABS.map((tab) => {
    const seeded = tab === 'people' ? PEOPLE : seedRows(tab, PROFILE);
    const rows = seeded.map((row) => (tab === 'profile' ? row.slice(0, 2) : row));
    return changes[tab]?.(rows) ?? rows;
  });
}

function read(changes: Parameters<typeof blocks>[0] = {}): Office {
  const office = readOffice(blocks(changes));
  if ('refused' in office) throw new Error(JSON.stringify(office));
  return office;
}

const value = (key: ProfileKey) => PROFILE.profile.find((one) => one.key === key)?.value;
const rowOf = (key: ProfileKey) => (Object.keys(PROFILE_ROWS) as ProfileKey[]).indexOf(key);
const set = (row: number, column: number, text: string) => (rows: string[][]) =>
  rows.map((cells, index) =>
    index === row
      ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) =>
          at === column ? text : (cells[at] ?? ''),
        )
      : cells,
  );

it('the shipped profile comes back from the tabs that it seeds', () => {
  expect(read()).toEqual({
    name: 'KPU Kabupaten Pasaman',
    letterhead: [
      'KOMISI PEMILIHAN UMUM',
      'KABUPATEN PASAMAN',
      'Jl. A. Yani, Nomor 13a, Lubuk Sikaping',
      'Telp. 075320205',
    ],
    sop: {
      number: 'Nomor 1 Tahun 2025',
      title: 'Alur Pengunggahan Konten Media Sosial',
      revision: 'revisi ke-0',
      effectiveFrom: '2025-07-04',
    },
    signatory: {
      place: 'Lubuk Sikaping',
      position: ['Sekretaris Komisi Pemilihan Umum', 'Kabupaten Pasaman'],
      name: 'Kamaruddin',
      nip: '19850101 201012 1 007',
    },
    timeZone: 'Asia/Jakarta',
    timeZoneName: 'WIB',
    counting: 'calendar',
    people: [
      {
        name: 'Ani',
        position: 'Staf',
        email: 'admin@contoh.id',
        role: 'Admin Medsos',
        acting: '',
        from: '',
        until: '',
      },
      {
        name: 'Hana',
        position: 'Kepala Subbagian',
        email: 'hana@contoh.id',
        role: 'Pimpinan Redaksi',
        acting: 'Plh.',
        from: '2025-07-07',
        until: '2025-07-11',
      },
    ],
    kinds: PROFILE.kinds,
    platforms: PROFILE.platforms,
    departments: PROFILE.departments,
    holidays: PROFILE.holidays.map((one) => one.day),
  });
});

it('the shipped profile has a row for each setting, and no other', () => {
  expect(PROFILE.profile.map((one) => one.key).sort()).toEqual(Object.keys(PROFILE_ROWS).sort());
  expect(seedRows('profile', PROFILE).map((row) => row.length)).toEqual(
    Object.keys(PROFILE_ROWS).map(() => 3),
  );
  expect(value('officeName')).toBe('KPU Kabupaten Pasaman');
});

it('every tab is read from below its headings, as wide as it is', () => {
  expect(settingsRanges().map((range) => range.replace(/\d+$/, ''))).toEqual([
    "'Profil Kantor'!A2:B",
    "'Orang dan Peran'!A2:G",
    "'Jenis Konten'!A2:D",
    "'Platform'!A2:B",
    "'Subbagian'!A2:A",
    "'Hari Libur'!A2:B",
  ]);
});

it.each([
  ['kalender', 'calendar'],
  ['kerja', 'working'],
])('counting %s is %s days', (text, counting) => {
  expect(read({ profile: set(rowOf('counting'), 1, text) }).counting).toBe(counting);
});

it('what may be empty may be empty', () => {
  const empty: ProfileKey[] = ['letterhead4', 'signaturePosition2', 'signatureNip'];
  const office = read({
    profile: (rows) => empty.reduce((now, key) => set(rowOf(key), 1, '')(now), rows),
    people: () => [],
    holidays: () => [],
  });
  expect(office.letterhead).toHaveLength(3);
  expect(office.signatory).toMatchObject({ position: ['Sekretaris Komisi Pemilihan Umum'], nip: '' });
  expect([office.people, office.holidays]).toEqual([[], []]);
});

it('rows may stand in any order and have empty rows between them', () => {
  const shuffled = read({
    profile: (rows) => [...rows].reverse(),
    departments: (rows) => [['  '], ...rows.slice(0, 1), [], ['']].concat(rows.slice(1)),
  });
  expect(shuffled).toEqual(read());
});

it('hosts are read in lower case, without blanks, and none is empty', () => {
  const office = read({ platforms: () => [['Facebook', ' Facebook.com ,fb.watch,, ']] });
  expect(office.platforms).toEqual([{ name: 'Facebook', hosts: ['facebook.com', 'fb.watch'] }]);
});

describe('what cannot be read is refused by tab and cell', () => {
  it.each<[SettingsTab, number, number, string, string, string]>([
    // tab, row and column to change, what stands there, the cell named, the problem
    ['profile', rowOf('officeName'), 1, ' ', 'B2', 'kosong'],
    ['profile', rowOf('letterhead1'), 1, '', 'B3', 'kosong'],
    ['profile', rowOf('sopNumber'), 1, '', 'B7', 'kosong'],
    ['profile', rowOf('sopEffectiveFrom'), 1, '4 Juli 2025', 'B10', 'tanggal'],
    ['profile', rowOf('sopEffectiveFrom'), 1, '', 'B10', 'tanggal'],
    ['profile', rowOf('timeZone'), 1, 'WIB', 'B16', 'zona waktu'],
    ['profile', rowOf('counting'), 1, 'Kalender', 'B18', 'kalender atau kerja'],
    ['people', 0, 0, '', 'A2', 'kosong'],
    ['people', 0, 2, 'bukan surel', 'C2', 'email'],
    ['people', 1, 2, 'hana@', 'C3', 'email'],
    ['people', 1, 2, '', 'C3', 'email'],
    ['people', 0, 3, 'Admin', 'D2', 'peran'],
    ['people', 0, 3, 'Tim Pertimbangan', 'D2', 'peran'],
    ['people', 0, 3, '', 'D2', 'peran'],
    ['people', 1, 4, 'Pjs.', 'E3', 'Plt.'],
    ['people', 1, 5, '7 Juli', 'F3', 'tanggal'],
    ['people', 1, 5, '2025-02-30', 'F3', 'tanggal'],
    ['people', 1, 6, '11/07/2025', 'G3', 'tanggal'],
    ['kinds', 0, 0, ' ', 'A2', 'kosong'],
    ['kinds', 0, 1, 'empat', 'B2', 'bilangan'],
    ['kinds', 1, 1, '-1', 'B3', 'bilangan'],
    ['kinds', 1, 1, '', 'B3', 'bilangan'],
    ['kinds', 2, 2, 'ya', 'C4', 'Ya atau Tidak'],
    ['kinds', 2, 3, 'TRUE', 'D4', 'Ya atau Tidak'],
    ['kinds', 2, 3, '', 'D4', 'Ya atau Tidak'],
    ['platforms', 1, 0, '', 'A3', 'kosong'],
    ['platforms', 1, 1, '', 'B3', 'kosong'],
    ['holidays', 3, 0, '25 Desember', 'A5', 'tanggal'],
    ['holidays', 3, 0, '2025-13-01', 'A5', 'tanggal'],
    ['holidays', 3, 0, '', 'A5', 'tanggal'],
  ])('%s: row %i, column %i is “%s”', (tab, row, column, text, cell, problem) => {
    expect(readOffice(blocks({ [tab]: set(row, column, text) }))).toEqual({
      refused: 'unreadable setting',
      tab: TABS[tab].title,
      cell,
      problem: expect.stringContaining(problem),
    });
  });

  it('counting empty rows above it', () => {
    const moved = (rows: string[][]) => [[''], [], ...set(0, 0, 'besok')(rows)];
    expect(readOffice(blocks({ holidays: moved }))).toMatchObject({ tab: 'Hari Libur', cell: 'A4' });
  });

  it.each(Object.entries(PROFILE_ROWS))('a profile row that is missing: %s', (_key, [name]) => {
    const without = (rows: string[][]) => rows.filter((row) => row[0] !== name);
    expect(readOffice(blocks({ profile: without }))).toEqual({
      refused: 'unreadable setting',
      tab: 'Profil Kantor',
      cell: 'A2',
      problem: `baris “${name}” tidak ada`,
    });
  });

  it('a tab that is missing altogether', () => {
    expect(readOffice([])).toMatchObject({ refused: 'unreadable setting', tab: 'Profil Kantor' });
  });
});
