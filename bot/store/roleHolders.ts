import { sql } from 'kysely';
import { ASKED_ROLES, isAskedRole } from '../../domain/people.ts';
import type { RoleHolderStore } from '../usecases/ports/roleHolders.ts';
import type { Day } from './columns.ts';
import { heldRole } from './heldRole.ts';
import type { Executor } from './schema.ts';

/** `today` is the day in Norway: roles may be held for a period. */
export function createRoleHolderStore(db: Executor, today: () => Day): RoleHolderStore {
  return {
    async list(engagementId) {
      const rows = await db
        .selectFrom('role_holder')
        .innerJoin('person', (join) =>
          join
            .onRef('person.tenant_id', '=', 'role_holder.tenant_id')
            .onRef('person.object_id', '=', 'role_holder.object_id'),
        )
        .where('role_holder.engagement_id', '=', engagementId)
        // A stand-in's time that is over is history.
        .where((eb) => eb.or([eb('role_holder.to_on', 'is', null), eb('role_holder.to_on', '>=', today())]))
        .orderBy('person.name')
        .orderBy('person.object_id')
        .select(['person.tenant_id', 'person.object_id', 'person.name', 'role_holder.role'])
        .select((eb) =>
          eb
            .exists(
              eb
                .selectFrom('standing_role')
                .where('standing_role.engagement_id', '=', engagementId)
                .whereRef('standing_role.tenant_id', '=', 'role_holder.tenant_id')
                .whereRef('standing_role.object_id', '=', 'role_holder.object_id')
                .whereRef('standing_role.role', '=', 'role_holder.role')
                .select(sql.lit(1).as('one')),
            )
            .as('counts'),
        )
        .execute();
      const held = rows.flatMap(({ role, ...found }) =>
        isAskedRole(role)
          ? [
              {
                person: { tenantId: found.tenant_id, objectId: found.object_id },
                name: found.name,
                role,
                counts: Boolean(found.counts),
              },
            ]
          : [],
      );
      return held.sort((a, b) => ASKED_ROLES.indexOf(a.role) - ASKED_ROLES.indexOf(b.role));
    },

    async give(engagementId, { tenantId, objectId }, role) {
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('role_holder')
        .values({ engagement_id: engagementId, tenant_id: tenantId, object_id: objectId, role })
        // Somebody who held it for a period holds it for good from now on.
        .onConflict((conflict) =>
          conflict
            .columns(['engagement_id', 'tenant_id', 'object_id', 'role'])
            .doUpdateSet({ from_on: null, to_on: null })
            .where((eb) => eb.or([eb('role_holder.from_on', 'is not', null), eb('role_holder.to_on', 'is not', null)])),
        )
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    },

    async take(engagementId, { tenantId, objectId }, role) {
      await sql`insert into past_holder (engagement_id, tenant_id, object_id, municipal)
        select engagement_id, tenant_id, object_id, role <> 'guide' from role_holder
        where engagement_id = ${engagementId} and tenant_id = ${tenantId} and object_id = ${objectId} and role = ${role}
        on conflict (engagement_id, tenant_id, object_id)
          do update set municipal = past_holder.municipal or excluded.municipal`.execute(db);
      const { numDeletedRows } = await db
        .deleteFrom('role_holder')
        .where('engagement_id', '=', engagementId)
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .where('role', '=', role)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async past(engagementId) {
      const rows = await db.selectFrom('past_holder').where('engagement_id', '=', engagementId).selectAll().execute();
      return rows.map((row) => ({
        person: { tenantId: row.tenant_id, objectId: row.object_id },
        municipal: row.municipal,
      }));
    },

    async haveAllHeld(engagementId, people) {
      if (people.length === 0) return true;
      const { rows } = await sql<{ all: boolean }>`
        select bool_and(${heldRole(sql`${engagementId}::uuid`, 'given')}) as "all"
        from unnest(${people.map(({ tenantId }) => tenantId)}::text[], ${people.map(({ objectId }) => objectId)}::text[])
          as given (tenant_id, object_id)`.execute(db);
      return rows.every(({ all }) => all);
    },
  };
}
