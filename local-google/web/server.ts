/**
 * Serves local-google's web interface on this machine. The host program says which workspace, which port and
 * what the start page tells newcomers; everything else is the site's.
 */
import { createAdaptorServer } from '@hono/node-server';
import type { LocalGoogle } from '../index';
import { close, listenOn } from './listen';
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
      const address = await listenOn(server, port);
      return { address, close: () => close(server) };
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (isTaken && index < ports.length - 1) continue;
      throw error;
    }
  }
  throw new Error('No free port');
}
