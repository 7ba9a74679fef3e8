import { isoWeek } from '../../../../../domain/calendar.ts';
import type { IsoDate } from '../../../../../domain/plan.ts';
import { sayDate, sayDay } from '../../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';

/** «måndag 30. november 2026 (veke 49)»: a plan goes over years, so the year is said. */
export const sayLongDay = (t: Translate, day: IsoDate): string =>
  t('tab.start.day', { date: sayDay(t, day), year: day.slice(0, 4), week: isoWeek(day).week });

/** «31. mars 2028» */
export const sayDateAndYear = (t: Translate, day: IsoDate): string =>
  t('date.inYear', { date: sayDate(t, day), year: day.slice(0, 4) });
