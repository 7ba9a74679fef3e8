import { parseArgs } from 'node:util';
import { keepPostgres } from '../tests/global/keepPostgres.ts';
import { fuzz } from './fuzz/fuzz.ts';

/** How much more memory the last fifth may hold than the middle one, in MB: flat, but for what the allocator keeps. */
const MOST_GROWTH_MB = 40;

/** Generated activities and calls of the interface; a good part of them right but for one change. */
export const bench = {
  summary: 'generated activities and API calls: no 500, nothing unhandled, memory flat [--requests --seed]',

  async run(args: string[]): Promise<{ line: string; ok: boolean }> {
    const { values } = parseArgs({
      args,
      options: {
        requests: { type: 'string', default: '100000' },
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
      },
    });
    process.stdout.write(`seed ${values.seed}, ${values.requests} requests\n`);
    const postgres = await keepPostgres();
    try {
      const database = { settings: { kind: 'postgres', url: postgres.url } as const, drop: async () => undefined };
      const outcome = await fuzz(database, Number(values.requests), Number(values.seed));
      for (const fault of outcome.faults.slice(0, 20)) process.stdout.write(`NOT OK: ${fault}\n`);
      process.stdout.write(`memory in MB: ${outcome.memory.join(' ')}\n`);
      process.stdout.write(`statuses: ${JSON.stringify(outcome.statuses)}\n`);
      const mean = (part: readonly number[]) => part.reduce((sum, each) => sum + each, 0) / Math.max(1, part.length);
      const fifth = Math.ceil(outcome.memory.length / 5);
      const growth = mean(outcome.memory.slice(-fifth)) - mean(outcome.memory.slice(2 * fifth, 3 * fifth));
      const share = outcome.near / outcome.sent;
      const line =
        `fuzz: ${outcome.sent} requests in ${outcome.seconds.toFixed(0)} s, ${(100 * share).toFixed(0)} % right or right but for one change, ` +
        `${outcome.faults.length} faults, memory grew ${growth.toFixed(0)} MB`;
      return { line, ok: outcome.faults.length === 0 && share > 1 / 3 && growth < MOST_GROWTH_MB };
    } finally {
      await postgres.stop();
    }
  },
};
