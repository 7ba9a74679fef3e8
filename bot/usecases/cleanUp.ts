import { CLEANED, KEPT_DAYS } from '../../domain/cleanUp.ts';
import type { Context } from './ports/context.ts';

/** Rows that go in one transaction: few enough that nobody waits for it. */
const AT_ONCE = 1000;
/** Transactions of each kind in one run, which has a minute; what is left then goes in the next, an hour later. */
const MOST_BATCHES = 20;
const DAY_MS = 24 * 3600 * 1000;

/**
 * Removes what nobody needs any more ({@link KEPT_DAYS}), kind by kind and a little at a time. Safe to run twice and side
 * by side. A kind that fails is logged and does not keep the others waiting.
 */
export async function cleanUp({ db, now, log }: Context): Promise<void> {
  for (const what of CLEANED) {
    const before = new Date(now().getTime() - KEPT_DAYS[what] * DAY_MS);
    let removed = 0;
    try {
      for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
        const gone = await db.transaction((stores) => stores.cleanUp.remove(what, before, AT_ONCE));
        removed += gone;
        if (gone === 0) break;
      }
    } catch (error) {
      log.error({ what, error }, 'cleaning up broke');
    }
    if (removed > 0) log.info({ what, removed }, 'cleaned up');
  }
}
