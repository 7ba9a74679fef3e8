import { type HolidayId, publicHolidays } from '../../../../../domain/calendar.ts';
import type { IsoDate } from '../../../../../domain/plan.ts';
import {
  DEFAULT_QUIET_PERIODS,
  defaultQuietDays,
  type Quiet,
  type QuietPeriods,
} from '../../../../../domain/quietPeriods.ts';
import { type Axis, type Cell, xOf } from './axis.ts';

export type FeastId = 'newYear' | 'easter' | 'labourDay' | 'constitutionDay' | 'ascension' | 'whitsun' | 'christmas';

/** Why days are shaded: people are left in peace, or there is a public holiday. */
export type ShadeReason = Quiet | { readonly by: 'feast'; readonly feast: FeastId };

export interface Shade extends Cell {
  readonly key: string;
  readonly reason: ShadeReason;
}

const GROUPS: Readonly<Record<HolidayId, FeastId>> = {
  newYear: 'newYear',
  maundyThursday: 'easter',
  goodFriday: 'easter',
  easterSunday: 'easter',
  easterMonday: 'easter',
  labourDay: 'labourDay',
  constitutionDay: 'constitutionDay',
  ascension: 'ascension',
  whitSunday: 'whitsun',
  whitMonday: 'whitsun',
  christmasDay: 'christmas',
  boxingDay: 'christmas',
};

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly reason: ShadeReason;
}

/** The holidays of a year; those of one feast from its first day to its last. */
function feastsOf(year: number): Days[] {
  const found: Days[] = [];
  for (const [date, holiday] of [...publicHolidays(year)].sort(([a], [b]) => a.localeCompare(b))) {
    const feast = GROUPS[holiday];
    const before = found.at(-1);
    const goesOn = before?.reason.by === 'feast' && before.reason.feast === feast;
    if (before && goesOn) found[found.length - 1] = { ...before, to: date };
    else found.push({ from: date, to: date, reason: { by: 'feast', feast } });
  }
  return found;
}

const quietOf = ({ off }: QuietPeriods, year: number): Days[] =>
  DEFAULT_QUIET_PERIODS.filter((period) => !off.includes(period)).map((period) => ({
    ...defaultQuietDays(period, year),
    reason: { by: 'default', period },
  }));

/** What is shaded on an axis: quiet periods first, holidays after (and so over) them. Cut where the axis ends. */
export function shadesOf(axis: Axis, quiet: QuietPeriods): Shade[] {
  const first = axis.years[0]?.year ?? 0;
  // Christmas that began the year before reaches into the first.
  const years = Array.from({ length: axis.years.length + 1 }, (_, index) => first - 1 + index);
  const own = quiet.own.map(({ from, to, name }): Days => ({ from, to, reason: { by: 'own', name } }));
  const all = [...years.flatMap((year) => quietOf(quiet, year)), ...own, ...years.flatMap(feastsOf)];
  return all.flatMap(({ from, to, reason }) => {
    const x = Math.max(0, xOf(axis, from));
    const end = Math.min(axis.width, xOf(axis, to) + axis.day);
    return end <= x ? [] : [{ key: `${reason.by} ${from} ${to}`, x, width: end - x, reason }];
  });
}

/** Those words of a line that do not run into each other; where two would, the one named first stays. */
export function fitWords<Word extends { readonly x: number; readonly text: string }>(
  words: readonly Word[],
  letter: number,
): Word[] {
  const kept: Word[] = [];
  const end = ({ x, text }: Word) => x + (text.length + 1) * letter;
  for (const word of words) {
    if (kept.every((other) => word.x >= end(other) || end(word) <= other.x)) kept.push(word);
  }
  return kept;
}
