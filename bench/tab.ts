import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { measureFirstPlan } from './tab/firstPlan.ts';
import type { Part } from './tab/part.ts';
import { measurePortfolio } from './tab/portfolio.ts';
import { measureTimelineTasks } from './tab/timelineTasks.ts';

/** What is measured, one line a part. */
const PARTS: Readonly<Record<string, Part>> = {
  firstPlan: measureFirstPlan,
  timeline: measureTimelineTasks,
  portfolio: measurePortfolio,
};

/** The tab as people get it: the production build, from a warm service of its own, in a real Chromium. */
export const bench = {
  summary: `weight and speed of the tab, in parts: ${Object.keys(PARTS).join(', ')} [--part --seed]`,

  async run(args: string[]): Promise<{ line: string; ok: boolean }> {
    const { values } = parseArgs({
      args,
      options: {
        part: { type: 'string', multiple: true, default: Object.keys(PARTS) },
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
      },
    });
    for (const script of ['build:tab', 'build:host']) {
      const built = spawnSync('npm', ['run', '-s', script], { stdio: ['ignore', 'ignore', 'inherit'] });
      if (built.status !== 0) throw new Error('The tab could not be built; what it said stands above.');
    }
    process.stdout.write(`seed ${values.seed}\n`);
    const said: string[] = [];
    let ok = true;
    for (const name of values.part) {
      const measure = PARTS[name];
      if (measure === undefined) throw new Error(`There is no part ${name}.`);
      const found = await measure(Number(values.seed));
      process.stdout.write(`\n${found.lines.join('\n')}\n\n`);
      said.push(found.line);
      ok &&= found.ok;
    }
    return { line: `tab: ${said.join('; ')}`, ok };
  },
};
