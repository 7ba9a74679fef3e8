import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A running PostgreSQL: its address, and how to end it. */
export interface KeptPostgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Ends the server at once, as in an outage; the data stays. */
  readonly down: () => Promise<void>;
  /** Starts it again on the same data. */
  readonly up: () => Promise<void>;
}

type Lines = AsyncIterator<string>;

function linesOf(keeper: ChildProcess): Lines {
  if (keeper.stdout === null) throw new Error('The keeper of PostgreSQL has no output.');
  return createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
}

async function nextLine(lines: Lines): Promise<string> {
  const { done, value } = await lines.next();
  if (done) throw new Error('PostgreSQL did not start; what it said stands above.');
  return value;
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
  const lines = linesOf(keeper);
  const url = await nextLine(lines);
  const tell = async (word: string) => {
    keeper.stdin.write(`${word}\n`);
    await nextLine(lines);
  };
  return {
    url,
    down: () => tell('down'),
    up: () => tell('up'),
    stop: async () => {
      const ended = once(keeper, 'exit');
      keeper.stdin.end();
      await ended;
    },
  };
}
