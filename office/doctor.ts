/**
 * `doctor`: one look at a register from outside, and for whatever is wrong with it what a person can do. Changes nothing.
 * Each check is a few lines of its own; a check that cannot look says so and the others go on.
 */
import { attentionTo } from '../src/domain/attention';
import type { Office } from '../src/domain/office';
import { SCHEMA_VERSION } from '../src/domain/schema';
import { REGISTER_GROUPS, SETTINGS_COLUMNS, TABS, type TabKey } from '../src/google/layout';
import { compileSettings } from '../src/google/settings';
import { headingRow, TAB_COLUMNS } from '../src/google/tab-layout';
import { DOCTOR } from '../src/text/office-doctor';
import { settingFaultText } from '../src/text/refusals';
import { attentionText } from '../src/text/settings';
import { attention, type Diagnosis, good, wrong } from './diagnosis';
import { examineParts } from './doctor-parts';
import { liveEvidence } from './evidence';
import type { Google } from './google';
import { controlOf, readRegister, type SpreadsheetTexts, tabRows } from './spreadsheet-texts';
import { verify } from './verify/verify';

export async function examine(google: Google, registerId: string, now: Date): Promise<Diagnosis[]> {
  const texts = await readRegister(google, registerId);
  const control = controlOf(texts);
  return [
    ...tabs(texts),
    ...version(control.schema),
    ...settings(texts, control.settings, control.books, now),
    ...(await journal(google, registerId)),
    ...(await examineParts(google, registerId, texts, control, now)),
    ...(await protections(google, registerId)),
  ];
}

function tabs(texts: SpreadsheetTexts): Diagnosis[] {
  const keys = Object.keys(TABS) as TabKey[];
  const found = keys.flatMap((key): Diagnosis[] => {
    const there = texts.tabs.find((one) => one.sheetId === TABS[key].sheetId);
    if (!there) return wrong(DOCTOR.tabMissing(TABS[key].title));
    const headings = TAB_COLUMNS[key].map((one) => one.heading);
    const row = there.rows[headingRow(key)] ?? [];
    return headings.every((heading, index) => row[index] === heading)
      ? []
      : wrong(DOCTOR.headings(there.title));
  });
  return found.length > 0 ? found : good(DOCTOR.tabs);
}

function version(schema: string): Diagnosis[] {
  if (schema === SCHEMA_VERSION) return good(DOCTOR.version);
  if (schema === '') return wrong(DOCTOR.notSetUp);
  return wrong(
    (Number(schema) < Number(SCHEMA_VERSION) ? DOCTOR.earlier : DOCTOR.later)(schema, SCHEMA_VERSION),
  );
}

function settings(
  texts: SpreadsheetTexts,
  inForce: Office | undefined,
  books: Parameters<typeof compileSettings>[2],
  now: Date,
): Diagnosis[] {
  const keys: TabKey[] = ['profile', ...(Object.keys(SETTINGS_COLUMNS) as TabKey[]), 'stages'];
  const blocks = keys.map((key) => tabRows(texts, key).slice(TABS[key].headingRows));
  const { faults, changed } = compileSettings(blocks, inForce, books);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: inForce?.timeZone ?? 'Asia/Jakarta' }).format(
    now,
  );
  return [
    ...faults.flatMap((one) => wrong(settingFaultText(one))),
    ...(changed.length > 0 ? attention(DOCTOR.settingsWait(changed.join(', '))) : []),
    ...(faults.length + changed.length === 0 ? good(DOCTOR.settings) : []),
    ...(inForce ? attentionTo(inForce, today).flatMap((one) => attention(attentionText(one))) : []),
  ];
}

/** All that `verify` finds but the answers, of which it says more below. */
async function journal(google: Google, registerId: string): Promise<Diagnosis[]> {
  const { findings, lines, items } = verify(await liveEvidence(google, registerId));
  const faults = findings.filter((one) => one.about !== 'answers');
  const [first] = faults;
  return first ? wrong(DOCTOR.notWhole(faults.length, first.says)) : good(DOCTOR.journal(lines, items));
}

/** Each group of columns has a protected range (docs/architecture.md, invariant 2). */
async function protections(google: Google, registerId: string): Promise<Diagnosis[]> {
  const { data } = await google.sheets.spreadsheets.get({
    spreadsheetId: registerId,
    fields: 'sheets(properties(sheetId),protectedRanges(range,warningOnly))',
  });
  const sheet = data.sheets?.find((one) => one.properties?.sheetId === TABS.register.sheetId);
  const ranges = (sheet?.protectedRanges ?? [])
    .filter((one) => !one.warningOnly)
    .map((one) => one.range ?? {});
  let from = 0;
  const open = REGISTER_GROUPS.filter(({ columns }) => {
    const [start, end] = [from, from + columns.length];
    from = end;
    return !ranges.some((one) => one.startColumnIndex === start && one.endColumnIndex === end);
  });
  return open.length === 0
    ? good(DOCTOR.protections)
    : wrong(DOCTOR.unprotected(open.map((one) => one.title).join('; ')));
}
