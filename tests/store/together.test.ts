import { together } from '../../bot/store/together.ts';

/** Work that is done when the test says so. */
function heldWork() {
  const batches: { readonly given: readonly number[]; finish(): void; fail(): void }[] = [];
  const call = together<number, string>(
    (given) =>
      new Promise((resolve, reject) => {
        batches.push({
          given,
          finish: () => resolve(given.map((number) => `did ${number}`)),
          fail: () => reject(new Error(`not ${given.join(' ')}`)),
        });
      }),
  );
  return { batches, call, given: () => batches.map((batch) => [...batch.given]) };
}

/** What has been promised is carried out as far as it goes. */
const settle = async () => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};

describe('calls that come together', () => {
  it('share one go when they come in one turn, and when two goes are under way', async () => {
    const { batches, call, given } = heldWork();
    const all = [call(1), call(2)];
    await settle();
    all.push(call(3));
    await settle();
    all.push(call(4));
    await settle();
    all.push(call(5));
    await settle();
    expect(given()).toEqual([[1, 2], [3]]);
    batches[0]?.finish();
    await settle();
    expect(given()).toEqual([[1, 2], [3], [4, 5]]);
    for (const batch of batches) batch.finish();
    expect(await Promise.all(all)).toEqual(['did 1', 'did 2', 'did 3', 'did 4', 'did 5']);
  });

  it('do not fail for another’s fault: each is then done by itself', async () => {
    const done: number[][] = [];
    const call = together<number, number>(async (given) => {
      done.push([...given]);
      await settle();
      if (given.includes(4)) throw new Error('four');
      return given.map((number) => number * 10);
    });
    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(call));
    expect(done).toEqual([[1, 2, 3, 4, 5], [1], [2], [3], [4], [5]]);
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
      10,
      20,
      30,
      'four',
      50,
    ]);
  });

  it('come to their end one after the other, and what comes later finds the way free', async () => {
    const { batches, call, given } = heldWork();
    const first = call(1);
    await settle();
    batches[0]?.finish();
    expect(await first).toBe('did 1');
    const second = call(2);
    await settle();
    expect(given()).toEqual([[1], [2]]);
    batches[1]?.fail();
    await expect(second).rejects.toThrow('not 2');
  });
});
