import pg from 'pg';
import type { PostgresAddress } from './address.ts';
import type { Connection } from './connect.ts';

const RECONNECT_MS = 1000;
const CONNECT_MS = 5_000;

export interface Listening {
  close(): Promise<void>;
}

/**
 * Hears what any instance says on a channel of the database. `onGap` is called after a connection was lost and found
 * again: something may have been missed.
 */
export async function listen(
  connection: Connection,
  channel: string,
  hear: (payload: string) => void,
  onGap: () => void,
): Promise<Listening> {
  if (connection.kind === 'postgres') return listenOnPostgres(connection.address, channel, hear, onGap);
  const unlisten = await connection.pglite.listen(channel, hear);
  return { close: () => unlisten() };
}

async function listenOnPostgres(
  address: PostgresAddress,
  channel: string,
  hear: (payload: string) => void,
  onGap: () => void,
) {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const open = async () => {
    const opening = new pg.Client({ ...address, keepAlive: true, connectionTimeoutMillis: CONNECT_MS });
    opening.on('notification', ({ payload }) => payload !== undefined && hear(payload));
    // pg emits `end` after `error`, and the attempt that fails says so itself: only what stood can fall.
    opening.on('error', () => undefined);
    try {
      await opening.connect();
      await opening.query(`listen ${channel}`);
    } catch (error) {
      await opening.end().catch(() => undefined);
      throw error;
    }
    client = opening;
    opening.on('end', () => client === opening && again());
    if (closed) await opening.end();
  };
  const again = () => {
    client = undefined;
    if (closed) return;
    timer = setTimeout(() => void open().then(onGap, again), RECONNECT_MS);
  };

  await open();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
