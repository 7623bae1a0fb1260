/**
 * What a round trip is taken to cost on Google, in milliseconds, by its kind. Published measurements differ by a factor
 * of three from day to day and account to account; these are in their middle, and serve to compare acts with each other,
 * not to promise seconds. Where a figure has a source it is named (../shared/reference/platform.md §7); the others are
 * of the same order as their nearest neighbour.
 */
const COSTS: [trip: RegExp, milliseconds: number][] = [
  // "100-byte read+write: Spreadsheet ~800 ms+"; the Sheets API reads 35 % and writes 19 % faster.
  [/^Sheets\..*(get|batchGet)$/i, 260],
  [/^Sheets\./, 320],
  // "Properties ~80 ms", "Cache ~63 ms", for a read and a write.
  [/^Properties/, 40],
  [/^Cache/, 32],
  [/^Lock/, 40],
  [/^Mail|^Gmail/, 400],
  [/^Drive/, 350],
  [/^(File|Folder|Blob)/, 300],
  [/^Url/, 800],
  [/^Form/, 400],
];
/** A call that does not leave the process. */
const CALL = 1;
const OTHER = 300;
/** Each cell moved: "100×100 cells" in about a second (Google's best practices). */
const CELL = 0.1;

/** One round trip. */
export function tripMs(trip: string): number {
  return COSTS.find(([kind]) => kind.test(trip))?.[1] ?? OTHER;
}

export function modelledMs(meter: {
  calls: number;
  trips: readonly string[];
  cellsRead: number;
  cellsWritten: number;
}): number {
  const sum = meter.trips.reduce((total, trip) => total + tripMs(trip), 0);
  return Math.round(sum + meter.calls * CALL + (meter.cellsRead + meter.cellsWritten) * CELL);
}
