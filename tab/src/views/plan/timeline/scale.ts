import type { IsoDate } from '../../../../../domain/plan.ts';
import type { Zoom } from '../../../../../domain/zoom.ts';
import { dayNumber, mondayOf } from './days.ts';

/** How the days of a plan become pixels. */
export interface Scale {
  /** Pixels for a day. */
  readonly day: number;
  /** Empty weeks before the plan's first and after its last: there is somewhere to drag to, and room for words. */
  readonly lead: number;
  readonly tail: number;
}

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Days that fill the room, and how small and large a day may become where the room is very narrow or very wide. */
const ABOUT = {
  quarter: { days: 92, least: 4, most: 16 },
  month: { days: 31, least: 14, most: 48 },
} as const;

const LEAD_WEEKS = 2;

/** Pixels from the middle of a milestone's mark to its points. */
const HALF_MARK = 10;

/** The largest day there is: a short plan seen whole does not become a huge one. */
const LARGEST = 30;

const weeksIn = ({ from, to }: Span) => (mondayOf(dayNumber(to)) - mondayOf(dayNumber(from))) / 7 + 1;

/**
 * The scale of a zoom. The whole plan fits the room exactly; a quarter and a month fill it about.
 * @param room pixels at hand for the axis
 * @param words pixels of the words beside a bar
 */
export function scaleOf(zoom: Zoom, span: Span, room: number, words: number): Scale {
  const weeks = weeksIn(span);
  const filled = (day: number, lead: number, least: number): Scale => ({
    day,
    lead,
    tail: Math.max(least, Math.ceil(room / (7 * day) - weeks - lead)),
  });
  if (zoom === 'plan') {
    // Weeks beyond both ends, as many as a mark on the first or last day needs not to be cut in half.
    const edge = Math.ceil((HALF_MARK * weeks) / Math.max(1, room - 2 * HALF_MARK));
    const day = room / (7 * (weeks + 2 * edge));
    return day <= LARGEST ? { day, lead: edge, tail: edge } : filled(LARGEST, edge, edge);
  }
  const { days, least, most } = ABOUT[zoom];
  const day = Math.min(most, Math.max(least, room / days));
  return filled(day, LEAD_WEEKS, Math.ceil(words / (7 * day)));
}
