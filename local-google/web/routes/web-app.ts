/**
 * Web apps over HTTP: `/macros/s/<deployment>/exec` and `/dev`, for an account below `/u/<number>`, and by itself for
 * whoever is not signed in or brings a token. Apart from the other pages, because anybody may post to these.
 */
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { DeploymentDocument } from '../../documents';
import { accountOfToken } from '../../session/token';
import { isSameWorkspace } from '../../triggers/fire';
import { deploymentUrl, getDeployment, headDeployment } from '../../web-app/deployments';
import { callWebApp, openWebApp, type WebAppAnswer, type WebAppRequest } from '../../web-app/request';
import { escapeHtml } from '../addresses';
import { DIALOG_POLICY, dialogPage } from '../dialog-shim';
import type { RunView } from '../protocol';
import { type Env, jsonBody, missing, param, Refusal } from '../request';
import { isCallable, returned } from '../script-values';
import { effectViews, messageOf } from '../scripts';
import { SHELL_POLICY } from '../shell';
import { webAppMessage, webAppPage } from '../web-app-page';
import type { WebState } from '../web-state';
import { download } from './download';

interface Visitor {
  /** '' for nobody known. */
  email: string;
  account?: number;
}

/** Below `/u/:account`, for the account of the address. */
export function webAppPages(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  const serve = (context: Context<Env>) =>
    answer(state, context, { email: context.get('email'), account: context.get('account') });
  for (const path of PATHS) app.get(path, serve).post(path, serve);
  return app;
}

/** At the top: nobody, or whoever's token the request carries. */
export function openWebAppPages(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  const serve = (context: Context<Env>) =>
    answer(state, context, { email: accountOfToken(context.req.header('authorization')) ?? '' });
  for (const path of PATHS) app.get(path, serve).post(path, serve);
  app.get('/macros/pages/:id', (context) => {
    const page = state.dialog(param(context, 'id'));
    if (page?.email !== '') throw missing('halaman');
    context.header('Content-Security-Policy', DIALOG_POLICY);
    context.header('Cache-Control', 'no-store');
    return context.html(page.html);
  });
  return app;
}

const PATHS = ['/macros/s/:id/:kind{exec|dev}', '/macros/s/:id/:kind{exec|dev}/:rest{.*}'];

/** Below `/api/u/:account`, and below `/api` for nobody: `google.script.run` of a web app's page. */
export function webAppApi(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/macros/:id/run', async (context) => {
    const deployment = deploymentOf(state, param(context, 'id'));
    const email = context.get('email') ?? '';
    const account = context.get('account');
    const { function: name, args } = await jsonBody(context);
    if (!isCallable(name)) throw new Refusal(400, `Script function not found: ${String(name)}`);
    if (args !== undefined && !Array.isArray(args)) throw new Refusal(400, 'JSON tidak sah.');
    try {
      const { value, effects } = callWebApp(state.google.world, deployment, email, name, args ?? []);
      const by = { email, account, projectId: deployment.projectId };
      return context.json({
        value: returned(value),
        effects: effectViews(state, by, effects),
      } satisfies RunView);
    } catch (error) {
      return context.json({ error: messageOf(error), effects: [] } satisfies RunView);
    }
  });
  return app;
}

function deploymentOf(state: WebState, id: string): DeploymentDocument {
  try {
    return getDeployment(state.google.world, id);
  } catch {
    throw missing('aplikasi web');
  }
}

async function answer(state: WebState, context: Context<Env>, visitor: Visitor): Promise<Response> {
  const { world } = state.google;
  const isDev = param(context, 'kind') === 'dev';
  const named = deploymentOf(state, param(context, 'id'));
  const project = world.store.get('project', named.projectId);
  if (!project) throw missing('aplikasi web');
  // Any deployment's `/dev` is the files of now; the head's own `/exec` is the same.
  const deployment = isDev ? headDeployment(world, project) : named;
  const url = new URL(context.req.url);
  const request: WebAppRequest = {
    method: context.req.method === 'POST' ? 'POST' : 'GET',
    query: url.search.slice(1),
    pathInfo: context.req.param('rest'),
    contentType: context.req.header('content-type')?.split(';')[0],
    ...(context.req.method === 'POST' ? { body: await context.req.text() } : {}),
  };
  const result = openWebApp(world, deployment, visitor.email, request);
  // A page that is opened may have changed something, though nothing was posted.
  state.revision += 1;
  return shown(state, context, deployment, visitor, result);
}

function shown(
  state: WebState,
  context: Context<Env>,
  deployment: DeploymentDocument,
  { email, account }: Visitor,
  result: WebAppAnswer,
): Response | Promise<Response> {
  switch (result.kind) {
    case 'page': {
      const { title, metaTags, faviconUrl } = result;
      const id = state.keepDialog({ html: dialogPage(result.html, title, account), email });
      const home = account === undefined ? '' : `/u/${account}`;
      context.header('Content-Security-Policy', SHELL_POLICY);
      return context.html(
        webAppPage({
          title,
          address: account === undefined ? `/macros/pages/${id}` : `${home}/dialogs/${id}`,
          runAddress: `/api${home}/macros/${deployment.id}/run`,
          account,
          metaTags,
          faviconUrl,
          isForeign:
            email !== deployment.deployedBy &&
            !isSameWorkspace(state.google.world, email, deployment.deployedBy),
        }),
      );
    }
    case 'text':
      return download(
        {
          code: 200,
          contentType: `${result.contentType}; charset=utf-8`,
          bytes: Buffer.from(result.text),
          fileName: result.fileName ?? 'jawaban.txt',
        },
        result.fileName ? 'attachment' : 'inline',
      );
    case 'error':
      return context.html(webAppMessage('Kesalahan', `<p>${escapeHtml(result.message)}</p>`));
    case 'sign in':
      return context.html(webAppMessage('Pilih akun', accountList(state, deployment)));
    case 'refused':
      return context.html(
        webAppMessage(
          'Anda memerlukan akses',
          '<p>Buka dengan akun lain, atau minta akses kepada pemiliknya.</p>',
        ),
        403,
      );
    default:
      return result satisfies never;
  }
}

function accountList(state: WebState, deployment: DeploymentDocument): string {
  const path = new URL(deploymentUrl(deployment)).pathname;
  const rows = state.google.world.accounts.map(
    ({ email, name }, index) =>
      `<li><a href="/u/${index}${path}">${escapeHtml(name)} (${escapeHtml(email)})</a></li>`,
  );
  return `<p>Aplikasi ini hanya untuk pengguna yang masuk.</p><ul>${rows.join('')}</ul>`;
}
