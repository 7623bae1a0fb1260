/**
 * Rekapitulasi Konten Media Sosial as data (R10, domain.md §2.5): what was uploaded in a period, platform by
 * platform, with totals and the rate of uploads on time. How it looks is in `src/pages/recap-paper.ts`.
 */
import { type Day, dayOf, type Moment } from './calendar';
import { type Amendment, type Item, unsettledPlatforms } from './item';
import { causeOfLateness, type Timeliness, uploadTimeliness } from './limits';
import type { StageNumber } from './sop';

/** Both days belong to the period. */
export interface Period {
  from: Day;
  until: Day;
}

export interface RecapRow {
  number: string;
  uploadedAt: Moment;
  title: string;
  eventDate: Day;
  eventEnd: Day;
  kind: string;
  department: string;
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

export interface Recap {
  period: Period;
  rows: RecapRow[];
  /** Different items among the rows. */
  items: number;
  itemsOnTime: number;
  byKind: Count[];
  byPlatform: Count[];
  byDepartment: Count[];
}

/** One row for each link that went online inside the period, in that order. */
export function recapOf(items: readonly Item[], period: Period): Recap {
  const rows = items
    .flatMap((item) => item.uploads.filter((one) => one.url !== '').map((upload) => ({ item, upload })))
    .filter(({ upload }) => period.from <= dayOf(upload.at) && dayOf(upload.at) <= period.until)
    .sort(
      (a, b) =>
        compare(a.upload.at, b.upload.at) ||
        compare(a.item.submission.number, b.item.submission.number) ||
        compare(a.upload.platform, b.upload.platform),
    )
    .map(({ item, upload }, index, all): RecapRow => {
      const { submission } = item;
      const isFirst = all.findIndex((one) => one.item === item) === index;
      return {
        number: submission.number,
        uploadedAt: upload.at,
        title: submission.title,
        eventDate: submission.eventDate,
        eventEnd: submission.eventEnd,
        kind: submission.kind,
        department: submission.department,
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
    });
  const firstRows = rows.filter((row, index) => rows.findIndex((one) => one.number === row.number) === index);
  return {
    period,
    rows,
    items: firstRows.length,
    itemsOnTime: firstRows.filter((row) => row.timeliness.daysLate === 0).length,
    byKind: countBy(firstRows, (row) => row.kind),
    byPlatform: countBy(rows, (row) => row.platform),
    byDepartment: countBy(firstRows, (row) => row.department),
  };
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
