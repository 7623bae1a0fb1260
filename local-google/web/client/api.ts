/** How the client asks the server: always for the account in the page's address, with refusals as errors. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { localAddress } from '../addresses';

/** The account's number in `/u/<number>/…`; on the page that chooses one there is none yet. */
export const account = Number(/^\/u\/(\d+)/.exec(location.pathname)?.[1] ?? 0);
export const home = `/u/${account}`;

export class ApiError extends Error {
  constructor(
    message: string,
    readonly reason: string,
  ) {
    super(message);
  }
}

const UNREACHABLE = 'Server tidak dapat dihubungi. Periksa apakah program masih berjalan, lalu coba lagi.';

/** A network that comes and goes (a laptop that changes it, a server started anew) is back after this. */
const HICCUP_MS = 1000;

async function ask<T>(address: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address, init)
    .catch(async (problem: unknown) => {
      // Reading may be done twice.
      if (init?.method) throw problem;
      await new Promise((resolve) => setTimeout(resolve, HICCUP_MS));
      return fetch(address, init);
    })
    .catch(() => {
      throw new ApiError(UNREACHABLE, 'offline');
    });
  const body = (await response.json().catch(() => ({}))) as { error?: string; reason?: string };
  if (response.ok) return body as T;
  throw new ApiError(body.error ?? `Kesalahan ${response.status}.`, body.reason ?? 'fault');
}

/** `path` is below `/api`, e.g. `/session`. */
export const getShared = <T>(path: string) => ask<T>(`/api${path}`);

/** `path` is below `/api/u/<number>`, e.g. `/home`. */
export const get = <T>(path: string) => ask<T>(`/api/u/${account}${path}`);

export const post = <T>(path: string, body: unknown) =>
  ask<T>(`/api/u/${account}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Sends files; unlike `fetch`, tells how much of it is on its way (0 to 1). */
export function postForm<T>(path: string, body: FormData, onProgress: (part: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/u/${account}${path}`);
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new ApiError(UNREACHABLE, 'offline'));
    request.onload = () => {
      const answer = (request.response ?? {}) as { error?: string; reason?: string };
      if (request.status < 300) resolve(answer as T);
      else reject(new ApiError(answer.error ?? `Kesalahan ${request.status}.`, answer.reason ?? 'fault'));
    };
    request.send(body);
  });
}

export interface Loaded<T> {
  value?: T;
  error?: ApiError;
  /** Also gives what it loaded; undefined where that failed. */
  reload(): Promise<T | undefined>;
}

/** Loads something for a component, again whenever `key` changes. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ value?: T; error?: ApiError }>({});
  const reload = useCallback(async () => {
    try {
      const value = await load();
      setState({ value });
      return value;
    } catch (error) {
      const problem = error as ApiError;
      // What is on the screen stays there while the server is away for a moment.
      setState((old) => (old.value !== undefined && problem.reason === 'offline' ? old : { error: problem }));
      return undefined;
    }
  }, [key]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { ...state, reload };
}

/** Where a link leads: Google's addresses to the pages here, all others as they are. */
export const leadTo = (address: string) => localAddress(address, account) ?? address;
