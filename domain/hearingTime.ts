import { Temporal } from 'temporal-polyfill';
import { easterSunday, isWorkingDay } from './calendar.ts';
import { addDays, daysBetween } from './days.ts';
import type { Activity, IsoDate } from './plan.ts';

/** Days: six weeks (plan- og bygningsloven §§ 11-13 and 11-14). */
const HEARING_DAYS = 42;

export const MARGINS = ['july', 'easter', 'christmas'] as const;
export type Margin = (typeof MARGINS)[number];

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface Holiday {
  /** Days beside the six weeks. */
  readonly more: number;
  /** Both days included; Christmas as it begins in the year. */
  readonly days: (year: number) => Span;
}

const easterOf = new Map<number, Span>();

function easterWeek(year: number): Span {
  const known = easterOf.get(year);
  if (known !== undefined) return known;
  const sunday = easterSunday(year);
  const days = { from: sunday.subtract({ days: 6 }).toString(), to: sunday.add({ days: 1 }).toString() };
  easterOf.set(year, days);
  return days;
}

/**
 * Three weeks for July, one for the Easter week or Christmas: practice that statsforvaltere and county councils ask
 * for, not law (domain.md § 2.1, HEARING_HOLIDAY).
 */
const HOLIDAYS: Readonly<Record<Margin, Holiday>> = {
  july: { more: 21, days: (year) => ({ from: `${year}-07-01`, to: `${year}-07-31` }) },
  easter: { more: 7, days: easterWeek },
  christmas: { more: 7, days: (year) => ({ from: `${year}-12-23`, to: `${year + 1}-01-02` }) },
};

/** Days that a holiday asks for beside the six weeks. */
export const marginOf = (holiday: Margin): number => HOLIDAYS[holiday].more;

/** The holidays that touch the days from one to another, both included; what asks for most comes first. */
export function holidaysBetween(from: IsoDate, to: IsoDate): Margin[] {
  const first = Number(from.slice(0, 4)) - 1;
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  return MARGINS.filter((holiday) =>
    years.some((year) => {
      const days = HOLIDAYS[holiday].days(year);
      return days.from <= to && from <= days.to;
    }),
  );
}

/** Whether a plan rests on a day: July, the Easter week, and 23 December–2 January. */
export const restsOn = (day: IsoDate): boolean => holidaysBetween(day, day).length > 0;

/**
 * The day that a hearing is counted from: the last of the day it is laid out, on the internet and in the newspaper, and
 * of the day those who are heard have received it. In a plan that is the hearing's first day, or the last day of an
 * announcement of the same matter that is still under way then.
 */
export function hearingCountedFrom(
  hearing: Pick<Activity, 'from' | 'to' | 'subject'>,
  activities: readonly Pick<Activity, 'type' | 'from' | 'to' | 'subject'>[],
): IsoDate {
  const announced = activities
    .filter(({ type, subject }) => type === 'announcement' && subject !== null && subject === hearing.subject)
    .filter(({ from, to }) => from <= hearing.to && to >= hearing.from)
    .map(({ to }) => to);
  return [hearing.from, ...announced].sort().at(-1) ?? hearing.from;
}

/**
 * The first day that a hearing may end on: six weeks later on the same weekday, the day it is counted from not included,
 * and the next working day where that is a Saturday, a Sunday or a public holiday. The planning act has no rule of its
 * own for counting; this is domstolloven §§ 148–149, by analogy.
 */
export function earliestHearingEnd(countedFrom: IsoDate): IsoDate {
  let day = Temporal.PlainDate.from(addDays(countedFrom, HEARING_DAYS));
  while (!isWorkingDay(day)) day = day.add({ days: 1 });
  return day.toString();
}

/** How many days a hearing lasts, as the law counts them: the day it is counted from is not included. */
export const hearingDays = daysBetween;

/** The fewest days that a hearing lasts by law. */
export const statutoryHearingDays = (countedFrom: IsoDate): number =>
  hearingDays(countedFrom, earliestHearingEnd(countedFrom));

/** The fewest days from the day a hearing is counted from to its last: by law, and what is due for each holiday it touches. */
export function fewestHearingDays(countedFrom: IsoDate, to: IsoDate): number {
  return holidaysBetween(countedFrom, to).reduce(
    (days, holiday) => days + marginOf(holiday),
    statutoryHearingDays(countedFrom),
  );
}
