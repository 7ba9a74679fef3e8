import type { RawBuilder } from 'kysely';
import type { Removed, RemovedKind } from '../../domain/archive/removed.ts';
import type { Executor } from './schema.ts';

/** Counts what `deleting` deletes; it is a DELETE without `returning`. */
export async function deleteCounted(db: Executor, deleting: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await deleting.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** What there was none of is left out. */
export const counted = (removed: Partial<Record<RemovedKind, number>>): Removed =>
  Object.fromEntries(Object.entries(removed).filter(([, count]) => count > 0));
