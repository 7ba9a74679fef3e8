import type { QuietPeriodStore } from '../usecases/ports/quietPeriods.ts';
import type { Executor } from './schema.ts';

export function createQuietPeriodStore(db: Executor): QuietPeriodStore {
  return {
    async find(engagementId) {
      const off = await db
        .selectFrom('quiet_period_off')
        .where('engagement_id', '=', engagementId)
        .orderBy('period')
        .select('period')
        .execute();
      const own = await db
        .selectFrom('quiet_period')
        .where('engagement_id', '=', engagementId)
        .orderBy('position')
        .select(['from_on', 'to_on', 'name'])
        .execute();
      return {
        off: off.map(({ period }) => period),
        own: own.map((row) => ({ from: row.from_on, to: row.to_on, name: row.name })),
      };
    },

    async save(engagementId, { off, own }) {
      await db.deleteFrom('quiet_period_off').where('engagement_id', '=', engagementId).execute();
      await db.deleteFrom('quiet_period').where('engagement_id', '=', engagementId).execute();
      const offRows = [...new Set(off)].map((period) => ({ engagement_id: engagementId, period }));
      if (offRows.length > 0) await db.insertInto('quiet_period_off').values(offRows).execute();
      const ownRows = own.map(({ from, to, name }, position) => ({
        engagement_id: engagementId,
        position,
        from_on: from,
        to_on: to,
        name,
      }));
      if (ownRows.length > 0) await db.insertInto('quiet_period').values(ownRows).execute();
    },
  };
}
