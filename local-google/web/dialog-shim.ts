/**
 * The script that stands in for Google's inside an HTML dialog: `google.script.run` and `google.script.host`.
 * The dialog is sandboxed without an origin of its own, so everything goes as messages to the page around it.
 */
import { escapeHtml, rewritePictures } from './addresses';

/** Runs in the dialog, before the project's own scripts. Plain JavaScript, self-contained. */
const SHIM = String.raw`(() => {
  const calls = new Map();
  let last = 0;
  const tell = (message) => parent.postMessage({ localGoogle: true, ...message }, '*');

  // Kept by the page around, which puts what there is into the frame's name (client/frame-storage.ts).
  const kept = new Map();
  try { for (const [key, value] of Object.entries(JSON.parse(window.name || '{}'))) kept.set(key, value); } catch {}
  Object.defineProperty(window, 'localStorage', { configurable: true, value: {
    get length() { return kept.size; },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(String(key)) ?? null,
    setItem: (key, value) => {
      kept.set(String(key), String(value));
      tell({ act: 'store', key: String(key), value: String(value) });
    },
    removeItem: (key) => { kept.delete(String(key)); tell({ act: 'store', key: String(key), value: null }); },
    clear: () => { for (const key of [...kept.keys()]) window.localStorage.removeItem(key); },
  } });

  const check = (value, path, seen) => {
    if (value === undefined) return null;
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
    const fail = () => { throw new TypeError('Failed due to illegal value in property: ' + path); };
    if (typeof value !== 'object' || value instanceof Date || value instanceof Node || seen.includes(value)) fail();
    if (Array.isArray(value)) return value.map((one, index) => check(one, index, [...seen, value]));
    if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) fail();
    const result = {};
    for (const [key, one] of Object.entries(value)) {
      if (one !== undefined) result[key] = check(one, key, [...seen, value]);
    }
    return result;
  };

  // A form element may be given as the only argument, and arrives as an object of its fields.
  const fields = (form) => {
    const result = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') throw new TypeError('Failed due to illegal value in property: ' + name);
      result[name] = name in result ? [].concat(result[name], value) : value;
    }
    return result;
  };

  const runner = (handlers) => new Proxy({}, {
    get(_, name) {
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (name === 'withSuccessHandler') return (success) => runner({ ...handlers, success });
      if (name === 'withFailureHandler') return (failure) => runner({ ...handlers, failure });
      if (name === 'withUserObject') return (user) => runner({ ...handlers, user });
      if (name.endsWith('_')) return undefined;
      return (...args) => {
        const given = args.map((one, index) => one instanceof HTMLFormElement && args.length === 1
          ? fields(one) : check(one, index, []));
        const call = ++last;
        calls.set(call, handlers);
        tell({ act: 'run', call, function: name, args: given });
      };
    },
  });

  const waiting = [];
  let changed = () => {};
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !data || !data.localGoogle) return;
    if (data.act === 'location') { const handler = waiting.shift(); if (handler) handler(data.location); return; }
    if (data.act === 'history') { changed({ state: data.state, location: data.location }); return; }
    const handlers = calls.get(data.call);
    if (!handlers) return;
    calls.delete(data.call);
    if (data.error !== undefined) {
      const error = new Error(data.error);
      error.name = 'ScriptError';
      if (handlers.failure) handlers.failure(error, handlers.user);
      else console.error(error);
    } else if (handlers.success) handlers.success(data.value, handlers.user);
  });

  // Pictures in Drive have Google's addresses, which lead to this server as the account that looks.
  const local = (address) => {
    const account = window.__localGoogleAccount;
    if (account === undefined) return address;
    const stored = /^https:\/\/lh3\.googleusercontent\.com\/(?:drive-storage|d)\/([\w-]+)(?:=([a-z]\d+))?$/.exec(address);
    if (stored) return '/u/' + account + '/drive/file/d/' + stored[1] + '/thumbnail' + (stored[2] ? '?sz=' + stored[2] : '');
    const asked = /^https:\/\/drive\.google\.com\/(thumbnail|uc)\?(.*)$/.exec(address);
    if (!asked) return address;
    const search = new URLSearchParams(asked[2]);
    const size = search.get('sz');
    return '/u/' + account + '/drive/file/d/' + search.get('id') +
      (asked[1] === 'uc' ? '/raw' : '/thumbnail' + (size ? '?sz=' + size : ''));
  };
  const src = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...src, set(address) { src.set.call(this, local(String(address))); },
  });
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    const isPicture = this instanceof HTMLImageElement && String(name).toLowerCase() === 'src';
    return setAttribute.call(this, name, isPicture ? local(String(value)) : value);
  };
  const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  const rewritten = (text) => String(text).replace(/(<img\b[^>]*?\bsrc\s*=\s*["'])([^"']+)/gi,
    (_, before, address) => before + local(address.replace(/&amp;/g, '&')));
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...html, set(text) { html.set.call(this, rewritten(text)); },
  });

  // A sandboxed page cannot lead to the local pages by itself; the page around it opens them.
  const follow = (event) => {
    if (event.defaultPrevented || event.button > 1) return;
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link || link.hasAttribute('download') || !/^https?:$/.test(link.protocol)) return;
    if (link.getAttribute('href').startsWith('#')) return;
    event.preventDefault();
    tell({ act: 'open', address: link.href, target: link.target });
  };
  // A form that is sent to the web app itself goes by way of the page around it.
  addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !/^https:\/\/script\.google\.com\/macros\//.test(form.action)) return;
    event.preventDefault();
    const fields = [...new FormData(form, event.submitter)].filter(([, value]) => typeof value === 'string');
    tell({ act: 'submit', address: form.action, method: form.method, fields });
  });
  addEventListener('click', follow);
  addEventListener('auxclick', follow);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) tell({ act: 'close' });
  });
  const open = window.open;
  window.open = (address, ...rest) => {
    if (!/^https?:/.test(String(address))) return open.call(window, address, ...rest);
    tell({ act: 'open', address: String(address) });
    return null;
  };

  window.google = Object.assign(window.google || {}, { script: {
    run: runner({}),
    host: {
      close: () => tell({ act: 'close' }),
      setHeight: (height) => tell({ act: 'size', height: Number(height) }),
      setWidth: (width) => tell({ act: 'size', width: Number(width) }),
      origin: '*',
      editor: { focus: () => tell({ act: 'focus' }) },
    },
    url: { getLocation: (handler) => { waiting.push(handler); tell({ act: 'location' }); } },
    history: {
      push: (state, parameters, hash) => tell({ act: 'history', how: 'push', state, parameters, hash }),
      replace: (state, parameters, hash) => tell({ act: 'history', how: 'replace', state, parameters, hash }),
      setChangeHandler: (handler) => { changed = handler; },
    },
  } });
})();`;

/**
 * Google shows dialogs in its own font only when they ask for it; a bare dialog is in the browser's.
 * @param account whose Drive its pictures come from; undefined for somebody who is not signed in
 */
export function dialogPage(given: string, title: string, account: number | undefined): string {
  const html = account === undefined ? given : rewritePictures(given, account);
  const who = account === undefined ? '' : `window.__localGoogleAccount=${account};`;
  const head = `<meta charset="utf-8"><title>${escapeHtml(title)}</title><script>${who}${SHIM}</script>`;
  if (/<head(?:\s[^>]*)?>/i.test(html)) return html.replace(/<head(?:\s[^>]*)?>/i, (tag) => tag + head);
  if (/<html(?:\s[^>]*)?>/i.test(html))
    return html.replace(/<html(?:\s[^>]*)?>/i, (tag) => `${tag}<head>${head}</head>`);
  return `<!DOCTYPE html><html><head>${head}</head><body>${html}</body></html>`;
}

/** The same as the iframe's `sandbox`, said again by the server, for someone who opens the address directly. */
export const DIALOG_POLICY = [
  'sandbox allow-scripts allow-forms allow-downloads allow-modals allow-popups',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  // This server's own, for pictures that lie in Drive.
  "img-src 'self' data: blob:",
  'media-src data: blob:',
  'font-src data:',
  "frame-ancestors 'self'",
].join('; ');
