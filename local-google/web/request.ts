/**
 * What all routes need to know of a request: which account it comes from, what that account may see, and how a
 * refusal is said. Apart, so that no route decides these things in its own way.
 */
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { mayEdit, mayView } from '../drive/access';
import type { WebState } from './web-state';

/** Routes find the account of `/u/<number>/…` here. */
export interface Variables {
  email: string;
  account: number;
}
/** Without bindings where no server listens. */
export type Env = { Variables: Variables; Bindings: Partial<HttpBindings> };

/** An answer other than success, with what to tell the person. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 422,
    message: string,
    readonly reason: 'access' | 'missing' | 'invalid' | 'origin' = 'invalid',
  ) {
    super(message);
  }
}

export const missing = (what: string) =>
  new Refusal(404, `Maaf, ${what} yang Anda minta tidak ada. Periksa kembali alamatnya.`, 'missing');

export const needsAccess = () =>
  new Refusal(
    403,
    'Anda memerlukan akses. Minta akses kepada pemiliknya, atau beralih ke akun lain.',
    'access',
  );

/** Puts the account of `/u/<number>/…` into the context. */
export function withAccount(state: WebState): MiddlewareHandler<Env> {
  return async (context, next) => {
    const account = Number(context.req.param('account'));
    const known = state.google.world.accounts[account];
    if (!known) throw missing('akun');
    context.set('account', account);
    context.set('email', known.email);
    await next();
  };
}

export function requireView(state: WebState, email: string, fileId: string): void {
  if (!state.google.world.store.get('file', fileId)) throw missing('berkas');
  if (!mayView(state.google.world, fileId, email)) throw needsAccess();
}

export function requireEdit(state: WebState, email: string, fileId: string): void {
  requireView(state, email, fileId);
  if (!mayEdit(state.google.world, fileId, email)) throw needsAccess();
}

/**
 * Refuses what another site sends in the person's name. Browsers always send `Origin` with a POST;
 * a program without either header is not a browser and carries nobody's session.
 */
export const sameOrigin: MiddlewareHandler<Env> = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    const site = context.req.header('sec-fetch-site');
    const origin = context.req.header('origin');
    const host = context.req.header('host');
    const foreign = (site && site !== 'same-origin') || (origin && hostOf(origin) !== host);
    if (foreign) throw new Refusal(403, 'Permintaan ini datang dari situs lain dan ditolak.', 'origin');
    const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim();
    // A web app's page may send it an ordinary form.
    const isForm = type === 'application/x-www-form-urlencoded' && context.req.path.includes('/macros/s/');
    if (type !== 'application/json' && type !== 'multipart/form-data' && !isForm) {
      throw new Refusal(400, 'Kirim JSON atau multipart/form-data.');
    }
  }
  await next();
};

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

export async function jsonBody(context: Context<Env>): Promise<Record<string, unknown>> {
  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal(400, 'JSON tidak sah.');
  return body as Record<string, unknown>;
}

/** A required part of an address, as hono gives it. */
export function param(context: Context<Env>, name: string): string {
  return context.req.param(name) ?? '';
}
