import { sayDate } from '../../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';

const DAY = /\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/gu;
const SPAN = new RegExp(`(${DAY.source})–(${DAY.source})`, 'gu');

/**
 * What the reader of a file made of a row, with its days as people say them: «veke 3 → 18. januar 2027 – 24. januar
 * 2027». Every day in it is one that was read, so that it exists.
 */
export function saidDays(t: Translate, text: string): string {
  const said = (day: string) => t('date.inYear', { date: sayDate(t, day), year: day.slice(0, 4) });
  return text.replace(SPAN, '$1 – $2').replace(DAY, said);
}
