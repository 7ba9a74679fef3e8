import { sql } from 'kysely';
import type { PeopleStore } from '../usecases/ports/people.ts';
import { forgetUnreferred } from './forgetPeople.ts';
import { heldRole } from './heldRole.ts';
import type { Executor } from './schema.ts';

/** `now` says when somebody is heard of. */
export function createPeopleStore(db: Executor, now: () => Date): PeopleStore {
  return {
    async find({ tenantId, objectId }) {
      const row = await db
        .selectFrom('person')
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .select(['name', 'language'])
        .executeTakeFirst();
      return row === undefined ? null : { tenantId, objectId, name: row.name, language: row.language };
    },

    async names(engagementId, people) {
      if (people.length === 0) return [];
      const { rows } = await sql<{ tenant_id: string; object_id: string; name: string }>`
        select person.tenant_id, person.object_id, person.name
        from (select distinct tenant_id, object_id
          from unnest(${people.map(({ tenantId }) => tenantId)}::text[], ${people.map(({ objectId }) => objectId)}::text[])
            as given (tenant_id, object_id)) as asked
        join person on person.tenant_id = asked.tenant_id and person.object_id = asked.object_id
        where ${heldRole(sql`${engagementId}::uuid`, 'person')}
          or exists (select from programme_lead join engagement using (programme_id) where engagement.id = ${engagementId}
            and programme_lead.tenant_id = person.tenant_id and programme_lead.object_id = person.object_id)
          or exists (select from archive_mark where engagement_id = ${engagementId}
            and by_tenant_id = person.tenant_id and by_object_id = person.object_id)
          or exists (select from audit.entry where chain = ${engagementId} and outcome = 'done'
            and entry.tenant_id = person.tenant_id and entry.object_id = person.object_id)`.execute(db);
      return rows.map((row) => ({ person: { tenantId: row.tenant_id, objectId: row.object_id }, name: row.name }));
    },

    async heard({ tenantId, objectId }, name, teamsId) {
      await db
        .updateTable('person')
        .set({ name, teams_id: teamsId, seen_at: now() })
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .execute();
    },

    async seen({ tenantId, objectId }, name, teamsId) {
      await db
        .insertInto('person')
        .values({ tenant_id: tenantId, object_id: objectId, name, teams_id: teamsId, language: null, seen_at: now() })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'object_id'])
            .doUpdateSet({ name, seen_at: now(), ...(teamsId !== null && { teams_id: teamsId }) }),
        )
        .execute();
    },

    async setLanguage({ tenantId, objectId }, language) {
      await db
        .updateTable('person')
        .set({ language, seen_at: now() })
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .execute();
    },

    async wantsNudges({ tenantId, objectId }) {
      const row = await db
        .selectFrom('person')
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .select('nudges')
        .executeTakeFirst();
      return row?.nudges ?? true;
    },

    async setNudges({ tenantId, objectId }, nudges) {
      await db
        .updateTable('person')
        .set({ nudges, seen_at: now() })
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .execute();
    },

    forgetUnreferred: (since, most) => forgetUnreferred(db, since, most),
  };
}
