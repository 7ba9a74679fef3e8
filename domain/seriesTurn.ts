import type { IsoDate } from './plan.ts';
import { nextDisturbable, type QuietPeriods } from './quietPeriods.ts';
import { closingTime } from './round.ts';
import {
  type HandSkips,
  nextOccurrence,
  nextTurn,
  type Occurrence,
  type Outcome,
  type Series,
  type SeriesSettings,
} from './series.ts';

/** The settings that say when a series opens and for how long. */
export type Pace = Omit<SeriesSettings, 'audience' | 'nudges'>;

/** An occurrence that really opens. */
export type Opening = Occurrence & { readonly at: Date };

/** What is to be done with the dates of a series that have come since it was last looked at. */
export interface TurnPlan {
  /** To be written down, oldest first. */
  readonly records: readonly { readonly occurrence: Occurrence; readonly outcome: Closed }[];
  /** To be opened now. */
  readonly open: Opening | null;
  /** To be opened at an instant when people may be turned to again; its window holds until then. */
  readonly wait: { readonly occurrence: Opening; readonly until: Date } | null;
}

type Closed = Exclude<Outcome, { state: 'opened' }>;

/**
 * Decides, for the dates whose turn came after `handledTo` and by `now`: those skipped are noted as such; of those that
 * should have opened the latest opens if its window has not passed and people may be turned to, waits if they may not,
 * and the others were missed. In a service that runs there is never more than one.
 */
export function planTurn(series: Pace, quiet: QuietPeriods, skips: HandSkips, handledTo: Date, now: Date): TurnPlan {
  const records: { occurrence: Occurrence; outcome: Closed }[] = [];
  const openings: Opening[] = [];
  let after = handledTo;
  for (;;) {
    const occurrence = nextTurn(series, quiet, after, skips);
    if (occurrence === null || occurrence.turn > now) break;
    after = occurrence.turn;
    const { at, skipped } = occurrence;
    if (skipped !== null) records.push({ occurrence, outcome: { state: 'skipped', why: skipped } });
    if (at !== null) openings.push({ ...occurrence, at });
  }
  const latest = openings.pop();
  for (const occurrence of openings) records.push({ occurrence, outcome: { state: 'missed', why: 'serviceDown' } });
  records.sort((a, b) => a.occurrence.turn.getTime() - b.occurrence.turn.getTime());
  if (latest === undefined) return { records, open: null, wait: null };

  const until = nextDisturbable(quiet, now, windowEnd(series, quiet, skips, latest.at));
  if (until === null) {
    records.push({ occurrence: latest, outcome: { state: 'missed', why: 'windowPassed' } });
    return { records, open: null, wait: null };
  }
  if (until > now) return { records, open: null, wait: { occurrence: latest, until } };
  return { records, open: latest, wait: null };
}

/** When what opened at `at` closes: at the end of its window, or when the next one opens, whichever comes first. */
export function windowEnd(series: Pace, quiet: QuietPeriods, skips: HandSkips, at: Date): Date {
  const end = closingTime(at, series.windowWorkingDays);
  const next = nextOccurrence(series, quiet, at, skips)?.at;
  return next !== undefined && next < end ? next : end;
}

/** When a series has to be looked at next and when it opens next, with everything up to `handledTo` dealt with. */
export function lookAhead(
  series: Pick<Series, 'state'> & Pace,
  quiet: QuietPeriods,
  skips: ReadonlySet<IsoDate>,
  handledTo: Date,
): { turnAt: Date | null; opensAt: Date | null } {
  if (series.state !== 'running') return { turnAt: null, opensAt: null };
  return {
    turnAt: nextTurn(series, quiet, handledTo, skips)?.turn ?? null,
    opensAt: nextOccurrence(series, quiet, handledTo, skips)?.at ?? null,
  };
}
