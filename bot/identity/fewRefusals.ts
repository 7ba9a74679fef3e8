const WINDOW_MS = 60_000;
/** Enough to see what goes on. Whoever sends bad tokens by the thousand fills no disk, and hides nobody else's reason. */
const MOST_TOLD = 60;
/** There are a few dozen; more are one. */
const MOST_REASONS = 100;
const OTHER = 'other';

interface Told {
  since: number;
  count: number;
}

/**
 * Tells of refusals while they are few: of each reason so many a minute, and with the first of the next minute how many it
 * passed over.
 * @param tell is given the reason, and how many there were of it that were not told
 */
export function fewRefusals(tell: (why: string, untold: number) => void, now: () => Date): (why: string) => void {
  const reasons = new Map<string, Told>();
  return (given) => {
    const why = reasons.has(given) || reasons.size < MOST_REASONS ? given : OTHER;
    const at = now().getTime();
    const told = reasons.get(why) ?? { since: at, count: 0 };
    reasons.set(why, told);
    const isOver = at - told.since >= WINDOW_MS;
    const untold = isOver ? Math.max(0, told.count - MOST_TOLD) : 0;
    if (isOver) Object.assign(told, { since: at, count: 0 });
    told.count += 1;
    if (told.count <= MOST_TOLD) tell(why, untold);
  };
}
