import { currentPhase, type IsoDate, nextMilestone, type Plan } from '../../../../../domain/plan.ts';
import type { Cell } from './axis.ts';

/** What the reader has folded (false) and unfolded (true), by the phase's id; a phase not named stands as it came. */
export type Folds = ReadonlyMap<string, boolean>;

/** Pixels kept free before what is scrolled to. */
const LEAD = 24;

/** The ids of the phases that come unfolded: the current one, and that of the next milestone. */
export function opensByItself(plan: Plan, today: IsoDate): ReadonlySet<string> {
  const ids = [currentPhase(plan, today)?.id, nextMilestone(plan, today)?.phaseId];
  return new Set(ids.filter((id) => id !== undefined && id !== null));
}

/** The folds after one phase is turned. */
export function turn(folds: Folds, { phase, open }: { phase: { id: string }; open: boolean }): Folds {
  return new Map(folds).set(phase.id, !open);
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
