import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../plan.ts';
import { monthIn } from './months.ts';

/** A stretch of time as a sheet names it; the year is null where none is written. */
export type Point =
  | { readonly unit: 'day'; readonly day: number; readonly month: number; readonly year: number | null }
  | { readonly unit: 'week' | 'month' | 'quarter'; readonly number: number; readonly year: number | null };

export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const fullYear = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
};

const YEAR = String.raw`(?:,?\s*\(?(\d{4})\)?)?`;
const WEEK = new RegExp(String.raw`^(?:uke|uka|veke|veka|week|u|v|w)\.?\s*(\d{1,2})${YEAR}$`);
const QUARTER = new RegExp(String.raw`^(?:q([1-4])|([1-4])\.?\s*(?:kvartal|kv|quarter))\.?${YEAR}$`);
const MONTH = new RegExp(String.raw`^(\p{L}{3,9})\.?${YEAR}$`, 'u');
const NUMBERS = /^(\d{1,2})[./](\d{1,2})\.?(?:[./ ]?(\d{4}|\d{2}))?$/;
const DASHED = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const ISO_WEEK = /^(\d{4})-?w(\d{1,2})$/;
const NAMED = new RegExp(String.raw`^(\d{1,2})\.?\s*(\p{L}{3,9})\.?${YEAR}$`, 'u');

/** One date, week, month or quarter; `text` is folded. Null where it is none. */
export function pointIn(text: string): Point | null {
  const iso = ISO.exec(text);
  if (iso) return { unit: 'day', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numbers = NUMBERS.exec(text) ?? DASHED.exec(text);
  if (numbers) return { unit: 'day', day: Number(numbers[1]), month: Number(numbers[2]), year: fullYear(numbers[3]) };
  const isoWeek = ISO_WEEK.exec(text);
  if (isoWeek) return { unit: 'week', year: Number(isoWeek[1]), number: Number(isoWeek[2]) };
  const week = WEEK.exec(text);
  if (week) return { unit: 'week', number: Number(week[1]), year: fullYear(week[2]) };
  const quarter = QUARTER.exec(text);
  if (quarter) return { unit: 'quarter', number: Number(quarter[1] ?? quarter[2]), year: fullYear(quarter[3]) };
  const named = NAMED.exec(text);
  const month = monthIn(named?.[2] ?? '');
  if (named && month !== null) return { unit: 'day', day: Number(named[1]), month, year: fullYear(named[3]) };
  const alone = MONTH.exec(text);
  const number = monthIn(alone?.[1] ?? '');
  return alone && number !== null ? { unit: 'month', number, year: fullYear(alone[2]) } : null;
}

/** The first part of a range, which may leave out what the last part says: «12.–15. januar», «uke 3–5». */
export function pointBefore(text: string, last: Point): Point | null {
  const point = pointIn(text);
  if (point) return point;
  const alone = /^(\d{1,2})\.?$/.exec(text);
  if (!alone) return null;
  const number = Number(alone[1]);
  return last.unit === 'day' ? { ...last, day: number } : { ...last, number };
}

/** The last part of a range, which may leave out what the first part says: «uke 3–5», «q1–2». */
export function pointAfter(text: string, first: Point): Point | null {
  const alone = /^(\d{1,2})(?:,?\s*\(?(\d{4})\)?)?$/.exec(text);
  if (!alone || first.unit === 'day') return null;
  return { ...first, number: Number(alone[1]), year: fullYear(alone[2]) };
}

/** The days of a point in a year, Monday to Friday of a week; null for a day that is not in the calendar. */
export function daysOf(point: Point, year: number): Span | null {
  try {
    const { from, to } = datesOf(point, year);
    return { from: from.toString(), to: to.toString() };
  } catch {
    // A date that does not exist, 31 February say.
    return null;
  }
}

function datesOf(point: Point, year: number): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } {
  const date = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  if (point.unit === 'day') {
    const from = date(point.month, point.day);
    return { from, to: from };
  }
  const { unit, number } = point;
  if (unit === 'week') {
    const fourth = date(1, 4);
    const from = fourth.add({ days: (number - 1) * 7 - (fourth.dayOfWeek - 1) });
    if (from.yearOfWeek !== year || number < 1) throw new RangeError('no such week');
    return { from, to: from.add({ days: 4 }) };
  }
  const months = unit === 'month' ? 1 : 3;
  const from = date((number - 1) * months + 1, 1);
  return { from, to: from.add({ months }).subtract({ days: 1 }) };
}
