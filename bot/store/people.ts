import type { PeopleStore } from '../usecases/ports/people.ts';
import type { Executor } from './schema.ts';

export function createPeopleStore(db: Executor): PeopleStore {
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

    async names(people) {
      if (people.length === 0) return [];
      const rows = await db
        .selectFrom('person')
        .where((eb) =>
          eb.or(people.map((person) => eb.and({ tenant_id: person.tenantId, object_id: person.objectId }))),
        )
        .select(['tenant_id', 'object_id', 'name'])
        .execute();
      return rows.map((row) => ({ person: { tenantId: row.tenant_id, objectId: row.object_id }, name: row.name }));
    },

    async seen({ tenantId, objectId }, name, teamsId) {
      await db
        .insertInto('person')
        .values({ tenant_id: tenantId, object_id: objectId, name, teams_id: teamsId, language: null })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'object_id'])
            .doUpdateSet({ name, ...(teamsId !== null && { teams_id: teamsId }) }),
        )
        .execute();
    },

    async setLanguage({ tenantId, objectId }, language) {
      await db
        .updateTable('person')
        .set({ language })
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
        .set({ nudges })
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .execute();
    },
  };
}
