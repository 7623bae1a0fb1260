/**
 * The whole web site as one hono application: security headers, accounts, routes by subject, the page shell.
 * Apart from the listening server, so that it can be asked without a port.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { answerApi, isApiPath } from '../rest/apis';
import { type Env, missing, Refusal, sameOrigin, withAccount } from './request';
import { clockApi } from './routes/clock';
import { driveApi, drivePages } from './routes/drive';
import { formApi } from './routes/form';
import { homeApi, sessionApi } from './routes/home';
import { mailApi, mailPages } from './routes/mail';
import { spreadsheetApi, spreadsheetPages } from './routes/spreadsheet';
import { openWebAppPages, webAppApi, webAppPages } from './routes/web-app';
import { SHELL, SHELL_POLICY } from './shell';
import type { WebState } from './web-state';

/** What the client's build leaves in its folder. */
const ASSETS: Record<string, string> = {
  'main.js': 'text/javascript; charset=utf-8',
  'main.css': 'text/css; charset=utf-8',
  'web-app.js': 'text/javascript; charset=utf-8',
};

/** Every address below `/u/<account>` that the client draws. */
const PAGES = [
  '/',
  '/u/:account',
  '/u/:account/spreadsheets/d/:id/edit',
  '/u/:account/forms/d/e/:id/viewform',
  '/u/:account/forms/d/:id/edit',
  '/u/:account/mail',
  '/u/:account/drive',
  '/u/:account/drive/folders/:id',
  '/u/:account/drive/file/d/:id/view',
  '/u/:account/clock',
  '/u/:account/phone',
];

export function createSite(state: WebState): Hono<Env> {
  // Not strict: Google's pages are the same with and without a slash at the end.
  const app = new Hono<Env>({ strict: false });

  app.use(async (context, next) => {
    await next();
    const set = (name: string, value: string) => {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    };
    set('X-Content-Type-Options', 'nosniff');
    set('Referrer-Policy', 'same-origin');
    set('Cross-Origin-Opener-Policy', 'same-origin-allow-popups');
    set('Content-Security-Policy', SHELL_POLICY);
    if (context.req.path.startsWith('/api/')) set('Cache-Control', 'no-store');
  });
  // Before the check of origins: its requests carry a token, which no browser sends by itself.
  app.use((context, next) =>
    isApiPath(context.req.path)
      ? answerApi(state.google.world, context.req.raw, () => context.env?.outgoing?.destroy())
      : next(),
  );
  // Before the check of origins: whoever is not signed in has nothing that another site could use.
  app.route('/', openWebAppPages(state));
  app.use(sameOrigin);

  app.route('/api', sessionApi(state));
  app.route('/api', webAppApi(state));
  const api = new Hono<Env>();
  api.use(withAccount(state));
  const pages = new Hono<Env>();
  pages.use(withAccount(state));
  for (const routes of [homeApi, spreadsheetApi, formApi, mailApi, driveApi, clockApi, webAppApi])
    api.route('/', routes(state));
  for (const routes of [spreadsheetPages, mailPages, drivePages, webAppPages])
    pages.route('/', routes(state));
  app.route('/api/u/:account', api);
  app.route('/u/:account', pages);
  for (const path of PAGES) app.get(path, (context) => context.html(SHELL));

  app.get('/assets/:name', async (context) => {
    const name = context.req.param('name');
    const type = ASSETS[name];
    if (!type) throw missing('halaman');
    const bytes = await readFile(join(state.clientFolder, name)).catch(() => {
      throw missing('halaman');
    });
    return context.body(new Uint8Array(bytes), 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  });

  app.notFound((context) => refuse(context.req.path, missing('halaman')));
  app.onError((error, context) => {
    if (error instanceof Refusal) return refuse(context.req.path, error);
    console.error(error);
    return Response.json({ error: 'Terjadi kesalahan pada server.', reason: 'fault' }, { status: 500 });
  });
  return app;
}

/** The client words refusals of its own requests; an address opened directly gets a small page. */
function refuse(path: string, { status, message, reason }: Refusal): Response {
  if (path.startsWith('/api/')) return Response.json({ error: message, reason }, { status });
  const heading = reason === 'access' ? 'Anda memerlukan akses' : 'Halaman tidak ditemukan';
  const html = `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${heading}</title><body style="font:16px/1.5 Arial,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem">
<main><h1 style="font-weight:400">${heading}</h1><p>${message}</p><p><a href="/">Kembali ke halaman awal</a></p></main></body></html>`;
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
