/** At most this many requests within this many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

/** What Teams takes from one bot in one conversation (rate-limit page of 2026-10-08). */
export const CONVERSATION_LIMITS: readonly Limit[] = [
  { most: 7, withinMs: 1_000 },
  { most: 8, withinMs: 2_000 },
  { most: 60, withinMs: 30_000 },
  { most: 1_800, withinMs: 3_600_000 },
];

/** What Teams takes from one app in one tenant, all its instances together (same page). */
export const TENANT_LIMITS: readonly Limit[] = [{ most: 50, withinMs: 1_000 }];

/**
 * The same limits with a quarter left over: what questions to Teams may take. However many are asked, the messages that
 * somebody waits for still have room.
 */
export const withRoomLeft = (limits: readonly Limit[]): readonly Limit[] =>
  limits.map(({ most, withinMs }) => ({ most: Math.floor(most * 0.75), withinMs }));

/** A request counts for no longer than this. */
export const LONGEST_WINDOW_MS = 3_600_000;

/**
 * How long after its planned start a request that nobody has heard of since is taken to have reached Teams. It holds
 * for one whose process died, and for one that Teams has but takes its time to answer.
 */
export const UNANSWERED_MS = 250;

/**
 * Requests of a tenant start this far apart at the closest. Fifty at once would stand in each other's way, be answered
 * late, and so count for longer; a little under a fiftieth of a second leaves room to catch up.
 */
export const SPREAD_MS = 15;

/** Instants are kept in whole milliseconds, and two clocks do not run quite alike. */
const HAIR_MS = 2;

/**
 * The earliest instant, not before `now`, at which one more request breaks none of the limits.
 *
 * Teams counts a request when it arrives there, which nobody here sees: all that is known is that it lies between the
 * sending and the answer. So each of `counted` is the latest instant at which a request can have arrived, and the new
 * one arrives at its sending at the earliest; then no window holds too many, however long either side stalls.
 * @param counted milliseconds since the epoch, newest first; may lie ahead of `now` for requests that are planned
 */
export function earliest(counted: readonly number[], limits: readonly Limit[], now: number): number {
  const frees = limits.map(({ most, withinMs }) => {
    const inTheWay = counted[most - 1];
    return inTheWay === undefined ? now : inTheWay + withinMs + HAIR_MS;
  });
  return Math.max(now, ...frees);
}
