/**
 * Serves local-google's web interface on this machine. The host program says which workspace, which port and
 * what the start page tells newcomers; everything else is the site's.
 */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { LocalGoogle } from '../index';
import { createSite } from './site';
import { type HomeLinks, WebState } from './web-state';

export type { HomeLinks } from './web-state';

export interface ServeOptions {
  /** Must be free; absent: 8080, or the next free one. 0: any. */
  port?: number;
  /** Where the client's build put `main.js` and `main.css`. */
  clientFolder: string;
  home?: HomeLinks;
}

const USUAL_PORT = 8080;
const TRIED_PORTS = 50;
/** Only this machine: accounts have no passwords here. */
const HOST = '127.0.0.1';

export async function serve(
  google: LocalGoogle,
  options: ServeOptions,
): Promise<{ address: string; close(): Promise<void> }> {
  const home = options.home ?? { title: 'local-google', intro: '', accounts: [], links: [] };
  const site = createSite(new WebState(google, options.clientFolder, home));
  const ports =
    options.port === undefined
      ? Array.from({ length: TRIED_PORTS }, (_, i) => USUAL_PORT + i)
      : [options.port];
  for (const [index, port] of ports.entries()) {
    const server = createAdaptorServer({ fetch: site.fetch });
    try {
      await listen(server, port);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (isTaken && index < ports.length - 1) continue;
      throw error;
    }
    const address = `http://${HOST}:${(server.address() as AddressInfo).port}`;
    return { address, close: () => close(server) };
  }
  throw new Error('No free port');
}

function listen(server: ServerType, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Browsers keep connections open, and their pages ask again and again; nothing on them is worth waiting for.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
