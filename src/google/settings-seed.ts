/** The rows that a new register's settings tabs start with, from an office profile: what ships, and what another office fills in. */
import type { Holiday, Kind, Platform } from '../domain/office';
import { STAGES } from '../domain/sop';
import {
  NO,
  PROFILE_ROWS,
  type ProfileKey,
  STAGE_NOTES,
  STAGE_WORDS,
  TEXT_COUNTING_WORDS,
  YES,
} from '../text/settings';
import type { TabKey } from './layout';

/** An office profile: what ships as the default, and what another office fills in. */
export interface OfficeProfile {
  profile: Record<ProfileKey, string>;
  kinds: Kind[];
  platforms: Platform[];
  departments: string[];
  holidays: Holiday[];
}

function profileSeed(profile: OfficeProfile): string[][] {
  return (Object.keys(PROFILE_ROWS) as ProfileKey[]).map((key) => {
    const [name, help] = PROFILE_ROWS[key];
    return [name, profile.profile[key], help];
  });
}

/** None of tabs that begin empty. */
export function settingsSeed(tab: TabKey, profile: OfficeProfile): string[][] {
  switch (tab) {
    case 'profile':
      return profileSeed(profile);
    case 'kinds':
      return kindRows(profile.kinds);
    case 'platforms':
      return platformRows(profile.platforms);
    case 'departments':
      return profile.departments.map((name) => [name]);
    case 'holidays':
      return profile.holidays.map(({ day, name }) => [day, name]);
    default:
      return [];
  }
}

export function kindRows(kinds: readonly Kind[]): string[][] {
  return kinds.map((one) => [
    one.name,
    String(one.minimumFiles),
    yesOrNo(one.needsNarrative),
    yesOrNo(one.isEvent),
  ]);
}

export function platformRows(platforms: readonly Platform[]): string[][] {
  return platforms.map((one) => [
    one.name,
    one.hosts.join(', '),
    yesOrNo(one.active),
    String(one.textLimit),
    TEXT_COUNTING_WORDS[one.counting],
    String(one.hashtagLimit),
    String(one.mediaLimit),
    one.checkedOn,
    one.account ?? '',
  ]);
}

/** The SOP's table, and the clauses below it. */
export function stagesSeed(): string[][] {
  const rows = STAGES.map(({ number, responsible }) => {
    const [activity, completeness, limit, output] = STAGE_WORDS[number];
    return [`${number}`, activity, responsible, completeness, limit, output];
  });
  return [...rows, [], ...STAGE_NOTES.map((note) => ['', note])];
}

function yesOrNo(value: boolean): string {
  return value ? YES : NO;
}
