/**
 * The settings tabs read into an `Office`. Compiled, not read at every act: what is in force is kept in the control
 * tab, so a cell that cannot be read is named, and the tab it stands in keeps its last good content until it is mended.
 */
import * as v from 'valibot';
import { type Books, scopeChange } from '../domain/book';
import { isDay } from '../domain/calendar';
import { type Office, ROLES, STAFF, type TextCounting } from '../domain/office';
import type { SettingFault } from '../domain/refusal';
import {
  isOutOfScope,
  LIMIT_NAMES,
  type LimitName,
  MINIMUM_DOCUMENTATION,
  type SopIdentity,
  STAGES,
} from '../domain/sop';
import {
  ALL_LIMITS,
  COUNTING_WORDS,
  LIMIT_WORDS,
  NO,
  ORIENTATION_WORDS,
  PROBLEMS,
  PROFILE_ROWS,
  type ProfileKey,
  TEXT_COUNTING_WORDS,
  YES,
} from '../text/settings';
import { columnName } from './a1';
import { SETTINGS_COLUMNS, type SettingsTab, STAGE_COLUMNS, TABS, type TabKey } from './layout';
import { stagesSeed } from './settings-seed';

const TABLES = Object.keys(SETTINGS_COLUMNS) as SettingsTab[];

/** A1 ranges of everything that `compileSettings` reads, in its order. */
export function settingsRanges(): string[] {
  const range = (key: TabKey, width: number) =>
    `'${TABS[key].title}'!A${TABS[key].headingRows + 1}:${columnName(width - 1)}`;
  return [
    range('profile', 2),
    ...TABLES.map((tab) => range(tab, SETTINGS_COLUMNS[tab].length)),
    range('stages', STAGE_COLUMNS.length),
  ];
}

const TEXT = v.pipe(v.string(), v.trim());
/** In an address of Drive, or alone. */
const DRIVE_ID = /[-\w]{25,}/;
const FILLED = v.pipe(TEXT, v.minLength(1, PROBLEMS.empty));
const DAY = v.pipe(
  TEXT,
  v.check((text) => isDay(text), PROBLEMS.day),
);
const OPEN_DAY = v.pipe(
  TEXT,
  v.check((text) => text === '' || isDay(text), PROBLEMS.day),
);
const YES_NO = v.pipe(
  v.picklist([YES, NO], PROBLEMS.yesNo),
  v.transform((text) => text === YES),
);
const COUNT = v.pipe(
  TEXT,
  v.regex(/^\d{1,5}$/, PROBLEMS.number),
  v.transform((text) => Number(text)),
);
const ACTING = v.picklist(['', 'Plt.', 'Plh.'], PROBLEMS.acting);
const COUNTING_NAMES = Object.values(TEXT_COUNTING_WORDS);
const LIFTS = v.pipe(
  TEXT,
  v.transform((text) => text.split(',').map((one) => one.trim())),
  v.array(v.picklist([ALL_LIMITS, ...Object.values(LIMIT_WORDS)], PROBLEMS.lifts)),
  v.transform((words): LimitName[] =>
    LIMIT_NAMES.filter((name) => words.includes(ALL_LIMITS) || words.includes(LIMIT_WORDS[name])),
  ),
);

const ROW_SCHEMAS = {
  people: v.object({
    name: FILLED,
    position: TEXT,
    email: v.pipe(TEXT, v.toLowerCase(), v.email(PROBLEMS.email)),
    role: v.pipe(TEXT, v.minLength(1, PROBLEMS.noRole), v.picklist([...ROLES, STAFF], PROBLEMS.role)),
    acting: ACTING,
    from: OPEN_DAY,
    until: OPEN_DAY,
    qualified: v.pipe(
      v.picklist(['', YES, NO], PROBLEMS.yesNo),
      v.transform((text) => (text === '' ? undefined : text === YES)),
    ),
  }),
  kinds: v.object({ name: FILLED, minimumFiles: COUNT, needsNarrative: YES_NO, isEvent: YES_NO }),
  platforms: v.object({
    name: FILLED,
    hosts: v.pipe(
      FILLED,
      v.transform((text) =>
        text
          .split(',')
          .map((host) => host.trim().toLowerCase())
          .filter(Boolean),
      ),
    ),
    active: YES_NO,
    textLimit: COUNT,
    counting: v.pipe(
      v.picklist(COUNTING_NAMES, PROBLEMS.textCounting),
      v.transform(
        (word) =>
          (Object.keys(TEXT_COUNTING_WORDS) as TextCounting[]).find(
            (one) => TEXT_COUNTING_WORDS[one] === word,
          ) ?? 'code points',
      ),
    ),
    hashtagLimit: COUNT,
    mediaLimit: COUNT,
    checkedOn: OPEN_DAY,
    account: v.pipe(
      TEXT,
      v.transform((text) => text || undefined),
    ),
  }),
  departments: v.object({ name: FILLED }),
  holidays: v.object({ day: DAY, name: TEXT }),
  sensitiveNames: v.object({
    name: FILLED,
    aliases: v.pipe(
      TEXT,
      v.transform((text) => text.split(',').flatMap((one) => one.trim() || [])),
    ),
    sort: FILLED,
  }),
  forceMajeure: v.object({ from: DAY, until: OPEN_DAY, reason: FILLED, declaredBy: FILLED, lifts: LIFTS }),
} satisfies Record<SettingsTab, v.GenericSchema<Record<string, string>, object>>;

type Row<T extends SettingsTab> = v.InferOutput<(typeof ROW_SCHEMAS)[T]>;

/** What a row may not say although each of its cells can be read: the column's key and what is wrong. */
const ROW_CHECKS: { [T in SettingsTab]?: (row: Row<T>) => [key: string, problem: string] | undefined } = {
  people: ({ acting, from, until }) => {
    if (acting && from === '') return ['from', PROBLEMS.actingNeedsFrom];
    if (acting === 'Plh.' && until === '') return ['until', PROBLEMS.actingNeedsUntil];
    return from && until && until < from ? ['until', PROBLEMS.order] : undefined;
  },
  kinds: ({ isEvent, needsNarrative, minimumFiles }) =>
    isEvent && needsNarrative && minimumFiles < MINIMUM_DOCUMENTATION
      ? ['minimumFiles', PROBLEMS.minimum(MINIMUM_DOCUMENTATION)]
      : undefined,
  platforms: ({ name }) => (isOutOfScope(name) ? ['name', PROBLEMS.outOfScope] : undefined),
  forceMajeure: ({ from, until }) => (until && until < from ? ['until', PROBLEMS.order] : undefined),
};

/** What makes two rows of a tab the same, which is one too many. */
const SAME: { [T in SettingsTab]?: (row: Row<T>) => string } = {
  people: ({ email, role, from }) => [email, role, from].join(' '),
  kinds: ({ name }) => name,
  platforms: ({ name }) => name,
  departments: ({ name }) => name,
  holidays: ({ day }) => day,
  sensitiveNames: ({ name }) => name.toLowerCase(),
};

const PROFILE_SCHEMAS: Partial<Record<ProfileKey, v.GenericSchema<string, string>>> = {
  officeName: FILLED,
  letterhead1: FILLED,
  logo: v.pipe(
    TEXT,
    v.check((text) => text === '' || DRIVE_ID.test(text), PROBLEMS.logo),
  ),
  sopNumber: FILLED,
  sopTitle: FILLED,
  sopRevision: FILLED,
  sopMadeOn: DAY,
  sopRevisedOn: DAY,
  sopEffectiveFrom: DAY,
  reviewersLabel: FILLED,
  signatureActing: ACTING,
  paper: v.picklist(['A4', 'F4'], PROBLEMS.paper),
  orientation: v.picklist(Object.values(ORIENTATION_WORDS), PROBLEMS.orientation),
  timeZone: v.picklist(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'], PROBLEMS.timeZone),
  counting: v.picklist(Object.values(COUNTING_WORDS), PROBLEMS.counting),
  verifiesUploads: v.picklist([YES, NO], PROBLEMS.yesNo),
  cutOff: v.pipe(TEXT, v.regex(/^([01]\d|2[0-3])\.[0-5]\d$/, PROBLEMS.cutOff)),
};

/** What the tabs give: all of an office, or what is in force for the tabs that have a fault. */
export interface Compiled {
  office: Office | undefined;
  wantedSop: SopIdentity | undefined;
  faults: SettingFault[];
  /** Titles of tabs that say something else than what is in force. */
  changed: string[];
}

/** Which part of an office each tab gives. */
const PARTS: Record<'profile' | SettingsTab, readonly (keyof Office)[]> = {
  profile: [
    'name',
    'letterhead',
    'sop',
    'reviewersLabel',
    'signatory',
    'paper',
    'orientation',
    'timeZone',
    'timeZoneName',
    'counting',
    'verifiesUploads',
    'cutOff',
    'logo',
  ],
  people: ['people'],
  kinds: ['kinds'],
  platforms: ['platforms'],
  departments: ['departments'],
  holidays: ['holidays'],
  forceMajeure: ['forceMajeure'],
  sensitiveNames: ['sensitiveNames'],
};

/**
 * @param blocks the tabs' texts, as `settingsRanges` names them
 * @param inForce what was compiled before; nothing in a new register
 */
export function compileSettings(
  blocks: readonly string[][][],
  inForce: Office | undefined,
  books: Books | undefined,
): Compiled {
  const profile = readProfile(blocks[0] ?? []);
  const faults = [...profile.faults];
  let office: Partial<Office> | undefined = inForce;
  if (profile.values) office = { ...office, ...officeOf(profile.values) };
  const wantedSop = profile.values && sopOf(profile.values);
  if (wantedSop && books) {
    const change = scopeChange(books.sop, wantedSop);
    if (change) {
      office = { ...office, sop: books.sop };
      const key = change === 'scope' ? 'sopTitle' : 'sopNumber';
      const problem =
        change === 'scope' ? PROBLEMS.scope(books.sop.title) : PROBLEMS.newSop(books.sop.number);
      faults.push(faultAt('profile', `B${profile.rowOf(key)}`, problem));
    }
  }
  TABLES.forEach((tab, index) => {
    const read = readTable(tab, blocks[index + 1] ?? []);
    faults.push(...read.faults);
    if (read.faults.length === 0) {
      office = {
        ...office,
        [tab]: tab === 'departments' ? names(read.rows as Row<'departments'>[]) : read.rows,
      };
    }
  });
  faults.push(...stageFaults(blocks[TABLES.length + 1] ?? []));
  const isWhole = Object.values(PARTS).every((parts) => parts.every((part) => office?.[part] !== undefined));
  const differs = (part: keyof Office) => JSON.stringify(office?.[part]) !== JSON.stringify(inForce?.[part]);
  return {
    office: isWhole ? (office as Office) : undefined,
    wantedSop,
    faults,
    changed: (Object.keys(PARTS) as (keyof typeof PARTS)[])
      .filter((tab) => PARTS[tab].some(differs))
      .map((tab) => TABS[tab].title),
  };
}

function names(rows: readonly { name: string }[]): string[] {
  return rows.map((one) => one.name);
}

function officeOf(values: Record<ProfileKey, string>): Omit<Office, SettingsTab> {
  return {
    name: values.officeName,
    letterhead: [
      values.letterhead1,
      values.letterhead2,
      values.letterhead3,
      values.letterhead4,
      values.letterhead5,
    ].filter(Boolean),
    logo: DRIVE_ID.exec(values.logo)?.[0] ?? '',
    sop: sopOf(values),
    reviewersLabel: values.reviewersLabel,
    signatory: {
      place: values.signaturePlace,
      acting: values.signatureActing,
      position: [values.signaturePosition1, values.signaturePosition2].filter(Boolean),
      name: values.signatureName,
      nip: values.signatureNip,
    },
    paper: values.paper === 'F4' ? 'F4' : 'A4',
    orientation: values.orientation === ORIENTATION_WORDS.portrait ? 'portrait' : 'landscape',
    timeZone: values.timeZone,
    timeZoneName: values.timeZoneName,
    counting: values.counting === COUNTING_WORDS.working ? 'working' : 'calendar',
    verifiesUploads: values.verifiesUploads === YES,
    cutOff: values.cutOff.replace('.', ':'),
  };
}

function sopOf(values: Record<ProfileKey, string>): SopIdentity {
  return {
    number: values.sopNumber,
    title: values.sopTitle,
    revision: values.sopRevision,
    madeOn: values.sopMadeOn,
    revisedOn: values.sopRevisedOn,
    effectiveFrom: values.sopEffectiveFrom,
    approvedBy: [
      values.sopApprovedPosition,
      values.sopApprovedName,
      values.sopApprovedNip && `NIP. ${values.sopApprovedNip}`,
    ].filter(Boolean),
  };
}

function readProfile(rows: readonly string[][]) {
  const values = {} as Record<ProfileKey, string>;
  const faults: SettingFault[] = [];
  const first = TABS.profile.headingRows + 1;
  const rowOf = (key: ProfileKey) => first + rows.findIndex((row) => row[0] === PROFILE_ROWS[key][0]);
  for (const key of Object.keys(PROFILE_ROWS) as ProfileKey[]) {
    const [name] = PROFILE_ROWS[key];
    const row = rows.find((one) => one[0] === name);
    if (!row) {
      faults.push(faultAt('profile', `A${first}`, PROBLEMS.rowMissing(name)));
      continue;
    }
    const result = v.safeParse(PROFILE_SCHEMAS[key] ?? TEXT, row[1] ?? '');
    if (result.success) values[key] = result.output;
    else faults.push(faultAt('profile', `B${rowOf(key)}`, result.issues[0].message));
  }
  return { values: faults.length === 0 ? values : undefined, faults, rowOf };
}

/** Every row of a tab, or every fault in it. Empty rows are passed over. */
function readTable<T extends SettingsTab>(
  tab: T,
  rows: readonly string[][],
): { rows: Row<T>[]; faults: SettingFault[] } {
  const columns = SETTINGS_COLUMNS[tab];
  const read: Row<T>[] = [];
  const faults: SettingFault[] = [];
  const seen = new Map<string, number>();
  rows.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const at = TABS[tab].headingRows + 1 + index;
    const cellOf = (key: string) => `${columnName(columns.findIndex((one) => one.key === key))}${at}`;
    const given = Object.fromEntries(columns.map(({ key }, column) => [key, cells[column] ?? '']));
    const result = v.safeParse(ROW_SCHEMAS[tab] as v.GenericSchema<object, Row<T>>, given);
    if (!result.success) {
      for (const issue of result.issues)
        faults.push(faultAt(tab, cellOf(String(issue.path?.[0]?.key)), issue.message));
      return;
    }
    const wrong = ROW_CHECKS[tab]?.(result.output);
    if (wrong) faults.push(faultAt(tab, cellOf(wrong[0]), wrong[1]));
    const same = SAME[tab]?.(result.output);
    const before = same === undefined ? undefined : seen.get(same);
    if (before !== undefined) faults.push(faultAt(tab, `A${at}`, PROBLEMS.twice(before)));
    else if (same !== undefined) seen.set(same, at);
    read.push(result.output);
  });
  return { rows: read, faults };
}

/** The SOP's table is shown, not set: whoever changes a responsible role is told the clause that forbids it. */
function stageFaults(rows: readonly string[][]): SettingFault[] {
  const responsibleAt = STAGE_COLUMNS.findIndex((one) => one.key === 'responsible');
  return stagesSeed()
    .slice(0, STAGES.length)
    .flatMap((wanted, index) => {
      const column = wanted.findIndex((text, at) => (rows[index]?.[at] ?? '') !== text);
      if (column < 0) return [];
      const cell = `${columnName(column)}${TABS.stages.headingRows + 1 + index}`;
      const problem =
        column === responsibleAt ? PROBLEMS.stage(wanted[responsibleAt] ?? '') : PROBLEMS.stageText;
      return [faultAt('stages', cell, problem)];
    });
}

function faultAt(tab: TabKey, cell: string, problem: string): SettingFault {
  return { tab: TABS[tab].title, cell, problem };
}
