/**
 * Rekapitulasi Konten Media Sosial as data (R10, domain.md §2.5): what was uploaded in a period, platform by
 * platform, with totals and how each stage kept its limit. How it looks is in `src/pages/recap-paper.ts`.
 */
import { countMentions, type MentionCount } from './balance';
import { dayOf, type Moment } from './calendar';
import { type Amendment, type Item, type Upload, unsettledPlatforms } from './item';
import { causeOfLateness, submissionTimeliness, type Timeliness, uploadTimeliness } from './limits';
import type { SensitiveName } from './office';
import type { Period } from './period';
import { STAGES, type StageNumber } from './sop';

/** What a recap is narrowed to; '' is everything. */
export interface RecapFilter {
  department: string;
  kind: string;
  platform: string;
}
export const NO_FILTER: RecapFilter = { department: '', kind: '', platform: '' };

export interface RecapRow {
  number: string;
  uploadedAt: Moment;
  title: string;
  eventDate: string;
  eventEnd: string;
  kind: string;
  department: string;
  submitter: string;
  platform: string;
  url: string;
  /** How the item's first upload stands to its limit. */
  timeliness: Timeliness;
  /** The stage that made it late. */
  cause: StageNumber | undefined;
  /** What became of this upload afterwards (A25). */
  amendments: Pick<Amendment, 'what' | 'reason' | 'at'>[];
  /** Planned platforms still open, and those not uploaded, with the reason; said once, in the item's first row. */
  open: string[];
  notUploaded: { platform: string; reason: string }[];
}

export interface Count {
  name: string;
  count: number;
}

/** How one stage kept its limit in the items of a recap. */
export interface StageRate {
  stage: StageNumber;
  judged: number;
  onTime: number;
  /** Late uploads that this stage explains (§8.3). */
  caused: number;
}

export interface Recap {
  period: Period;
  filter: RecapFilter;
  rows: RecapRow[];
  /** Different items among the rows. */
  items: number;
  itemsOnTime: number;
  byKind: Count[];
  byPlatform: Count[];
  byDepartment: Count[];
  /** Items by who handed them in. */
  byPerson: Count[];
  stages: StageRate[];
  /** Uploads of the rows that were corrected or withdrawn afterwards. */
  corrected: number;
  withdrawn: number;
  /** How often each sensitive name was published; absent where the office lists none. */
  mentions?: MentionCount[];
}

/** Whether a link went online inside the period. */
export function isUploadedIn({ url, at }: Pick<Upload, 'url' | 'at'>, { from, until }: Period): boolean {
  return url !== '' && from <= dayOf(at) && dayOf(at) <= until;
}

/** One row for each link that went online inside the period, in that order. */
export function recapOf(
  items: readonly Item[],
  period: Period,
  filter: RecapFilter = NO_FILTER,
  sensitiveNames: readonly SensitiveName[] = [],
): Recap {
  const isAsked = (asked: string, is: string) => asked === '' || asked === is;
  const shown = items
    .filter(
      ({ submission }) =>
        isAsked(filter.kind, submission.kind) && isAsked(filter.department, submission.department),
    )
    .flatMap((item) => item.uploads.map((upload) => ({ item, upload })))
    .filter(({ upload }) => isUploadedIn(upload, period) && isAsked(filter.platform, upload.platform))
    .sort(
      (a, b) =>
        compare(a.upload.at, b.upload.at) ||
        compare(a.item.submission.number, b.item.submission.number) ||
        compare(a.upload.platform, b.upload.platform),
    );
  const first = new Map<Item, Upload>();
  for (const { item, upload } of shown) if (!first.has(item)) first.set(item, upload);
  const published = [...first.keys()].map((item) => ({
    item,
    uploads: shown.filter((one) => one.item === item).length,
  }));
  const rows = shown.map(({ item, upload }) => rowOf(item, upload, first.get(item) === upload));
  const firstRows = [...first].map(([item, upload]) => rowOf(item, upload, true));
  const amended = (what: Amendment['what']) =>
    rows.filter((row) => row.amendments.some((one) => one.what === what)).length;
  return {
    period,
    filter,
    rows,
    items: firstRows.length,
    itemsOnTime: firstRows.filter((row) => row.timeliness.daysLate === 0).length,
    byKind: countBy(firstRows, (row) => row.kind),
    byPlatform: countBy(rows, (row) => row.platform),
    byDepartment: countBy(firstRows, (row) => row.department),
    byPerson: countBy(firstRows, (row) => row.submitter),
    stages: STAGES.map(({ number }) => rateOf(number, [...first.keys()])),
    corrected: amended('corrected'),
    withdrawn: amended('withdrawn'),
    ...(sensitiveNames.length > 0 ? { mentions: countMentions(published, sensitiveNames) } : {}),
  };
}

function rowOf(item: Item, upload: Upload, isFirst: boolean): RecapRow {
  const { submission } = item;
  return {
    number: submission.number,
    uploadedAt: upload.at,
    title: submission.title,
    eventDate: submission.eventDate,
    eventEnd: submission.eventEnd,
    kind: submission.kind,
    department: submission.department,
    submitter: submission.submitterName,
    platform: upload.platform,
    url: upload.url,
    timeliness: uploadTimeliness(item) ?? upload.timeliness,
    cause: causeOfLateness(item),
    amendments: item.amendments
      .filter((one) => one.platform === upload.platform)
      .map(({ what, reason, at }) => ({ what, reason, at })),
    open: isFirst ? unsettledPlatforms(item) : [],
    notUploaded: item.uploads
      .filter((one) => isFirst && one.url === '')
      .map(({ platform, reason }) => ({ platform, reason })),
  };
}

/** Each stage by its own literal limit; what keadaan kahar has suspended is kept (§8.3). */
function rateOf(stage: StageNumber, items: readonly Item[]): StageRate {
  const judged = items.flatMap((item) => {
    const timeliness = stageTimeliness(item, stage);
    return timeliness ? [timeliness] : [];
  });
  return {
    stage,
    judged: judged.length,
    onTime: judged.filter((one) => one.daysLate === 0).length,
    caused: items.filter((item) => causeOfLateness(item) === stage).length,
  };
}

function stageTimeliness(item: Item, stage: StageNumber): Timeliness | undefined {
  switch (stage) {
    case 1:
      return submissionTimeliness(item);
    case 2:
      return item.receipt?.timeliness;
    case 3:
      return item.correction?.timeliness;
    case 4:
      return item.decision?.timeliness;
    case 5:
      return uploadTimeliness(item);
    default:
      return stage satisfies never;
  }
}

function countBy(rows: readonly RecapRow[], name: (row: RecapRow) => string): Count[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(name(row), (counts.get(name(row)) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ name: key, count }))
    .sort((a, b) => b.count - a.count || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
