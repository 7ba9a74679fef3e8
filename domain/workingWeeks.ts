import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from './calendar.ts';
import { restsOn } from './hearingTime.ts';
import type { IsoDate } from './plan.ts';

/** The days of one week that a plan works on: Monday to Friday, without holidays and what rests. */
export interface WorkingWeek {
  readonly first: IsoDate;
  /** The Thursday, or the last working day before it; the first day where there is none. */
  readonly decides: IsoDate;
  readonly last: IsoDate;
}

const dayOf = (date: IsoDate) => Temporal.PlainDate.from(date);

const rests = (day: Temporal.PlainDate) => restsOn(day.toString());

const isFree = (day: Temporal.PlainDate) => isWorkingDay(day) && !rests(day);

const mondayOf = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });

function freeBy(day: Temporal.PlainDate): Temporal.PlainDate {
  let free = day;
  while (!isFree(free)) free = free.subtract({ days: 1 });
  return free;
}

function weekTo(last: Temporal.PlainDate): WorkingWeek {
  const monday = mondayOf(last);
  let first = monday;
  while (!isFree(first)) first = first.add({ days: 1 });
  const thursday = monday.add({ days: 3 });
  const by = freeBy(Temporal.PlainDate.compare(thursday, last) < 0 ? thursday : last);
  const decides = Temporal.PlainDate.compare(by, first) < 0 ? first : by;
  return { first: first.toString(), decides: decides.toString(), last: last.toString() };
}

/** The week of the last day on or before `end` that a plan works on; it ends with that day. */
export const weekUntil = (end: IsoDate): WorkingWeek => weekTo(freeBy(dayOf(end)));

/** By the first day of the week after: a plan is laid out anew at every turn of a date, over the same few years. */
const before = new Map<IsoDate, WorkingWeek>();

/** The working week before one; weeks whose Wednesday rests are passed over. */
export function weekBefore({ first }: WorkingWeek): WorkingWeek {
  const known = before.get(first);
  if (known !== undefined) return known;
  let wednesday = mondayOf(dayOf(first)).subtract({ days: 5 });
  while (rests(wednesday)) wednesday = wednesday.subtract({ weeks: 1 });
  const week = weekTo(freeBy(wednesday.add({ days: 2 })));
  before.set(first, week);
  return week;
}
