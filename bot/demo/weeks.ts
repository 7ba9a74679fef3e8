import type { Temporal } from 'temporal-polyfill';
import { easterSunday, localDate, publicHolidays } from '../../domain/calendar.ts';

/** The working days of one week, Monday first; holidays are left out, so there may be fewer than five. */
export type PlanWeek = readonly Temporal.PlainDate[];

/** Week 0 is today's, 1 the next one that counts, -1 the one before. */
export type PlanWeeks = (offset: number) => PlanWeek;

/** How many weeks each way a plan may reach. */
const REACH = 60;

/**
 * Weeks in which a municipality plans nothing political: those that touch July, the Easter week, and those between
 * 23 December and New Year. Work that spans one simply lasts longer, and so does a hearing, as practice asks for.
 */
export function isQuietWeek(monday: Temporal.PlainDate): boolean {
  const friday = monday.add({ days: 4 });
  if (monday.month === 7 || friday.month === 7) return true;
  if (friday.add({ days: 2 }).equals(easterSunday(friday.year))) return true;
  const endsAfter22December = friday.year > monday.year || (friday.month === 12 && friday.day >= 23);
  return endsAfter22December || (monday.month === 1 && monday.day === 1);
}

/** The weeks that count, seen from the working week of `now`; a weekend belongs to the week after. */
export function planWeeksAround(now: Date): PlanWeeks {
  const today = localDate(now);
  const monday = today.add({ days: today.dayOfWeek > 5 ? 8 - today.dayOfWeek : 1 - today.dayOfWeek });
  const ahead = collect(monday, 1);
  const behind = collect(monday.subtract({ days: 7 }), -1);
  return (offset) => {
    const week = offset >= 0 ? ahead[offset] : behind[-offset - 1];
    if (week === undefined) throw new RangeError(`week ${offset} is out of reach`);
    return week;
  };
}

function collect(from: Temporal.PlainDate, direction: 1 | -1): PlanWeek[] {
  const weeks: PlanWeek[] = [];
  const holidays = new Map<number, ReturnType<typeof publicHolidays>>();
  const isHoliday = (day: Temporal.PlainDate) => {
    const ofYear = holidays.get(day.year) ?? publicHolidays(day.year);
    holidays.set(day.year, ofYear);
    return ofYear.has(day.toString());
  };
  for (let monday = from; weeks.length < REACH; monday = monday.add({ days: 7 * direction })) {
    if (isQuietWeek(monday)) continue;
    weeks.push([0, 1, 2, 3, 4].map((days) => monday.add({ days })).filter((day) => !isHoliday(day)));
  }
  return weeks;
}

function found(day: Temporal.PlainDate | undefined): Temporal.PlainDate {
  if (day === undefined) throw new RangeError('no working day there in the week');
  return day;
}

/** The working day nearest after or on a weekday (1 Monday – 5 Friday). */
export function onOrAfter(week: PlanWeek, weekday: number): Temporal.PlainDate {
  return found(week.find((day) => day.dayOfWeek >= weekday));
}
