/** Lets each key through so many times in a stretch of time. */
export interface Turnstile {
  /** Whether one more may go through at `now`. */
  admit(key: string, now: Date): boolean;
  /** Whether the next would be turned away; asking counts for nothing. */
  isFull(key: string, now: Date): boolean;
}

/** More keys than this at once are forgotten, oldest first: a flood of made-up ones must not fill the memory. */
const MOST_KEYS = 10_000;

/** @param most how many go through in a stretch of `windowMs` milliseconds, counted from the key's first */
export function createTurnstile(most: number, windowMs: number): Turnstile {
  const seen = new Map<string, { readonly since: number; readonly count: number }>();
  const currentOf = (key: string, at: number) => {
    const before = seen.get(key);
    return before !== undefined && at - before.since < windowMs ? before : { since: at, count: 0 };
  };
  return {
    isFull: (key, now) => currentOf(key, now.getTime()).count >= most,
    admit(key, now) {
      const current = currentOf(key, now.getTime());
      if (current.count >= most) return false;
      seen.delete(key);
      seen.set(key, { since: current.since, count: current.count + 1 });
      const [oldest] = seen.keys();
      if (seen.size > MOST_KEYS && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}
