import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay, localDate, localTime } from '../../domain/calendar.ts';
import { DEFAULT_QUIET_PERIODS, mayDisturb, type QuietPeriods, quietOn } from '../../domain/quietPeriods.ts';
import {
  MONTH_PLACES,
  nextOccurrence,
  type Occurrence,
  occurrences,
  type SeriesSettings,
  upcoming,
  WEEK_STEPS,
  WEEKDAYS,
} from '../../domain/series.ts';
import { seriesSettings } from '../builders/series.ts';
import { holds } from '../helpers/holds.ts';

const dayFrom = (from: string) => (days: number) => Temporal.PlainDate.from(from).add({ days }).toString();
const weekday = fc.constantFrom(...WEEKDAYS);

const rhythm = fc.oneof(
  fc.record({ kind: fc.constant('weekly' as const), every: fc.constantFrom(...WEEK_STEPS), weekday }),
  fc.record({ kind: fc.constant('monthly' as const), nth: fc.constantFrom(...MONTH_PLACES), weekday }),
);

const settings = fc
  .record({
    rhythm,
    time: fc.record({ hour: fc.integer({ min: 8, max: 15 }), minute: fc.integer({ min: 0, max: 45 }) }),
    windowWorkingDays: fc.integer({ min: 1, max: 10 }),
    startsOn: fc.integer({ min: 0, max: 2000 }).map(dayFrom('2024-01-01')),
    endsOn: fc.option(fc.integer({ min: 0, max: 1500 }).map(dayFrom('2029-07-01')), { freq: 2 }),
  })
  .map((given): SeriesSettings => seriesSettings(given));

const quiet = fc.record({
  off: fc.subarray([...DEFAULT_QUIET_PERIODS]),
  own: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 40 })).map(([from, days]) => ({
      from: dayFrom('2024-01-01')(from),
      to: dayFrom('2024-01-01')(from + days),
      name: 'x',
    })),
    { maxLength: 6 },
  ),
}) satisfies fc.Arbitrary<QuietPeriods>;

const skips = fc.array(fc.integer({ min: 0, max: 3000 }).map(dayFrom('2024-01-01')), { maxLength: 10 });

/** Two years' worth. */
function take(one: SeriesSettings, peace: QuietPeriods, skipped: ReadonlySet<string> = new Set()): Occurrence[] {
  const end = Temporal.PlainDate.from(one.startsOn).add({ years: 2 }).toString();
  const found: Occurrence[] = [];
  for (const occurrence of occurrences(one, peace, skipped)) {
    if (occurrence.due > end) break;
    found.push(occurrence);
  }
  return found;
}

const day = (date: string) => Temporal.PlainDate.from(date);

/** From the first, included, to the last, not included. */
function daysBetween(from: string, to: string): Temporal.PlainDate[] {
  return Array.from({ length: Math.max(0, day(from).until(day(to)).days) }, (_, days) => day(from).add({ days }));
}

describe('the dates of any series', () => {
  it('open only on working days, within working hours, in no quiet period', () => {
    holds(
      fc.property(settings, quiet, (one, peace) => {
        const forbidden = take(one, peace).filter(({ on, at }) => {
          if (on === null || at === null) return false;
          const { hour, minute } = localTime(at);
          const there = localDate(at).toString() === on && hour === one.time.hour && minute === one.time.minute;
          const free = isWorkingDay(day(on)) && quietOn(peace, day(on)) === null && mayDisturb(peace, at);
          return !there || !free;
        });
        expect(forbidden).toEqual([]);
      }),
    );
  });

  it('move forward only, and never past a working day', () => {
    holds(
      fc.property(settings, quiet, (one, peace) => {
        const wrong = take(one, peace).filter(({ due, on, moved }) => {
          if (on === null) return false;
          const jumped = daysBetween(due, on).some(isWorkingDay);
          return on < due || jumped || (moved !== null) !== on > due;
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('rise strictly, by the rhythm and by their turn', () => {
    holds(
      fc.property(settings, quiet, skips, (one, peace, skipped) => {
        const found = take(one, peace, new Set(skipped));
        const falling = found.filter(({ due, turn }, at) => {
          const before = found[at - 1];
          return before !== undefined && (due <= before.due || turn <= before.turn);
        });
        expect(falling).toEqual([]);
      }),
    );
  });

  it('are told as skipped or open, never both and never neither, and only skipped ones are without a day', () => {
    holds(
      fc.property(settings, quiet, skips, (one, peace, skipped) => {
        const torn = take(one, peace, new Set(skipped)).filter(
          ({ on, at, skipped: why }) => (on === null) !== (why !== null) || (at === null) !== (why !== null),
        );
        expect(torn).toEqual([]);
      }),
    );
  });

  it('do not depend on when they are asked for', () => {
    const minutesOn = fc.integer({ min: -60 * 24 * 60, max: 700 * 24 * 60 });
    holds(
      fc.property(settings, quiet, minutesOn, fc.integer({ min: 1, max: 12 }), (one, peace, minutes, count) => {
        const after = new Date(Date.parse(one.startsOn) + minutes * 60_000);
        const all = take({ ...one, endsOn: null }, peace).filter(({ turn }) => turn > after);
        const asked = upcoming({ ...one, endsOn: null }, peace, after, count);
        const known = asked.slice(0, all.length);
        expect(known).toEqual(all.slice(0, known.length));
        const next = all.find(({ at }) => at !== null);
        if (next !== undefined) {
          const found = nextOccurrence({ ...one, endsOn: null }, peace, after);
          expect(found === null || found.due === next.due).toBe(true);
        }
      }),
    );
  });

  it('do not depend on from where they are asked for: a later start in step has the same dates from there on', () => {
    holds(
      fc.property(settings, quiet, fc.integer({ min: 0, max: 20 }), (one, peace, place) => {
        const all = take({ ...one, endsOn: null }, peace);
        const from = all[place];
        if (from === undefined) return;
        const later = take({ ...one, endsOn: null, startsOn: from.due }, peace);
        expect(later.slice(0, all.length - place)).toEqual(all.slice(place));
      }),
    );
  });

  it('are the same with an end as without, up to that end', () => {
    holds(
      fc.property(settings, quiet, (one, peace) => {
        const open = take({ ...one, endsOn: null }, peace);
        for (const occurrence of take(one, peace)) {
          const same = open.find(({ due }) => due === occurrence.due);
          if (occurrence.skipped?.by === 'end') expect(same?.on && one.endsOn && same.on > one.endsOn).toBe(true);
          else expect(occurrence).toEqual(same);
        }
      }),
    );
  });
});
