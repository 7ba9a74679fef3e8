import { sql } from 'kysely';
import pg from 'pg';
import type { Changes } from '../usecases/ports/context.ts';
import type { Connection } from './connect.ts';
import type { Executor } from './schema.ts';

const CHANNEL = 'laget_rundt_changes';
const RECONNECT_MS = 1000;

export interface Change {
  readonly engagementId: string;
  readonly what: 'round' | 'plan' | 'delivery';
}

/** NOTIFY is part of the transaction: nobody hears of what was rolled back, in any instance. */
export function createChanges(db: Executor): Changes {
  return {
    async publish(engagementId, what) {
      await sql`select pg_notify(${CHANNEL}, ${JSON.stringify({ engagementId, what })})`.execute(db);
    },
  };
}

/**
 * Hears every change from every instance. `onGap` is called after a connection was lost and found again: something may
 * have been missed, so readers should ask anew.
 */
export async function listenToChanges(
  connection: Connection,
  onChange: (change: Change) => void,
  onGap: () => void,
): Promise<{ close(): Promise<void> }> {
  const hear = (payload: string) => onChange(JSON.parse(payload) as Change);
  if (connection.kind === 'pglite') {
    const unlisten = await connection.pglite.listen(CHANNEL, hear);
    return { close: () => unlisten() };
  }
  return listenOnPostgres(connection.url, hear, onGap);
}

async function listenOnPostgres(url: string, hear: (payload: string) => void, onGap: () => void) {
  let closed = false;
  let client: pg.Client;
  let timer: NodeJS.Timeout | undefined;

  const open = async () => {
    client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('notification', ({ payload }) => payload !== undefined && hear(payload));
    // pg emits `end` after `error`; one of them is enough to start over.
    client.on('error', () => undefined);
    client.on('end', again);
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  };
  const again = () => {
    if (closed) return;
    timer = setTimeout(() => void open().then(onGap, again), RECONNECT_MS);
  };

  await open();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client.end();
    },
  };
}
