import { wallClock } from '../../../../domain/export/book.ts';
import type { IsoDate } from '../../../../domain/plan.ts';
import { dayOf, sayDate } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import type { IsoInstant } from '../../../../domain/views.ts';

/** «1. desember 2028»: what is said here may lie years ahead, or years back. */
export const sayDayOfYear = (t: Translate, day: IsoDate): string =>
  t('planFile.dated', { day: sayDate(t, day), year: day.slice(0, 4) });

/** «1. desember 2028 kl. 16.00», in Norway's time. */
export const sayMoment = (t: Translate, instant: IsoInstant): string => {
  const time = wallClock(new Date(instant)).toISOString().slice(11, 16).replace(':', '.');
  return t('date.at', { day: sayDayOfYear(t, dayOf(instant)), time });
};
