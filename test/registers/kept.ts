/**
 * A register as a released version left it, as text: all that a later version meets (cells, form, answers, files,
 * triggers, properties), without looks, logs and mails. `build/keep-register.ts` writes them, `open` makes offices of
 * them again.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Cell, Documents } from '../../local-google/documents';
import { createLocalGoogle, type LocalGoogle } from '../../local-google/index';
import { ACCOUNTS, type SampleOffice } from '../../samples/office';

const KINDS = [
  'file',
  'spreadsheet',
  'sheet',
  'form',
  'response',
  'project',
  'trigger',
  'property',
  'counter',
] as const;
type Kept = { [K in (typeof KINDS)[number]]: [kind: K, id: string, document: Documents[K]] };

export interface KeptRegister {
  version: string;
  /** When it was kept, in milliseconds since 1970. */
  keptAt: number;
  documents: Kept[keyof Kept][];
  /** By tab: every filled cell. */
  cells: Record<string, [row: number, column: number, value: Cell['value']][]>;
  /** Contents of files by their ids, in base64. */
  contents: Record<string, string>;
}

export function keep(version: string, { google }: SampleOffice): KeptRegister {
  const { store, clock } = google.world;
  const documents = KINDS.flatMap((kind) =>
    store.entries(kind).map(([id, document]) => [kind, id, withoutLooks(document)] as Kept[keyof Kept]),
  );
  const cells = Object.fromEntries(
    store.entries('sheet').map(([key]) => [
      key,
      store
        .cells(key)
        .filter(({ cell }) => cell.value !== undefined)
        .map(({ row, column, cell }): KeptRegister['cells'][string][number] => [row, column, cell.value]),
    ]),
  );
  const contents = Object.fromEntries(
    store
      .list('file')
      .filter((file) => file.sizeBytes > 0 && !file.mimeType.startsWith('application/vnd.google-apps'))
      .map(({ id }) => [id, Buffer.from(store.readBlob(id)).toString('base64')]),
  );
  return { version, keptAt: clock.now(), documents, cells, contents };
}

/** One record a line, so that a kept register can be read and searched. */
export function keptText({ documents, cells, ...rest }: KeptRegister): string {
  const list = (lines: readonly unknown[]) => `[\n${lines.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
  const tabs = Object.entries(cells).map(([key, filled]) => `${JSON.stringify(key)}: ${list(filled)}`);
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},\n"documents": ${list(documents)},\n"cells": {\n${tabs.join(',\n')}\n}}\n`;
}

/** @param bundle the program that opens it */
export function openKept(version: string, bundle: string): SampleOffice {
  const kept = JSON.parse(
    gunzipSync(readFileSync(`test/registers/${version}.json.gz`)).toString(),
  ) as KeptRegister;
  const google = createLocalGoogle({ accounts: Object.values(ACCOUNTS), startAt: kept.keptAt });
  fill(google, kept);
  const { store } = google.world;
  const spreadsheetId = store.list('project')[0]?.containerId ?? '';
  const project = google.loadProject(bundle, spreadsheetId, ACCOUNTS.office.email);
  const formId = store.list('form')[0]?.id ?? '';
  const folderId = store.get('file', formId)?.parentId ?? '';
  return { google, project, spreadsheetId, formId, folderId, deploymentId: '' };
}

function fill({ world: { store } }: LocalGoogle, { documents, cells, contents }: KeptRegister): void {
  store.atomically(() => {
    // The clock begins at the moment when it was kept.
    for (const [kind, id, document] of documents) if (id !== 'clock offset') store.put(kind, id, document);
    for (const [key, filled] of Object.entries(cells))
      for (const [row, column, value] of filled) store.putCell(key, row, column, { value });
    for (const [id, content] of Object.entries(contents)) store.writeBlob(id, Buffer.from(content, 'base64'));
  });
}

/** Setting up gives every tab its looks again. */
function withoutLooks<T extends object>(document: T): T {
  const looks = { columnWidths: {}, rowHeights: {}, conditionalFormats: [] };
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [
      name,
      name in looks ? looks[name as keyof typeof looks] : value,
    ]),
  ) as T;
}
