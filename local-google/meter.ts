/**
 * The meter: what an execution cost in the terms that cost something on Google. Every method call on a Google
 * service object is a call; one that must reach Google's servers is a round trip; cells are those read and
 * written.
 */
export interface Meter {
  calls: number;
  roundTrips: number;
  cellsRead: number;
  cellsWritten: number;
  /** Length of what round trips sent and were answered, as JSON, and of what addresses answered; of blobs nothing. */
  bytes: number;
  /** Names of the round trips, in order: `Sheets.Spreadsheets.batchUpdate`. */
  trips: string[];
}

export function newMeter(): Meter {
  return { calls: 0, roundTrips: 0, cellsRead: 0, cellsWritten: 0, bytes: 0, trips: [] };
}
