import type { DraftStore } from '../usecases/ports/drafts.ts';
import type { Executor } from './schema.ts';

export function createDraftStore(db: Executor): DraftStore {
  const remove = (roundId: string) => db.deleteFrom('draft').where('round_id', '=', roundId);

  return {
    async find(roundId, { tenantId, objectId }) {
      const row = await db
        .selectFrom('draft')
        .where('round_id', '=', roundId)
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .select(['answers', 'changed_at'])
        .executeTakeFirst();
      return row === undefined ? null : { answers: row.answers, changedAt: row.changed_at };
    },

    async keep(roundId, { tenantId, objectId }, answers, at) {
      const kept = { answers: JSON.stringify(answers), changed_at: at };
      await db
        .insertInto('draft')
        .values({ round_id: roundId, tenant_id: tenantId, object_id: objectId, ...kept })
        .onConflict((conflict) => conflict.columns(['round_id', 'tenant_id', 'object_id']).doUpdateSet(kept))
        .execute();
    },

    async drop(roundId, { tenantId, objectId }) {
      await remove(roundId).where('tenant_id', '=', tenantId).where('object_id', '=', objectId).execute();
    },

    async dropAll(roundId) {
      await remove(roundId).execute();
    },
  };
}
