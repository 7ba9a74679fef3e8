import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startService } from '../../tests/helpers/service.ts';
import { seededChance } from './chance.ts';
import type { Report } from './connector.ts';
import { channelId, chatId, plant, type Size } from './plant.ts';

export interface Settings extends Size {
  /** An empty database. */
  readonly url: string;
  readonly seed: number;
  /** How many times the service is killed on the way. */
  readonly kills: number;
}

export interface Outcome {
  readonly requests: number;
  readonly messages: number;
  /** From the first request's arrival to the last one's. */
  readonly seconds: number;
  readonly violations: readonly string[];
  readonly injected: Readonly<Record<string, number>>;
  readonly lost: number;
  /** Messages that arrived twice where a kill fell between Teams' answer and our commit. */
  readonly doubledByKill: number;
  readonly doubledOtherwise: number;
  /** What the database calls anything else than sent. */
  readonly unsent: number;
}

/** Sends round cards to channels and reminders to chats through the real service, and holds the connector's count against it. */
export async function fanOut({ url, seed, kills, ...size }: Settings): Promise<Outcome> {
  const connector = await startConnector(seed);
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    await plant(url, connector.url, size);
    const chance = seededChance(seed + 1);
    const start = () => startService({ connectorUrl: connector.url, databaseUrl: url });
    const messages = size.channels + size.chats;
    const mayDouble = new Set<string>();
    let service = await start();
    for (let kill = 1; kill <= kills; kill += 1) {
      const after = ((kill - chance()) / kills) * 0.95 * messages;
      while ((await connector.requests()) < after) await sleep(25);
      await service.kill();
      await silence(database, connector);
      for (const conversation of await takenUnknown(database, await connector.report())) mayDouble.add(conversation);
      service = await start();
    }
    while ((await waiting(database)) > 0) await sleep(200);
    await service.stop();
    const report = await connector.report();
    const ours = [
      ...Array.from({ length: size.channels }, (_, number) => channelId(number)),
      ...Array.from({ length: size.chats }, (_, number) => chatId(number)),
    ];
    const doubled = ours.filter((conversation) => (report.taken[conversation] ?? 0) > 1);
    return {
      requests: report.requests,
      messages,
      seconds: (report.last - report.first) / 1000,
      violations: report.violations,
      injected: report.injected,
      lost: ours.filter((conversation) => report.taken[conversation] === undefined).length,
      doubledByKill: doubled.filter((conversation) => mayDouble.has(conversation)).length,
      doubledOtherwise: doubled.filter((conversation) => !mayDouble.has(conversation)).length,
      unsent: await unsent(database),
    };
  } finally {
    await database.end();
    await connector.stop();
  }
}

interface RunningConnector {
  readonly url: string;
  requests(): Promise<number>;
  report(): Promise<Report>;
  stop(): Promise<void>;
}

async function startConnector(seed: number): Promise<RunningConnector> {
  const script = fileURLToPath(new URL('./connector.ts', import.meta.url));
  const child = spawn(process.execPath, [script, String(seed)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const url = await firstLine(child);
  const ask = async <T>(path: string) => (await (await fetch(`${url}${path}`)).json()) as T;
  return {
    url,
    requests: async () => (await ask<{ requests: number }>('/requests')).requests,
    report: () => ask<Report>('/report'),
    async stop() {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout !== null) for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('The connector did not start; what it said stands above.');
}

async function count(database: pg.Client, sql: string): Promise<number> {
  const { rows } = await database.query<{ n: number }>(sql);
  return rows[0]?.n ?? 0;
}

const waiting = (database: pg.Client) =>
  count(database, `select count(*)::int as n from delivery where state in ('queued', 'sending')`);

const unsent = (database: pg.Client) =>
  count(database, `select count(*)::int as n from delivery where state <> 'sent'`);

/** Until the dead process's last commit is in, and its last request too. */
async function silence(database: pg.Client, connector: RunningConnector): Promise<void> {
  const others = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;
  while ((await count(database, others)) > 0) await sleep(20);
  for (let before = -1, now = 0; before !== now; before = now, now = await connector.requests()) await sleep(100);
}

/** Conversations whose message Teams has and we do not know of. */
async function takenUnknown(database: pg.Client, { taken }: Report): Promise<string[]> {
  const { rows } = await database.query<{ conversation_id: string }>(
    `select conversation_id from message join delivery on delivery.message_id = message.id where state <> 'sent'`,
  );
  return rows.map(({ conversation_id }) => conversation_id).filter((conversation) => taken[conversation] !== undefined);
}
