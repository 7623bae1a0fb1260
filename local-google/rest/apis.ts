/**
 * The REST face: Google's APIs over HTTP on the same workspace, for real clients (`googleapis`, clasp). One function
 * from request to answer; the paths of Google's hosts do not meet, so all of them are served at one address.
 */
import type { World } from '../world';
import { accountOf, SIGN_IN_ROUTES, USER_ROUTES } from './accounts';
import { ApiError, errorResponse } from './api-error';
import type { Answer, Call, Route } from './call';
import { parseJson } from './content';
import { DRIVE_ROUTES } from './drive';
import { cutOff, type RestFault, takeRestFault, usualMessage } from './faults';
import { FORMS_ROUTES } from './forms';
import { SCRIPT_ROUTES } from './script';
import { SHEETS_ROUTES } from './sheets';
import { continueUpload } from './uploads';

const ROUTES = [...USER_ROUTES, ...SHEETS_ROUTES, ...DRIVE_ROUTES, ...FORMS_ROUTES, ...SCRIPT_ROUTES];

/** Paths that belong to Google's APIs; the web interface has none of them. */
const OURS = /^\/(v1|v4|drive|upload|oauth2|o\/oauth2|token|tokeninfo|revoke)(\/|:|$)/;

export function isApiPath(path: string): boolean {
  return OURS.test(path);
}

/** @param drop ends the connection without an answer, as armed faults may want */
export async function answerApi(world: World, request: Request, drop: () => void): Promise<Response> {
  const fault = takeRestFault(world.restFaults, request);
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
  if (fault?.kind === 'refused' && !fault.isDone) return refusal(fault);
  if (fault?.kind === 'cut off' && new URL(request.url).searchParams.has('upload_id'))
    return cutOffUpload(world, request, fault.afterBytes, drop);
  const response = await attempt(world, request);
  if (fault?.kind === 'refused') return refusal(fault);
  return fault?.kind === 'cut off' ? cutOff(response, fault.afterBytes, drop) : response;
}

async function attempt(world: World, request: Request): Promise<Response> {
  try {
    const { pathname } = new URL(request.url);
    const signIn = find(SIGN_IN_ROUTES, request.method, pathname);
    if (signIn) return respond(await signIn.route.answer(callOf(world, request, '', signIn.path)));
    const email = accountOf(world, request.headers);
    // The address of an upload is its own secret.
    const isOpen = new URL(request.url).searchParams.has('upload_id');
    if (!email && !isOpen)
      throw new ApiError(
        401,
        'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
      );
    const found = find(ROUTES, request.method, pathname);
    if (!found) throw new Error(`local-google does not imitate ${request.method} ${pathname} yet`);
    return respond(await found.route.answer(callOf(world, request, email, found.path)));
  } catch (error) {
    return errorResponse(error);
  }
}

function find(
  routes: Route[],
  method: string,
  pathname: string,
): { route: Route; path: string[] } | undefined {
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(pathname) : null;
    if (match) return { route, path: match.slice(1).map(decodeURIComponent) };
  }
  return undefined;
}

function callOf(world: World, request: Request, email: string, path: string[]): Call {
  const url = new URL(request.url);
  return {
    world,
    email,
    path,
    query: url.searchParams,
    origin: url.origin,
    headers: request.headers,
    async json<T>() {
      return parseJson(await request.text()) as T;
    },
    request,
  };
}

function respond(answer: Answer): Response {
  if (answer instanceof Response) return answer;
  return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
}

function refusal(fault: RestFault & { kind: 'refused' }): Response {
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
  return errorResponse(new ApiError(fault.status, fault.message ?? usualMessage(fault.status)), headers);
}

/** Keeps what came in until then, and answers nothing. */
async function cutOffUpload(
  world: World,
  request: Request,
  afterBytes: number,
  drop: () => void,
): Promise<Response> {
  await continueUpload(callOf(world, request, '', []), afterBytes);
  drop();
  return new Response(null);
}
