/**
 * What became of a workspace between two moments, in words: cells, files, mails, triggers. For the command, and for
 * whoever wants to see what a function really did, whatever it says of itself.
 */
import type { Documents } from './documents';
import { blockA1 } from './spreadsheet/grid-range';
import { displayText, listSheets, readCells } from './spreadsheet/state';
import type { World } from './world';

export interface Change {
  kind: 'cell' | 'tab' | 'file' | 'form' | 'response' | 'mail' | 'trigger' | 'property' | 'deployment';
  /** `Register!B2`, a file's name, a subject … */
  what: string;
  /** Absent where there was, or is, nothing. */
  before?: string;
  after?: string;
}

/** What `changesSince` compares with. */
export type Snapshot = Map<string, { kind: Change['kind']; what: string; text: string }>;

type Told = {
  [K in keyof Documents]?: (one: Documents[K], world: World) => [Change['kind'], string, string];
};

/** Kinds that mean something to people; ids, counters and copies mean nothing. */
const TOLD: Told = {
  file: ({ name, mimeType, parentId, trashed, editors, viewers, sizeBytes, revision, link }, world) => [
    'file',
    name,
    [
      mimeType,
      `in ${world.store.get('file', parentId ?? '')?.name ?? 'nothing'}`,
      ...(sizeBytes ? [`${sizeBytes} bytes`] : []),
      ...(revision ? [`version ${revision}`] : []),
      ...(editors.length ? [`editors ${editors.join(', ')}`] : []),
      ...(viewers.length ? [`viewers ${viewers.join(', ')}`] : []),
      ...(link ? [`${link.audience}: ${link.role}`] : []),
      ...(trashed ? ['in the trash'] : []),
    ].join('; '),
  ],
  form: ({ title, items, published, acceptingResponses }) => [
    'form',
    title,
    `${items.length} items; ${published ? 'published' : 'not published'}; ${acceptingResponses ? 'open' : 'closed'}`,
  ],
  response: ({ id, answers }) => ['response', id, JSON.stringify(answers)],
  message: ({ subject, to, cc, attachments }) => [
    'mail',
    subject,
    `to ${[...to, ...cc].join(', ')}${attachments.length ? `; ${attachments.length} attachments` : ''}`,
  ],
  trigger: ({ handler, event, ownerEmail }) => ['trigger', handler, `${event} as ${ownerEmail}`],
  property: ({ id, value }) => ['property', id.slice(id.lastIndexOf('/') + 1), value],
  deployment: ({ id, versionNumber }) => ['deployment', id, `version ${versionNumber ?? 'of now'}`],
};

export function snapshot(world: World): Snapshot {
  const seen: Snapshot = new Map();
  for (const kind of Object.keys(TOLD) as (keyof Documents)[]) {
    const tell = TOLD[kind] as (one: object, world: World) => [Change['kind'], string, string];
    for (const one of world.store.list(kind)) {
      const [name, what, text] = tell(one, world);
      seen.set(`${kind}/${(one as { id: string }).id}`, { kind: name, what, text });
    }
  }
  for (const spreadsheet of world.store.list('spreadsheet')) {
    for (const sheet of listSheets(world, spreadsheet.id)) {
      const key = `${spreadsheet.id}/${sheet.sheetId}`;
      const hidden = sheet.hidden ? '; hidden' : '';
      const size = `${sheet.rowCount} × ${sheet.columnCount}${hidden}`;
      seen.set(`tab/${key}`, { kind: 'tab', what: sheet.title, text: size });
      for (const { row, column, cell } of readCells(world, sheet)) {
        const text = cell.formula ?? displayText(sheet, cell);
        if (text === '') continue;
        const block = { fromRow: row, toRow: row + 1, fromColumn: column, toColumn: column + 1 };
        seen.set(`cell/${key}/${row}/${column}`, { kind: 'cell', what: blockA1(sheet, block), text });
      }
    }
  }
  return seen;
}

/** In the order of the kinds above, what is gone last. */
export function changesSince(world: World, before: Snapshot): Change[] {
  const now = snapshot(world);
  const found: Change[] = [];
  for (const [key, { kind, what, text }] of now) {
    const old = before.get(key);
    if (old?.text === text && old.what === what) continue;
    const was = old && (old.what === what ? old.text : `${old.what}: ${old.text}`);
    found.push({ kind, what, ...(was === undefined ? {} : { before: was }), after: text });
  }
  for (const [key, { kind, what, text }] of before)
    if (!now.has(key)) found.push({ kind, what, before: text });
  return found;
}
