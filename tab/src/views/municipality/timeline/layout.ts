import {
  type Activity,
  currentPhase,
  type IsoDate,
  type Milestone,
  type Phase,
  type Plan,
  planSpan,
} from '../../../../../domain/plan.ts';
import { type Axis, axisOf, type Cell, DAY, xOf } from './axis.ts';

export type Row =
  | (Cell & { readonly kind: 'activity'; readonly activity: Activity })
  /** `x` is the middle of the day; `width` is 0. */
  | (Cell & { readonly kind: 'milestone'; readonly milestone: Milestone });

export interface PhaseBand extends Cell {
  readonly phase: Phase;
  /** True for the phase that today falls in. */
  readonly current: boolean;
  /** Activities and milestones by when they begin. */
  readonly rows: readonly Row[];
}

export interface TimelineLayout {
  readonly axis: Axis;
  readonly bands: readonly PhaseBand[];
  /** The middle of today, in pixels; null when the plan has not come to it or has left it behind. */
  readonly today: number | null;
}

/** Steps of a phase in the order they begin; a milestone comes after the activities that begin the same day. */
export function stepsOf(phase: Phase): readonly (Activity | Milestone)[] {
  const begin = (step: Activity | Milestone) => ('on' in step ? step.on : step.from);
  return [...phase.activities, ...phase.milestones].sort((a, b) => begin(a).localeCompare(begin(b)));
}

/** A plan placed on an axis, in pixels from the left; null for a plan with nothing in it. */
export function layOut(plan: Plan, today: IsoDate): TimelineLayout | null {
  const span = planSpan(plan);
  if (span === null) return null;
  const axis = axisOf(span);
  const now = currentPhase(plan, today);
  // A last day is inclusive: its bar ends where the next day begins.
  const cell = (from: IsoDate, to: IsoDate): Cell => {
    const x = xOf(axis, from);
    return { x, width: Math.max(DAY, xOf(axis, to) + DAY - x) };
  };
  const bands = plan.phases.map((phase) => ({
    ...cell(phase.from, phase.to),
    phase,
    current: phase.id === now?.id && phase.from <= today,
    rows: stepsOf(phase).map(
      (step): Row =>
        'on' in step
          ? { kind: 'milestone', milestone: step, x: xOf(axis, step.on) + DAY / 2, width: 0 }
          : { kind: 'activity', activity: step, ...cell(step.from, step.to) },
    ),
  }));
  const x = xOf(axis, today) + DAY / 2;
  return { axis, bands, today: x < 0 || x > axis.width ? null : x };
}

/** How far to scroll so that today stands a third into the part that is seen; never before the beginning. */
export function startScroll(today: number | null, seenWidth: number): number {
  return today === null ? 0 : Math.max(0, Math.round(today - seenWidth / 3));
}
