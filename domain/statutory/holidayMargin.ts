import { Temporal } from 'temporal-polyfill';
import { easterSunday } from '../calendar.ts';
import type { IsoDate, Plan } from '../plan.ts';
import { daysBetween, type Finding, hearingsInLaw } from './finding.ts';
import { HEARING_DAYS } from './hearingSixWeeks.ts';

export const MARGINS = ['july', 'easter', 'christmas'] as const;
type Margin = (typeof MARGINS)[number];

interface Holiday {
  /** Days beside the six weeks. */
  readonly more: number;
  /** Both days included; Christmas as it begins in the year. */
  readonly days: (year: number) => { readonly from: IsoDate; readonly to: IsoDate };
}

const HOLIDAYS: Readonly<Record<Margin, Holiday>> = {
  july: { more: 21, days: (year) => ({ from: `${year}-07-01`, to: `${year}-07-31` }) },
  easter: {
    more: 7,
    days: (year) => {
      const sunday = easterSunday(year);
      return { from: sunday.subtract({ days: 6 }).toString(), to: sunday.add({ days: 1 }).toString() };
    },
  },
  christmas: { more: 7, days: (year) => ({ from: `${year}-12-23`, to: `${year + 1}-01-02` }) },
};

/** The holiday between two days that asks for most. */
function holidayIn(from: IsoDate, to: IsoDate): Margin | null {
  const first = Temporal.PlainDate.from(from).year - 1;
  const years = Array.from({ length: Temporal.PlainDate.from(to).year - first + 1 }, (_, at) => first + at);
  const meets = (margin: Margin) =>
    years.some((year) => {
      const days = HOLIDAYS[margin].days(year);
      return days.from <= to && from <= days.to;
    });
  return MARGINS.find(meets) ?? null;
}

/**
 * A hearing over holidays gets more time than the six weeks: three weeks for July, one for the Easter week or
 * Christmas. This is practice that statsforvaltere and county councils ask for, not law.
 */
export function holidayMargin(plan: Plan): Finding[] {
  return hearingsInLaw(plan).flatMap(({ id, title, from, to }): Finding[] => {
    const holiday = holidayIn(from, to);
    const days = daysBetween(from, to);
    if (holiday === null) return [];
    const needed = HEARING_DAYS + HOLIDAYS[holiday].more;
    if (days >= needed) return [];
    const values = { title, days, needed, more: needed - days, holiday };
    return [{ rule: 'HEARING_HOLIDAY', stepId: id, facts: `${from}/${to}/${days}/${holiday}`, values }];
  });
}
