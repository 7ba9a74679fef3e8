import { twoInstances } from '../../bench/instances/twoInstances.ts';
import { keepPostgres } from '../global/keepPostgres.ts';

const SEED = 20261125;

/** The benchmark `outage` in short, on a PostgreSQL of its own: the run's is other tests' too. */
describe('PostgreSQL away under load', () => {
  it('is said plainly, ends no process, loses nothing, and is over by itself', async () => {
    const postgres = await keepPostgres();
    const run = { databaseUrl: postgres.url, engagements: 2, seed: SEED };
    const { faults, ledger, errors } = await twoInstances(run, async ({ ledger: so, services, until }) => {
      const pids = services().map(({ pid }) => pid);
      await until('there is load', () => so.changes.length > 5);
      await postgres.down();
      await until('it was said', () => [...so.away.values()].reduce((sum, times) => sum + times, 0) > 10);
      await postgres.up();
      const before = [...so.byBackend];
      await until('both work again', () => so.byBackend.every((count, at) => count > (before[at] ?? 0) + 10));
      expect(services().map(({ pid }) => pid)).toEqual(pids);
    });
    await postgres.stop();
    expect(faults).toEqual([]);
    // An operator reads that it is away, and not a line for each who asked.
    expect(errors.filter((line) => /audit log/.test(line))).toEqual([]);
    expect(errors.length).toBeLessThan(10);
    for (const said of ledger.away.keys()) expect(said).toBe('503 application/problem+json unavailable, Retry-After 5');
  }, 180_000);
});
