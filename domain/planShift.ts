import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from './calendar.ts';
import type { IsoDate, Phase, Step } from './plan.ts';
import { edited, type PlanChange } from './planChange.ts';

/** How far something is moved, in days; backwards where negative. */
export interface Shift {
  readonly days: number;
  /** A day that lands on a weekend or a public holiday goes on to the next working day. */
  readonly toWorkingDays: boolean;
}

/** What a plan can hold; outside it a moved day is none. */
const FIRST = '1990-01-01';
const LAST = '2099-12-31';

const inReach = (day: IsoDate) => day >= FIRST && day <= LAST;

/** Days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** How many days from the first to the last, both counted. */
export const lengthInDays = (from: IsoDate, to: IsoDate): number => daysBetween(from, to) + 1;

/** A day so many days later, or earlier where negative. */
export const addDays = (day: IsoDate, days: number): IsoDate => Temporal.PlainDate.from(day).add({ days }).toString();

export function shiftDay(day: IsoDate, { days, toWorkingDays }: Shift): IsoDate {
  let moved = Temporal.PlainDate.from(day).add({ days });
  while (toWorkingDays && !isWorkingDay(moved)) moved = moved.add({ days: 1 });
  return moved.toString();
}

/** A phase or a step with its days moved; order is kept, since a later day never moves to an earlier one. */
export function shifted<Part extends Phase | Step>(part: Part, shift: Shift): Part {
  if ('on' in part) return { ...part, on: shiftDay(part.on, shift) };
  return { ...part, from: shiftDay(part.from, shift), to: shiftDay(part.to, shift) };
}

/** The change that moves phases and steps together; null when one of them would leave the years a plan can hold. */
export function shiftAll(parts: readonly (Phase | Step)[], shift: Shift): PlanChange | null {
  const edits = parts.flatMap((part) => {
    const { id: _id, kind: _kind, ...after } = shifted(part, shift);
    return edited<Phase | Step>(part, after);
  });
  const days = edits.flatMap((edit) => (edit.op === 'set' ? Object.values(edit.after) : []));
  return days.every((day) => typeof day === 'string' && inReach(day)) ? edits : null;
}
