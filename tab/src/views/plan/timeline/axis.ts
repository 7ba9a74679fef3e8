import { isoWeek } from '../../../../../domain/calendar.ts';
import type { IsoDate } from '../../../../../domain/plan.ts';
import { dateOf, dayNumber, mondayOf } from './days.ts';
import type { Scale } from './scale.ts';

export interface Cell {
  /** Pixels from the axis' beginning. */
  readonly x: number;
  readonly width: number;
}

export interface Axis {
  /** A Monday. */
  readonly from: IsoDate;
  /** Pixels for a day. */
  readonly day: number;
  readonly width: number;
  readonly years: readonly (Cell & { readonly year: number })[];
  readonly months: readonly (Cell & { readonly month: number; readonly year: number })[];
  /** The weeks that have room for their numbers: all of them, or every second, fourth … */
  readonly weeks: readonly (Cell & { readonly week: number; readonly monday: IsoDate })[];
}

/** How many weeks may share a number; a step divides the year, so that the same weeks are numbered each year. */
const STEPS = [1, 2, 4, 8, 13, 26, 52] as const;

/** Where a day begins, in pixels from the axis' first day. */
export function xOf({ from, day }: Pick<Axis, 'from' | 'day'>, date: IsoDate): number {
  return (dayNumber(date) - dayNumber(from)) * day;
}

/** How far apart numbered weeks stand, in weeks. */
export const weekStep = (day: number, label: number): number => STEPS.find((step) => step * 7 * day >= label) ?? 52;

/**
 * Years, months and weeks from some weeks before the first day to some weeks after the last.
 * @param label pixels of a week's number
 */
export function axisOf(
  span: { readonly from: IsoDate; readonly to: IsoDate },
  { day, lead, tail }: Scale,
  label: number,
): Axis {
  const first = mondayOf(dayNumber(span.from)) - 7 * lead;
  const end = mondayOf(dayNumber(span.to)) + 7 * (tail + 1);
  return {
    from: dateOf(first),
    day,
    width: (end - first) * day,
    ...partsOf(first, end, day),
    weeks: weeksOf(first, end, day, weekStep(day, label)),
  };
}

function weeksOf(first: number, end: number, day: number, every: number): Axis['weeks'] {
  const all = Array.from({ length: (end - first) / 7 }, (_, index) => {
    const monday = dateOf(first + 7 * index);
    return { x: 7 * index * day, width: 7 * every * day, week: isoWeek(monday).week, monday };
  });
  // Week 53 is the only one that would stand beside week 1 whatever the step.
  return every === 1 ? all : all.filter(({ week }) => (week - 1) % every === 0 && week < 53);
}

function partsOf(first: number, end: number, day: number): Pick<Axis, 'years' | 'months'> {
  const months: Axis['months'][number][] = [];
  const years: Axis['years'][number][] = [];
  for (let start = first; start < end; ) {
    const [year = 0, month = 0] = dateOf(start).split('-').map(Number);
    const stop = Math.min(end, Date.UTC(year, month, 1) / 86_400_000);
    const cell = { x: (start - first) * day, width: (stop - start) * day };
    months.push({ ...cell, month, year });
    const before = years.at(-1);
    if (before?.year === year) years[years.length - 1] = { ...before, width: before.width + cell.width };
    else years.push({ ...cell, year });
    start = stop;
  }
  return { months, years };
}
