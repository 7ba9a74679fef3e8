import { type SqlBool, sql } from 'kysely';
import type { PersonKey } from '../../domain/people.ts';
import type { KeptMember, RosterKey, RosterStore } from '../usecases/ports/rosters.ts';
import { prepared } from './prepared.ts';
import { deleteUnusedRosters, isRosterUsed, usedRoster } from './rosterUse.ts';
import type { Executor } from './schema.ts';
import { together } from './together.ts';

/** Rows of one statement: PostgreSQL takes 65 535 values. */
const AT_ONCE = 1000;

interface Account {
  readonly roster: RosterKey;
  readonly teamsId: string;
}

/** Asked with every press in a channel, so for all that come at once in one statement; in their order. */
const findAccounts = prepared((db, { tenantIds, rosterIds, teamsIds }: Readonly<Record<AccountColumn, string[]>>) =>
  sql<{ home_tenant_id: string | null; object_id: string | null }>`
    select home_tenant_id, object_id
    from unnest(${tenantIds}::text[], ${rosterIds}::text[], ${teamsIds}::text[])
      with ordinality asked (tenant_id, roster_id, teams_id, place)
    left join roster_member using (tenant_id, roster_id, teams_id)
    order by place
  `.compile(db),
);
type AccountColumn = 'tenantIds' | 'rosterIds' | 'teamsIds';

async function personsOf(db: Executor, accounts: readonly Account[]): Promise<(PersonKey | null)[]> {
  const rows = await findAccounts(db, {
    tenantIds: accounts.map(({ roster }) => roster.tenantId),
    rosterIds: accounts.map(({ roster }) => roster.id),
    teamsIds: accounts.map(({ teamsId }) => teamsId),
  });
  return rows.map(({ home_tenant_id: tenantId, object_id: objectId }) =>
    tenantId === null || objectId === null ? null : { tenantId, objectId },
  );
}

export function createRosterStore(db: Executor): RosterStore {
  const personOf = together((accounts: readonly Account[]) => personsOf(db, accounts));
  const members = ({ tenantId, id }: RosterKey) => ({ tenant_id: tenantId, roster_id: id }) as const;
  const heed = async ({ tenantId, id }: RosterKey, name: string | null) => {
    await db
      .insertInto('roster')
      .values({ tenant_id: tenantId, id, name })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'id']).doUpdateSet((eb) => ({
          name: eb.fn.coalesce('excluded.name', 'roster.name'),
        })),
      )
      .execute();
  };

  return {
    heed,

    async replace(roster, listed, readAt, unless) {
      await heed(roster, null);
      const all = [...new Map(listed.map((member) => [member.teamsId, member])).values()];
      for (let at = 0; at < all.length; at += AT_ONCE) await list(roster, all.slice(at, at + AT_ONCE), unless);
      const ids = all.map(({ teamsId }) => teamsId);
      await db
        .deleteFrom('roster_member')
        .where('tenant_id', '=', roster.tenantId)
        .where('roster_id', '=', roster.id)
        .where(sql<SqlBool>`teams_id <> all (${ids}::text[])`)
        .where((eb) => eb.or([eb('told_at', 'is', null), eb('told_at', '<=', unless)]))
        .execute();
      await db
        .updateTable('roster')
        .where('tenant_id', '=', roster.tenantId)
        .where('id', '=', roster.id)
        .set({ read_at: readAt, tried_at: readAt })
        .execute();
    },

    async tried({ tenantId, id }, at) {
      await db
        .updateTable('roster')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .set({ tried_at: at })
        .execute();
    },

    async tell(roster, told, present, at) {
      await heed(roster, null);
      for (const { teamsId, objectId } of told) {
        // Of a team, and of a channel's own people: whoever is known by this id, else an account of the place's tenant.
        const known = db
          .selectFrom('person')
          .where('teams_id', '=', teamsId)
          .orderBy('object_id')
          .select(['tenant_id', 'object_id'])
          .limit(1);
        const person = await known.executeTakeFirst();
        const home = objectId !== null && person?.object_id !== objectId ? roster.tenantId : person?.tenant_id;
        await db
          .insertInto('roster_member')
          .values({
            ...members(roster),
            teams_id: teamsId,
            home_tenant_id: home ?? null,
            object_id: objectId ?? person?.object_id ?? null,
            guest: false,
            present,
            told_at: at,
          })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'roster_id', 'teams_id']).doUpdateSet((eb) => ({
              // Whose it is does not change; a reading knows it better than an event.
              home_tenant_id: eb.fn.coalesce('roster_member.home_tenant_id', 'excluded.home_tenant_id'),
              object_id: eb.fn.coalesce('roster_member.object_id', 'excluded.object_id'),
              present,
              told_at: at,
            })),
          )
          .execute();
      }
    },

    async due(since, most) {
      const rows = await db
        .selectFrom('roster')
        .where((eb) => eb.or([eb('tried_at', 'is', null), eb('tried_at', '<=', since)]))
        .where(usedRoster)
        .orderBy('tried_at', (order) => order.asc().nullsFirst())
        .limit(most)
        .select(['tenant_id', 'id'])
        .execute();
      return rows.map((row) => ({ tenantId: row.tenant_id, id: row.id }));
    },

    isUsed: (roster) => isRosterUsed(db, roster),

    async forgetUnused(since) {
      await deleteUnusedRosters(db, sql`coalesce(roster.tried_at < ${since}, true)`);
    },

    personOf: (roster, teamsId) => personOf({ roster, teamsId }),

    async standingOf({ tenantId, id }, person) {
      const row = await db
        .selectFrom('roster')
        .where('roster.tenant_id', '=', tenantId)
        .where('roster.id', '=', id)
        .select('read_at')
        .select((eb) =>
          eb
            .selectFrom('roster_member')
            .whereRef('roster_member.tenant_id', '=', 'roster.tenant_id')
            .whereRef('roster_id', '=', 'roster.id')
            .where('home_tenant_id', '=', person.tenantId)
            .where('roster_member.object_id', '=', person.objectId)
            .select(sql<boolean>`bool_or(present)`.as('present'))
            .as('present'),
        )
        .executeTakeFirst();
      return { present: row?.present ?? null, readAt: row?.read_at ?? null };
    },

    async outside(engagementId) {
      const rows = await db
        .selectFrom('role_holder')
        .leftJoin('standing_role', (join) =>
          join
            .onRef('standing_role.engagement_id', '=', 'role_holder.engagement_id')
            .onRef('standing_role.tenant_id', '=', 'role_holder.tenant_id')
            .onRef('standing_role.object_id', '=', 'role_holder.object_id')
            .onRef('standing_role.role', '=', 'role_holder.role'),
        )
        .where('role_holder.engagement_id', '=', engagementId)
        .where('standing_role.role', 'is', null)
        .orderBy('role_holder.object_id')
        .select(['role_holder.tenant_id', 'role_holder.object_id'])
        .distinct()
        .execute();
      return rows.map((row) => ({ tenantId: row.tenant_id, objectId: row.object_id }));
    },
  };

  async function list(roster: RosterKey, part: readonly KeptMember[], unless: Date): Promise<void> {
    await db
      .insertInto('roster_member')
      .values(
        part.map(({ teamsId, person, guest, present }) => ({
          ...members(roster),
          teams_id: teamsId,
          home_tenant_id: person?.tenantId ?? null,
          object_id: person?.objectId ?? null,
          guest,
          present,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'roster_id', 'teams_id']).doUpdateSet((eb) => ({
          home_tenant_id: eb.ref('excluded.home_tenant_id'),
          object_id: eb.ref('excluded.object_id'),
          guest: eb.ref('excluded.guest'),
          present: sql<boolean>`case when roster_member.told_at > ${unless}
            then roster_member.present and excluded.present else excluded.present end`,
        })),
      )
      .execute();
  }
}
