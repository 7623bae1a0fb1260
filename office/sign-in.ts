/**
 * Signing in as a desktop program (RFC 8252): the person allows it in their browser, Google leads back to an address on
 * this computer, and the code that comes is exchanged with the proof that it was asked for here (PKCE, state).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PRODUCT } from '../src/text/names';
import { SIGN_IN } from '../src/text/office-tools';
import { type ClientKey, type Credentials, oauthClient } from './google';
import { OfficeRefusal } from './refusal';

const API = 'https://www.googleapis.com/auth/';
/** What looks needs no more than this. */
export const READING = [
  'spreadsheets.readonly',
  'drive.readonly',
  'forms.body.readonly',
  'forms.responses.readonly',
].map((name) => API + name);
/** What `restore` and `profile import` need. */
export const WRITING = ['spreadsheets', 'drive', 'forms.body.readonly', 'forms.responses.readonly'].map(
  (name) => API + name,
);

/** Whether the permission that is there covers what is wanted: whoever may write may also read. */
export function covers(granted: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((one) => granted.includes(one) || granted.includes(one.replace(/\.readonly$/, '')));
}

export interface SignIn {
  key: ClientKey;
  scopes: readonly string[];
  send?: typeof fetch;
  /** Shows the person the address to open. */
  show(address: string): void;
  /** Milliseconds until it is given up. */
  patience?: number;
}

export async function signIn({
  key,
  scopes,
  send = fetch,
  show,
  patience = 300_000,
}: SignIn): Promise<Credentials> {
  const state = randomBytes(24).toString('base64url');
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // Only this computer, on a port that nobody has (RFC 8252, 7.3).
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    const redirectUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const client = oauthClient(key, send, redirectUri);
    const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
    const address = client.generateAuthUrl({
      access_type: 'offline',
      // Without it a second sign-in brings no refresh token.
      prompt: 'consent',
      scope: [...scopes],
      state,
      code_challenge: codeChallenge,
      code_challenge_method: 'S256' as never,
    });
    const answer = answerOf(server, state, patience);
    show(address);
    const { tokens } = await client.getToken({ code: await answer, codeVerifier });
    const granted = tokens.scope?.split(' ').filter(Boolean) ?? [];
    // On Google's page a person may leave out single permissions.
    if (!covers(granted, scopes)) throw new OfficeRefusal(SIGN_IN.incomplete);
    return tokens;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The code that Google's page leads here with. Whatever comes without our state is answered and passed over. */
function answerOf(server: ReturnType<typeof createServer>, state: string, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new OfficeRefusal(SIGN_IN.tooLate)), patience);
    timer.unref();
    server.on('request', (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const isOurs = pathname === '/' && isSame(searchParams.get('state') ?? '', state);
      const code = searchParams.get('code');
      const says = isOurs ? (code ? SIGN_IN.done : SIGN_IN.declined) : SIGN_IN.notOurs;
      response.writeHead(isOurs ? 200 : 400, {
        'Content-Type': 'text/html; charset=utf-8',
        Connection: 'close',
      });
      response.end(`<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>${PRODUCT}</title>
<body style="font:18px/1.6 Arial,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem"><p>${says}</p></body></html>`);
      if (!isOurs) return;
      clearTimeout(timer);
      if (code) resolve(code);
      else reject(new OfficeRefusal(SIGN_IN.declined));
    });
  });
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
