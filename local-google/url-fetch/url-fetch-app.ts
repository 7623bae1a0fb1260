/**
/**
 * UrlFetchApp: reaches the addresses of Google that are imitated (the export of spreadsheets, Drive's files, thumbnails,
 * web apps), and whatever internet the workspace was given; nothing leaves this machine by itself.
 */
import { createHash } from 'node:crypto';
import { checkArguments } from '../arguments';
import { mayView } from '../drive/access';
import { answerDrive } from '../drive/drive-rest';
import { shrunk } from '../drive/shrink';
import { requireScope } from '../manifest';
import { partial } from '../partial';
import { use } from '../quotas';
import { ServiceObject } from '../service-object';
import { accountOfToken } from '../session/token';
import { exportSpreadsheet } from '../spreadsheet/export';
import { bytesIn } from '../utilities/blob';
import { bytesOf } from '../utilities/bytes';
import { deploymentAt } from '../web-app/deployments';
import { openWebApp } from '../web-app/request';
import type { World } from '../world';
import { type Answer, HttpResponse } from './http-response';
import type { InternetRequest } from './internet';

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;
type Request = GoogleAppsScript.URL_Fetch.URLFetchRequest;

/** platform.md §2.3. */
const MOST_URL_BYTES = 2 * 1024;
const MOST_BYTES = 50 * 1024 * 1024;

export class UrlFetchAppService extends ServiceObject implements GoogleAppsScript.URL_Fetch.UrlFetchApp {
  readonly _name = 'UrlFetchApp';
  override readonly _roundTrips = ['fetch', 'fetchAll'];

  fetch(url: string, params: Options = {}): GoogleAppsScript.URL_Fetch.HTTPResponse {
    checkArguments('UrlFetchApp.fetch', [url, params], ['String', 'Object']);
    requireScope(this._execution, 'UrlFetchApp.fetch', 'script.external_request');
    return this._fetch(url, params);
  }

  /** All at once on Google; one after the other here, and the first that fails ends it. */
  fetchAll(requests: (string | Request)[]): GoogleAppsScript.URL_Fetch.HTTPResponse[] {
    checkArguments('UrlFetchApp.fetchAll', [requests], ['Array']);
    requireScope(this._execution, 'UrlFetchApp.fetchAll', 'script.external_request');
    return requests.map((one) =>
      typeof one === 'string' ? this._fetch(one, {}) : this._fetch(one.url, one),
    );
  }

  getRequest(url: string, params: Options = {}): Request {
    checkArguments('UrlFetchApp.getRequest', [url, params], ['String', 'Object']);
    const { method, headers, contentType, bytes } = this._request(url, params);
    return {
      url,
      method: method.toLowerCase() as Request['method'],
      headers,
      ...(bytes.length > 0 ? { payload: Buffer.from(bytes).toString(), contentType } : {}),
    };
  }

  _fetch(url: string, params: Options): GoogleAppsScript.URL_Fetch.HTTPResponse {
    const request = this._request(url, params);
    use(this._execution.world, this._execution.user, 'urlfetch');
    const answer = this._answer(request);
    this._execution.meter.bytes += answer.bytes.length;
    if (answer.bytes.length > MOST_BYTES) throw new Error(`Response too large: ${url}`);
    if (answer.code >= 400 && !params.muteHttpExceptions) {
      throw new Error(
        `Request failed for ${new URL(url).origin} returned code ${answer.code}. Truncated server response: ${Buffer.from(answer.bytes).toString().slice(0, 200)} (use muteHttpExceptions option to examine full response)`,
      );
    }
    return partial(new HttpResponse(this._execution, answer));
  }

  _request(url: string, params: Options): InternetRequest {
    const address = /^[a-z]+:\/\//i.test(url) ? url : `http://${url}`;
    if (!URL.canParse(address) || !/^https?:/i.test(address)) throw new Error(`Invalid argument: ${url}`);
    if (Buffer.byteLength(address) > MOST_URL_BYTES) throw new Error('Limit Exceeded: URLFetch URL Length.');
    const { bytes, contentType } = payloadOf(params);
    if (bytes.length > MOST_BYTES) throw new Error('Limit Exceeded: URLFetch POST Size.');
    const headers = Object.fromEntries(
      Object.entries(params.headers ?? {}).map(([name, value]) => [name, String(value)]),
    );
    return { url: address, method: (params.method ?? 'get').toUpperCase(), headers, contentType, bytes };
  }

  _answer(request: InternetRequest): Answer {
    const { world } = this._execution;
    const url = new URL(request.url);
    const header = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'authorization');
    const known = accountOfToken(header?.[1]);
    const email = world.accounts.some((one) => one.email === known) ? (known ?? '') : '';
    const id = /^\/spreadsheets\/d\/([\w-]+)\/export$/.exec(url.pathname)?.[1];
    if (url.host === 'docs.google.com' && id)
      return email ? exportSpreadsheet(world, email, id, url.searchParams) : LOGIN_PAGE;
    const drive = answerDrive(world, email, request);
    if (drive) return drive;
    const deployment = url.host === 'script.google.com' ? deploymentAt(world, url.pathname) : undefined;
    if (deployment) return this._webApp(deployment, email, request);
    const [, picture, size] =
      (url.host === 'lh3.googleusercontent.com' &&
        /^\/drive-storage\/([\w-]+)=(?:s(\d+))?/.exec(url.pathname)) ||
      [];
    if (picture) return storedPicture(world, email, picture, Number(size ?? USUAL_PIXELS));
    if (url.host === 'drive.google.com' && url.pathname === '/thumbnail')
      return thumbnail(world, email, url.searchParams);
    const answer = world.internet?.(request);
    // The words of Google for a name that nobody has.
    if (!answer) throw new Error(`DNS error: ${request.url}`);
    const { code = 200, contentType = 'text/plain; charset=utf-8', body = '', headers } = answer;
    return { code, contentType, bytes: typeof body === 'string' ? Buffer.from(body) : body, headers };
  }

  /** Another project's web app, or this one's: in an execution of its own (platform.md §3.3). */
  _webApp(deployment: Parameters<typeof openWebApp>[1], email: string, request: InternetRequest): Answer {
    const isPost = request.method === 'POST';
    const answer = openWebApp(this._execution.world, deployment, email, {
      method: isPost ? 'POST' : 'GET',
      query: new URL(request.url).search.slice(1),
      ...(isPost ? { body: Buffer.from(request.bytes).toString(), contentType: request.contentType } : {}),
    });
    const page = (code: number, html: string): Answer => ({
      code,
      contentType: 'text/html; charset=utf-8',
      bytes: Buffer.from(html),
    });
    switch (answer.kind) {
      case 'text':
        return {
          code: 200,
          contentType: `${answer.contentType}; charset=utf-8`,
          bytes: Buffer.from(answer.text),
        };
      case 'page':
        return page(200, answer.html);
      case 'error':
        return page(200, `<html><head><title>Error</title></head><body>${answer.message}</body></html>`);
      case 'refused':
        return page(403, '<html><body>You need access</body></html>');
      case 'sign in':
        return LOGIN_PAGE;
      default:
        return answer satisfies never;
    }
  }
}

const NOT_FOUND: Answer = {
  code: 404,
  contentType: 'text/html; charset=utf-8',
  bytes: Buffer.from('<html><title>Error 404 (Not Found)!!1</title></html>'),
};

/** What a `thumbnailLink` asks for unless told. */
const USUAL_PIXELS = 220;
/** Pictures made smaller, by what they are of; the same one is asked for again and again. */
const MOST_KEPT = 300;
const small = new Map<string, Uint8Array>();

/**
 * A file's `thumbnailLink`. A file that is not public "must be fetched using a credentialed request" (Drive v3, files
 * resource).
 */
function storedPicture(world: World, email: string, id: string, pixels: number): Answer {
  const file = world.store.get('file', id);
  if (!file || email === '' || !mayView(world, id, email))
    return {
      code: 403,
      contentType: 'text/html; charset=utf-8',
      bytes: Buffer.from('<html><title>Error 403 (Forbidden)!!1</title></html>'),
    };
  const bytes = world.store.readBlob(id);
  const key = `${createHash('sha256').update(bytes).digest('hex')}=${pixels}`;
  const made = small.get(key) ?? shrunk(bytes, pixels);
  // Bytes that are no picture, whatever the type says, Google cannot draw.
  if (!made) return NOT_FOUND;
  if (small.size >= MOST_KEPT) small.clear();
  small.set(key, made);
  return { code: 200, contentType: 'image/jpeg', bytes: made };
}

/**
 * A file's picture by its id. Documented nowhere; scripts fetch it with their token (tanaikech.github.io, "Semantic
 * Search with … Drive"). Whoever is not let in is led to sign in, as everywhere in Drive; what has no picture is not found.
 */
function thumbnail(world: World, email: string, asked: URLSearchParams): Answer {
  if (email === '') return LOGIN_PAGE;
  const id = asked.get('id') ?? '';
  const file = world.store.get('file', id);
  if (file && mayView(world, id, email) && file.mimeType.startsWith('image/'))
    return storedPicture(world, email, id, Number(/\d+/.exec(asked.get('sz') ?? '')?.[0] ?? USUAL_PIXELS));
  return NOT_FOUND;
}

/** A form is sent as such, a blob as its bytes, a text as it is. */
function payloadOf({ payload, contentType }: Options): Pick<InternetRequest, 'bytes' | 'contentType'> {
  const form = 'application/x-www-form-urlencoded';
  if (payload === undefined || payload === null)
    return { bytes: new Uint8Array(), contentType: contentType ?? form };
  if (typeof payload === 'string') return { bytes: Buffer.from(payload), contentType: contentType ?? form };
  const blob = payload as GoogleAppsScript.Base.Blob;
  if (typeof blob.getBytes === 'function')
    return {
      bytes: bytesIn(blob),
      contentType: contentType ?? blob.getContentType() ?? 'application/octet-stream',
    };
  if (Array.isArray(payload))
    return { bytes: bytesOf(payload as number[]), contentType: contentType ?? 'application/octet-stream' };
  const fields = Object.entries(payload as Record<string, unknown>);
  if (fields.some(([, value]) => typeof value === 'object' && value !== null))
    throw new Error('local-google does not imitate payloads with files in them yet');
  const text = new URLSearchParams(fields.map(([key, value]) => [key, String(value)])).toString();
  return { bytes: Buffer.from(text), contentType: contentType ?? form };
}

/** platform.md §5.1: whoever is not let in gets a page to sign in, and no error. */
const LOGIN_PAGE: Answer = {
  code: 200,
  contentType: 'text/html; charset=utf-8',
  bytes: Buffer.from(
    '<!doctype html><html><head><title>Google Drive: Sign-in</title></head><body></body></html>',
  ),
};
