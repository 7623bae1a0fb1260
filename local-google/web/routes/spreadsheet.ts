/** The spreadsheet page's server side: tabs, typing, the project's menus and dialogs, the PDF of a tab. */
import { Hono } from 'hono';
import { mayEdit } from '../../drive/access';
import { columnName } from '../../spreadsheet/a1';
import { exportSpreadsheet } from '../../spreadsheet/export';
import { getSheet, getSpreadsheet, listSheets } from '../../spreadsheet/state';
import { DIALOG_POLICY } from '../dialog-shim';
import { gridView } from '../grid-view';
import type { RunView, SpreadsheetView } from '../protocol';
import { type Env, jsonBody, missing, param, Refusal, requireEdit, requireView } from '../request';
import { isCallable, returned } from '../script-values';
import { messageOf, runScript, selectionOf } from '../scripts';
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
    const tabs = listSheets(world, id)
      .filter((one) => !one.hidden)
      .map(({ sheetId, title, tabColor }) => ({ sheetId, title, ...(tabColor ? { tabColor } : {}) }));
    const { title } = getSpreadsheet(world, id);
    return context.json({ id, title, mayEdit: mayEdit(world, id, email), tabs } satisfies SpreadsheetView);
  });

  app.get('/spreadsheets/:id/tabs/:gid', (context) => {
    const id = param(context, 'id');
    requireView(state, context.get('email'), id);
    const sheet = listSheets(world, id).find((one) => String(one.sheetId) === param(context, 'gid'));
    if (!sheet) throw missing('tab');
    return context.json(gridView(world, context.get('email'), sheet));
  });

  app.post('/spreadsheets/:id/open', (context) => {
    const id = param(context, 'id');
    const email = context.get('email');
    requireView(state, email, id);
    const project = google.projectOf(id);
    // As on Google, a viewer's spreadsheet has no menus, and a broken onOpen is only seen in the log.
    if (!project || !mayEdit(world, id, email)) return context.json({ effects: [] } satisfies RunView);
    const { view } = runScript(state, {
      email,
      account: context.get('account'),
      project,
      functionName: 'onOpen',
      surroundings: 'simple trigger',
      args: [{}],
    });
    return context.json({ effects: view.effects.filter((one) => one.kind === 'menu') } satisfies RunView);
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

  /** Typing: one cell, or a block that was pasted or cleared. Stops at the first cell that is refused. */
  app.post('/spreadsheets/:id/cells', async (context) => {
    const id = param(context, 'id');
    const email = context.get('email');
    requireView(state, email, id);
    const { sheetId, cells } = await jsonBody(context);
    if (!Array.isArray(cells)) throw new Refusal(400, 'Isian sel tidak sah.');
    const sheet = getSheet(world, id, Number(sheetId));
    try {
      for (const { row, column, value } of cells as { row: number; column: number; value: unknown }[]) {
        google
          .person(email)
          .typeIntoCell(id, sheet.title, `${columnName(column)}${row + 1}`, String(value ?? ''));
      }
    } catch (error) {
      throw new Refusal(422, messageOf(error));
    }
    return context.json({});
  });
  return app;
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
