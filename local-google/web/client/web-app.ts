/**
 * The page around a web app's frame: the other end of the `google.script` inside it. A program of its own, since web
 * apps are not pages of the interface.
 */
import { localAddress } from '../addresses';
import type { RunView } from '../protocol';
import { type Stored, storageOf, store } from './frame-storage';

interface Message extends Stored {
  localGoogle: true;
  act: 'run' | 'open' | 'submit' | 'location' | 'history' | 'store';
  call?: number;
  function?: string;
  args?: unknown[];
  address?: string;
  target?: string;
  method?: string;
  fields?: [string, string][];
  how?: 'push' | 'replace';
  state?: unknown;
  parameters?: Record<string, string | string[]> | null;
  hash?: string;
}

const frame = document.getElementById('web-app') as HTMLIFrameElement;
const account = frame.dataset.account ? Number(frame.dataset.account) : undefined;
const tell = (message: object) => frame.contentWindow?.postMessage({ localGoogle: true, ...message }, '*');
/** Google's addresses lead to this account's pages; a web app of somebody who is not signed in keeps its own. */
const lead = (address: string) =>
  account === undefined
    ? address.replace(/^https:\/\/script\.google\.com\/macros\//, '/macros/')
    : (localAddress(address, account) ?? address);

addEventListener('message', ({ source, data }: MessageEvent<Message>) => {
  if (source !== frame.contentWindow || !data?.localGoogle) return;
  if (data.act === 'run') void run(data);
  else if (data.act === 'open' && data.address) follow(data.address, data.target);
  else if (data.act === 'submit') submit(data);
  else if (data.act === 'location') tell({ act: 'location', location: here() });
  else if (data.act === 'history') remember(data);
  else if (data.act === 'store') store(frame.dataset.run ?? '', data);
});
addEventListener('popstate', ({ state }) => tell({ act: 'history', state, location: here() }));

// Only now, or a page that is quicker than this program would call functions that nobody hears.
frame.name = storageOf(frame.dataset.run ?? '');
frame.src = frame.dataset.address ?? '';

async function run({ call, function: name, args }: Message): Promise<void> {
  const request = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  try {
    const response = await fetch(frame.dataset.run ?? '', {
      ...request,
      body: JSON.stringify({ function: name, args }),
    });
    const view = (await response.json()) as RunView;
    tell(view.error === undefined ? { call, value: view.value ?? null } : { call, error: view.error });
  } catch {
    // The words that a page gets from Google when the network is away.
    tell({ call, error: 'NetworkError: Connection failure due to HTTP 0' });
  }
}

function follow(address: string, target = ''): void {
  if (target === '_blank') open(lead(address), '_blank', 'noopener');
  else location.assign(lead(address));
}

function submit({ address = '', method = 'get', fields = [] }: Message): void {
  const form = document.createElement('form');
  form.method = method;
  form.action = lead(address);
  for (const [name, value] of fields) {
    const field = document.createElement('input');
    field.type = 'hidden';
    Object.assign(field, { name, value });
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

function remember({ how, state, parameters, hash }: Message): void {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters ?? {}))
    for (const one of [value].flat()) search.append(key, one);
  const address = `${location.pathname}${search.size ? `?${search}` : ''}${hash ? `#${hash}` : ''}`;
  if (how === 'replace') history.replaceState(state ?? null, '', address);
  else history.pushState(state ?? null, '', address);
}

function here() {
  const parameters: Record<string, string[]> = {};
  for (const [key, value] of new URLSearchParams(location.search))
    parameters[key] = [...(parameters[key] ?? []), value];
  const parameter = Object.fromEntries(Object.entries(parameters).map(([key, [first]]) => [key, first]));
  return { hash: location.hash.slice(1), parameter, parameters };
}
