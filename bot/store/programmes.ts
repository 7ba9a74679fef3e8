import { type Selectable, sql } from 'kysely';
import type { Role } from '../../domain/people.ts';
import type { LeadChange, ProgrammeStore } from '../usecases/ports/programmes.ts';
import type { Day } from './columns.ts';
import { inForce } from './inForce.ts';
import type { Executor, Schema } from './schema.ts';

/** `today` is for roles that are held for a period. */
export function createProgrammeStore(db: Executor, today: () => Day): ProgrammeStore {
  const named = (id: string) => db.selectFrom('programme').where('id', '=', id).select(['id', 'name']);
  return {
    find: async (id) => (await named(id).executeTakeFirst()) ?? null,
    lock: async (id) => (await named(id).forUpdate().executeTakeFirst()) ?? null,

    ledBy: ({ tenantId, objectId }) =>
      db
        .selectFrom('programme_lead')
        .innerJoin('programme', 'programme.id', 'programme_lead.programme_id')
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .orderBy('programme.name')
        .orderBy('programme.id')
        .select(['programme.id', 'programme.name'])
        .execute(),

    async rolesIn({ tenantId, objectId }, id) {
      const { rows } = await sql<{ role: Role }>`
        select distinct standing_role.role from standing_role
          join engagement on engagement.id = standing_role.engagement_id
          where programme_id = ${id} and deleted_at is null
            and tenant_id = ${tenantId} and object_id = ${objectId} and ${inForce(today())}
        union select 'programmeLead' from programme_lead
          where programme_id = ${id} and tenant_id = ${tenantId} and object_id = ${objectId}`.execute(db);
      return rows.map(({ role }) => role);
    },

    async names(ids, people) {
      if (ids.length === 0 || people.length === 0) return [];
      const { rows } = await sql<{ tenant_id: string; object_id: string; name: string }>`
        select distinct person.tenant_id, person.object_id, person.name
        from unnest(${people.map(({ tenantId }) => tenantId)}::text[], ${people.map(({ objectId }) => objectId)}::text[])
          as given (tenant_id, object_id)
        join person on person.tenant_id = given.tenant_id and person.object_id = given.object_id
        where exists (select from programme_lead where programme_id = any(${ids}::uuid[])
            and programme_lead.tenant_id = person.tenant_id and programme_lead.object_id = person.object_id)
          or exists (select from programme_lead_change as change where programme_id = any(${ids}::uuid[])
            and ((change.tenant_id = person.tenant_id and change.object_id = person.object_id)
              or (change.by_tenant_id = person.tenant_id and change.by_object_id = person.object_id)))`.execute(db);
      return rows.map((row) => ({ person: { tenantId: row.tenant_id, objectId: row.object_id }, name: row.name }));
    },

    async leads(id) {
      const rows = await db
        .selectFrom('programme_lead as lead')
        .leftJoin('person', (join) =>
          join.onRef('person.tenant_id', '=', 'lead.tenant_id').onRef('person.object_id', '=', 'lead.object_id'),
        )
        .where('programme_id', '=', id)
        .orderBy('person.name')
        .orderBy('lead.object_id')
        .select(['lead.tenant_id', 'lead.object_id', 'person.name'])
        .select(
          // Nothing known is null: who was never listed is not gone.
          sql<boolean>`coalesce((select not bool_or(present) from roster_member
            where home_tenant_id = lead.tenant_id and roster_member.object_id = lead.object_id), false)`.as('gone'),
        )
        .execute();
      return rows.map((row) => ({
        person: { tenantId: row.tenant_id, objectId: row.object_id },
        name: row.name ?? '',
        gone: row.gone,
      }));
    },

    async addLead(id, { tenantId, objectId }) {
      await db
        .insertInto('programme_lead')
        .values({ programme_id: id, tenant_id: tenantId, object_id: objectId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async removeLead(id, { tenantId, objectId }) {
      await db
        .deleteFrom('programme_lead')
        .where('programme_id', '=', id)
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .execute();
    },

    async noteChange({ id, programmeId, kind, person, by, at }) {
      await db
        .insertInto('programme_lead_change')
        .values({
          id,
          programme_id: programmeId,
          kind,
          tenant_id: person.tenantId,
          object_id: person.objectId,
          by_tenant_id: by.tenantId,
          by_object_id: by.objectId,
          at,
        })
        .execute();
    },

    async findChange(changeId) {
      const row = await db
        .selectFrom('programme_lead_change')
        .where('id', '=', changeId)
        .selectAll()
        .executeTakeFirst();
      return row === undefined ? null : toChange(row);
    },

    async changes(id, most) {
      const rows = await db
        .selectFrom('programme_lead_change')
        .where('programme_id', '=', id)
        .orderBy('at', 'desc')
        // Of a hand-over that somebody was added comes before that somebody went.
        .orderBy('kind', 'desc')
        .orderBy('id')
        .limit(most)
        .selectAll()
        .execute();
      return rows.map(toChange);
    },

    async forgetChanges(before) {
      await db.deleteFrom('programme_lead_change').where('at', '<', before).execute();
    },

    async changesOf({ tenantId, objectId }, since) {
      const rows = await db
        .selectFrom('programme_lead_change as change')
        .innerJoin('programme', 'programme.id', 'change.programme_id')
        .where('change.tenant_id', '=', tenantId)
        .where('change.object_id', '=', objectId)
        .where('change.at', '>=', since)
        .orderBy('change.at', 'desc')
        .orderBy('change.id')
        .selectAll('change')
        .select('programme.name as programme_name')
        .execute();
      return rows.map((row) => ({ ...toChange(row), programmeName: row.programme_name }));
    },

    async places(id, tenantId) {
      const rows = await db
        .selectFrom('engagement')
        .where('programme_id', '=', id)
        .where('deleted_at', 'is', null)
        .where('channel_tenant_id', '=', tenantId)
        .where('channel_id', 'is not', null)
        .orderBy('short_name')
        .orderBy('engagement.id')
        .select(['engagement.id', 'short_name', 'channel_id'])
        .execute();
      return rows.flatMap(({ id: engagementId, short_name: shortName, channel_id: channelId }) =>
        channelId === null ? [] : [{ engagementId, shortName, channel: { tenantId, channelId } }],
      );
    },
  };
}

const toChange = (row: Selectable<Schema['programme_lead_change']>): LeadChange => ({
  id: row.id,
  programmeId: row.programme_id,
  kind: row.kind,
  person: { tenantId: row.tenant_id, objectId: row.object_id },
  by: { tenantId: row.by_tenant_id, objectId: row.by_object_id },
  at: row.at,
});
