import { Temporal } from 'temporal-polyfill';
import {
  addWorkingDays,
  atLocalTime,
  type HolidayId,
  holidayOn,
  isWorkingDay,
  localDate,
  type TimeOfDay,
  WORKING_HOURS,
} from './calendar.ts';
import type { PersonKey } from './people.ts';
import type { IsoDate } from './plan.ts';
import { type Quiet, type QuietPeriods, quietOn } from './quietPeriods.ts';
import type { Audience } from './round.ts';

/** 1 is Monday. Check-ins are for working days, so the week has five. */
export const WEEKDAYS = [1, 2, 3, 4, 5] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Every week, every second, every fourth. */
export const WEEK_STEPS = [1, 2, 4] as const;
export type WeekStep = (typeof WEEK_STEPS)[number];

/** Which of the month's Tuesdays, say. There is not always a fifth, so the last has a name of its own. */
export const MONTH_PLACES = [1, 2, 3, 4, 'last'] as const;
export type MonthPlace = (typeof MONTH_PLACES)[number];

export type Rhythm =
  | { readonly kind: 'weekly'; readonly every: WeekStep; readonly weekday: Weekday }
  | { readonly kind: 'monthly'; readonly nth: MonthPlace; readonly weekday: Weekday };

/** The window in working days that a series may give people to answer in. */
export const SHORTEST_WINDOW = 1;
export const LONGEST_WINDOW = 10;

/** What somebody decides about a series. */
export interface SeriesSettings {
  readonly rhythm: Rhythm;
  /** In Norway, within {@link WORKING_HOURS}. */
  readonly time: TimeOfDay;
  readonly windowWorkingDays: number;
  /** The first date is the first that fits on or after this; it also says which weeks every second or fourth are. */
  readonly startsOn: IsoDate;
  /** The last day on which it may ask; null goes on until somebody ends it. */
  readonly endsOn: IsoDate | null;
  readonly audience: Audience;
  /** Whether those who have not answered are reminded. */
  readonly nudges: boolean;
}

/** What somebody decided about a series, and nothing else of it. */
export function settingsOf(series: SeriesSettings): SeriesSettings {
  const { rhythm, time, windowWorkingDays, startsOn, endsOn, audience, nudges } = series;
  return { rhythm, time, windowWorkingDays, startsOn, endsOn, audience, nudges };
}

export const SERIES_STATES = ['running', 'paused', 'ended'] as const;
export type SeriesState = (typeof SERIES_STATES)[number];

/** A check-in that repeats. */
export interface Series extends SeriesSettings {
  readonly id: string;
  readonly engagementId: string;
  readonly state: SeriesState;
  /** Who set it up; its rounds are opened in their name. */
  readonly setUpBy: PersonKey;
}

/** Why a date is passed over: a quiet period, the last day, or somebody's decision. */
export type Skip = Quiet | { readonly by: 'end' } | { readonly by: 'hand' };

/** Why a date that should have opened did not. */
export const MISSED = ['serviceDown', 'windowPassed', 'roundOpen', 'notLinked'] as const;
export type Missed = (typeof MISSED)[number];

/** What became of a date. A round that was deleted since is null. */
export type Outcome =
  | { readonly state: 'opened'; readonly roundId: string | null }
  | { readonly state: 'missed'; readonly why: Missed }
  | { readonly state: 'skipped'; readonly why: Skip };

/** One date of a series. Pure arithmetic on the calendar: it does not depend on when it is asked for. */
export interface Occurrence {
  /** The date by the rhythm alone; it names the occurrence within its series. */
  readonly due: IsoDate;
  /** The day on which it opens, or null when it is skipped. */
  readonly on: IsoDate | null;
  /** The instant at which it opens, or null when it is skipped. */
  readonly at: Date | null;
  /** The holiday that `due` is and that it moved away from, to the next working day; a quiet period needs no move. */
  readonly moved: HolidayId | null;
  readonly skipped: Skip | null;
  /** The instant at which it is dealt with: `at`, or when it would have opened had it not been skipped. */
  readonly turn: Date;
}

/** What the dates of a series follow from. */
export type Timetable = Pick<SeriesSettings, 'rhythm' | 'time' | 'startsOn' | 'endsOn'>;

/** The series as far as the engagement lets it ask: not after the last day of either. Nothing to store. */
export function within<T extends Pick<SeriesSettings, 'endsOn'>>(series: T, lastDay: IsoDate | null): T {
  if (lastDay === null || (series.endsOn !== null && series.endsOn <= lastDay)) return series;
  return { ...series, endsOn: lastDay };
}

/** The dates that somebody decided to skip, by `due`. */
export type HandSkips = ReadonlySet<IsoDate>;

const NO_SKIPS: HandSkips = new Set();

/**
 * The occurrences from the first to the last, one by one; endless where the series has no end, so that whoever walks
 * them has to stop. Those due before `since` are left out without being walked. `due` and `turn` both rise strictly: no
 * row of free days is as long as a week.
 */
export function* occurrences(
  timetable: Timetable,
  quiet: QuietPeriods,
  skips: HandSkips = NO_SKIPS,
  since: Temporal.PlainDate | null = null,
): Generator<Occurrence> {
  for (const date of dueDates(timetable.rhythm, Temporal.PlainDate.from(timetable.startsOn), since)) {
    if (timetable.endsOn !== null && date.toString() > timetable.endsOn) return;
    yield occurrenceOn(date, timetable, quiet, skips);
  }
}

function occurrenceOn(
  due: Temporal.PlainDate,
  { time, endsOn }: Timetable,
  quiet: QuietPeriods,
  skips: HandSkips,
): Occurrence {
  const day = isWorkingDay(due) ? due : addWorkingDays(due, 1);
  const afterEnd = endsOn !== null && day.toString() > endsOn;
  const inQuiet = quietOn(quiet, due);
  const skipped: Skip | null =
    inQuiet ??
    quietOn(quiet, day) ??
    (afterEnd ? { by: 'end' } : null) ??
    (skips.has(due.toString()) ? { by: 'hand' } : null);
  const turn = atLocalTime(skipped === null ? day : due, time);
  return {
    due: due.toString(),
    on: skipped === null ? day.toString() : null,
    at: skipped === null ? turn : null,
    moved: due.equals(day) || inQuiet !== null ? null : holidayOn(due),
    skipped,
    turn,
  };
}

function* dueDates(
  rhythm: Rhythm,
  start: Temporal.PlainDate,
  since: Temporal.PlainDate | null,
): Generator<Temporal.PlainDate> {
  const from = since !== null && Temporal.PlainDate.compare(since, start) > 0 ? since : start;
  if (rhythm.kind === 'weekly') {
    const first = start.add({ days: (rhythm.weekday - start.dayOfWeek + 7) % 7 });
    const length = 7 * rhythm.every;
    // Steps are counted from the start, wherever one begins to look: that is what keeps the fortnight.
    for (let step = Math.max(0, Math.ceil(first.until(from).days / length)); ; step++) {
      yield first.add({ days: step * length });
    }
  }
  for (let month = from.with({ day: 1 }); ; month = month.add({ months: 1 })) {
    const date = inMonth(month, rhythm.nth, rhythm.weekday);
    if (Temporal.PlainDate.compare(date, from) >= 0) yield date;
  }
}

function inMonth(firstOfMonth: Temporal.PlainDate, nth: MonthPlace, weekday: Weekday): Temporal.PlainDate {
  if (nth !== 'last') {
    const first = firstOfMonth.add({ days: (weekday - firstOfMonth.dayOfWeek + 7) % 7 });
    return first.add({ weeks: nth - 1 });
  }
  const end = firstOfMonth.with({ day: firstOfMonth.daysInMonth });
  return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
}

/** No date moves as far as this, in days. */
const FARTHEST_MOVE = 7;

/** How far ahead a next date is looked for: a series with none for so long has none. */
const HORIZON = { years: 2 } as const;

/** The occurrences whose turn comes after an instant, at most two years on. */
function* ahead(timetable: Timetable, quiet: QuietPeriods, after: Date, skips: HandSkips): Generator<Occurrence> {
  const started = atLocalTime(Temporal.PlainDate.from(timetable.startsOn), timetable.time);
  const from = started > after ? started : after;
  const last = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO('UTC').add(HORIZON);
  const since = localDate(after).subtract({ days: FARTHEST_MOVE });
  for (const occurrence of occurrences(timetable, quiet, skips, since)) {
    if (occurrence.turn.getTime() > last.epochMilliseconds) return;
    if (occurrence.turn > after) yield occurrence;
  }
}

/** The next occurrence whose turn comes after `after`, skipped ones included; null when there is none. */
export function nextTurn(
  timetable: Timetable,
  quiet: QuietPeriods,
  after: Date,
  skips: HandSkips = NO_SKIPS,
): Occurrence | null {
  return ahead(timetable, quiet, after, skips).next().value ?? null;
}

/** The next occurrence after `after` that really opens; null when there is none within two years. */
export function nextOccurrence(
  timetable: Timetable,
  quiet: QuietPeriods,
  after: Date,
  skips: HandSkips = NO_SKIPS,
): (Occurrence & { readonly at: Date }) | null {
  for (const occurrence of ahead(timetable, quiet, after, skips)) {
    const { at } = occurrence;
    if (at !== null) return { ...occurrence, at };
  }
  return null;
}

/** As many occurrences after `after` as it takes to show `count` that open, with the skipped ones between them. */
export function upcoming(
  timetable: Timetable,
  quiet: QuietPeriods,
  after: Date,
  count: number,
  skips: HandSkips = NO_SKIPS,
): Occurrence[] {
  const shown: Occurrence[] = [];
  let opening = 0;
  for (const occurrence of ahead(timetable, quiet, after, skips)) {
    shown.push(occurrence);
    if (occurrence.at !== null) opening += 1;
    if (opening === count) return shown;
  }
  return shown;
}

/** The latest time at which a series may open: late enough for anybody, and surely out before the day ends at four. */
export const LATEST_OPENING: TimeOfDay = { hour: WORKING_HOURS.to - 1, minute: 45 };

/** Whether a time of day is one at which a check-in may open. */
export function isOpeningTime({ hour, minute }: TimeOfDay): boolean {
  const real = Number.isInteger(hour) && Number.isInteger(minute) && minute >= 0 && minute < 60;
  const soonEnough = hour < LATEST_OPENING.hour || (hour === LATEST_OPENING.hour && minute <= LATEST_OPENING.minute);
  return real && hour >= WORKING_HOURS.from && soonEnough;
}
