/**
 * What happened in a simulated office, as a careful clerk would write it down by hand, and the recap of a month worked
 * out from these notes: the second computation, which knows nothing of the add-on's code. K+1, calendar days.
 */
export interface NotedItem {
  number: string;
  kind: string;
  department: string;
  /** Last day of the event, `2026-03-05`. */
  eventEnd: string;
  uploads: NotedUpload[];
}

export interface NotedUpload {
  platform: string;
  /** '' where it was not uploaded, for a reason. */
  url: string;
  /** Day of the office. */
  on: string;
}

export interface NotedRecap {
  /** `MS-2026-0001 Instagram https://… 2026-03-05`, sorted. */
  rows: string[];
  items: number;
  itemsOnTime: number;
  /** Numbers of the others. */
  late: string[];
  byKind: Record<string, number>;
  byPlatform: Record<string, number>;
  byDepartment: Record<string, number>;
}

/** @param isLifted whether a day is one of keadaan kahar: a limit that would end on it ends on the first day after it (R16) */
export function recapFromNotes(
  items: readonly NotedItem[],
  month: string,
  isLifted: (day: string) => boolean,
): NotedRecap {
  const rows: string[] = [];
  const recap = {
    items: 0,
    itemsOnTime: 0,
    late: [] as string[],
    byKind: {},
    byPlatform: {},
    byDepartment: {},
  };
  for (const item of items) {
    const shown = item.uploads.filter((one) => one.url !== '' && one.on.startsWith(month));
    if (shown.length === 0) continue;
    recap.items += 1;
    let limit = dayAfter(item.eventEnd);
    while (isLifted(limit)) limit = dayAfter(limit);
    const first = item.uploads
      .filter((one) => one.url !== '')
      .map((one) => one.on)
      .sort()[0] as string;
    if (first <= limit) recap.itemsOnTime += 1;
    else recap.late.push(item.number);
    count(recap.byKind, item.kind);
    count(recap.byDepartment, item.department);
    for (const { platform, url, on } of shown) {
      count(recap.byPlatform, platform);
      rows.push(`${item.number} ${platform} ${url} ${on}`);
    }
  }
  recap.late.sort();
  return { rows: rows.sort(), ...recap };
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
