import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A running PostgreSQL: its address, and how to end it. */
export interface KeptPostgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function firstLine(keeper: ChildProcess): Promise<string> {
  if (keeper.stdout === null) throw new Error('The keeper of PostgreSQL has no output.');
  for await (const line of createInterface({ input: keeper.stdout })) return line;
  throw new Error('PostgreSQL did not start; what it said stands above.');
}

/**
 * Starts a PostgreSQL that lives as long as this process at most, in about two seconds. A `durable` one keeps its own
 * defaults of fsync and synchronous commit, as in production; the other waits for no disk.
 */
export async function keepPostgres({ durable = false } = {}): Promise<KeptPostgres> {
  const script = fileURLToPath(new URL('./postgresKeeper.ts', import.meta.url));
  const keeper = spawn(process.execPath, [script, ...(durable ? ['durable'] : [])], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await firstLine(keeper);
  return {
    url,
    stop: async () => {
      const ended = once(keeper, 'exit');
      keeper.stdin.end();
      await ended;
    },
  };
}
