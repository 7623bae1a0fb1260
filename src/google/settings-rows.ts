/** The settings in force as the rows of their tabs: what a lost tab is filled with, and what a profile is exported from. */
import type { Office } from '../domain/office';
import { LIMIT_NAMES } from '../domain/sop';
import {
  ALL_LIMITS,
  COUNTING_WORDS,
  LIMIT_WORDS,
  NO,
  ORIENTATION_WORDS,
  PROFILE_ROWS,
  type ProfileKey,
  YES,
} from '../text/settings';
import { SETTINGS_COLUMNS, type SettingsTab, type TabKey } from './layout';
import { kindRows, platformRows } from './settings-seed';

/** None of tabs that hold no settings. */
export function settingsRows(key: TabKey, office: Office): string[][] {
  if (key === 'profile') return profileRows(office);
  if (!(key in SETTINGS_COLUMNS)) return [];
  switch (key as SettingsTab) {
    case 'people':
      return office.people.map((one) => [
        one.name,
        one.position,
        one.email,
        one.role,
        one.acting,
        one.from,
        one.until,
        one.qualified === undefined ? '' : one.qualified ? YES : NO,
      ]);
    case 'kinds':
      return kindRows(office.kinds);
    case 'platforms':
      return platformRows(office.platforms);
    case 'departments':
      return office.departments.map((name) => [name]);
    case 'holidays':
      return office.holidays.map(({ day, name }) => [day, name]);
    case 'sensitiveNames':
      return (office.sensitiveNames ?? []).map(({ name, aliases, sort }) => [name, aliases.join(', '), sort]);
    case 'forceMajeure':
      return office.forceMajeure.map((one) => [
        one.from,
        one.until,
        one.reason,
        one.declaredBy,
        one.lifts.length === LIMIT_NAMES.length
          ? ALL_LIMITS
          : one.lifts.map((name) => LIMIT_WORDS[name]).join(', '),
      ]);
  }
}

function profileRows({ sop, signatory, letterhead, ...office }: Office): string[][] {
  const [position = '', name = '', nip = ''] = sop.approvedBy;
  const values: Record<ProfileKey, string> = {
    officeName: office.name,
    letterhead1: letterhead[0] ?? '',
    letterhead2: letterhead[1] ?? '',
    letterhead3: letterhead[2] ?? '',
    letterhead4: letterhead[3] ?? '',
    letterhead5: letterhead[4] ?? '',
    logo: office.logo,
    sopNumber: sop.number,
    sopTitle: sop.title,
    sopRevision: sop.revision,
    sopMadeOn: sop.madeOn,
    sopRevisedOn: sop.revisedOn,
    sopEffectiveFrom: sop.effectiveFrom,
    sopApprovedPosition: position,
    sopApprovedName: name,
    sopApprovedNip: nip.replace(/^NIP\. /, ''),
    reviewersLabel: office.reviewersLabel,
    signaturePlace: signatory.place,
    signatureActing: signatory.acting,
    signaturePosition1: signatory.position[0] ?? '',
    signaturePosition2: signatory.position[1] ?? '',
    signatureName: signatory.name,
    signatureNip: signatory.nip,
    paper: office.paper,
    orientation: ORIENTATION_WORDS[office.orientation],
    timeZone: office.timeZone,
    timeZoneName: office.timeZoneName,
    counting: COUNTING_WORDS[office.counting],
    verifiesUploads: office.verifiesUploads ? YES : NO,
    cutOff: office.cutOff.replace(':', '.'),
  };
  return (Object.keys(PROFILE_ROWS) as ProfileKey[]).map((key) => [
    PROFILE_ROWS[key][0],
    values[key],
    PROFILE_ROWS[key][1],
  ]);
}
