import { isoWeek } from '../../../../../domain/calendar.ts';
import { sayDate, sayDayAndWeek, sayRange, sayShortDate } from '../../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';
import { dayNumber } from './days.ts';
import type { Movable } from './pull.ts';

/** Days from the first to the last, both counted; of a hearing as the law counts it, without the day it begins. */
export function lengthOf(item: Extract<Movable, { from: string }>): number {
  const between = dayNumber(item.to) - dayNumber(item.from);
  return item.kind === 'activity' && item.type === 'hearing' ? between : between + 1;
}

/** «2. desember til 13. januar, veke 49 til 2, 42 dagar», or «torsdag 28. januar, veke 4». */
export function sayWhen(t: Translate, item: Movable): string {
  if ('on' in item) return sayDayAndWeek(t, item.on);
  const { from, to } = item;
  const days = t('tab.timeline.days', { count: lengthOf(item) });
  if (from === to) return `${sayDayAndWeek(t, from)}, ${days}`;
  const weeks = [isoWeek(from).week, isoWeek(to).week];
  const inWeeks =
    weeks[0] === weeks[1]
      ? t('date.week', { week: weeks[0] ?? 0 })
      : t('tab.timeline.weeks', { from: weeks[0] ?? 0, to: weeks[1] ?? 0 });
  return `${t('tab.timeline.range', { from: sayDate(t, from), to: sayDate(t, to) })}, ${inWeeks}, ${days}`;
}

/** The same, short enough to stand beside what is being dragged. */
export function showWhen(t: Translate, item: Movable): string {
  if ('on' in item) return `${sayShortDate(t, item.on)} · ${t('date.week', { week: isoWeek(item.on).week })}`;
  return `${sayRange(t, item.from, item.to)} · ${t('tab.timeline.days', { count: lengthOf(item) })}`;
}

/** What a step or a phase is, for those who do not see its shape: its name, kind, dates and status. */
export function sayItem(t: Translate, item: Movable): string {
  if (item.kind === 'phase') return [item.title, t('tab.timeline.phase'), sayWhen(t, item)].join(', ');
  const kind = item.kind === 'activity' ? t('tab.timeline.activity') : t(`tab.plan.${item.kind}`);
  return [item.title, kind, sayWhen(t, item), t(`tab.plan.status.${item.status}`)].join(', ');
}
