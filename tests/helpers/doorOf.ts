import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLiveHub, type LiveHub } from '../../bot/http/live.ts';
import { createServer, type ServerParts } from '../../bot/http/server.ts';
import { fileParts } from './fileParts.ts';
import { freePort } from './freePort.ts';
import { type House, TENANT } from './house.ts';

/** Longer than any test, in milliseconds. */
const IDLE_MS = 120_000;

export interface Door {
  readonly url: string;
  readonly live: LiveHub;
  close(): Promise<void>;
}

/** A house's HTTP side on a port of its own. `x-test-person` says who calls, by their object id, and
 * `x-test-tenant` of which tenant, where it is not the house's. */
export async function openDoorOf({ context }: Pick<House, 'context'>, parts: Partial<ServerParts> = {}): Promise<Door> {
  const live = createLiveHub(context);
  const server = createServer({
    context,
    live,
    ...fileParts(),
    version: '0.0.0',
    tabFolder: join(tmpdir(), 'no-tab-is-built-here'),
    signIn: async (headers) => {
      const objectId = headers['x-test-person']?.toString();
      const tenantId = headers['x-test-tenant']?.toString() ?? TENANT;
      return objectId === undefined ? null : { tenantId, objectId };
    },
    receive: async () => undefined,
    ready: async () => [],
    extras: {},
    ...parts,
  });
  // Between two requests a test may do much else. Node lets an idle connection go after five seconds, and the client may
  // just be asking on it.
  server.server.keepAliveTimeout = IDLE_MS;
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${port}`,
    live,
    async close() {
      live.close();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
