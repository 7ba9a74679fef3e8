import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { keepPostgres } from '../tests/global/keepPostgres.ts';
import { twoInstances } from './instances/twoInstances.ts';

/** PostgreSQL stopped under load and started again on the same data. */
export const bench = {
  summary:
    'PostgreSQL away for 30 s under load: said plainly, nothing lost, back by itself [--seconds --engagements --seed]',

  async run(args: string[]): Promise<{ line: string; ok: boolean }> {
    const { values } = parseArgs({
      args,
      options: {
        seconds: { type: 'string', default: '30' },
        engagements: { type: 'string', default: '4' },
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
      },
    });
    process.stdout.write(`seed ${values.seed}, away for ${values.seconds} s\n`);
    const postgres = await keepPostgres({ durable: true });
    try {
      let back = 0;
      let same = false;
      const run = { databaseUrl: postgres.url, engagements: Number(values.engagements), seed: Number(values.seed) };
      const { faults, ledger, errors } = await twoInstances(run, async ({ ledger: so, services, until }) => {
        const pids = services().map(({ pid }) => pid);
        await until('there is load', () => so.changes.length > 20);
        await postgres.down();
        await sleep(Number(values.seconds) * 1000);
        await postgres.up();
        const since = performance.now();
        const before = [...so.byBackend];
        await until('both work again', () => so.byBackend.every((count, at) => count > (before[at] ?? 0)));
        back = (performance.now() - since) / 1000;
        const then = so.changes.length;
        await until('there is load again', () => so.changes.length > then + 20);
        same = services().every(({ pid }, at) => pid === pids[at] && isAlive(pid));
      });
      for (const fault of faults.slice(0, 20)) process.stdout.write(`NOT OK: ${fault}\n`);
      for (const error of errors) process.stdout.write(`printed: ${error.slice(0, 300)}\n`);
      for (const [said, times] of ledger.away) process.stdout.write(`said meanwhile: ${said} × ${times}\n`);
      const plain = [...ledger.away.keys()].every((said) => /problem\+json unavailable, Retry-After \d/.test(said));
      const line =
        `outage: back ${back.toFixed(1)} s after PostgreSQL was, ${ledger.changes.length} plan changes, ${ledger.answers.size} answers, ` +
        `${ledger.resent} sent again, ${faults.length} faults, ${same ? 'no process ended' : 'A PROCESS ENDED'}, ${errors.length} errors printed`;
      return { line, ok: faults.length === 0 && plain && same && ledger.away.size > 0 };
    } finally {
      await postgres.stop();
    }
  },
};

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
