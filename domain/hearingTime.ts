import { easterSunday } from './calendar.ts';
import type { IsoDate } from './plan.ts';

/** Days: six weeks from the day of the announcement (plan- og bygningsloven §§ 11-13 and 11-14). */
export const HEARING_DAYS = 42;

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

/** The fewest days from the first day of a hearing to its last: by law, and what is due for each holiday it touches. */
export function fewestHearingDays(from: IsoDate, to: IsoDate): number {
  return holidaysBetween(from, to).reduce((days, holiday) => days + marginOf(holiday), HEARING_DAYS);
}
