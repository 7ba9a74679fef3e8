import { startTryOut, type TryOut } from '../helpers/tryOut.ts';
import { threeWriters } from '../writers/threeWriters.ts';

const SEED = Number(process.env.WRITERS_SEED ?? Date.now() % 1_000_000);
const EDITS = 20;

describe('two people at their pages and the card in the channel, all on one plan', () => {
  let tryOut: TryOut;
  beforeAll(async () => {
    tryOut = await startTryOut();
  });
  afterAll(() => tryOut.close());

  it(`end with the same plan, and nothing is lost in silence (seed ${SEED})`, async () => {
    const { faults, line } = await threeWriters(tryOut.service.url, tryOut.browser, EDITS, SEED);
    expect(faults).toEqual([]);
    expect(line).toMatch(/^[1-9]\d* changes/);
  });
});
