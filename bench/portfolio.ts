import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { measurePortfolio } from './tab/portfolio.ts';

/** The portfolio where it is largest: every municipality of the country, in its third year. */
export const bench = {
  summary:
    'the portfolio of 357 municipalities and three years on PostgreSQL: the API, and the first rows [--seed --times]',

  async run(args: string[]): Promise<{ line: string; ok: boolean }> {
    const { values } = parseArgs({
      args,
      options: {
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
        times: { type: 'string', default: '250' },
      },
    });
    const built = spawnSync('npm', ['run', '-s', 'build:tab'], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (built.status !== 0) throw new Error('The tab could not be built; what it said stands above.');
    const { lines, line, ok } = await measurePortfolio(Number(values.seed), Number(values.times));
    process.stdout.write(`${lines.join('\n')}\n`);
    return { line, ok };
  },
};
