/**
 * `profile export` and `profile import`: all settings as one JSON file, as people read them in the tabs. What is imported
 * is compiled first as the register itself would; nothing is written of a profile that has a fault.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { SettingFault } from '../src/domain/refusal';
import { SETTINGS_COLUMNS, TABS, type TabKey } from '../src/google/layout';
import { compileSettings, settingsRanges } from '../src/google/settings';
import { stagesSeed } from '../src/google/settings-seed';
import { addTab, layoutRequests, TAB_COLUMNS } from '../src/google/tab-layout';
import { REFUSED, WHAT } from '../src/text/office-tools';
import { settingFaultText } from '../src/text/refusals';
import { PROFILE_ROWS } from '../src/text/settings';
import type { Google } from './google';
import { OfficeRefusal, refusalFor } from './refusal';
import { readSpreadsheet, tabRows } from './spreadsheet-texts';
import { type Batch, tabsOf, writeBatch, writeRows } from './write-tabs';

const FORMAT = 'profil-kantor/1';
type SettingsKey = 'profile' | keyof typeof SETTINGS_COLUMNS;
const KEYS: readonly SettingsKey[] = [
  'profile',
  ...(Object.keys(SETTINGS_COLUMNS) as (keyof typeof SETTINGS_COLUMNS)[]),
];

export interface ProfileFile {
  format: typeof FORMAT;
  exportedAt: string;
  /** By the tab's title, rows by its headings. */
  settings: Record<string, Record<string, string>[]>;
}

export interface ProfileOptions {
  /** Without the tab *Orang dan Peran*. */
  isWithoutPeople?: boolean;
}

export async function exportProfile(
  google: Google,
  registerId: string,
  { isWithoutPeople = false, now }: ProfileOptions & { now: Date },
): Promise<ProfileFile> {
  const texts = await readSpreadsheet(google, registerId, WHAT.register);
  if (tabRows(texts, 'profile').length === 0) throw new OfficeRefusal(REFUSED.noRegister(texts.title));
  const settings: ProfileFile['settings'] = {};
  for (const key of KEYS) {
    if (key === 'people' && isWithoutPeople) continue;
    const headings = headingsOf(key);
    settings[TABS[key].title] = tabRows(texts, key)
      .slice(TABS[key].headingRows)
      .filter((row) => row.some((text) => text.trim() !== ''))
      .map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
  }
  return { format: FORMAT, exportedAt: now.toISOString(), settings };
}

/** Titles of the tabs that were written. */
export async function importProfile(
  google: Google,
  registerId: string,
  profile: ProfileFile,
  { isWithoutPeople = false }: ProfileOptions = {},
): Promise<string[]> {
  const rows = new Map<SettingsKey, string[][]>();
  for (const key of KEYS) {
    const given = profile.settings[TABS[key].title];
    if (!given || (key === 'people' && isWithoutPeople)) continue;
    rows.set(
      key,
      key === 'profile'
        ? profileRows(given)
        : given.map((row) => headingsOf(key).map((one) => row[one] ?? '')),
    );
  }
  const faults = faultsIn(rows);
  if (faults.length > 0)
    throw new OfficeRefusal(REFUSED.wrongSettings(faults.map(settingFaultText).join(' ')));
  try {
    const { tabs } = await tabsOf(google, registerId);
    const texts = await readSpreadsheet(google, registerId, WHAT.register);
    const changed = [...rows].filter(([key, wanted]) => !isSame(key, tabRows(texts, key), wanted));
    const missing = changed.filter(([key]) => !tabs.some((one) => one.sheetId === TABS[key].sheetId));
    if (missing.length > 0)
      await writeBatch(
        google,
        registerId,
        missing.flatMap(([key]) => [addTab(key), ...layoutRequests(key)]) as Batch,
      );
    for (const [key, wanted] of changed)
      await writeRows(google, registerId, TABS[key].sheetId, TABS[key].headingRows, wanted);
    return changed.map(([key]) => TABS[key].title);
  } catch (error) {
    throw refusalFor(error, WHAT.settings, google.account);
  }
}

export function readProfile(file: string): ProfileFile {
  if (!existsSync(file)) throw new OfficeRefusal(REFUSED.notProfile(file));
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as ProfileFile;
    if (read.format === FORMAT && typeof read.settings === 'object') return read;
  } catch {
    // Said below.
  }
  throw new OfficeRefusal(REFUSED.notProfile(file));
}

function headingsOf(key: SettingsKey): string[] {
  return TAB_COLUMNS[key].map((one) => one.heading);
}

/** In this version's order and with its help, whatever version wrote the file. */
function profileRows(given: Record<string, string>[]): string[][] {
  const [name = '', value = ''] = headingsOf('profile');
  return Object.values(PROFILE_ROWS).map(([label, help]) => [
    label,
    given.find((row) => row[name] === label)?.[value] ?? '',
    help,
  ]);
}

/** As the register would find them in its tabs; what is not imported is taken for empty, and not judged. */
function faultsIn(rows: ReadonlyMap<SettingsKey, string[][]>): SettingFault[] {
  const keys: TabKey[] = [...KEYS, 'stages'];
  if (keys.length !== settingsRanges().length) throw new Error('The settings have another number of tabs');
  const blocks = keys.map((key) => (key === 'stages' ? stagesSeed() : (rows.get(key as SettingsKey) ?? [])));
  const judged = new Set([...rows.keys()].map((key) => TABS[key].title));
  return compileSettings(blocks, undefined, undefined).faults.filter((one) => judged.has(one.tab));
}

function isSame(key: SettingsKey, there: string[][], wanted: string[][]): boolean {
  const text = (rows: readonly string[][]) =>
    JSON.stringify(rows.filter((row) => row.some(Boolean)).map((row) => row.join('\t').replace(/\t+$/, '')));
  return text(there.slice(TABS[key].headingRows)) === text(wanted);
}
