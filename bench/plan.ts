import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../tests/helpers/browser.ts';
import { startService } from '../tests/helpers/service.ts';
import { threeWriters } from '../tests/writers/threeWriters.ts';

/** Two people at real pages and the bot's card, writing in one plan at once. */
export const bench = {
  summary: 'two browsers and the card in the channel on one plan: nothing lost, all alike [--edits --seed]',

  async run(args: string[]): Promise<{ line: string; ok: boolean }> {
    const { values } = parseArgs({
      args,
      options: {
        edits: { type: 'string', default: '200' },
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
      },
    });
    process.stdout.write(`seed ${values.seed}, ${values.edits} edits from each\n`);
    const built = spawnSync('npm', ['run', '-s', 'build:tab'], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (built.status !== 0) throw new Error('The tab could not be built; what it said stands above.');
    const dataDir = await mkdtemp(join(tmpdir(), 'laget-rundt-bench-plan-'));
    const service = await startService({ connectorUrl: 'http://localhost:1/none', dataDir });
    const browser = await launchBrowser();
    try {
      const { faults, line } = await threeWriters(service.url, browser, Number(values.edits), Number(values.seed));
      for (const fault of faults) process.stdout.write(`NOT OK: ${fault}\n`);
      return { line: `plan: ${faults.length} faults; ${line}`, ok: faults.length === 0 };
    } finally {
      await browser.close();
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};
