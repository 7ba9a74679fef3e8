import type { Context } from './ports/context.ts';

/** How many are forgotten in one transaction. */
const AT_ONCE = 100;

/** A day in milliseconds. */
const DAY = 24 * 60 * 60_000;

/**
 * Somebody to whom nothing refers is forgotten when they were not heard of for so many days: a mayor may write to the bot
 * a good while before a guide gives them their role.
 */
export const UNREFERRED_DAYS = 90;

/** A list of members that was read for somebody who looks is let go of after so long, in milliseconds. */
const LOOKED_AT_MS = 60 * 60_000;

/** Lets go of the members of teams in which no channel is linked or being set up. Safe to run twice. */
export async function forgetUnusedRosters({ db, now }: Context): Promise<void> {
  await db.rosters.forgetUnused(new Date(now().getTime() - LOOKED_AT_MS));
}

/**
 * Forgets those to whom nothing refers: bystanders, and people whose roles went with something that was deleted, whoever once
 * added the bot; and the numbers of municipalities that nobody guides. Safe to run twice and side by side.
 */
export async function forgetUnreferred({ db, now }: Context): Promise<void> {
  const since = new Date(now().getTime() - UNREFERRED_DAYS * DAY);
  while ((await db.transaction(({ people }) => people.forgetUnreferred(since, AT_ONCE))) >= AT_ONCE);
  await db.conversations.forgetAdders(since);
  await db.founding.forgetNumbers();
}
