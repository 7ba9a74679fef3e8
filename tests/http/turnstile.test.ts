import { createTurnstile } from '../../bot/http/turnstile.ts';

const at = (seconds: number) => new Date(seconds * 1000);

describe('a turnstile', () => {
  it('lets each key through so many times in a stretch, and again in the next', () => {
    const turnstile = createTurnstile(2, 10_000);
    expect([0, 1, 2, 9].map((second) => turnstile.admit('a', at(second)))).toEqual([true, true, false, false]);
    expect(turnstile.admit('b', at(2))).toBe(true);
    expect(turnstile.admit('a', at(10))).toBe(true);
  });

  it('forgets the oldest keys in a flood of new ones', () => {
    const turnstile = createTurnstile(1, 10_000);
    turnstile.admit('first', at(0));
    for (let n = 0; n < 10_000; n += 1) turnstile.admit(`made up ${n}`, at(0));
    expect(turnstile.admit('first', at(1))).toBe(true);
  });
});
