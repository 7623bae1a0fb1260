/** Serves the REST face alone, for programs and tests that need no web interface. */
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { close, listenOn } from '../web/listen';
import type { World } from '../world';
import { answerApi } from './apis';
import { environmentFor, fetchFor } from './redirect';

export interface ServedApis {
  /** `http://127.0.0.1:40123` */
  address: string;
  /** For clients that take one: leads what goes to Google's APIs here. */
  fetch: typeof fetch;
  /** Starts a program that knows only Google's addresses, such as clasp, so that it talks to this one. */
  environment: { NODE_OPTIONS: string };
  close(): Promise<void>;
}

export async function serveApis(world: World, { port = 0 }: { port?: number } = {}): Promise<ServedApis> {
  const server = createAdaptorServer({
    fetch: (request, env) => answerApi(world, request, () => (env as HttpBindings).outgoing.destroy()),
  });
  const address = await listenOn(server, port);
  return {
    address,
    environment: environmentFor(address),
    fetch: fetchFor(address),
    close: () => close(server),
  };
}
