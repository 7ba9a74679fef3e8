import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { keepPostgres } from '../tests/global/keepPostgres.ts';
import { twoInstances } from './instances/twoInstances.ts';

const KILL_EVERY_MS = 10_000;

/** Two services on one PostgreSQL behind a round-robin proxy, one of them killed every ten seconds. */
export const bench = {
  summary:
    'two services behind a balancer, one killed every ten seconds: everything done exactly once [--seconds --engagements --seed]',

  async run(args: string[]): Promise<{ line: string; ok: boolean }> {
    const { values } = parseArgs({
      args,
      options: {
        seconds: { type: 'string', default: '120' },
        engagements: { type: 'string', default: '4' },
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
      },
    });
    process.stdout.write(`seed ${values.seed}, ${values.seconds} s\n`);
    const kills = Math.floor((Number(values.seconds) * 1000) / KILL_EVERY_MS);
    const postgres = await keepPostgres({ durable: true });
    try {
      const run = { databaseUrl: postgres.url, engagements: Number(values.engagements), seed: Number(values.seed) };
      const { faults, ledger, heard, errors } = await twoInstances(run, async (hands) => {
        for (let kill = 0; kill < kills; kill += 1) {
          const since = performance.now();
          await hands.killAndStart(kill % 2);
          await sleep(Math.max(0, KILL_EVERY_MS - (performance.now() - since)));
        }
      });
      for (const fault of faults.slice(0, 20)) process.stdout.write(`NOT OK: ${fault}\n`);
      for (const error of errors.slice(0, 20)) process.stdout.write(`printed: ${error.slice(0, 400)}\n`);
      const { changes, questions, series, wishes, answers, resent, byBackend } = ledger;
      const fromBoth = heard.every((count) => count > 0);
      const line =
        `instances: ${kills} kills, ${byBackend.reduce((sum, count) => sum + count, 0)} acts acknowledged ` +
        `(${byBackend.join(' and ')} by the two), ${resent} sent again; ${changes.length} plan changes, ` +
        `${questions.length} questions, ${series.length} series, ${wishes.length} check-ins asked for, ${answers.size} people’s answers; ` +
        `live changes heard ${heard.join(' and ')}; ${faults.length} faults, ${errors.length} errors printed`;
      return { line, ok: faults.length === 0 && fromBoth && errors.length === 0 && resent > 0 };
    } finally {
      await postgres.stop();
    }
  },
};
