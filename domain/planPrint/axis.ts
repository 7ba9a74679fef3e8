import { Temporal } from 'temporal-polyfill';
import { isoWeek } from '../calendar.ts';
import { daysBetween } from '../days.ts';
import type { IsoDate } from '../plan.ts';

/** The days from a Monday on that one width of paper shows. */
export interface TimePart {
  /** A Monday. */
  readonly from: IsoDate;
  /** The last Sunday. */
  readonly to: IsoDate;
  readonly weeks: number;
}

const day = (date: IsoDate) => Temporal.PlainDate.from(date);

/**
 * The time of a plan in parts of whole weeks, as few as there can be and about equally long.
 * @param mostWeeks how many weeks there is room for beside each other
 */
export function timeParts(from: IsoDate, to: IsoDate, mostWeeks: number): TimePart[] {
  const first = day(from).subtract({ days: day(from).dayOfWeek - 1 });
  const weeks = Math.floor(daysBetween(first.toString(), to) / 7) + 1;
  const count = Math.ceil(weeks / Math.max(1, mostWeeks));
  const each = Math.ceil(weeks / count);
  return Array.from({ length: Math.ceil(weeks / each) }, (_, index) => {
    const begin = first.add({ weeks: index * each });
    const own = Math.min(each, weeks - index * each);
    return {
      from: begin.toString(),
      to: begin.add({ weeks: own }).subtract({ days: 1 }).toString(),
      weeks: own,
    };
  });
}

/** Where something stands on a part, in shares of its width; null for what it does not show. */
export interface Reach {
  readonly x: number;
  readonly width: number;
  /** Whether it began before the part, or goes on after it. */
  readonly before: boolean;
  readonly after: boolean;
}

/** The days from `from` to `to`, both included, as far as the part shows them. */
export function reachOn(part: TimePart, from: IsoDate, to: IsoDate): Reach | null {
  if (from > part.to || to < part.from) return null;
  const days = part.weeks * 7;
  const begin = Math.max(0, daysBetween(part.from, from));
  const end = Math.min(days, daysBetween(part.from, to) + 1);
  return { x: begin / days, width: (end - begin) / days, before: from < part.from, after: to > part.to };
}

export interface MonthCell extends Pick<Reach, 'x' | 'width'> {
  readonly month: number;
  readonly year: number;
}

/** The months of a part, the first and the last as far as they are on it. */
export function monthsOn(part: TimePart): MonthCell[] {
  const cells: MonthCell[] = [];
  for (let start = day(part.from); start.toString() <= part.to; ) {
    const next = start.with({ day: 1 }).add({ months: 1 });
    const reach = reachOn(part, start.toString(), next.subtract({ days: 1 }).toString());
    if (reach) cells.push({ x: reach.x, width: reach.width, month: start.month, year: start.year });
    start = next;
  }
  return cells;
}

/**
 * The weeks of a part; those that have no room for their number have none. Numbers stand at every week, every second or
 * every fourth, counted from the part's first.
 * @param weekWidth and `numberWidth` in the same unit
 */
export function weeksOn(part: TimePart, weekWidth: number, numberWidth: number) {
  const step = [1, 2, 4, 8].find((each) => each * weekWidth >= numberWidth) ?? 8;
  return Array.from({ length: part.weeks }, (_, index) => ({
    x: index / part.weeks,
    week: index % step === 0 ? isoWeek(day(part.from).add({ weeks: index }).toString()).week : null,
  }));
}
