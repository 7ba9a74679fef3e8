import { sayDate } from '../../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';

const DAY = /\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/gu;
const SPAN = new RegExp(`(${DAY.source})–(${DAY.source})`, 'gu');

/** A day of the calendar: 31 February is text like any other. */
function exists(day: string): boolean {
  const at = new Date(`${day}T00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/**
 * A text out of a file with its days as people say them: «veke 3 → 18. januar 2027 – 24. januar 2027». The reader
 * gives the days of date cells, and those that it found, as ISO dates.
 */
export function saidDays(t: Translate, text: string): string {
  const said = (day: string) =>
    exists(day) ? t('date.inYear', { date: sayDate(t, day), year: day.slice(0, 4) }) : day;
  return text.replace(SPAN, '$1 – $2').replace(DAY, said);
}
