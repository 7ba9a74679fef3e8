import type { PastRound } from './past.ts';

/** How far a thing has gone on: the newest rounds it was seen in without a break, and what to call that. */
export interface Run {
  /** Exactly as many as were asked for, oldest first. */
  readonly latest: readonly PastRound[];
  /**
   * The round in which it was last seen that many times anew. The same while a run goes on, until it has gone on for as
   * long again: a talk about the first three rounds is not asked for anew at the fourth, but at the sixth it is.
   */
  readonly anchor: string;
}

/** The run that the newest of `rounds` (newest first) ends, or null when it is shorter than `length`. */
export function runOf(rounds: readonly PastRound[], length: number, holds: (round: PastRound) => boolean): Run | null {
  const end = rounds.findIndex((round) => !holds(round));
  const run = rounds.slice(0, end < 0 ? rounds.length : end).reverse();
  const anchor = run[Math.floor(run.length / length) * length - 1];
  return anchor === undefined ? null : { latest: run.slice(-length), anchor: anchor.round.id };
}
