/**
 * UrlFetchApp: answers the addresses that local-google itself stands for, and no others. Nothing is ever
 * fetched from the network.
 */
import { checkArguments } from '../arguments';
import { requireScope } from '../manifest';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { accountOfToken } from '../session/token';
import { exportSpreadsheet } from '../spreadsheet/export';
import { type Answer, HttpResponse } from './http-response';

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;
type Imitated = Pick<GoogleAppsScript.URL_Fetch.UrlFetchApp, 'fetch' | 'fetchAll'>;

export class UrlFetchAppService extends ServiceObject implements Imitated {
  readonly _name = 'UrlFetchApp';
  override readonly _roundTrips = ['fetch', 'fetchAll'];

  fetch(url: string, params: Options = {}): GoogleAppsScript.URL_Fetch.HTTPResponse {
    checkArguments('UrlFetchApp.fetch', [url, params], ['String', 'Object']);
    requireScope(this._execution, 'UrlFetchApp.fetch', 'script.external_request');
    const answer = this._answer(url, params);
    if (answer.code >= 400 && !params.muteHttpExceptions) {
      throw new Error(
        `Request failed for ${new URL(url).origin} returned code ${answer.code}. Truncated server response: ${Buffer.from(answer.bytes).toString().slice(0, 200)} (use muteHttpExceptions option to examine full response)`,
      );
    }
    return partial(new HttpResponse(this._execution, answer));
  }

  fetchAll(
    requests: (string | GoogleAppsScript.URL_Fetch.URLFetchRequest)[],
  ): GoogleAppsScript.URL_Fetch.HTTPResponse[] {
    checkArguments('UrlFetchApp.fetchAll', [requests], ['Array']);
    return requests.map((request) =>
      typeof request === 'string' ? this.fetch(request) : this.fetch(request.url, request),
    );
  }

  _answer(text: string, params: Options): Answer {
    if (!URL.canParse(text)) throw new Error(`Invalid argument: ${text}`);
    const url = new URL(text);
    const id = /^\/spreadsheets\/d\/([\w-]+)\/export$/.exec(url.pathname)?.[1];
    if (url.origin !== 'https://docs.google.com' || !id) throw new Error(`DNS error: ${text}`);
    const header = Object.entries(params.headers ?? {}).find(
      ([name]) => name.toLowerCase() === 'authorization',
    );
    const email = accountOfToken(header?.[1]);
    const { world } = this._execution;
    if (!email || !world.accounts.some((one) => one.email === email)) return LOGIN_PAGE;
    return exportSpreadsheet(world, email, id, url.searchParams);
  }
}

/** platform.md §5.1: whoever is not let in gets a page to sign in, and no error. */
const LOGIN_PAGE: Answer = {
  code: 200,
  contentType: 'text/html; charset=utf-8',
  bytes: Buffer.from(
    '<!doctype html><html><head><title>Google Drive: Sign-in</title></head><body></body></html>',
  ),
};
