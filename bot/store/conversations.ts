import type { ConversationStore } from '../usecases/ports/conversations.ts';
import type { Executor } from './schema.ts';

export function createConversationStore(db: Executor): ConversationStore {
  return {
    async find(tenantId, id) {
      const row = await db
        .selectFrom('conversation')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .selectAll()
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        tenantId,
        id,
        kind: row.kind,
        serviceUrl: row.service_url,
        botId: row.bot_id,
        botName: row.bot_name,
      };
    },

    async seen({ tenantId, id, kind, serviceUrl, botId, botName }) {
      await db
        .insertInto('conversation')
        .values({
          tenant_id: tenantId,
          id,
          kind,
          service_url: serviceUrl,
          bot_id: botId,
          bot_name: botName,
          welcomed_at: null,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'id'])
            .doUpdateSet({ service_url: serviceUrl, bot_id: botId, bot_name: botName }),
        )
        .execute();
    },

    async welcome(tenantId, id, at) {
      const result = await db
        .updateTable('conversation')
        .set({ welcomed_at: at })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('welcomed_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    async firstSeen(tenantId, conversationId, activityId, at) {
      const result = await db
        .insertInto('inbound')
        .values({
          tenant_id: tenantId,
          conversation_id: conversationId,
          activity_id: activityId,
          seen_at: at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}
