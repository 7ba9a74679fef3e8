import type { ResendStore } from '../usecases/ports/resends.ts';
import type { Executor } from './schema.ts';

/** A client gives up long before. */
const KEEP_MS = 24 * 3600 * 1000;

export function createResendStore(db: Executor): ResendStore {
  return {
    async first({ tenantId, objectId }, key, at) {
      const added = await db
        .insertInto('act_done')
        .values({ tenant_id: tenantId, object_id: objectId, key, done_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      return added !== undefined;
    },

    async forget(now) {
      const before = new Date(now.getTime() - KEEP_MS);
      await db.deleteFrom('act_done').where('done_at', '<', before).execute();
    },
  };
}
