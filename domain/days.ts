import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './plan.ts';

/** Whole days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** How many days from the first to the last, both counted. */
export const lengthInDays = (from: IsoDate, to: IsoDate): number => daysBetween(from, to) + 1;

/** A day so many days later, or earlier where negative. */
export const addDays = (day: IsoDate, days: number): IsoDate => Temporal.PlainDate.from(day).add({ days }).toString();
