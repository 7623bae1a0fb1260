/** Listening on this machine, and stopping: shared by the web interface and the REST face. */
import type { AddressInfo } from 'node:net';
import type { ServerType } from '@hono/node-server';

/** Only this machine: accounts have no passwords here. */
const HOST = '127.0.0.1';

/** @param port 0: any that is free. @returns the address */
export async function listenOn(server: ServerType, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}

export function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Clients keep connections open, and pages ask again and again; nothing on them is worth waiting for.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
