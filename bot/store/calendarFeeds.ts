import type { Selectable } from 'kysely';
import type { CalendarFeed, CalendarFeedStore } from '../usecases/ports/calendarFeeds.ts';
import type { Executor, Schema } from './schema.ts';

/** A calendar that asks every second writes one row a minute. */
const KEEP_MS = 60_000;

export function createCalendarFeedStore(db: Executor): CalendarFeedStore {
  return {
    async add({ id, engagementId, person, scope, madeAt }, tokenHash) {
      await db
        .insertInto('calendar_feed')
        .values({
          id,
          token_hash: tokenHash,
          engagement_id: engagementId,
          tenant_id: person.tenantId,
          object_id: person.objectId,
          scope,
          made_at: madeAt,
        })
        .execute();
    },

    async find(tokenHash) {
      const row = await db
        .selectFrom('calendar_feed')
        .where('token_hash', '=', tokenHash)
        .selectAll()
        .executeTakeFirst();
      return row === undefined ? null : toFeed(row);
    },

    async list(engagementId, person) {
      const rows = await db
        .selectFrom('calendar_feed')
        .where('engagement_id', '=', engagementId)
        .where('tenant_id', '=', person.tenantId)
        .where('object_id', '=', person.objectId)
        .orderBy('made_at')
        .orderBy('id')
        .selectAll()
        .execute();
      return rows.map(toFeed);
    },

    async fetched(id, at) {
      const before = new Date(at.getTime() - KEEP_MS);
      await db
        .updateTable('calendar_feed')
        .set({ fetched_at: at })
        .where('id', '=', id)
        .where((eb) => eb.or([eb('fetched_at', 'is', null), eb('fetched_at', '<=', before)]))
        .execute();
    },

    async remove(id) {
      await db.deleteFrom('calendar_feed').where('id', '=', id).execute();
    },
  };
}

function toFeed(row: Selectable<Schema['calendar_feed']>): CalendarFeed {
  return {
    id: row.id,
    engagementId: row.engagement_id,
    person: { tenantId: row.tenant_id, objectId: row.object_id },
    scope: row.scope,
    madeAt: row.made_at,
    fetchedAt: row.fetched_at,
  };
}
