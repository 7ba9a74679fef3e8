import type { PersonKey } from '../../domain/people.ts';
import type { Context, Stores } from './ports/context.ts';

/**
 * Whether an act that cannot be told from its own repetition is to be done: `key` is the client's for this act, null
 * where it gave none. Ask inside the transaction that does it.
 */
export async function isFirst(stores: Stores, person: PersonKey, key: string | null, now: Date): Promise<boolean> {
  return key === null || stores.resends.first(person, key, now);
}

/** Safe to run twice. */
export async function forgetResends({ db, now }: Context): Promise<void> {
  await db.resends.forget(now());
}
