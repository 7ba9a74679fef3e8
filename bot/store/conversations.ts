import { type Selectable, sql } from 'kysely';
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

/** `now` says when somebody is heard of. */
export function createConversationStore(db: Executor, now: () => Date): ConversationStore {
  const conversation = (tenantId: string, id: string) =>
    db.updateTable('conversation').where('tenant_id', '=', tenantId).where('id', '=', id);

  const silence = (tenantId: string, id: string) =>
    db.selectFrom('conversation').where('tenant_id', '=', tenantId).where('id', '=', id).select('stopped_fault');
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

    async oneAtATime(tenantId) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`places ${tenantId}`}, 0))`.execute(db);
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
          seen_at: now(),
        })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'id']).doUpdateSet({
            service_url: serviceUrl,
            bot_id: botId,
            bot_name: botName,
            seen_at: now(),
            ...(owner !== null && { person_object_id: owner }),
          }),
        )
        .execute();
    },

    async stop(tenantId, id, fault, at) {
      await conversation(tenantId, id).set({ stopped_at: at, stopped_fault: fault }).execute();
    },

    async resume(tenantId, id, teamId) {
      const result = await conversation(tenantId, id)
        .where((eb) =>
          eb.or([
            eb('stopped_at', 'is not', null),
            // A message that names no team does not take the channel out of the one that is known.
            ...(teamId === null ? [] : [eb('team_id', 'is distinct from', teamId)]),
          ]),
        )
        .set({ ...RUNNING, ...(teamId !== null && { team_id: teamId }) })
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    async resumeAll(tenantId, ids, faults) {
      if (ids.length === 0 || faults.length === 0) return [];
      const rows = await db
        .updateTable('conversation')
        .where('tenant_id', '=', tenantId)
        .where('id', 'in', [...ids])
        .where('stopped_fault', 'in', [...faults])
        .set(RUNNING)
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },

    async ofTeam(tenantId, teamId) {
      const rows = await db
        .selectFrom('conversation')
        .where('tenant_id', '=', tenantId)
        .where('team_id', '=', teamId)
        .orderBy('id')
        .select('id')
        .execute();
      return rows.map(({ id }) => id);
    },

    async describe(tenantId, id, { teamId, type, name }) {
      if (teamId === null && type === null && name === null) return;
      await conversation(tenantId, id)
        .set({
          ...(teamId !== null && { team_id: teamId }),
          ...(type !== null && { channel_type: type }),
          ...(name !== null && { name }),
        })
        .execute();
    },

    async channel(tenantId, id) {
      const row = await db
        .selectFrom('conversation')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('kind', '=', 'channel')
        .selectAll()
        .executeTakeFirst();
      // The app is added to a team, and Teams says so in the team's first channel. Looked for also where there is no such
      // channel: the time it takes is not to tell.
      const added = await db
        .selectFrom('conversation')
        .where('tenant_id', '=', tenantId)
        .where((eb) => eb.or([eb('id', '=', id), ...(row?.team_id ? [eb('id', '=', row.team_id)] : [])]))
        .where('added_by_object_id', 'is not', null)
        .orderBy(sql`id = ${id}`, 'desc')
        .select('added_by_object_id as by')
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        conversation: toConversation(row),
        teamId: row.team_id,
        type: row.channel_type,
        name: row.name,
        silenced: row.stopped_fault,
        addedBy: added?.by ?? null,
      };
    },

    async addedBy(tenantId, id, objectId) {
      await conversation(tenantId, id).set({ added_by_object_id: objectId }).execute();
    },

    async forgetAdders(since) {
      await sql`update conversation set added_by_object_id = null
        where added_by_object_id is not null and welcomed_at < ${since}
          and exists (select from programme_lead where programme_lead.tenant_id = conversation.tenant_id)`.execute(db);
      await sql`update message set subject = jsonb_set(subject, '{addedBy}', 'null')
        from conversation where conversation.welcomed_at < ${since}
          and message.tenant_id = conversation.tenant_id and message.conversation_id = conversation.id
          and subject->>'kind' = 'welcome' and subject->>'addedBy' is not null`.execute(db);
    },

    async rosterDoor(tenantId, id) {
      const row = await db
        .selectFrom('conversation')
        .where('tenant_id', '=', tenantId)
        .where((eb) => eb.or([eb('id', '=', id), eb('team_id', '=', id)]))
        .orderBy(sql`id = ${id}`, 'desc')
        .orderBy('stopped_at', (order) => order.asc().nullsFirst())
        .selectAll()
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      const type = row.id === id ? (row.channel_type ?? 'standard') : 'standard';
      return { conversation: { ...toConversation(row), id }, type, silenced: row.stopped_fault };
    },

    async holdSilence(tenantId, id) {
      return (await silence(tenantId, id).forShare().skipLocked().executeTakeFirst())?.stopped_fault ?? null;
    },

    async silencedBy(tenantId, id) {
      return (await silence(tenantId, id).executeTakeFirst())?.stopped_fault ?? null;
    },

    async rosterOf(tenantId, channelId) {
      const row = await db
        .selectFrom('conversation')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', channelId)
        .select(['id', 'team_id', 'channel_type'])
        .executeTakeFirst();
      if (row === undefined) return null;
      return (row.channel_type ?? 'standard') === 'standard' ? row.team_id : row.id;
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
