import { z } from 'zod';
import { isKeptWhole, keptText } from '../../keptText.ts';
import { FIRST_DAY, LAST_DAY } from '../../limits.ts';

/**
 * What the service takes in from outside is made of these and of closed sets, ids and patterns, so that nothing can come
 * in that no column and no calculation has room for. `tests/domain/contract/input.test.ts` walks every schema and holds it.
 */

/** The largest whole number of PostgreSQL's `integer`. */
export const LARGEST_INTEGER = 2_147_483_647;

/** What somebody wrote, of at most so many characters (UTF-16), as it is kept: what no text can hold is left out. */
export const text = (most: number) => z.string().overwrite(keptText).max(most);

/**
 * What others call something by: Teams, Entra, a page of ours. It is compared and never shown, so one that holds what no
 * text can is refused, not mended.
 */
export const identifier = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((given) => isKeptWhole(given) && !/\s/.test(given));

/** A day that there is, of our time: PostgreSQL has no year 0, and what is far off is mistyped. */
export const day = z.iso.date().refine((date) => date >= FIRST_DAY && date <= LAST_DAY);

/** An instant of our time, in whatever offset. */
export const moment = z.iso
  .datetime({ offset: true })
  .refine((instant) => instant.slice(0, 10) >= FIRST_DAY && instant.slice(0, 10) <= LAST_DAY);

/** A whole number that a column has room for. */
export const wholeNumber = (least: number) => z.int().min(least).max(LARGEST_INTEGER);

/** The same where there are only texts: in a path, or behind a `?`. */
export const wholeNumberIn = (least: number) => z.coerce.number().int().min(least).max(LARGEST_INTEGER);

/** Questions in one form, far more than there are. */
const MOST_ANSWERS = 200;

/** Question id → what was chosen or written, of at most so many characters each; held against the questions later. */
export const answersOf = (most: number) =>
  z
    .record(z.string().max(40), text(most))
    .refine((given) => Object.keys(given).length <= MOST_ANSWERS)
    .refine((given) => Object.keys(given).every(isKeptWhole));
