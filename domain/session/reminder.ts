import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, isWorkingDay, localDate, localTime } from '../calendar.ts';
import type { IsoDate } from '../plan.ts';
import { mayDisturb, type QuietPeriods, quietOn } from '../quietPeriods.ts';
import type { Promised } from './agenda.ts';

export const REMINDER_RULE = {
  /** So many working days before the last day. */
  workingDays: 2,
  /** Not before this hour in Norway: 09–14 suits most municipalities. */
  hour: 9,
} as const;

/** How many days before its last day something can be reminded of, by any calendar: what a look ahead has to cover. */
export const LONGEST_AHEAD_DAYS = 70;

/** A new action's last day, where nobody says otherwise: two working weeks on. */
const USUAL_WORKING_DAYS = 10;

const isFree = (quiet: QuietPeriods, day: Temporal.PlainDate) => isWorkingDay(day) && quietOn(quiet, day) === null;

/**
 * The day on which somebody is reminded: {@link REMINDER_RULE}.workingDays before the last day, or the last day before
 * that on which we may turn to people. However long the quiet periods, not more than {@link LONGEST_AHEAD_DAYS} ahead.
 */
export function remindsOn(due: IsoDate, quiet: QuietPeriods): IsoDate {
  const last = Temporal.PlainDate.from(due);
  let day = last;
  for (let left: number = REMINDER_RULE.workingDays; left > 0; ) {
    day = day.subtract({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  const first = last.subtract({ days: LONGEST_AHEAD_DAYS });
  while (!isFree(quiet, day) && Temporal.PlainDate.compare(day, first) > 0) day = day.subtract({ days: 1 });
  return day.toString();
}

/**
 * Whether whoever sees to something is reminded now: from its day on, until the last day, when we may turn to people;
 * never on the day it was agreed, when they know. That it is done once, the caller sees to.
 */
export function isReminderDue({ due, done, on }: Promised, quiet: QuietPeriods, now: Date): boolean {
  if (done || due === null || !mayDisturb(quiet, now) || localTime(now).hour < REMINDER_RULE.hour) return false;
  const today = localDate(now).toString();
  return today > on && today <= due && today >= remindsOn(due, quiet);
}

/** The last day of a new action that nobody has given one: a day on which people are at work. */
export function usualDue(today: IsoDate, quiet: QuietPeriods): IsoDate {
  let day = addWorkingDays(Temporal.PlainDate.from(today), USUAL_WORKING_DAYS);
  for (let left = LONGEST_AHEAD_DAYS; left > 0 && !isFree(quiet, day); left -= 1) day = day.add({ days: 1 });
  return day.toString();
}
