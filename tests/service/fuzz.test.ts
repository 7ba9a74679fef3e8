import { fuzz } from '../../bench/fuzz/fuzz.ts';
import { createDatabase } from '../helpers/postgres.ts';

const SEED = 20261125;

/** The benchmark `fuzz` in short. That memory stays flat takes longer to see. */
describe('generated activities and calls', () => {
  it('break nothing, and a third of them and more are right but for one change', async () => {
    const { url, drop } = await createDatabase();
    const database = { settings: { kind: 'postgres', url } as const, drop };
    const { faults, near, sent } = await fuzz(database, 1500, SEED);
    expect(faults).toEqual([]);
    expect(near / sent).toBeGreaterThan(1 / 3);
  }, 120_000);
});
