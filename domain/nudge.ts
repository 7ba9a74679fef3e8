import type { Temporal } from 'temporal-polyfill';
import { addWorkingDays, atLocalHour, isWorkingDay, localDate } from './calendar.ts';
import type { IsoDate } from './plan.ts';
import { mayDisturb, nextDisturbable, type QuietPeriods } from './quietPeriods.ts';
import type { Round } from './round.ts';

/** A nudge reminds those who have not answered. It never says who they are to anybody but those who run the round. */
export const NUDGE_RULE = {
  /** As many as the plan sends for one round. */
  most: 2,
  /** When on its day a planned one goes, in Norway: early in the hours that suit most municipalities, 09–14. */
  hour: 9,
  /** A round is left alone for this long after it opened. */
  youngestMs: 24 * 60 * 60_000,
  /** With less than this left of the round a nudge only nags. */
  leastLeftMs: 2 * 60 * 60_000,
} as const;

type Window = Pick<Round, 'openedAt' | 'closesAt'>;

/** The day in Norway that an instant falls on: a round is nudged at most once on a day, whoever wants it. */
export function nudgeDay(at: Date): IsoDate {
  return localDate(at).toString();
}

/** Why nobody can be reminded by hand: in the tab each has a sentence. */
export const NUDGE_REFUSALS = ['closed', 'ended', 'allAnswered', 'unwanted', 'today', 'noTime'] as const;

export type NudgeRefusal = (typeof NUDGE_REFUSALS)[number];

/**
 * When a nudge asked for by hand goes: now, or at the first time we may turn to people. `taken` are the days that have
 * a nudge already, gone or to come.
 * @returns `noTime` when the round is over before anybody may be reminded, `today` when that day is taken
 */
export function nudgeByHandAt(
  { closesAt }: Pick<Window, 'closesAt'>,
  taken: readonly IsoDate[],
  quiet: QuietPeriods,
  now: Date,
): Date | 'today' | 'noTime' {
  const at = nextDisturbable(quiet, now, closesAt);
  if (at === null) return 'noTime';
  return taken.includes(nudgeDay(at)) ? 'today' : at;
}

/**
 * When a round's nudges go if nobody interferes, in order: half-way through the window, and on the last morning, always
 * when we may turn to people at all. A day that will not do gives way: the first forward, the last back to the working day before. What is left is at most
 * {@link NUDGE_RULE}.most, on different days, none within a day of the opening or just before the close. Depends on
 * the round and the quiet periods alone, so every instance plans the same.
 */
export function planNudges({ openedAt, closesAt }: Window, quiet: QuietPeriods): Date[] {
  const earliest = openedAt.getTime() + NUDGE_RULE.youngestMs;
  const latest = closesAt.getTime() - NUDGE_RULE.leastLeftMs;
  const on = (date: Temporal.PlainDate): Date | null => {
    const at = new Date(Math.max(atLocalHour(date, NUDGE_RULE.hour).getTime(), earliest));
    return localDate(at).equals(date) && at.getTime() <= latest && mayDisturb(quiet, at) ? at : null;
  };

  const lastDay = localDate(closesAt);
  const last = on(lastDay) ?? on(workingDayBefore(lastDay));
  const end = last === null ? lastDay : localDate(last);
  let first: Date | null = null;
  let date = halfWay(localDate(openedAt), lastDay);
  for (; first === null && isBefore(date, end); date = addWorkingDays(date, 1)) first = on(date);
  return [first, last].filter((at) => at !== null);
}

/** Half of the window's working days on; weekends and holidays are not time in which people answer. */
function halfWay(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate {
  let days = 0;
  for (let day = addWorkingDays(from, 1); !isBefore(to, day); day = addWorkingDays(day, 1)) days += 1;
  return addWorkingDays(from, Math.ceil(days / 2));
}

function workingDayBefore(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date.subtract({ days: 1 });
  while (!isWorkingDay(day)) day = day.subtract({ days: 1 });
  return day;
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => a.toString() < b.toString();
