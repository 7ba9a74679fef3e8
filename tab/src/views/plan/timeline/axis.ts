import { Temporal } from 'temporal-polyfill';
import { type HolidayId, isoWeek, publicHolidays } from '../../../../../domain/calendar.ts';
import type { IsoDate } from '../../../../../domain/plan.ts';

/** Pixels for a day: a week is wide enough for its number. */
export const DAY = 6;

/** Weeks of empty axis after the plan's end, for the words beside the last bars. */
const TAIL_WEEKS = 6;

export type ShadeId = 'newYear' | 'easter' | 'labourDay' | 'constitutionDay' | 'ascension' | 'whitsun' | 'christmas';

export interface Cell {
  /** Pixels from the axis' beginning. */
  readonly x: number;
  readonly width: number;
}

export interface Axis {
  /** A Monday. */
  readonly from: IsoDate;
  readonly width: number;
  readonly months: readonly (Cell & { readonly month: number; readonly year: number })[];
  readonly weeks: readonly (Cell & { readonly week: number; readonly monday: IsoDate })[];
  readonly shades: readonly (Cell & { readonly id: ShadeId })[];
}

const GROUPS: Readonly<Record<HolidayId, ShadeId>> = {
  newYear: 'newYear',
  maundyThursday: 'easter',
  goodFriday: 'easter',
  easterSunday: 'easter',
  easterMonday: 'easter',
  labourDay: 'labourDay',
  constitutionDay: 'constitutionDay',
  ascension: 'ascension',
  whitSunday: 'whitsun',
  whitMonday: 'whitsun',
  christmasDay: 'christmas',
  boxingDay: 'christmas',
};

const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate) => from.until(to, { largestUnit: 'days' }).days;

/** Where a day begins, in pixels from the axis' first day. */
export function xOf(axis: Pick<Axis, 'from'>, date: IsoDate): number {
  return daysBetween(Temporal.PlainDate.from(axis.from), Temporal.PlainDate.from(date)) * DAY;
}

/** Weeks and months from the Monday before the first day to some weeks after the last. */
export function axisOf(span: { readonly from: IsoDate; readonly to: IsoDate }): Axis {
  const first = Temporal.PlainDate.from(span.from);
  const from = first.subtract({ days: first.dayOfWeek - 1 });
  const last = Temporal.PlainDate.from(span.to);
  const end = last.add({ days: 8 - last.dayOfWeek, weeks: TAIL_WEEKS });
  const at = { from: from.toString() };
  const x = (date: Temporal.PlainDate) => daysBetween(from, date) * DAY;

  const weeks = Array.from({ length: daysBetween(from, end) / 7 }, (_, index) => {
    const monday = from.add({ weeks: index }).toString();
    return { x: index * 7 * DAY, width: 7 * DAY, week: isoWeek(monday).week, monday };
  });

  const months: Axis['months'][number][] = [];
  for (let start = from; Temporal.PlainDate.compare(start, end) < 0; ) {
    const next = start.with({ day: 1 }).add({ months: 1 });
    const stop = Temporal.PlainDate.compare(next, end) < 0 ? next : end;
    months.push({ x: x(start), width: x(stop) - x(start), month: start.month, year: start.year });
    start = stop;
  }

  return { ...at, width: x(end), months, weeks, shades: shadesOf(from, end) };
}

/** Public holidays on the axis; those of one feast as one shade from its first day to its last. */
function shadesOf(from: Temporal.PlainDate, end: Temporal.PlainDate): Axis['shades'] {
  const shades: (Cell & { id: ShadeId })[] = [];
  for (let year = from.year; year <= end.year; year += 1) {
    const days = [...publicHolidays(year)].sort(([a], [b]) => a.localeCompare(b));
    for (const [date, holiday] of days) {
      const day = Temporal.PlainDate.from(date);
      if (Temporal.PlainDate.compare(day, from) < 0 || Temporal.PlainDate.compare(day, end) >= 0) continue;
      const x = daysBetween(from, day) * DAY;
      const id = GROUPS[holiday];
      const before = shades[shades.length - 1];
      if (before?.id === id) shades[shades.length - 1] = { ...before, width: x + DAY - before.x };
      else shades.push({ id, x, width: DAY });
    }
  }
  return shades;
}
