import type { Selectable } from 'kysely';
import type { Conversation, ConversationStore } from '../usecases/ports/conversations.ts';
import type { Executor, Schema } from './schema.ts';

const RUNNING = { stopped_at: null, stopped_fault: null };

function toConversation(row: Selectable<Schema['conversation']>): Conversation {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    kind: row.kind,
    serviceUrl: row.service_url,
    botId: row.bot_id,
    botName: row.bot_name,
  };
}

export function createConversationStore(db: Executor): ConversationStore {
  const conversation = (tenantId: string, id: string) =>
    db.updateTable('conversation').where('tenant_id', '=', tenantId).where('id', '=', id);

  return {
    async find(tenantId, id) {
      const row = await db
        .selectFrom('conversation')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .selectAll()
        .executeTakeFirst();
      return row === undefined ? null : toConversation(row);
    },

    async personal({ tenantId, objectId }) {
      const row = await db
        .selectFrom('conversation')
        .where('tenant_id', '=', tenantId)
        .where('person_object_id', '=', objectId)
        .where('kind', '=', 'personal')
        .where('stopped_at', 'is', null)
        .selectAll()
        .executeTakeFirst();
      return row === undefined ? null : toConversation(row);
    },

    async seen({ tenantId, id, kind, serviceUrl, botId, botName }, person) {
      const owner = kind === 'personal' && person ? person.objectId : null;
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
          person_object_id: owner,
        })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'id']).doUpdateSet({
            service_url: serviceUrl,
            bot_id: botId,
            bot_name: botName,
            ...(owner !== null && { person_object_id: owner }),
          }),
        )
        .execute();
    },

    async stop(tenantId, id, fault, at) {
      await conversation(tenantId, id).set({ stopped_at: at, stopped_fault: fault }).execute();
    },

    async resume(tenantId, id, teamId) {
      await conversation(tenantId, id)
        .where((eb) => eb.or([eb('stopped_at', 'is not', null), eb('team_id', 'is distinct from', teamId)]))
        .set({ ...RUNNING, team_id: teamId })
        .execute();
    },

    async resumeTeam(tenantId, teamId) {
      await db
        .updateTable('conversation')
        .where('tenant_id', '=', tenantId)
        .where('team_id', '=', teamId)
        .set(RUNNING)
        .execute();
    },

    async hold(tenantId, id, until) {
      await conversation(tenantId, id)
        .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '<', until)]))
        .set({ held_until: until })
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
