/**
 * From one version of the register's shape to the next, the oldest first. What setting up gives every register by itself
 * (tabs, columns, settings that came, rows written anew from the journal) needs nothing here.
 */
import type { Upgrade } from '../actions/upgrade';
import type { Day } from '../domain/calendar';
import { SCHEMA_VERSION } from '../domain/schema';
import { COPY_TITLE } from '../text/cells';
import { controlRequests } from './control';
import { driveFiles, SPREADSHEET_TYPE } from './drive';
import { type Request, sheets } from './requests';

interface Migration {
  /** The version that it leads to. */
  to: string;
  /** When it was written. */
  on: Day;
  /** What changes besides, all of it or nothing. */
  requests(spreadsheetId: string): Request[];
}

const MIGRATIONS: readonly Migration[] = [
  // Version 2 is that of release 0.1.0.
  { to: '3', on: '2026-11-28', requests: () => [] },
];

export class GoogleUpgrade implements Upgrade {
  constructor(private readonly spreadsheetId: string) {}

  copy(): string {
    const { name = '' } = driveFiles().get(this.spreadsheetId, { fields: 'name' });
    const title = COPY_TITLE(name, SCHEMA_VERSION, this.spreadsheetId.slice(0, 8));
    const quoted = title.replace(/['\\]/g, '\\$&');
    // The copy that an interrupted run made: nobody could work in the register since.
    const q = `name = '${quoted}' and mimeType = '${SPREADSHEET_TYPE}' and trashed = false and 'me' in owners`;
    const id =
      driveFiles().list({ q, fields: 'files(id)' }).files?.[0]?.id ??
      driveFiles().copy({ name: title }, this.spreadsheetId, { fields: 'id' }).id;
    if (!id) throw new Error('Drive copied the register and told no id');
    return `https://docs.google.com/spreadsheets/d/${id}/edit`;
  }

  migrate(from: string, mending: Parameters<Upgrade['migrate']>[1]): void {
    for (const { to, requests } of MIGRATIONS) {
      if (Number(to) <= Number(from)) continue;
      // With its version, so that an interrupted upgrade goes on after the last step that was done.
      const done = controlRequests({ schema: to, mending: [...mending] });
      sheets().batchUpdate({ requests: [...requests(this.spreadsheetId), ...done] }, this.spreadsheetId);
    }
  }
}
