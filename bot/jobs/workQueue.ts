import {
  type ConstructorOptions,
  fromKysely,
  fromPglite,
  type KyselyTransactionLike,
  type PGliteLike,
  PgBoss,
} from 'pg-boss';
import type { Log } from '../usecases/ports/context.ts';
import type { Job } from '../usecases/ports/jobs.ts';
import { onWorkShareOf } from '../usecases/share.ts';
import { JOBS, RECURRING, type Work } from './table.ts';

/** Where the queue keeps its jobs: the same database as everything else, so that a job commits with its cause. */
export type QueueHome =
  | { readonly kind: 'postgres'; readonly address: Readonly<ConstructorOptions> }
  | { readonly kind: 'pglite'; readonly pglite: PGliteLike };

export interface WorkQueue {
  /** In the transaction of `db`, which is a query builder or a transaction of kysely's. */
  enqueue(db: KyselyTransactionLike, job: Job, startAfter: Date): Promise<void>;
  /** Begins to work. */
  work(work: Work): Promise<void>;
  /** Finishes what is under way, for at most ten seconds. */
  stop(): Promise<void>;
}

const STOP_MS = 10_000;
const SAY_AGAIN_MS = 60_000;
/**
 * How long what the queue asks of the database may take, in milliseconds: nobody waits for it, it cleans its tables by
 * itself, and two that start at once wait for each other while its tables are made.
 */
const WAITS = { statement_timeout: 60_000, lock_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 };
/** Jobs wake the workers when they commit; polling is for those with a later start, and to the second is enough. */
const POLL_SECONDS = 1;

/** Opens the queue and its tables. @throws Error when the database cannot be reached */
export async function openWorkQueue(home: QueueHome, log: Log): Promise<WorkQueue> {
  const boss =
    home.kind === 'pglite'
      ? new PgBoss({ db: fromPglite(home.pglite), backend: 'pglite', useListenNotify: true })
      : new PgBoss({ ...home.address, ...WAITS, max: 4, useListenNotify: true });
  boss.on(
    'error',
    sayOnce((error) => log.error({ error }, 'work queue')),
  );
  boss.on('warning', (warning) => log.warn({ warning }, 'work queue'));
  await boss.start();
  for (const name of Object.keys(JOBS)) {
    await boss.createQueue(name, {
      notify: true,
      retryLimit: 5,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: 60,
    });
  }
  for (const { name, cron } of RECURRING) {
    await boss.createQueue(name, { policy: 'singleton', retryLimit: 0, expireInSeconds: 60 });
    await boss.schedule(name, cron, null, { tz: 'Europe/Oslo' });
  }

  return {
    async enqueue(db, job, startAfter) {
      await boss.send(job.name, job.data, { startAfter, db: fromKysely(db) });
    },

    async work(work) {
      const options = { pollingIntervalSeconds: POLL_SECONDS, notifyPollingIntervalSeconds: POLL_SECONDS };
      for (const [name, definition] of Object.entries(JOBS)) {
        await boss.work(name, { ...options, batchSize: definition.atOnce }, async (jobs) => {
          await Promise.all(
            jobs.map(({ data }) =>
              onWorkShareOf('jobs', () => work.context.telemetry.follow('job', name, () => definition.run(work, data))),
            ),
          );
        });
      }
      for (const { name, run } of RECURRING) {
        await boss.work(name, options, async () => {
          await onWorkShareOf('jobs', () => work.context.telemetry.follow('job', name, () => run(work)));
          await work.context.db.ticks.ticked(name, work.context.now());
        });
      }
    },

    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  };
}

/** The queue looks every second, and would say as often that the database is away. Each thing is said once a minute. */
function sayOnce(say: (error: Error) => void): (error: Error) => void {
  const said = new Map<string, number>();
  return (error) => {
    const { code, message } = error as Error & { code?: string };
    const key = code ?? message;
    const now = performance.now();
    if (now - (said.get(key) ?? Number.NEGATIVE_INFINITY) < SAY_AGAIN_MS) return;
    said.set(key, now);
    say(error);
  };
}
