import type { IsoDate } from '../../../../../domain/plan.ts';

const DAY_MS = 86_400_000;

/** Whole days since 1970-01-01. A plan has no hours, so a day is a number and a drag is a subtraction. */
export const dayNumber = (date: IsoDate): number => Date.parse(date) / DAY_MS;

/** The date of a {@link dayNumber}. */
export const dateOf = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The date so many days later; earlier for a negative number. */
export const addDays = (date: IsoDate, days: number): IsoDate => dateOf(dayNumber(date) + days);

/** The Monday of a day's week. 1970-01-01 was a Thursday. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
