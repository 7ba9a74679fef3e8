import { jest } from '@jest/globals';
import { createShares } from '../../bot/store/shares.ts';

const PATIENCE_MS = 3_000;

/** Asks for one under each key, and notes under which it was given, or that it was not. */
function aPool(parts: Parameters<typeof createShares>[0]) {
  const take = createShares(parts);
  const held: { readonly key: string; readonly handBack: () => void }[] = [];
  const refused: string[] = [];
  return {
    held,
    refused,
    ask: (key: string) =>
      take({ key, patienceMs: PATIENCE_MS }).then(
        (handBack) => void held.push({ key, handBack }),
        () => void refused.push(key),
      ),
    handBackOne: () => held.shift()?.handBack(),
    keys: () => held.map(({ key }) => key),
  };
}

/** Lets everything that has been promised come. */
const settle = () => jest.advanceTimersByTimeAsync(0);

describe('the shares of what all have together', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are so many of one key at most, and the next gets what is handed back', async () => {
    const pool = aPool({ each: 4 });
    for (let time = 0; time < 6; time += 1) void pool.ask('a');
    void pool.ask('b');
    await settle();
    expect(pool.keys()).toEqual(['a', 'a', 'a', 'a', 'b']);
    pool.handBackOne();
    await settle();
    expect(pool.keys()).toEqual(['a', 'a', 'a', 'b', 'a']);
  });

  it('are so many of all keys at most, however many keys somebody makes up', async () => {
    const pool = aPool({ each: 4, all: 8 });
    for (let at = 0; at < 1_000; at += 1) void pool.ask(`made up ${at}`);
    await settle();
    expect(pool.held).toHaveLength(8);
  });

  it('take turns among the keys, however many of one of them wait', async () => {
    const pool = aPool({ each: 4, all: 4 });
    for (let time = 0; time < 100; time += 1) void pool.ask('many');
    void pool.ask('one');
    void pool.ask('other');
    await settle();
    for (let time = 0; time < 3; time += 1) pool.handBackOne();
    await settle();
    expect(pool.keys().slice(1).sort()).toEqual(['many', 'one', 'other']);
  });

  it('let a thousand wait, two hundred of a key, and tell the others at once', async () => {
    const pool = aPool({ each: 4, all: 8 });
    for (let time = 0; time < 300; time += 1) void pool.ask('a');
    await settle();
    expect([pool.held.length, pool.refused.length]).toEqual([4, 96]);
    for (let at = 0; at < 1_000; at += 1) void pool.ask(`b ${at}`);
    await settle();
    expect([pool.held.length, pool.refused.length]).toEqual([8, 96 + 196]);
  });

  it('forget whoever waited too long, and give what is handed back then to somebody who still waits', async () => {
    const pool = aPool({ each: 1, all: 1 });
    void pool.ask('a');
    void pool.ask('b');
    await jest.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    void pool.ask('c');
    await jest.advanceTimersByTimeAsync(1);
    expect(pool.refused).toEqual(['b']);
    pool.handBackOne();
    await settle();
    expect(pool.keys()).toEqual(['c']);
    const [last] = pool.held;
    last?.handBack();
    last?.handBack();
    void pool.ask('d');
    void pool.ask('e');
    await settle();
    expect(pool.keys()).toEqual(['c', 'd']);
  });
});
