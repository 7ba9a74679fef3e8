import { twoInstances } from '../../bench/instances/twoInstances.ts';
import { createDatabase } from '../helpers/postgres.ts';

const SEED = 20261125;

/** The benchmark `instances` in short: one kill. */
describe('two services on one database behind a balancer', () => {
  it('do everything exactly once when one is killed, and tell each other’s tabs', async () => {
    const { url, drop } = await createDatabase();
    const run = { databaseUrl: url, engagements: 2, seed: SEED };
    const { faults, ledger, heard, errors } = await twoInstances(run, async ({ ledger: so, killAndStart, until }) => {
      await until('there is load', () => so.changes.length > 5);
      await killAndStart(0);
      const before = [...so.byBackend];
      await until('both work', () => so.byBackend.every((count, at) => count > (before[at] ?? 0) + 10));
    });
    await drop();
    expect({ faults, errors }).toEqual({ faults: [], errors: [] });
    expect(ledger.changes.length).toBeGreaterThan(5);
    expect(heard.every((count) => count > 0)).toBe(true);
  }, 180_000);
});
