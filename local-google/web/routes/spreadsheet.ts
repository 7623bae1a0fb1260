/** The spreadsheet page's server side: tabs, typing, the project's menus and dialogs, the PDF of a tab. */
import { Hono } from 'hono';
import { mayEdit } from '../../drive/access';
import type { Effect } from '../../execution';
import type { Person } from '../../person';
import { columnName } from '../../spreadsheet/a1';
import { exportSpreadsheet } from '../../spreadsheet/export';
import { getSheet, getSpreadsheet, listSheets } from '../../spreadsheet/state';
import { DIALOG_POLICY } from '../dialog-shim';
import { gridView } from '../grid-view';
import type { RunView, SpreadsheetView } from '../protocol';
import { type Env, jsonBody, missing, param, Refusal, requireEdit, requireView } from '../request';
import { isCallable, returned } from '../script-values';
import { effectViews, messageOf, runScript, selectionOf } from '../scripts';
import { actOn } from '../sheet-acts';
import type { WebState } from '../web-state';
import { download } from './download';

/** Below `/api/u/:account`. */
export function spreadsheetApi(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  const { google } = state;
  const { world } = google;

  app.get('/spreadsheets/:id', (context) => {
    const id = param(context, 'id');
    const email = context.get('email');
    requireView(state, email, id);
    const sheets = listSheets(world, id);
    const isEditor = mayEdit(world, id, email);
    const hiddenTabs = isEditor ? sheets.filter((one) => one.hidden).map((one) => one.title) : [];
    const tabs = sheets
      .filter((one) => !one.hidden)
      .map(({ sheetId, title, tabColor }) => ({ sheetId, title, ...(tabColor ? { tabColor } : {}) }));
    const { title } = getSpreadsheet(world, id);
    return context.json({ id, title, mayEdit: isEditor, tabs, hiddenTabs } satisfies SpreadsheetView);
  });

  app.get('/spreadsheets/:id/tabs/:gid', (context) => {
    const id = param(context, 'id');
    requireView(state, context.get('email'), id);
    const sheet = listSheets(world, id).find((one) => String(one.sheetId) === param(context, 'gid'));
    if (!sheet) throw missing('tab');
    const view = context.req.query('fvid');
    return context.json(gridView(world, context.get('email'), sheet, view ? Number(view) : undefined));
  });

  app.post('/spreadsheets/:id/open', (context) => {
    const id = param(context, 'id');
    const email = context.get('email');
    requireView(state, email, id);
    // As on Google, a viewer's spreadsheet has no menus, and a broken onOpen is only seen in the log.
    const effects = google.person(email).openSpreadsheet(id);
    const by = { email, account: context.get('account'), projectId: google.projectOf(id)?.id ?? '' };
    return context.json({ effects: effectViews(state, by, effects) } satisfies RunView);
  });

  app.post('/spreadsheets/:id/menu', async (context) => {
    const id = param(context, 'id');
    const email = context.get('email');
    requireEdit(state, email, id);
    const { handler, selection } = await jsonBody(context);
    const project = google.projectOf(id);
    if (!project || typeof handler !== 'string') throw new Refusal(400, 'Perintah menu tidak sah.');
    const { view } = runScript(state, {
      email,
      account: context.get('account'),
      project,
      functionName: handler,
      surroundings: 'menu',
      selection: selectionOf(selection),
    });
    return context.json(view);
  });

  /** What the page's own menus do: rows, columns, sorting, tabs. */
  app.post('/spreadsheets/:id/acts', async (context) => {
    const id = param(context, 'id');
    const email = context.get('email');
    requireEdit(state, email, id);
    const body = await jsonBody(context);
    try {
      const effects = actOn(google.person(email), id, body);
      const by = { email, account: context.get('account'), projectId: google.projectOf(id)?.id ?? '' };
      return context.json({ effects: effectViews(state, by, effects) } satisfies RunView);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal(422, messageOf(error));
    }
  });

  /** `google.script.run` of a dialog. */
  app.post('/projects/:id/run', async (context) => {
    const email = context.get('email');
    const project = world.store.get('project', param(context, 'id'));
    if (!project) throw missing('proyek skrip');
    requireEdit(state, email, project.containerId);
    const body = await jsonBody(context);
    const functionName = body.function;
    if (!isCallable(functionName))
      throw new Refusal(400, `Script function not found: ${String(functionName)}`);
    if (body.args !== undefined && !Array.isArray(body.args)) throw new Refusal(400, 'JSON tidak sah.');
    const { result, view } = runScript(state, {
      email,
      account: context.get('account'),
      project,
      functionName,
      surroundings: 'dialog',
      args: body.args,
      selection: selectionOf(body.selection),
    });
    if (view.error !== undefined) return context.json(view);
    try {
      return context.json({ ...view, value: returned(result.value) } satisfies RunView);
    } catch (error) {
      return context.json({ ...view, error: messageOf(error) } satisfies RunView);
    }
  });

  /** Typing: one cell, or a block that was pasted or cleared. Where one cell is refused, none is written. */
  app.post('/spreadsheets/:id/cells', async (context) => {
    const id = param(context, 'id');
    const email = context.get('email');
    requireView(state, email, id);
    const { sheetId, cells } = await jsonBody(context);
    if (!Array.isArray(cells)) throw new Refusal(400, 'Isian sel tidak sah.');
    const { title } = getSheet(world, id, Number(sheetId));
    try {
      const effects = enterCells(google.person(email), id, title, cells as EnteredCell[]);
      const by = { email, account: context.get('account'), projectId: google.projectOf(id)?.id ?? '' };
      return context.json({ effects: effectViews(state, by, effects) } satisfies RunView);
    } catch (error) {
      throw new Refusal(422, messageOf(error));
    }
  });
  return app;
}

interface EnteredCell {
  row: number;
  column: number;
  value: unknown;
}

/** One cell is typed; a block is pasted, or cleared when nothing of it is filled. Cells not named stay as they are. */
function enterCells(person: Person, id: string, title: string, cells: EnteredCell[]): Effect[] {
  const [first] = cells;
  if (!first) return [];
  const text = ({ value }: EnteredCell) => String(value ?? '');
  const rows = cells.map((one) => one.row);
  const columns = cells.map((one) => one.column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [bottom, right] = [Math.max(...rows), Math.max(...columns)];
  const from = `${columnName(left)}${top + 1}`;
  if (cells.every((one) => text(one) === ''))
    return person.clearRange(id, title, `${from}:${columnName(right)}${bottom + 1}`);
  if (cells.length === 1) return person.typeIntoCell(id, title, from, text(first));
  const block = Array.from({ length: bottom - top + 1 }, () =>
    Array<string | null>(right - left + 1).fill(null),
  );
  for (const one of cells) (block[one.row - top] as (string | null)[])[one.column - left] = text(one);
  return person.pasteIntoRange(id, title, from, block);
}

/** Below `/u/:account`: what is opened directly. */
export function spreadsheetPages(state: WebState): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/spreadsheets/d/:id/export', (context) => {
    const answer = exportSpreadsheet(
      state.google.world,
      context.get('email'),
      param(context, 'id'),
      new URL(context.req.url).searchParams,
    );
    return download(answer, answer.code === 200 ? 'attachment' : 'inline');
  });

  app.get('/dialogs/:id', (context) => {
    const dialog = state.dialog(param(context, 'id'));
    if (!dialog || dialog.email !== context.get('email')) throw missing('dialog');
    context.header('Content-Security-Policy', DIALOG_POLICY);
    context.header('Cache-Control', 'no-store');
    return context.html(dialog.html);
  });
  return app;
}
