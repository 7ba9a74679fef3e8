import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './plan.ts';

export const TIME_ZONE = 'Europe/Oslo';

/** The hours (local, inclusive start, exclusive end) in which the product may turn to people. */
export const WORKING_HOURS = { from: 8, to: 16 } as const;

/** Easter Sunday by the anonymous Gregorian algorithm; right for every year of the Gregorian calendar. */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Temporal.PlainDate.from({ year, month, day });
}

/** The ids of Norway's twelve public holidays (lov om 1. og 17. mai; helligdagsfredloven § 2). */
export const HOLIDAYS = [
  'newYear',
  'maundyThursday',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'labourDay',
  'constitutionDay',
  'ascension',
  'whitSunday',
  'whitMonday',
  'christmasDay',
  'boxingDay',
] as const;

export type HolidayId = (typeof HOLIDAYS)[number];

/** The public holidays of a year, ISO date → id. Where two fall on one day (1 May and Ascension), the later in this list stands. */
export function publicHolidays(year: number): ReadonlyMap<IsoDate, HolidayId> {
  const easter = easterSunday(year);
  const fixed = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const after = (days: number) => easter.add({ days });
  const days: [Temporal.PlainDate, HolidayId][] = [
    [fixed(1, 1), 'newYear'],
    [after(-3), 'maundyThursday'],
    [after(-2), 'goodFriday'],
    [easter, 'easterSunday'],
    [after(1), 'easterMonday'],
    [fixed(5, 1), 'labourDay'],
    [fixed(5, 17), 'constitutionDay'],
    [after(39), 'ascension'],
    [after(49), 'whitSunday'],
    [after(50), 'whitMonday'],
    [fixed(12, 25), 'christmasDay'],
    [fixed(12, 26), 'boxingDay'],
  ];
  return new Map(days.map(([date, id]) => [date.toString(), id]));
}

const holidaysOf = new Map<number, ReadonlyMap<IsoDate, HolidayId>>();

/** The public holiday that a date is, or null. */
export function holidayOn(date: Temporal.PlainDate): HolidayId | null {
  const holidays = holidaysOf.get(date.year) ?? publicHolidays(date.year);
  holidaysOf.set(date.year, holidays);
  return holidays.get(date.toString()) ?? null;
}

export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek <= 5 && holidayOn(date) === null;
}

/** The date `count` working days after `date`; the start day itself is not counted. */
export function addWorkingDays(date: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The calendar day in Norway at an instant. */
export function localDate(instant: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(TIME_ZONE).toPlainDate();
}

/** The instant of a wall-clock hour in Norway on a date. */
export function atLocalHour(date: Temporal.PlainDate, hour: number): Date {
  return atLocalTime(date, { hour, minute: 0 });
}

/** What a clock on the wall shows. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** The instant of a wall-clock time in Norway on a date, summer or winter. */
export function atLocalTime(date: Temporal.PlainDate, time: TimeOfDay): Date {
  const zoned = date.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: Temporal.PlainTime.from({ ...time }) });
  return new Date(zoned.epochMilliseconds);
}

/** What the clocks in Norway show at an instant. */
export function localTime(instant: Date): TimeOfDay {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(TIME_ZONE);
  return { hour, minute };
}

export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** ISO 8601 week of a date: Monday first, week 1 holds the year's first Thursday. */
export function isoWeek(date: IsoDate): IsoWeek {
  const day = Temporal.PlainDate.from(date);
  return { year: day.yearOfWeek ?? day.year, week: day.weekOfYear ?? 1 };
}
