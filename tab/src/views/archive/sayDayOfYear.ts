import type { IsoDate } from '../../../../domain/plan.ts';
import { sayDate } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';

/** «1. desember 2028»: what is said here may lie years ahead. */
export const sayDayOfYear = (t: Translate, day: IsoDate): string =>
  t('planFile.dated', { day: sayDate(t, day), year: day.slice(0, 4) });
