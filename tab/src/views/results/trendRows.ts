import { isoWeek } from '../../../../domain/calendar.ts';
import { dayOf, sayShortDate } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import type { QuestionTrend } from '../../../../domain/trend.ts';
import type { MatrixRow } from '../../charts/matrix.ts';

/** So many rounds are shown before somebody asks for more: half a year of fortnights would fill a phone. */
export const LATEST = 6;

/** The points of a trend as rows of a chart. The year stands where it is not the newest point's. */
export function rowsOf(t: Translate, points: QuestionTrend['points']): MatrixRow[] {
  const days = points.map(({ openedAt }) => dayOf(openedAt));
  const newest = days.at(-1)?.slice(0, 4);
  return points.map(({ roundId, answered, counts }, at) => {
    const day = days[at] ?? '';
    const date = sayShortDate(t, day);
    return {
      key: roundId,
      label: t('trend.week', { week: isoWeek(day).week }),
      detail: day.startsWith(newest ?? '') ? date : `${date} ${day.slice(0, 4)}`,
      answered,
      counts,
    };
  });
}

/** Those with a spread to show first, otherwise as they come: the one asked last is what people look for. */
export function shownFirst(trends: readonly QuestionTrend[]): QuestionTrend[] {
  const shown = trends.filter(isShown);
  return [...shown, ...trends.filter((trend) => !shown.includes(trend))];
}

/** Whether any round had answers enough. */
export function isShown({ points }: QuestionTrend): boolean {
  return points.some(({ counts }) => counts !== null);
}
