import { z } from 'zod';
import { HOLIDAYS } from '../../calendar.ts';
import {
  DEFAULT_QUIET_PERIODS,
  MOST_OWN_QUIET_PERIODS,
  QUIET_NAME_LIMIT,
  type QuietPeriods,
} from '../../quietPeriods.ts';
import { AUDIENCES } from '../../round.ts';
import {
  isOpeningTime,
  LONGEST_WINDOW,
  MISSED,
  MONTH_PLACES,
  type Outcome,
  type Rhythm,
  SERIES_STATES,
  type SeriesSettings,
  SHORTEST_WINDOW,
  type Skip,
  WEEK_STEPS,
  WEEKDAYS,
} from '../../series.ts';
import type { OccurrenceView, RecordedView, SeriesPlanView, SeriesView } from '../../seriesView.ts';
import { instant, isoDate } from './common.ts';
import { day, text } from './input.ts';

const weekday = z.literal(WEEKDAYS);

const rhythm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weekly'), every: z.literal(WEEK_STEPS), weekday }),
  z.strictObject({ kind: z.literal('monthly'), nth: z.literal(MONTH_PLACES), weekday }),
]) satisfies z.ZodType<Rhythm>;

/** Guidance is of our time: a mistyped century is a mistake, and no reason to walk through it week by week. */
const ourDay = day.refine((date) => date >= '2020-01-01');

const settings = {
  rhythm,
  time: z.strictObject({ hour: z.int().min(0).max(23), minute: z.int().min(0).max(59) }).refine(isOpeningTime),
  windowWorkingDays: z.int().min(SHORTEST_WINDOW).max(LONGEST_WINDOW),
  startsOn: ourDay,
  endsOn: ourDay.nullable(),
  audience: z.enum(AUDIENCES),
  nudges: z.boolean(),
};

/** What the tab sends in to set a series up or to change it. */
export const seriesBody = z
  .strictObject(settings)
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ['endsOn'],
  }) satisfies z.ZodType<SeriesSettings>;

/** What is to stand, and what its author saw: where that stands no more, nothing is changed. */
export const changeSeriesBody = z.strictObject({ seen: seriesBody, settings: seriesBody });

export const seriesStateBody = z.strictObject({ state: z.enum(SERIES_STATES) });

export const skipBody = z.strictObject({ due: day, skip: z.boolean() });

const skip = z.discriminatedUnion('by', [
  z.object({ by: z.literal('default'), period: z.enum(DEFAULT_QUIET_PERIODS) }),
  z.object({ by: z.literal('own'), name: z.string() }),
  z.object({ by: z.literal('end') }),
  z.object({ by: z.literal('hand') }),
]) satisfies z.ZodType<Skip>;

const outcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('opened'), roundId: z.uuid().nullable() }),
  z.object({ state: z.literal('missed'), why: z.enum(MISSED) }),
  z.object({ state: z.literal('skipped'), why: skip }),
]) satisfies z.ZodType<Outcome>;

const occurrence = z.object({
  due: isoDate,
  on: isoDate.nullable(),
  at: instant.nullable(),
  moved: z.enum(HOLIDAYS).nullable(),
  skipped: skip.nullable(),
  waits: z.boolean(),
}) satisfies z.ZodType<OccurrenceView>;

const recorded = z.object({
  due: isoDate,
  opensAt: instant.nullable(),
  at: instant,
  late: z.boolean(),
  outcome,
}) satisfies z.ZodType<RecordedView>;

const seriesView = z.object({
  ...settings,
  id: z.uuid(),
  state: z.enum(SERIES_STATES),
  upcoming: z.array(occurrence).readonly(),
  past: z.array(recorded).readonly(),
}) satisfies z.ZodType<SeriesView>;

const name = text(QUIET_NAME_LIMIT).trim().min(1);
const ownPeriod = z
  .strictObject({ from: ourDay, to: ourDay, name })
  .refine(({ from, to }) => to >= from, { path: ['to'] });

const quietPeriods = z.strictObject({
  off: z.array(z.enum(DEFAULT_QUIET_PERIODS)).max(DEFAULT_QUIET_PERIODS.length),
  own: z.array(ownPeriod).max(MOST_OWN_QUIET_PERIODS),
}) satisfies z.ZodType<QuietPeriods>;

/**
 * What the tab sends in to say when an engagement is left in peace: all of it, in place of what its author saw; where
 * that stands no more, nothing is changed.
 */
export const quietPeriodsBody = z.strictObject({ seen: quietPeriods, quiet: quietPeriods });

/** Every change is answered with the whole: a quiet period moves the dates of all series. */
export const seriesPlan = z.object({
  series: z.array(seriesView).readonly(),
  quiet: z.object({
    off: z.array(z.enum(DEFAULT_QUIET_PERIODS)).readonly(),
    own: z.array(z.object({ from: isoDate, to: isoDate, name: z.string() })).readonly(),
  }),
}) satisfies z.ZodType<SeriesPlanView>;
