/**
 * The triggers of a spreadsheet: on opening it, on editing cells, on changing what it consists of. Each event has
 * the simple trigger of the bound script (with the rights of whoever acts, and hardly any) and the installed ones
 * (each with its creator's). Apart from the rest, because only people's acts come by here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GridRange, ProjectDocument } from '../documents';
import { mayEdit } from '../drive/access';
import type { Effect } from '../execution/effects';
import { Execution } from '../execution/execution';
import type { Arrival } from '../forms/destination';
import { expose } from '../service-object';
import { UserFace } from '../session/user';
import { RangeFace } from '../spreadsheet/objects/range';
import { SpreadsheetFace } from '../spreadsheet/objects/spreadsheet';
import type { World } from '../world';
import { AuthMode } from './enums';
import { fireTrigger, isSameWorkspace, start } from './fire';

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/** Who did it, to which spreadsheet. */
export interface Deed {
  world: World;
  email: string;
  spreadsheetId: string;
}

/** Somebody opens a spreadsheet: what its menus become. Whoever may only view gets none. */
export function fireOpen(deed: Deed): Effect[] {
  if (!mayEdit(deed.world, deed.spreadsheetId, deed.email)) return [];
  return [...fireSimple(deed, 'onOpen', () => ({})), ...fireInstalled(deed, 'ON_OPEN', () => ({}))];
}

/**
 * An answer has come to a spreadsheet. Of an edited one the event tells only what changed [recalled, platform.md §2.1];
 * file questions are addresses in it, where the form's own event has ids (platform.md §1.3).
 */
export function fireSheetSubmit(
  world: World,
  { spreadsheetId, sheetId, row, columns, values, namedValues }: Arrival,
  email: string,
  changed: readonly string[] | undefined,
): void {
  const deed = { world, email, spreadsheetId };
  const range = {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: 0,
    endColumnIndex: columns,
  };
  fireInstalled(deed, 'ON_FORM_SUBMIT', (execution) => ({
    range: expose(eventRange(execution, spreadsheetId, range)),
    values,
    namedValues: changed
      ? Object.fromEntries(
          Object.entries(namedValues).map(([title, given]) => [
            title,
            changed.includes(title) ? given : [''],
          ]),
        )
      : namedValues,
  }));
}

/** @param values `value` and `oldValue`, only of a single typed or emptied cell. */
export function fireEdit(
  deed: Deed,
  range: GridRange,
  values: { value?: string; oldValue?: string },
): Effect[] {
  const describe = (execution: Execution) => ({
    range: expose(eventRange(execution, deed.spreadsheetId, range)),
    ...values,
  });
  return [
    ...fireSimple(deed, 'onEdit', describe, range),
    ...fireInstalled(deed, 'ON_EDIT', describe, range),
    ...fireChange(deed, 'EDIT'),
  ];
}

/** The range of an edit event also says by itself where it lies, which Google's reference leaves out. */
function eventRange(execution: Execution, spreadsheetId: string, range: GridRange): RangeFace {
  const face = RangeFace.of(execution, spreadsheetId, range);
  const { fromRow, toRow, fromColumn, toColumn } = face._block;
  return Object.assign(face, {
    rowStart: fromRow + 1,
    rowEnd: toRow,
    columnStart: fromColumn + 1,
    columnEnd: toColumn,
  });
}

export function fireChange(deed: Deed, changeType: ChangeType): Effect[] {
  return fireInstalled(deed, 'ON_CHANGE', () => ({ changeType }));
}

type Describe = (execution: Execution) => object;

function fireInstalled(
  { world, email, spreadsheetId }: Deed,
  event: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT',
  describe: Describe,
  selection?: GridRange,
): Effect[] {
  const surroundings = 'sheet trigger';
  return world.store
    .list('trigger')
    .filter((trigger) => trigger.event === event && trigger.sourceId === spreadsheetId)
    .flatMap((trigger) =>
      fireTrigger(world, trigger, { actor: email, surroundings, selection }, (execution) => ({
        ...sourceAndUser(execution, spreadsheetId),
        ...describe(execution),
      })),
    );
}

/** The bound script's function of a reserved name, if it has one. What it throws reaches the log alone. */
function fireSimple(
  deed: Deed,
  name: 'onOpen' | 'onEdit',
  describe: Describe,
  selection?: GridRange,
): Effect[] {
  const { world, email, spreadsheetId } = deed;
  const project = world.store.list('project').find((one) => one.containerId === spreadsheetId);
  if (!project || !mentions(project, name)) return [];
  const execution = new Execution({
    world,
    project,
    effectiveUser: email,
    // Blank for private accounts, told within an organisation (platform.md §3.1).
    activeUser: isSameWorkspace(world, email, project.ownerEmail) ? email : '',
    surroundings: 'simple trigger',
    selection,
    turn: world.interleaving,
  });
  return start(execution, name, () => {
    const event = { authMode: AuthMode.LIMITED, ...sourceAndUser(execution, spreadsheetId) };
    return execution.run(name, [{ ...event, ...describe(execution) }], true);
  });
}

function sourceAndUser(execution: Execution, spreadsheetId: string) {
  return {
    source: expose(new SpreadsheetFace(execution, spreadsheetId)),
    user: expose(new UserFace(execution, execution.options.activeUser)),
  };
}

/** Whether a script could have such a function at all; loading it to see would cost more. */
function mentions(project: ProjectDocument, name: string): boolean {
  const word = new RegExp(`\\b${name}\\b`);
  return readdirSync(project.folder).some(
    (file) => /\.(js|gs)$/.test(file) && word.test(readFileSync(join(project.folder, file), 'utf8')),
  );
}
