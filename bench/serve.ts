import { keepPostgres } from '../tests/global/keepPostgres.ts';
import { startService } from '../tests/helpers/service.ts';
import { buildForTenant } from '../tests/helpers/tenant.ts';
import { artefactRoof } from '../tests/helpers/testWorld.ts';
import { quantile } from './answers/figures.ts';
import { memoryOf } from './serve/memory.ts';

const MOST_MEGABYTES = 250;
const MOST_MS = 3_000;
const STARTS = 5;
const REQUESTS = 2_000;

/** What `npm run build` made, with made-up credentials on PostgreSQL: how soon it is up, and what it takes. */
export const bench = {
  summary: 'the built service with made-up credentials on PostgreSQL: how soon it is up, how much memory it takes',

  async run(): Promise<{ line: string; ok: boolean }> {
    buildForTenant();
    const postgres = await keepPostgres({ durable: true });
    const times: number[] = [];
    const sizes: number[] = [];
    try {
      for (let start = 0; start <= STARTS; start += 1) {
        const began = performance.now();
        const service = await startService({ ...artefactRoof(), connectorUrl: '', databaseUrl: postgres.url });
        await ready(service.url);
        const ms = performance.now() - began;
        const atRest = await memoryOf(service.pid);
        await knock(service.url);
        const after = await memoryOf(service.pid);
        await service.stop();
        // The first makes the tables.
        say(
          `${start === 0 ? 'first, with all migrations' : `start ${start}`}: up in ${ms.toFixed(0)} ms, ${atRest} MB, after ${REQUESTS} requests ${after} MB`,
        );
        if (start > 0) times.push(ms);
        sizes.push(atRest, after);
      }
    } finally {
      await postgres.stop();
    }
    const [ms, megabytes] = [quantile(times, 0.5), Math.max(...sizes)];
    return {
      line: `serve: up in ${ms.toFixed(0)} ms (at most ${MOST_MS}), ${megabytes} MB resident (at most ${MOST_MEGABYTES})`,
      ok: ms <= MOST_MS && megabytes <= MOST_MEGABYTES,
    };
  },
};

async function ready(url: string): Promise<void> {
  const answer = await fetch(`${url}/readyz`);
  if (!answer.ok) throw new Error(`/readyz answered ${answer.status}`);
  await answer.body?.cancel();
}

/** Pages, and doors that stay shut: what the world does all day. Each from an address of its own, as behind a proxy. */
async function knock(url: string): Promise<void> {
  const paths = ['/tab/', '/api/v1/me', '/api/v1/openapi.json', '/healthz'];
  for (let at = 0; at < REQUESTS; at += 20) {
    const answers = Array.from({ length: 20 }, (_, next) =>
      fetch(`${url}${paths[next % paths.length]}`, { headers: { 'x-forwarded-for': `10.0.${at % 250}.${next}` } }),
    );
    await Promise.all(answers.map(async (answer) => (await answer).text()));
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`);
