import type { ChannelLink } from '../../domain/engagement.ts';
import { SETTING_UP } from '../../domain/setUp/standing.ts';
import type { SetUpStore } from '../usecases/ports/setUps.ts';
import type { Day } from './columns.ts';
import { living } from './engagements.ts';
import { inForce } from './inForce.ts';
import type { Executor } from './schema.ts';

/** `today` is the day in Norway: engagements end, and roles are held for a period. */
export function createSetUpStore(db: Executor, today: () => Day): SetUpStore {
  const row = ({ tenantId, channelId }: ChannelLink) =>
    db.selectFrom('set_up').where('tenant_id', '=', tenantId).where('channel_id', '=', channelId).selectAll();

  const toSetUp = (found: Awaited<ReturnType<ReturnType<typeof row>['executeTakeFirst']>>) =>
    found === undefined
      ? null
      : {
          draft: found.draft,
          revision: found.revision,
          by: { tenantId: found.by_tenant_id, objectId: found.by_object_id },
          at: found.changed_at,
        };

  /** Engagements that are not over. */
  const running = () =>
    living(db).where((eb) => eb.or([eb('engagement.ended_on', 'is', null), eb('engagement.ended_on', '>=', today())]));

  const toRunning = (found: Awaited<ReturnType<ReturnType<typeof running>['execute']>>[number]) => ({
    id: found.id,
    shortName: found.short_name,
    programmeId: found.programme_id,
    programmeName: found.programme_name,
    channelId: found.channel_id,
  });

  return {
    find: async (channel) => toSetUp(await row(channel).executeTakeFirst()),
    lock: async (channel) => toSetUp(await row(channel).forUpdate().executeTakeFirst()),

    async save({ tenantId, channelId }, { draft, revision, by, at }) {
      const now = {
        draft: JSON.stringify(draft),
        revision,
        by_tenant_id: by.tenantId,
        by_object_id: by.objectId,
        changed_at: at,
      };
      await db
        .insertInto('set_up')
        .values({ tenant_id: tenantId, channel_id: channelId, ...now })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'channel_id']).doUpdateSet(now))
        .execute();
    },

    async remove({ tenantId, channelId }) {
      await db.deleteFrom('set_up').where('tenant_id', '=', tenantId).where('channel_id', '=', channelId).execute();
    },

    async forget(since) {
      await db.deleteFrom('set_up').where('changed_at', '<', since).execute();
    },

    async programmesOf({ tenantId, objectId }) {
      const guided = db
        .selectFrom('standing_role')
        .innerJoin('engagement', 'engagement.id', 'standing_role.engagement_id')
        .where('engagement.deleted_at', 'is', null)
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .where('role', 'in', SETTING_UP)
        .where(inForce(today()))
        .select('engagement.programme_id as id');
      const led = db
        .selectFrom('programme_lead')
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .select('programme_id as id');
      const rows = await db
        .selectFrom('programme')
        .where((eb) => eb.or([eb('id', 'in', guided), eb('id', 'in', led)]))
        .orderBy('name')
        .orderBy('id')
        .select(['id', 'name', 'made_up'])
        .execute();
      return rows.map(({ id, name, made_up }) => ({ id, name, madeUp: made_up }));
    },

    async hasBegun(tenantId) {
      const led = await db
        .selectFrom('programme_lead')
        .where('tenant_id', '=', tenantId)
        .select('programme_id')
        .executeTakeFirst();
      if (led !== undefined) return true;
      const guided = await db
        .selectFrom('role_holder')
        .innerJoin('engagement', 'engagement.id', 'role_holder.engagement_id')
        .where('engagement.deleted_at', 'is', null)
        .where('role', 'in', SETTING_UP)
        .where('tenant_id', '=', tenantId)
        .select('engagement.id')
        .executeTakeFirst();
      return guided !== undefined;
    },

    async whoMay({ tenantId, id }) {
      const rows = await db
        .selectFrom('roster_member')
        .innerJoin('person', (join) =>
          join
            .onRef('person.tenant_id', '=', 'roster_member.home_tenant_id')
            .onRef('person.object_id', '=', 'roster_member.object_id'),
        )
        .where('roster_member.tenant_id', '=', tenantId)
        .where('roster_id', '=', id)
        // Of what somebody from elsewhere does in their own organisation, a shared channel tells nothing.
        .where('roster_member.home_tenant_id', '=', tenantId)
        .where('present', '=', true)
        .where((eb) =>
          eb.or([
            eb.exists(
              eb
                .selectFrom('standing_role')
                .whereRef('standing_role.tenant_id', '=', 'person.tenant_id')
                .whereRef('standing_role.object_id', '=', 'person.object_id')
                .where('role', 'in', SETTING_UP)
                .where(inForce(today()))
                .select('standing_role.engagement_id'),
            ),
            eb.exists(
              eb
                .selectFrom('programme_lead')
                .whereRef('programme_lead.tenant_id', '=', 'person.tenant_id')
                .whereRef('programme_lead.object_id', '=', 'person.object_id')
                .select('programme_id'),
            ),
          ]),
        )
        .orderBy('person.name')
        .select('person.name')
        .distinct()
        .execute();
      return rows.map(({ name }) => name).filter((name) => name !== '');
    },

    async ofMunicipality(tenantId, number) {
      const rows = await running()
        .where('engagement.municipality_number', '=', number)
        .where((eb) =>
          eb.or([
            eb('channel_tenant_id', '=', tenantId),
            // Without a channel it is its people who say whose it is. One in another tenant is told of to nobody here.
            eb.and([
              eb('channel_id', 'is', null),
              eb.exists(
                eb
                  .selectFrom('role_holder')
                  .whereRef('role_holder.engagement_id', '=', 'engagement.id')
                  .where('role_holder.tenant_id', '=', tenantId)
                  .select('role_holder.role'),
              ),
            ]),
          ]),
        )
        .orderBy('programme.name')
        .orderBy('engagement.id')
        .execute();
      return rows.map(toRunning);
    },

    async inTeam({ tenantId, channelId }, teamId) {
      const rows = await running()
        .innerJoin('conversation', (join) =>
          join
            .onRef('conversation.tenant_id', '=', 'engagement.channel_tenant_id')
            .onRef('conversation.id', '=', 'engagement.channel_id'),
        )
        .where('conversation.tenant_id', '=', tenantId)
        .where('conversation.team_id', '=', teamId)
        .where('conversation.id', '<>', channelId)
        .orderBy('engagement.short_name')
        .orderBy('engagement.id')
        .execute();
      return rows.map(toRunning);
    },
  };
}
