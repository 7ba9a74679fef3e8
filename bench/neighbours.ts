import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { keepPostgres } from '../tests/global/keepPostgres.ts';
import { quantile } from './answers/figures.ts';
import { layGround } from './neighbours/ground.ts';
import { atWork, type Met } from './neighbours/neighbours.ts';
import { largeBodies, madeUpLinks } from './neighbours/strangers.ts';
import { TROUBLES } from './neighbours/trouble.ts';
import { memoryOf } from './serve/memory.ts';

const ALL = [...TROUBLES, largeBodies, madeUpLinks];
const MOST = 2;
const TIMES = 3;
const SETTLE_MS = 2_000;

/** What one does, and how long everybody else waits meanwhile. */
export const bench = {
  summary:
    'one makes trouble — streams, a held row, PDFs, large bodies, made-up links — and the others’ p95 meanwhile, on PostgreSQL [--seconds --only]',

  async run(args: string[]): Promise<{ line: string; ok: boolean }> {
    const { values } = parseArgs({
      args,
      options: { seconds: { type: 'string', default: '8' }, only: { type: 'string', default: '' } },
    });
    const seconds = Number(values.seconds);
    const postgres = await keepPostgres({ durable: true });
    const ratios: string[] = [];
    let ok = true;
    try {
      const ground = await layGround(postgres.url);
      try {
        await atWork(ground, 3);
        for (const { name, make } of ALL.filter((trouble) => trouble.name.includes(values.only))) {
          const found: number[] = [];
          for (let time = 0; time < TIMES; time += 1) {
            const before = await atWork(ground, seconds);
            const ending = new AbortController();
            const made = make(ground, ending.signal);
            const during = await atWork(ground, seconds);
            ending.abort();
            const came = await made;
            const ratio = p95(during) / p95(before);
            found.push(during.wrong.size === 0 ? ratio : Number.POSITIVE_INFINITY);
            say(`${name}: p95 ${p95(before).toFixed(0)} → ${p95(during).toFixed(0)} ms, ${ratio.toFixed(2)} times`);
            say(`  ${before.latencies.length} → ${during.latencies.length} requests of the others; ${came}`);
            for (const [what, times] of during.wrong) say(`  NOT OK: ${what} × ${times}`);
            await sleep(SETTLE_MS);
          }
          const best = Math.min(...found);
          ok &&= best <= MOST;
          ratios.push(`${name} ${best.toFixed(2)}`);
          say(`  the service takes ${await memoryOf(ground.service.pid)} MB`);
        }
      } finally {
        await ground.close();
      }
    } finally {
      await postgres.stop();
    }
    return { line: `neighbours: p95 at most ${MOST} times, best of ${TIMES}: ${ratios.join('; ')}`, ok };
  },
};

const p95 = ({ latencies }: Met) => quantile(latencies, 0.95);
const say = (line: string) => process.stdout.write(`${line}\n`);
