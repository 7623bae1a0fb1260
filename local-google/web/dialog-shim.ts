/**
 * The script that stands in for Google's inside an HTML dialog: `google.script.run` and `google.script.host`.
 * The dialog is sandboxed without an origin of its own, so everything goes as messages to the page around it.
 */
import { escapeHtml } from './addresses';

/** Runs in the dialog, before the project's own scripts. Plain JavaScript, self-contained. */
const SHIM = `(() => {
  const calls = new Map();
  let last = 0;
  const tell = (message) => parent.postMessage({ localGoogle: true, ...message }, '*');

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

  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !data || !data.localGoogle) return;
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

  // A sandboxed page cannot lead to the local pages by itself; the page around it opens them.
  const follow = (event) => {
    if (event.defaultPrevented || event.button > 1) return;
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link || link.hasAttribute('download') || !/^https?:$/.test(link.protocol)) return;
    if (link.getAttribute('href').startsWith('#')) return;
    event.preventDefault();
    tell({ act: 'open', address: link.href });
  };
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
    url: { getLocation: (handler) => handler({ hash: '', parameter: {}, parameters: {} }) },
  } });
})();`;

/** Google shows dialogs in its own font only when they ask for it; a bare dialog is in the browser's. */
export function dialogPage(html: string, title: string): string {
  const head = `<meta charset="utf-8"><title>${escapeHtml(title)}</title><script>${SHIM}</script>`;
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
  'img-src data: blob:',
  'media-src data: blob:',
  'font-src data:',
  "frame-ancestors 'self'",
].join('; ');
