import { FIRST_DAY, LAST_DAY } from '../../../../../domain/limits.ts';
import {
  type Activity,
  type DecisionPoint,
  type IsoDate,
  isStep,
  type Milestone,
  type Phase,
  type Plan,
  type PlanItem,
  type Step,
} from '../../../../../domain/plan.ts';
import { edited, type PlanChange } from '../../../../../domain/planChange.ts';
import { addDays, dayNumber } from './days.ts';

/** What stands on the timeline and can be moved. */
export type Movable = Phase | Step;

type Point = Milestone | DecisionPoint;
type Bar = Phase | Activity;

/** Where something is held: in the middle, or at one of its ends. */
export type Grip = 'move' | 'start' | 'end';

/** How far something is pulled, in days: all that is held, and besides the first and the last day of what leads. */
export interface Pull {
  readonly move: number;
  readonly start: number;
  readonly end: number;
}

/** What is held together, as it was when it was taken: what others do meanwhile must not pass for what was seen. */
export interface Held {
  readonly lead: Movable;
  readonly all: readonly Movable[];
}

export const NO_PULL: Pull = { move: 0, start: 0, end: 0 };

const FIRST = dayNumber(FIRST_DAY);
const LAST = dayNumber(LAST_DAY);

const isMovable = (item: PlanItem): item is Movable => item.kind === 'phase' || isStep(item);

/** Days from pixels, to the nearest. */
export const daysOf = (pixels: number, day: number): number => Math.round(pixels / day) || 0;

const firstDay = (item: Movable): IsoDate => ('on' in item ? item.on : item.from);
const lastDay = (item: Movable): IsoDate => ('on' in item ? item.on : item.to);

/**
 * What comes along when something is taken: a phase takes all that stands in it, one of several selected takes the
 * others. At an end, only itself. Null for what is not in the plan.
 */
export function heldBy(plan: Plan, id: string, grip: Grip, selected: ReadonlySet<string>): Held | null {
  const movable = plan.items.filter(isMovable);
  const lead = movable.find((item) => item.id === id);
  if (lead === undefined) return null;
  if (grip !== 'move') return { lead, all: [lead] };
  const ids = selected.has(id) ? selected : new Set([id]);
  const comes = (item: Movable) =>
    ids.has(item.id) || (item.kind !== 'phase' && item.phaseId !== null && ids.has(item.phaseId));
  return { lead, all: movable.filter(comes) };
}

/** What is held, where the pull leaves it. */
export function pulledTo<Item extends Movable>(item: Item, { move, start, end }: Pull): Item {
  if ('on' in item) return { ...item, on: addDays(item.on, move) };
  return { ...item, from: addDays(item.from, move + start), to: addDays(item.to, move + end) };
}

/** The pull that is possible: nothing becomes shorter than a day, or leaves the years that a plan may have. */
export function bounded({ lead, all }: Held, { move, start, end }: Pull): Pull {
  const earliest = Math.min(...all.map((item) => dayNumber(firstDay(item))));
  const latest = Math.max(...all.map((item) => dayNumber(lastDay(item))));
  const by = Math.max(FIRST - earliest, Math.min(LAST - latest, move));
  if ('on' in lead) return { move: by, start: 0, end: 0 };
  const [from, to] = [dayNumber(lead.from), dayNumber(lead.to)];
  const first = Math.max(FIRST - from - by, Math.min(to - from, start));
  const last = Math.min(LAST - to - by, Math.max(first - (to - from), end));
  return { move: by, start: first, end: last };
}

/** The pull of one grip by so many days. */
export const pullOf = (grip: Grip, days: number): Pull => ({ ...NO_PULL, [grip]: days });

/** One change for all that is held; empty where nothing is new. */
export function changeOf({ lead, all }: Held, pull: Pull): PlanChange {
  return all.flatMap((item) => {
    const to = pulledTo(item, item.id === lead.id ? pull : { ...NO_PULL, move: pull.move });
    if ('on' in item) return 'on' in to ? edited<Point>(item, { on: to.on }) : [];
    return 'on' in to ? [] : edited<Bar>(item, { from: to.from, to: to.to });
  });
}
