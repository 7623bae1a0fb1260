/**
 * Google's OAuth as programs meet it: the page on which a person chooses an account, the exchange of a code and of a
 * refresh token, who a token is. Nothing is secret here: a token names its account.
 */
import { createHash } from 'node:crypto';
import { permissionIdOf } from '../drive/permissions';
import { escapeHtml } from '../html/escape';
import { accountOfToken, tokenOf } from '../session/token';
import type { World } from '../world';
import { ApiError } from './api-error';
import { type Call, type Route, route } from './call';

const CODE = '4/';
const REFRESH = '1//';
const LIFETIME = 3599;

/** What a program is given that was allowed to act for an account; `google.auth.OAuth2.setCredentials` takes it. */
export function credentialsOf(email: string): { access_token: string; refresh_token: string } {
  return { access_token: tokenOf(email), refresh_token: REFRESH + tokenOf(email) };
}

/** The account of a request; '' where none is named. Throws for one that nobody has. */
export function accountOf(world: World, headers: Headers): string {
  const header = headers.get('authorization');
  if (!header) return '';
  const email = accountOfToken(header)?.toLowerCase();
  if (email && world.accounts.some((one) => one.email === email)) return email;
  throw new ApiError(
    401,
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
  );
}

/** Answered without a token. */
export const SIGN_IN_ROUTES: Route[] = [
  route('GET /o/oauth2/v2/auth', chooseAccount),
  route('GET /o/oauth2/auth', chooseAccount),
  route('POST /token', exchange),
  route('POST /oauth2/v4/token', exchange),
  route('POST /revoke', () => ({})),
  route('GET /tokeninfo', tokenInfo),
  route('POST /tokeninfo', tokenInfo),
];

export const USER_ROUTES: Route[] = [
  route('GET /oauth2/v2/userinfo', (call) => ({ ...userOf(call), verified_email: true })),
  route('GET /oauth2/v3/userinfo', (call) => ({ ...userOf(call), email_verified: true })),
];

function userOf({ world, email }: Call): object {
  const id = permissionIdOf(email);
  return { id, sub: id, email, name: world.account(email).name };
}

/** A page with a link for each account; a program that names one (`login_hint`) is led on at once. */
function chooseAccount({ world, query, origin }: Call): Response {
  const target = query.get('redirect_uri') ?? '';
  // Only programs on this machine: a code is as good as the account.
  if (!URL.canParse(target) || !['localhost', '127.0.0.1', '[::1]'].includes(new URL(target).hostname))
    throw new ApiError(400, 'Error 400: redirect_uri_mismatch');
  const hint = query.get('login_hint')?.toLowerCase();
  const chosen = world.accounts.find((one) => one.email === hint);
  if (chosen) return redirect(target, query, chosen.email);
  const links = world.accounts.map(({ email, name }) => {
    const next = new URL('/o/oauth2/v2/auth', origin);
    for (const [key, value] of query) next.searchParams.set(key, value);
    next.searchParams.set('login_hint', email);
    return `<li><a href="${escapeHtml(next.pathname + next.search)}">${escapeHtml(name)} (${escapeHtml(email)})</a></li>`;
  });
  return page(
    `<h1>Pilih akun</h1><p>Sebuah program di komputer ini ingin bertindak atas nama akun:</p><ul>${links.join('')}</ul>`,
  );
}

function redirect(target: string, query: URLSearchParams, email: string): Response {
  const to = new URL(target);
  const challenge = query.get('code_challenge') ?? '';
  const scope = query.get('scope') ?? '';
  const code = Buffer.from(JSON.stringify({ email, challenge, scope })).toString('base64url');
  to.searchParams.set('code', CODE + code);
  for (const name of ['state', 'scope']) {
    const value = query.get(name);
    if (value) to.searchParams.set(name, value);
  }
  return new Response(null, { status: 302, headers: { Location: to.href } });
}

async function exchange(call: Call): Promise<Response> {
  const form = new URLSearchParams(await call.request.text());
  const granted = form.get('grant_type') === 'refresh_token' ? ofRefreshToken(form) : ofCode(form);
  const isKnown = call.world.accounts.some((one) => one.email === granted?.email);
  // RFC 6749, 5.2; Google says no more than this.
  if (!granted || !isKnown)
    return Response.json({ error: 'invalid_grant', error_description: 'Bad Request' }, { status: 400 });
  return Response.json({
    access_token: tokenOf(granted.email),
    expires_in: LIFETIME,
    token_type: 'Bearer',
    scope: granted.scope,
    ...(form.get('grant_type') === 'refresh_token'
      ? {}
      : { refresh_token: REFRESH + tokenOf(granted.email) }),
  });
}

interface Granted {
  email: string;
  /** As it was asked for: nobody unticks anything here. */
  scope: string;
}

function ofRefreshToken(form: URLSearchParams): Granted | undefined {
  const token = form.get('refresh_token') ?? '';
  const email = token.startsWith(REFRESH)
    ? accountOfToken(`Bearer ${token.slice(REFRESH.length)}`)
    : undefined;
  return email === undefined ? undefined : { email, scope: form.get('scope') ?? '' };
}

function ofCode(form: URLSearchParams): Granted | undefined {
  const code = form.get('code') ?? '';
  if (!code.startsWith(CODE)) return undefined;
  try {
    const {
      email = '',
      challenge,
      scope = '',
    } = JSON.parse(Buffer.from(code.slice(CODE.length), 'base64url').toString()) as Record<string, string>;
    const verifier = form.get('code_verifier') ?? '';
    const isProven =
      !challenge ||
      challenge === verifier ||
      challenge === createHash('sha256').update(verifier).digest('base64url');
    return isProven ? { email, scope } : undefined;
  } catch {
    return undefined;
  }
}

/** Of the token in the address, in the form, or in the header. */
async function tokenInfo({ world, query, headers, request }: Call): Promise<object> {
  const form = new URLSearchParams(await request.text());
  const token = query.get('access_token') ?? form.get('access_token');
  const email = accountOf(world, token ? new Headers({ authorization: `Bearer ${token}` }) : headers);
  if (!email) throw new ApiError(400, 'Invalid Value');
  return {
    email,
    email_verified: 'true',
    sub: permissionIdOf(email),
    expires_in: String(LIFETIME),
    scope: '',
    access_type: 'offline',
  };
}

function page(body: string): Response {
  const html = `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pilih akun</title><body style="font:16px/1.6 Arial,sans-serif;max-width:32rem;margin:12vh auto;padding:0 1rem">${body}</body></html>`;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
