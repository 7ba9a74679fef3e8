import {
  type Activity,
  currentPhase,
  type DecisionPoint,
  type IsoDate,
  type Milestone,
  type Plan,
  phasesOf,
  planSpan,
  type Step,
  spanOf,
} from '../../../../../domain/plan.ts';
import { type Axis, axisOf, type Cell, DAY, xOf } from './axis.ts';
import { type Folds, OUTSIDE, opensByItself } from './folds.ts';

export type ActivityRow = Cell & { readonly kind: 'activity'; readonly activity: Activity };

/** `x` is the middle of the day; `width` is 0. */
export type MilestoneRow = Cell & { readonly kind: 'milestone'; readonly milestone: Milestone | DecisionPoint };

export type Row = ActivityRow | MilestoneRow;

export interface PhaseBand extends Cell {
  /** The phase's, or {@link OUTSIDE}. */
  readonly id: string;
  /** Null for what stands outside the phases. */
  readonly title: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** True for the phase that today falls in. */
  readonly current: boolean;
  readonly open: boolean;
  /** Activities and milestones by when they begin; also of a folded phase, which shows only the `marks` of them. */
  readonly rows: readonly Row[];
  /** The milestones that stand on the band itself: a folded phase's all, an unfolded one's none. */
  readonly marks: readonly MilestoneRow[];
}

export interface TimelineLayout {
  readonly axis: Axis;
  readonly bands: readonly PhaseBand[];
  /** The middle of today, in pixels; null when the plan has not come to it or has left it behind. */
  readonly today: number | null;
}

const NO_FOLDS: Folds = new Map();

/** A plan placed on an axis, in pixels from the left; null for a plan with nothing in it. */
export function layOut(plan: Plan, today: IsoDate, folds: Folds = NO_FOLDS): TimelineLayout | null {
  const span = planSpan(plan);
  if (span === null) return null;
  const axis = axisOf(span);
  const now = currentPhase(plan, today);
  // A last day is inclusive: its bar ends where the next day begins.
  const cell = (from: IsoDate, to: IsoDate): Cell => {
    const x = xOf(axis, from);
    return { x, width: Math.max(DAY, xOf(axis, to) + DAY - x) };
  };
  const rowOf = (step: Step): Row =>
    'on' in step
      ? { kind: 'milestone', milestone: step, x: xOf(axis, step.on) + DAY / 2, width: 0 }
      : { kind: 'activity', activity: step, ...cell(step.from, step.to) };
  const unfolded = opensByItself(plan, today);
  const bands = phasesOf(plan).map(({ phase, steps }) => {
    const { id, title, from, to } = phase ?? { id: OUTSIDE, title: null, ...(spanOf(steps) ?? span) };
    const open = folds.get(id) ?? unfolded.has(id);
    const rows = steps.map(rowOf);
    return {
      ...cell(from, to),
      id,
      title,
      from,
      to,
      current: id === now?.id && from <= today,
      open,
      rows,
      marks: open ? [] : rows.filter((row) => row.kind === 'milestone'),
    };
  });
  const x = xOf(axis, today) + DAY / 2;
  return { axis, bands, today: x < 0 || x > axis.width ? null : x };
}

/** How far to scroll so that today stands a third into the part that is seen; never before the beginning. */
export function startScroll(today: number | null, seenWidth: number): number {
  return today === null ? 0 : Math.max(0, Math.round(today - seenWidth / 3));
}
