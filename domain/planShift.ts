import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from './calendar.ts';
import { FIRST_DAY, LAST_DAY } from './limits.ts';
import type { IsoDate, Phase, Step } from './plan.ts';
import { edited, type PlanChange } from './planChange.ts';

/** How far something is moved, in days; backwards where negative. */
export interface Shift {
  readonly days: number;
  /** A day that lands on a weekend or a public holiday goes on to the next working day. */
  readonly toWorkingDays: boolean;
}

const inReach = (day: IsoDate) => day >= FIRST_DAY && day <= LAST_DAY;

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
