/**
 * The settings tabs: what they are seeded with from an office profile, and how they are read back into an
 * `Office`. A value that cannot be read is refused by tab and cell, never guessed.
 */
import * as v from 'valibot';
import { isDay } from '../domain/calendar';
import { type Kind, type Office, type Person, type Platform, ROLES } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { SETTINGS_COLUMNS, TABS } from './layout';

/** An office profile: what ships as the default, and what another office fills in. */
export interface OfficeProfile {
  profile: { key: ProfileKey; value: string }[];
  kinds: Kind[];
  platforms: Platform[];
  departments: string[];
  holidays: { day: string; name: string }[];
}

export type SettingsTab = keyof typeof SETTINGS_COLUMNS;
export const SETTINGS_TABS = Object.keys(SETTINGS_COLUMNS) as SettingsTab[];

/** The profile's rows: what each is called, and the help beside it. */
export const PROFILE_ROWS = {
  officeName: ['Nama kantor', 'Dipakai di surat dan di kaki dokumen.'],
  letterhead1: ['Kop baris 1', 'Huruf besar, paling atas.'],
  letterhead2: ['Kop baris 2', 'Kabupaten atau kota.'],
  letterhead3: ['Kop baris 3', 'Alamat.'],
  letterhead4: ['Kop baris 4', 'Telepon, laman, email. Boleh kosong.'],
  sopNumber: ['Nomor SOP', ''],
  sopTitle: ['Nama SOP', ''],
  sopRevision: ['Revisi SOP', 'Contoh: revisi ke-0.'],
  sopEffectiveFrom: ['SOP berlaku sejak', 'tttt-bb-hh. Kegiatan sebelum tanggal ini ditandai.'],
  signaturePlace: ['Tempat tanda tangan', ''],
  signaturePosition1: ['Jabatan penanda tangan, baris 1', ''],
  signaturePosition2: ['Jabatan penanda tangan, baris 2', 'Boleh kosong.'],
  signatureName: ['Nama penanda tangan', ''],
  signatureNip: ['NIP penanda tangan', 'Kosongkan bila tidak ber-NIP.'],
  timeZone: ['Zona waktu', 'Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.'],
  timeZoneName: ['Singkatan zona waktu', 'WIB, WITA, atau WIT.'],
  counting: ['Hitungan hari', '“kalender” atau “kerja”: cara menghitung H+1.'],
} as const;
export type ProfileKey = keyof typeof PROFILE_ROWS;

const YES = 'Ya';
const NO = 'Tidak';

/** The rows that a new register's settings tabs start with. */
export function seedRows(tab: SettingsTab, profile: OfficeProfile): string[][] {
  switch (tab) {
    case 'profile':
      return (Object.keys(PROFILE_ROWS) as ProfileKey[]).map((key) => {
        const [name, help] = PROFILE_ROWS[key];
        return [name, profile.profile.find((one) => one.key === key)?.value ?? '', help];
      });
    case 'people':
      return [];
    case 'kinds':
      return profile.kinds.map((kind) => [
        kind.name,
        String(kind.minimumFiles),
        kind.needsNarrative ? YES : NO,
        kind.isEvent ? YES : NO,
      ]);
    case 'platforms':
      return profile.platforms.map((platform) => [platform.name, platform.hosts.join(', ')]);
    case 'departments':
      return profile.departments.map((name) => [name]);
    case 'holidays':
      return profile.holidays.map(({ day, name }) => [day, name]);
    default:
      return tab satisfies never;
  }
}

/** A1 ranges of all settings tabs, in the order of `SETTINGS_TABS`. */
export function settingsRanges(): string[] {
  return SETTINGS_TABS.map((tab) => {
    const last = String.fromCharCode(64 + SETTINGS_COLUMNS[tab].length);
    return `'${TABS[tab].title}'!A2:${tab === 'profile' ? 'B' : last}`;
  });
}

const TEXT = v.pipe(v.string(), v.trim());
const FILLED = v.pipe(TEXT, v.minLength(1, 'kosong'));
const DAY = v.pipe(
  TEXT,
  v.check((text) => isDay(text), 'bukan tanggal tttt-bb-hh'),
);
const OPEN_DAY = v.pipe(
  TEXT,
  v.check((text) => text === '' || isDay(text), 'bukan tanggal tttt-bb-hh'),
);
const EMAIL = v.pipe(TEXT, v.toLowerCase(), v.email('bukan alamat email'));
const YES_NO = v.pipe(
  v.picklist([YES, NO], 'isi dengan Ya atau Tidak'),
  v.transform((text) => text === YES),
);
const COUNT = v.pipe(TEXT, v.regex(/^\d{1,2}$/, 'bukan bilangan'), v.transform(Number));

const ROW_SCHEMAS = {
  people: v.tuple([
    FILLED,
    TEXT,
    EMAIL,
    v.picklist(ROLES, 'bukan peran dalam SOP'),
    v.picklist(['', 'Plt.', 'Plh.'], 'isi dengan Plt., Plh., atau kosong'),
    OPEN_DAY,
    OPEN_DAY,
  ]),
  kinds: v.tuple([FILLED, COUNT, YES_NO, YES_NO]),
  platforms: v.tuple([FILLED, FILLED]),
  departments: v.tuple([FILLED]),
  holidays: v.tuple([DAY, TEXT]),
};

const PROFILE_SCHEMAS: Partial<Record<ProfileKey, v.GenericSchema<string, string>>> = {
  officeName: FILLED,
  letterhead1: FILLED,
  sopNumber: FILLED,
  sopEffectiveFrom: DAY,
  timeZone: v.pipe(TEXT, v.regex(/^[A-Z][a-z]+\/[A-Z][A-Za-z_]+$/, 'bukan zona waktu')),
  counting: v.picklist(['kalender', 'kerja'], 'isi dengan kalender atau kerja'),
};

/** Reads the blocks that `settingsRanges` names. */
export function readOffice(blocks: readonly string[][][]): Office | Refusal {
  const block = (tab: SettingsTab) => blocks[SETTINGS_TABS.indexOf(tab)] ?? [];
  const values = readProfile(block('profile'));
  if (isRefusal(values)) return values;
  const people = readRows('people', block('people'));
  if (isRefusal(people)) return people;
  const kinds = readRows('kinds', block('kinds'));
  if (isRefusal(kinds)) return kinds;
  const platforms = readRows('platforms', block('platforms'));
  if (isRefusal(platforms)) return platforms;
  const departments = readRows('departments', block('departments'));
  if (isRefusal(departments)) return departments;
  const holidays = readRows('holidays', block('holidays'));
  if (isRefusal(holidays)) return holidays;
  return {
    name: values.officeName,
    letterhead: [values.letterhead1, values.letterhead2, values.letterhead3, values.letterhead4].filter(
      Boolean,
    ),
    sop: {
      number: values.sopNumber,
      title: values.sopTitle,
      revision: values.sopRevision,
      effectiveFrom: values.sopEffectiveFrom,
    },
    signatory: {
      place: values.signaturePlace,
      position: [values.signaturePosition1, values.signaturePosition2].filter(Boolean),
      name: values.signatureName,
      nip: values.signatureNip,
    },
    timeZone: values.timeZone,
    timeZoneName: values.timeZoneName,
    counting: values.counting === 'kerja' ? 'working' : 'calendar',
    people: people.map(
      ([name, position, email, role, acting, from, until]): Person => ({
        name,
        position,
        email,
        role,
        acting,
        from,
        until,
      }),
    ),
    kinds: kinds.map(([name, minimumFiles, needsNarrative, isEvent]) => ({
      name,
      minimumFiles,
      needsNarrative,
      isEvent,
    })),
    platforms: platforms.map(([name, hosts]) => ({
      name,
      hosts: hosts
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    })),
    departments: departments.map(([name]) => name),
    holidays: holidays.map(([day]) => day),
  };
}

function readProfile(rows: readonly string[][]): Record<ProfileKey, string> | Refusal {
  const values = {} as Record<ProfileKey, string>;
  for (const key of Object.keys(PROFILE_ROWS) as ProfileKey[]) {
    const [name] = PROFILE_ROWS[key];
    const at = rows.findIndex((row) => row[0] === name);
    if (at < 0) return unreadable('profile', 'A2', `baris “${name}” tidak ada`);
    const result = v.safeParse(PROFILE_SCHEMAS[key] ?? TEXT, rows[at]?.[1] ?? '');
    if (!result.success) return unreadable('profile', `B${at + 2}`, result.issues[0].message);
    values[key] = result.output;
  }
  return values;
}

function readRows<T extends keyof typeof ROW_SCHEMAS>(
  tab: T,
  rows: readonly string[][],
): v.InferOutput<(typeof ROW_SCHEMAS)[T]>[] | Refusal {
  const schema = ROW_SCHEMAS[tab];
  const width = SETTINGS_COLUMNS[tab].length;
  const read: v.InferOutput<(typeof ROW_SCHEMAS)[T]>[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const padded = Array.from({ length: width }, (_, column) => row[column] ?? '');
    const result = v.safeParse(schema, padded);
    if (!result.success) {
      const column = Number(result.issues[0].path?.[0]?.key ?? 0);
      return unreadable(tab, `${String.fromCharCode(65 + column)}${index + 2}`, result.issues[0].message);
    }
    read.push(result.output as v.InferOutput<(typeof ROW_SCHEMAS)[T]>);
  }
  return read;
}

function unreadable(tab: SettingsTab, cell: string, problem: string): Refusal {
  return { refused: 'unreadable setting', tab: TABS[tab].title, cell, problem };
}
