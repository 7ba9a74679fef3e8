import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from './calendar.ts';
import type { IsoDate } from './plan.ts';
import { quietOn } from './quietPeriods.ts';

/** The quiet periods but summer: of the summer, plans rest in July and not by week numbers. */
const HOLIDAYS_IN_WINTER = { off: ['summer'], own: [] } as const;

/** Whether a day is in July. */
export const inJuly = ({ month }: Temporal.PlainDate) => month === 7;

/** Whether a day is in the Easter week, or between 23 December and 2 January. */
export const inEasterOrChristmas = (day: Temporal.PlainDate) => quietOn(HOLIDAYS_IN_WINTER, day) !== null;

const rests = (day: Temporal.PlainDate) => inJuly(day) || inEasterOrChristmas(day);

const isFree = (day: Temporal.PlainDate) => isWorkingDay(day) && !rests(day);

const mondayOf = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });

/** The last day on or before `day` that a plan works on. */
export function workingDayBy(day: Temporal.PlainDate): Temporal.PlainDate {
  let free = day;
  while (!isFree(free)) free = free.subtract({ days: 1 });
  return free;
}

/** The days of one week that a plan works on: Monday to Friday, without holidays and what rests. */
export interface WorkingWeek {
  readonly first: Temporal.PlainDate;
  /** The Thursday, or the last working day before it; the first day where there is none. */
  readonly decides: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** The week of `last`, which is a working day, and ends with it. */
export function weekUntil(last: Temporal.PlainDate): WorkingWeek {
  const monday = mondayOf(last);
  let first = monday;
  while (!isFree(first)) first = first.add({ days: 1 });
  const thursday = monday.add({ days: 3 });
  const by = workingDayBy(Temporal.PlainDate.compare(thursday, last) < 0 ? thursday : last);
  return { first, decides: Temporal.PlainDate.compare(by, first) < 0 ? first : by, last };
}

/** The working week before one; weeks whose Wednesday rests are passed over. */
export function weekBefore(week: WorkingWeek): WorkingWeek {
  let wednesday = mondayOf(week.first).subtract({ days: 5 });
  while (rests(wednesday)) wednesday = wednesday.subtract({ weeks: 1 });
  return weekUntil(workingDayBy(wednesday.add({ days: 2 })));
}

/** Plan- og bygningsloven §§ 11-13 and 11-14: at least six weeks. */
const HEARING_DAYS = 42;
/** Custom among county governors and counties, not law (domain.md § 2.1, HEARING_HOLIDAY). */
const JULY_MARGIN = 21;
const HOLIDAY_MARGIN = 7;

/** The fewest days from the first day of a hearing to its last: by law, and what is due for the holidays it touches. */
export function fewestHearingDays(from: IsoDate, to: IsoDate): number {
  const last = Temporal.PlainDate.from(to);
  let july = false;
  let holiday = false;
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    july ||= inJuly(day);
    holiday ||= inEasterOrChristmas(day);
  }
  return HEARING_DAYS + (july ? JULY_MARGIN : 0) + (holiday ? HOLIDAY_MARGIN : 0);
}
