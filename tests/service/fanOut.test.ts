import { fanOut } from '../../bench/fanout/fanOut.ts';
import { createDatabase } from '../helpers/postgres.ts';

const SEED = 20261124;

/** The benchmark `fanout` in short. How fast it goes is for the benchmark; here only that nothing goes wrong. */
describe('sending to many at once, through a connector as strict as Teams', () => {
  it.each([
    ['without a break', 0],
    ['killed on the way', 1],
  ])(
    'breaks no limit and loses nothing, %s',
    async (_, kills) => {
      const { url, drop } = await createDatabase();
      const outcome = await fanOut({ url, seed: SEED, kills, channels: 20, chats: 280 });
      await drop();
      expect(outcome).toMatchObject({ violations: [], lost: 0, doubledOtherwise: 0, unsent: 0, messages: 300 });
      if (kills === 0) expect(outcome.doubledByKill).toBe(0);
    },
    120_000,
  );
});
