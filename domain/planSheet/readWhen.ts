import { Temporal } from 'temporal-polyfill';
import { fold } from './fold.ts';
import { daysOf, type Point, pointAfter, pointBefore, pointIn, type Span } from './points.ts';
import type { SheetCell } from './sheetCells.ts';

export interface WhenContext {
  /** What a date without a year is taken to be in, when nothing before it says otherwise. */
  readonly year: number;
  /** The last day that was read before this; dates without a year go on from it. */
  readonly after: string | null;
  readonly date1904: boolean;
}

export interface When extends Span {
  /** Whether the year is not written. */
  readonly yearAssumed: boolean;
  /** Whether a number alone was taken for a week. */
  readonly asWeek: boolean;
}

/** Serials of 1990 and 2099, counted from 1900; what is outside is no date of a plan. */
const SERIALS = { from: 32_874, to: 73_050 } as const;
/** Days between the two ways to count. */
const FROM_1904 = 1462;
const EPOCH = Temporal.PlainDate.from('1899-12-30');
/** Half a year: a step back that is longer is a step into the next year. */
const HALF_YEAR = 182;
/** Characters; no way to say when is longer. */
const LONGEST = 80;

/**
 * When something is, as a cell says it: a date, a date in words, a week, a month, a quarter, or from one to another.
 * Null for what is none of these; nothing is guessed but a year that is not written, and that is told.
 */
export function readWhen(cell: SheetCell, context: WhenContext): When | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return { from: cell.day, to: cell.day, yearAssumed: false, asWeek: false };
  if (typeof cell === 'number') return numberWhen(cell, context);
  if (cell.length > LONGEST) return null;
  const text = clean(cell);
  const number = /^\d{1,5}$/.test(text) ? Number(text) : null;
  if (number !== null) return numberWhen(number, context);
  const bareWeeks = /^(\d{1,2})-(\d{1,2})$/.exec(text);
  const points = bareWeeks ? weeksOf(Number(bareWeeks[1]), Number(bareWeeks[2])) : pointsIn(text);
  return points && whenOf(points[0], points[1], context, bareWeeks !== null);
}

function numberWhen(number: number, context: WhenContext): When | null {
  const serial = Math.floor(number) + (context.date1904 ? FROM_1904 : 0);
  if (serial >= SERIALS.from && serial <= SERIALS.to) {
    const day = EPOCH.add({ days: serial }).toString();
    return { from: day, to: day, yearAssumed: false, asWeek: false };
  }
  if (!Number.isInteger(number) || number < 1 || number > 53) return null;
  const [first, last] = weeksOf(number, number);
  return whenOf(first, last, context, true);
}

const weeksOf = (first: number, last: number): readonly [Point, Point] => [
  { unit: 'week', number: first, year: null },
  { unit: 'week', number: last, year: null },
];

/** One kind of dash and space, no weekday and no clock. */
function clean(text: string): string {
  return fold(text)
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+(?:til og med|t\.?o\.?m\.?|til|to)\s+/gu, '-')
    .replace(/^(?:fra|frå|from)\s+/u, '')
    .replace(
      /(^|-)\s*(?:man|mån|tirs?|tys|ons|tors?|fre|lør|laur?|søn|sun|mon|tue|wed|thu|fri|sat)(?:dag|day|sday|nesday|rsday|urday)?\.?,?\s+(?=\d)/gu,
      '$1',
    )
    .replace(/\s+(?:kl\.?\s*)?\d{1,2}:\d{2}(?::\d{2})?(?=$|-)/gu, '')
    .replace(/\s*-\s*/gu, '-')
    .replace(/\s*\/\s*/gu, '/');
}

/** One point, or the two ends of a range. */
function pointsIn(text: string): readonly [Point, Point] | null {
  const whole = pointIn(text);
  if (whole) return [whole, whole];
  for (let at = text.indexOf('-'); at !== -1; at = text.indexOf('-', at + 1)) {
    const [left, right] = [text.slice(0, at), text.slice(at + 1)];
    const first = pointIn(left);
    const last = pointIn(right) ?? (first && pointAfter(right, first));
    const begin = last && (first ?? pointBefore(left, last));
    if (begin && last) return [begin, last];
  }
  return null;
}

function whenOf(first: Point, last: Point, context: WhenContext, asWeek: boolean): When | null {
  const written = first.year ?? last.year;
  const from = inYear(first, written, context);
  if (from === null) return null;
  const year = last.year ?? Number(from.year);
  let to = daysOf(last, year);
  // «Uke 50–2» and «nov–feb» end in the year after.
  if (last.year === null && to !== null && to.to < from.span.from) to = daysOf(last, year + 1);
  // «Nov–feb 2027» begins in the year before.
  const begin =
    first.year === null && last.year !== null && to && to.to < from.span.from ? daysOf(first, year - 1) : from.span;
  if (to === null || begin === null) return null;
  return { from: begin.from, to: to.to, yearAssumed: written === null, asWeek };
}

function inYear(
  point: Point,
  written: number | null,
  { year, after }: WhenContext,
): { span: Span; year: number } | null {
  if (written !== null) {
    const span = daysOf(point, written);
    return span && { span, year: written };
  }
  const start = after === null ? year : Temporal.PlainDate.from(after).year;
  for (const candidate of [start, start + 1]) {
    const span = daysOf(point, candidate);
    if (span === null) continue;
    if (after === null || daysFrom(span.from, after) <= HALF_YEAR) return { span, year: candidate };
  }
  return null;
}

const daysFrom = (one: string, other: string): number =>
  Temporal.PlainDate.from(one).until(Temporal.PlainDate.from(other)).days;
