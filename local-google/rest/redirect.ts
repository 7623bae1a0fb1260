/**
 * How a program that knows only Google's addresses is led here, unchanged: the environment to start it with. Node loads
 * a few lines before the program, which send what goes to Google's APIs to this machine instead. Programs of one's own
 * are better given the `fetch` below (`fetchImplementation` of Google's client): its `rootUrl` does not reach uploads.
 */

/** Google's hosts that the REST face answers for. */
const HOSTS = '^(.+\\.)?(googleapis\\.com|accounts\\.google\\.com)$';

const SOURCE = (address: string) => `
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
const here = new URL(${JSON.stringify(address)});
const isOurs = (host) => new RegExp(${JSON.stringify(HOSTS)}).test(host ?? '');
const request = https.request;
https.request = (first, ...rest) => {
  const url = typeof first === 'string' ? new URL(first) : first;
  const given = url instanceof URL && typeof rest[0] === 'object' ? rest[0] : {};
  if (!isOurs(url.hostname ?? url.host)) return request(first, ...rest);
  const path = url instanceof URL ? url.pathname + url.search : url.path;
  const own = { ...(url instanceof URL ? given : url), protocol: 'http:', hostname: here.hostname, host: here.hostname,
    port: here.port, path, agent: undefined };
  return http.request(own, rest.find((one) => typeof one === 'function'));
};
https.get = (...given) => { const made = https.request(...given); made.end(); return made; };
syncBuiltinESMExports();
const fetchReal = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!isOurs(url.hostname)) return fetchReal(input, init);
  const next = new URL(url.pathname + url.search, here);
  return fetchReal(input instanceof Request ? new Request(next, input) : next, init);
};
`;

/** As Node's, but what goes to Google's APIs comes here. @param address of the REST face */
export function fetchFor(address: string): typeof fetch {
  return (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const url = new URL(request?.url ?? String(input));
    if (!new RegExp(HOSTS).test(url.hostname)) return fetch(input, init);
    const here = new URL(url.pathname + url.search, address);
    return request ? fetch(new Request(here, request), init) : fetch(here, init);
  };
}

/** @param address of the REST face */
export function environmentFor(address: string): { NODE_OPTIONS: string } {
  const code = Buffer.from(SOURCE(address)).toString('base64');
  return { NODE_OPTIONS: `--import=data:text/javascript;base64,${code}` };
}
