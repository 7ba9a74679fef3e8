import { currentPhase, type IsoDate, nextMilestone, type Plan, phasesOf } from '../../../../../domain/plan.ts';
import type { Cell } from './axis.ts';

/** What the reader has folded (false) and unfolded (true), by the phase's id; a phase not named stands as it came. */
export type Folds = ReadonlyMap<string, boolean>;

/** The id of the band of what stands outside the phases. */
export const OUTSIDE = 'outside';

/** Pixels kept free before what is scrolled to. */
const LEAD = 24;

/** The ids of the phases that come unfolded: the current one, and that of the next milestone. */
export function opensByItself(plan: Plan, today: IsoDate): ReadonlySet<string> {
  const next = nextMilestone(plan, today);
  const withNext = phasesOf(plan).find(({ steps }) => steps.some(({ id }) => id === next?.id));
  const ids = [currentPhase(plan, today)?.id, withNext && (withNext.phase?.id ?? OUTSIDE)];
  return new Set(ids.filter((id) => id !== undefined));
}

/** The folds after one phase is turned. */
export function turn(folds: Folds, { id, open }: { id: string; open: boolean }): Folds {
  return new Map(folds).set(id, !open);
}

/**
 * How far to scroll so that a phase just unfolded does not look empty; null when something of it is seen already, or
 * there is nothing to see. All in pixels of the axis; `seen` is the part of it on the screen.
 */
export function scrollToSee(rows: readonly Cell[], seen: Cell): number | null {
  const inSight = ({ x, width }: Cell) => x < seen.x + seen.width && x + width > seen.x;
  if (rows.length === 0 || rows.some(inSight)) return null;
  return Math.max(0, Math.min(...rows.map(({ x }) => x)) - LEAD);
}
