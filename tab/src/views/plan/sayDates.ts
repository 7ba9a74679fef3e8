import { isoWeek } from '../../../../domain/calendar.ts';
import { beginOf, endOf, type IsoDate, type Step } from '../../../../domain/plan.ts';
import { sayDate, sayDayAndWeek, sayRange } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';

/** «veke 49», or «veke 49–2». */
export function sayWeeks(t: Translate, from: IsoDate, to: IsoDate): string {
  const [first, last] = [isoWeek(from), isoWeek(to)];
  const weeks = { from: first.week, to: last.week };
  return first.week === last.week && first.year === last.year
    ? t('date.week', { week: weeks.from })
    : t('tab.plan.weeks', weeks);
}

/** «2. desember – 13. januar, veke 49–2»; one day with its weekday. */
export function sayStepDates(t: Translate, step: Step): string {
  if (step.kind !== 'activity') return sayDayAndWeek(t, step.on);
  const { from, to } = step;
  const dates = from === to ? sayDate(t, from) : `${sayDate(t, from)} – ${sayDate(t, to)}`;
  return `${dates}, ${sayWeeks(t, from, to)}`;
}

/** «2. des–13. jan» of a step. */
export const sayShortDates = (t: Translate, step: Step): string => sayRange(t, beginOf(step), endOf(step));
