import type { StageViewStore } from '../usecases/ports/stageViews.ts';
import type { Executor } from './schema.ts';

export function createStageViewStore(db: Executor): StageViewStore {
  return {
    async find(engagementId) {
      const row = await db
        .selectFrom('stage_view')
        .where('engagement_id', '=', engagementId)
        .selectAll()
        .executeTakeFirst();
      if (row === undefined) return null;
      const by = { tenantId: row.by_tenant_id, objectId: row.by_object_id };
      return { zoom: row.zoom, phaseId: row.phase_id, by, at: row.shown_at };
    },

    async save(engagementId, { zoom, phaseId, by, at }) {
      const shown = {
        zoom,
        phase_id: phaseId,
        by_tenant_id: by.tenantId,
        by_object_id: by.objectId,
        shown_at: at,
      };
      await db
        .insertInto('stage_view')
        .values({ engagement_id: engagementId, ...shown })
        .onConflict((conflict) => conflict.column('engagement_id').doUpdateSet(shown))
        .execute();
    },
  };
}
