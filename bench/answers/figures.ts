import type { Stretch } from './load.ts';

/** Of numbers, at least one: the value that `share` (0–1) of them do not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface Figures {
  /** Of the stretches, the middle one's: a stretch in which the machine was busy with something else does not count. */
  readonly perSecond: number;
  /** Of all requests, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export function figuresOf(stretches: readonly Stretch[]): Figures {
  const all = stretches.flatMap(({ latencies }) => latencies);
  return {
    perSecond: quantile(
      stretches.map(({ perSecond }) => perSecond),
      0.5,
    ),
    p50: quantile(all, 0.5),
    p99: quantile(all, 0.99),
  };
}

export function sayFigures(name: string, { perSecond, p50, p99 }: Figures): string {
  const [rate, half, most] = [perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1)];
  return `${name.padEnd(22)} ${rate.padStart(6)}/s   p50 ${half.padStart(6)} ms   p99 ${most.padStart(6)} ms`;
}
