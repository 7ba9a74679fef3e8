import { Temporal } from 'temporal-polyfill';
import { type HolidayId, publicHolidays } from '../calendar.ts';
import type { IsoDate } from '../plan.ts';
import {
  DEFAULT_QUIET_PERIODS,
  type DefaultQuietPeriod,
  defaultQuietDays,
  type QuietPeriods,
} from '../quietPeriods.ts';
import type { TextKey, Translate } from '../texts/translate.ts';

/** Days that are shaded on the timeline, both included. */
export interface Shade {
  readonly kind: 'quiet' | 'holiday';
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Empty where the word already stands at the days around. */
  readonly word: string;
}

const FEASTS: Readonly<Record<HolidayId, TextKey>> = {
  newYear: 'tab.plan.holiday.newYear',
  maundyThursday: 'tab.plan.holiday.easter',
  goodFriday: 'tab.plan.holiday.easter',
  easterSunday: 'tab.plan.holiday.easter',
  easterMonday: 'tab.plan.holiday.easter',
  labourDay: 'tab.plan.holiday.labourDay',
  constitutionDay: 'tab.plan.holiday.constitutionDay',
  ascension: 'tab.plan.holiday.ascension',
  whitSunday: 'tab.plan.holiday.whitsun',
  whitMonday: 'tab.plan.holiday.whitsun',
  christmasDay: 'tab.plan.holiday.christmas',
  boxingDay: 'tab.plan.holiday.christmas',
};

const QUIET: Readonly<Record<DefaultQuietPeriod, TextKey>> = {
  summer: 'planFile.summer',
  christmas: 'tab.plan.holiday.christmas',
  easter: 'tab.plan.holiday.easter',
};

/** Quiet periods first and the public holidays on top of them, as far as they meet the days from `from` to `to`. */
export function shadesOf(t: Translate, from: IsoDate, to: IsoDate, quiet: QuietPeriods): Shade[] {
  const first = Temporal.PlainDate.from(from).year;
  const last = Temporal.PlainDate.from(to).year;
  // Christmas begins in the year before.
  const years = Array.from({ length: last - first + 2 }, (_, index) => first - 1 + index);
  const usual = DEFAULT_QUIET_PERIODS.filter((period) => !quiet.off.includes(period)).flatMap((period) =>
    years.map((year): Shade => ({ kind: 'quiet', ...defaultQuietDays(period, year), word: t(QUIET[period]) })),
  );
  const own = quiet.own.map(
    (period): Shade => ({ kind: 'quiet', from: period.from, to: period.to, word: period.name }),
  );
  const meets = (shade: Shade) => shade.from <= to && shade.to >= from;
  const periods = [...usual, ...own].filter(meets);
  const holidays = years.flatMap((year) => feastsOf(t, year)).filter(meets);
  const within = (day: IsoDate) => periods.some((period) => period.from <= day && period.to >= day);
  return [...periods, ...holidays.map((feast) => (within(feast.from) ? { ...feast, word: '' } : feast))];
}

/** The public holidays of a year; the days of one feast that follow each other as one. */
function feastsOf(t: Translate, year: number): Shade[] {
  const feasts: Shade[] = [];
  for (const [day, holiday] of [...publicHolidays(year)].sort(([a], [b]) => a.localeCompare(b))) {
    const word = t(FEASTS[holiday]);
    const before = feasts.at(-1);
    const dayBefore = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
    if (before?.word === word && before.to === dayBefore) feasts[feasts.length - 1] = { ...before, to: day };
    else feasts.push({ kind: 'holiday', from: day, to: day, word });
  }
  return feasts;
}
