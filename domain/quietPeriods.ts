import { Temporal } from 'temporal-polyfill';
import { atLocalHour, easterSunday, isoWeek, isWorkingDay, localDate, localTime, WORKING_HOURS } from './calendar.ts';
import type { IsoDate } from './plan.ts';

/** The quiet periods that everybody has until they switch them off: summer, Christmas and New Year, the Easter week. */
export const DEFAULT_QUIET_PERIODS = ['summer', 'christmas', 'easter'] as const;

export type DefaultQuietPeriod = (typeof DEFAULT_QUIET_PERIODS)[number];

/** The longest name of a period of one's own, and how many there can be. */
export const QUIET_NAME_LIMIT = 60;
export const MOST_OWN_QUIET_PERIODS = 20;

/** A period of one's own, both days included. */
export interface OwnQuietPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly name: string;
}

/** When one engagement is left in peace. */
export interface QuietPeriods {
  /** The default ones that are switched off here. */
  readonly off: readonly DefaultQuietPeriod[];
  readonly own: readonly OwnQuietPeriod[];
}

/** Which quiet period a date falls in. */
export type Quiet =
  | { readonly by: 'default'; readonly period: DefaultQuietPeriod }
  | { readonly by: 'own'; readonly name: string };

export const USUAL_QUIET_PERIODS: QuietPeriods = { off: [], own: [] };

/** ISO weeks 27–31; 23 December–2 January; the Monday before Easter–Easter Monday (domain.md § 8). */
const RULES: Readonly<Record<DefaultQuietPeriod, (date: Temporal.PlainDate) => boolean>> = {
  summer: (date) => {
    const { week } = isoWeek(date.toString());
    return week >= 27 && week <= 31;
  },
  christmas: ({ month, day }) => (month === 12 && day >= 23) || (month === 1 && day <= 2),
  easter: (date) => {
    const daysOn = easterSunday(date.year).until(date).days;
    return daysOn >= -6 && daysOn <= 1;
  },
};

/** The quiet period that a date falls in, the default ones first, or null. */
export function quietOn(quiet: QuietPeriods, date: Temporal.PlainDate): Quiet | null {
  const period = DEFAULT_QUIET_PERIODS.find((id) => !quiet.off.includes(id) && RULES[id](date));
  if (period !== undefined) return { by: 'default', period };
  const day = date.toString();
  const own = quiet.own.find(({ from, to }) => from <= day && day <= to);
  return own === undefined ? null : { by: 'own', name: own.name };
}

/** The first and last day of a default period that begins in the year; Christmas ends in the next one. */
export function defaultQuietDays(period: DefaultQuietPeriod, year: number): { from: IsoDate; to: IsoDate } {
  const span = (from: Temporal.PlainDate, to: Temporal.PlainDate) => ({ from: from.toString(), to: to.toString() });
  if (period === 'christmas') {
    return span(new Temporal.PlainDate(year, 12, 23), new Temporal.PlainDate(year + 1, 1, 2));
  }
  if (period === 'easter') {
    const easter = easterSunday(year);
    return span(easter.subtract({ days: 6 }), easter.add({ days: 1 }));
  }
  // 4 January is always in week 1.
  const inWeekOne = new Temporal.PlainDate(year, 1, 4);
  const monday = inWeekOne.subtract({ days: inWeekOne.dayOfWeek - 1 }).add({ weeks: 26 });
  return span(monday, monday.add({ weeks: 5 }).subtract({ days: 1 }));
}

/** Whether the product may turn to people at an instant: a working day, in working hours, in no quiet period. */
export function mayDisturb(quiet: QuietPeriods, at: Date): boolean {
  const { hour } = localTime(at);
  return hour >= WORKING_HOURS.from && hour < WORKING_HOURS.to && isFree(quiet, localDate(at));
}

const isFree = (quiet: QuietPeriods, date: Temporal.PlainDate) => isWorkingDay(date) && quietOn(quiet, date) === null;

/** The first instant, `at` included, at which the product may turn to people; null when there is none before `before`. */
export function nextDisturbable(quiet: QuietPeriods, at: Date, before: Date): Date | null {
  if (at >= before) return null;
  if (mayDisturb(quiet, at)) return at;
  for (let date = localDate(at); ; date = date.add({ days: 1 })) {
    const morning = atLocalHour(date, WORKING_HOURS.from);
    if (morning >= before) return null;
    if (morning > at && isFree(quiet, date)) return morning;
  }
}
