import { parseArgs } from 'node:util';
import { measureQueries, sayQueries } from './portfolio/queries.ts';

/** What everybody's store asks, where it has most to look through. */
export const bench = {
  summary:
    'the store’s slowest calls at 357 municipalities and three years, without the indexes of 0024 and with [--seed --times]',

  async run(args: string[]): Promise<{ line: string; ok: boolean }> {
    const { values } = parseArgs({
      args,
      options: {
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
        times: { type: 'string', default: '30' },
      },
    });
    const figures = await measureQueries(Number(values.seed), Number(values.times));
    const { lines, line, ok } = sayQueries(figures);
    process.stdout.write(`${lines.join('\n')}\n`);
    return { line, ok };
  },
};
