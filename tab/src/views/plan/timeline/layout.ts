import {
  type Activity,
  currentPhase,
  type IsoDate,
  type Phase,
  type Plan,
  phasesOf,
  planSpan,
  type Step,
  spanOf,
} from '../../../../../domain/plan.ts';
import { type QuietPeriods, USUAL_QUIET_PERIODS } from '../../../../../domain/quietPeriods.ts';
import type { Zoom } from '../../../../../domain/zoom.ts';
import { type Axis, axisOf, type Cell, xOf } from './axis.ts';
import { type Folds, OUTSIDE, opensByItself } from './folds.ts';
import { measuresOf } from './measures.ts';
import { scaleOf } from './scale.ts';
import { type Shade, shadesOf } from './shades.ts';

/** Where the words beside a bar have room; nowhere in a narrow picture of a long plan. */
export type Side = 'right' | 'left' | 'none';

export type ActivityRow = Cell & { readonly kind: 'activity'; readonly step: Activity; readonly side: Side };

/** A milestone or a decision point. `x` is the middle of the day; `width` is 0. */
export type PointRow = Cell & {
  readonly kind: 'point';
  readonly step: Exclude<Step, Activity>;
  readonly side: Side;
};

export type Row = ActivityRow | PointRow;

export interface PhaseBand extends Cell {
  /** The phase's, or {@link OUTSIDE}. */
  readonly id: string;
  /** Null for what stands outside the phases. */
  readonly phase: Phase | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** True for the phase that today falls in. */
  readonly current: boolean;
  readonly open: boolean;
  /** Activities and milestones by when they begin; also of a folded phase, which shows only the `marks` of them. */
  readonly rows: readonly Row[];
  /** The milestones that stand on the band itself: a folded phase's all, an unfolded one's none. */
  readonly marks: readonly PointRow[];
}

export interface TimelineLayout {
  readonly axis: Axis;
  readonly shades: readonly Shade[];
  readonly bands: readonly PhaseBand[];
  /** The middle of today, in pixels; null when the plan has not come to it or has left it behind. */
  readonly today: number | null;
  /** Pixels of the column of names. */
  readonly names: number;
}

/** What a timeline has to keep within. */
export interface Room {
  /** Pixels of the box, the column of names included. */
  readonly width: number;
  readonly large: boolean;
  readonly quiet: QuietPeriods;
}

const NO_FOLDS: Folds = new Map();
const USUAL_ROOM: Room = { width: 1200, large: false, quiet: USUAL_QUIET_PERIODS };

/** A plan placed on an axis, in pixels from the left; null for a plan with nothing in it. */
export function layOut(
  plan: Plan,
  today: IsoDate,
  folds: Folds = NO_FOLDS,
  zoom: Zoom = 'quarter',
  room: Partial<Room> = {},
): TimelineLayout | null {
  const span = planSpan(plan);
  if (span === null) return null;
  const { width, large, quiet } = { ...USUAL_ROOM, ...room };
  const { names, words, week } = measuresOf(width, large);
  const axis = axisOf(span, scaleOf(zoom, span, width - names, words), week);
  const now = currentPhase(plan, today);
  const unfolded = opensByItself(plan, today);
  const bands = phasesOf(plan).map(({ phase, steps }): PhaseBand => {
    const id = phase?.id ?? OUTSIDE;
    const { from, to } = phase ?? spanOf(steps) ?? span;
    const open = folds.get(id) ?? unfolded.has(id);
    const rows = steps.map((step) => rowOf(step, axis, words));
    return {
      ...cellOf(axis, from, to),
      id,
      phase,
      from,
      to,
      current: id === now?.id && from <= today,
      open,
      rows,
      marks: open ? [] : rows.filter((row) => row.kind === 'point'),
    };
  });
  const x = xOf(axis, today) + axis.day / 2;
  const shades = shadesOf(axis, quiet);
  return { axis, shades, bands, today: x < 0 || x > axis.width ? null : x, names };
}

/** A last day is inclusive: its bar ends where the next day begins. */
function cellOf(axis: Axis, from: IsoDate, to: IsoDate): Cell {
  const x = xOf(axis, from);
  return { x, width: Math.max(axis.day, xOf(axis, to) + axis.day - x) };
}

function rowOf(step: Step, axis: Axis, words: number): Row {
  const side = ({ x, width }: Cell): Side => {
    if (x + width + words <= axis.width) return 'right';
    return x >= words ? 'left' : 'none';
  };
  if (step.kind === 'activity') {
    const cell = cellOf(axis, step.from, step.to);
    return { kind: 'activity', step, ...cell, side: side(cell) };
  }
  const cell = { x: xOf(axis, step.on) + axis.day / 2, width: 0 };
  return { kind: 'point', step, ...cell, side: side(cell) };
}

/** What can have the keyboard's focus, in the order in which it is seen: phases, and the steps of the open ones. */
export const idsInOrder = (bands: readonly PhaseBand[]): string[] =>
  bands.flatMap(({ id, open, rows }) => [id, ...(open ? rows.map(({ step }) => step.id) : [])]);

/** How far to scroll so that today stands a third into the part that is seen; never before the beginning. */
export function startScroll(today: number | null, seenWidth: number): number {
  return today === null ? 0 : Math.max(0, Math.round(today - seenWidth / 3));
}

/**
 * How far to scroll so that what was in the middle is so still, on another axis. From the whole plan, where all is seen
 * and the middle means nothing, it is today that comes there.
 */
export function keptScroll(
  before: TimelineLayout,
  after: TimelineLayout,
  seen: { readonly x: number; readonly width: number },
): number {
  const all = before.axis.width <= seen.width + 1;
  const middle = seen.x + seen.width / 2;
  const moved = xOf(after.axis, before.axis.from) + (middle / before.axis.day) * after.axis.day;
  const x = all && after.today !== null ? after.today : moved;
  return Math.max(0, Math.round(x - seen.width / 2));
}
