import type { FoundingStore } from '../usecases/ports/founding.ts';
import { calledAs, forgetNumbers, keepNumber } from './municipalities.ts';
import type { Executor } from './schema.ts';

export function createFoundingStore(db: Executor): FoundingStore {
  return {
    async addProgramme({ id, name }, { tenantId, objectId }) {
      await db.insertInto('programme').values({ id, name, made_up: false }).execute();
      await db
        .insertInto('programme_lead')
        .values({ programme_id: id, tenant_id: tenantId, object_id: objectId })
        .execute();
    },

    async addEngagement({ id, programmeId, theme, language, municipality, channel }) {
      await keepNumber(db, municipality.number);
      await db
        .insertInto('engagement')
        .values({
          id,
          programme_id: programmeId,
          ...calledAs(municipality),
          theme,
          language,
          channel_tenant_id: channel.tenantId,
          channel_id: channel.channelId,
          deleted_at: null,
        })
        .execute();
    },

    forgetNumbers: () => forgetNumbers(db),

    async moveTo(engagementId, { tenantId, channelId }) {
      const { numUpdatedRows } = await db
        .updateTable('engagement')
        .set({ channel_tenant_id: tenantId, channel_id: channelId })
        .where('id', '=', engagementId)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('engagement as other')
                .where('other.deleted_at', 'is', null)
                .where('other.channel_tenant_id', '=', tenantId)
                .where('other.channel_id', '=', channelId)
                .select('other.id'),
            ),
          ),
        )
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}
