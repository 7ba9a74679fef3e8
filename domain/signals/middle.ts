import { FEWEST_SHOWN } from '../result.ts';
import type { Middle } from '../signal.ts';

/** The middle of some answers on 1–5, or null when there are none. No average: two in the middle are both kept. */
export function middleOf(values: readonly string[]): Middle | null {
  const sorted = values.map(Number).sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : { n: sorted.length, low, high };
}

/** Twice the median, so that it stays a whole number. */
export function twice({ low, high }: Middle): number {
  return low + high;
}

/** The middle as it may be quoted: of fewer than three answers it says what somebody answered, as a spread would. */
export function quotable(middle: Middle | null): Middle | null {
  return middle !== null && middle.n >= FEWEST_SHOWN ? middle : null;
}
