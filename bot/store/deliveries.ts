import { sql } from 'kysely';
import { CLAIM_MS, roundOf } from '../../domain/delivery.ts';
import type { DeliveryStore } from '../usecases/ports/deliveries.ts';
import type { Connection } from './connect.ts';
import { MESSAGE_COLUMNS, toDelivery, toDeliveryOfMessage, toMessage } from './deliveryRows.ts';
import { dueDeliveries } from './dueDeliveries.ts';
import { type Listening, listen } from './listen.ts';
import { wantRoundEdits } from './roundEdits.ts';
import type { Executor } from './schema.ts';

const CHANNEL = 'laget_rundt_deliveries';

export function createDeliveryStore(db: Executor): DeliveryStore {
  const update = (id: string) => db.updateTable('delivery').where('id', '=', id);
  const wake = async () => void (await sql`select pg_notify(${CHANNEL}, '')`.execute(db));

  return {
    async find(id) {
      const row = await db.selectFrom('delivery').where('id', '=', id).selectAll().executeTakeFirst();
      if (row === undefined) return null;
      const message = await db
        .selectFrom('message')
        .where('id', '=', row.message_id)
        .selectAll()
        .executeTakeFirstOrThrow();
      return { delivery: toDelivery(row), message: toMessage(message) };
    },

    async addMessage(message) {
      await db
        .insertInto('message')
        .values({
          id: message.id,
          tenant_id: message.tenantId,
          conversation_id: message.conversationId,
          thread_id: message.threadId,
          subject: JSON.stringify(message.subject),
          round_id: roundOf(message.subject),
          activity_id: message.activityId,
        })
        .execute();
    },

    async wantRoundEdits(roundId, wantedAt, dueAt) {
      await wantRoundEdits(db, { roundId, wantedAt, dueAt });
      await wake();
    },

    async isReplacement(messageId) {
      const replaced = db.selectFrom('message').where('replaced_by', '=', messageId).select('id');
      return (await replaced.executeTakeFirst()) !== undefined;
    },

    async replaced(messageId, byMessageId) {
      await db.updateTable('message').where('id', '=', messageId).set({ replaced_by: byMessageId }).execute();
      await db
        .updateTable('delivery')
        .where('message_id', '=', messageId)
        .where('state', 'in', ['queued', 'sending', 'failed'])
        .set({ state: 'superseded', claimed_until: null })
        .execute();
    },

    async addPost(id, messageId, at) {
      await db
        .insertInto('delivery')
        .values(queued(id, messageId, 'post', at, at))
        .execute();
      await wake();
    },

    async wantEdit(id, messageId, wantedAt, dueAt) {
      const inserted = await db
        .insertInto('delivery')
        .values(queued(id, messageId, 'edit', wantedAt, dueAt))
        .onConflict((conflict) =>
          conflict.column('message_id').where('kind', '=', 'edit').where('state', '=', 'queued').doNothing(),
        )
        .returning('id')
        .executeTakeFirst();
      if (inserted !== undefined) {
        await wake();
        return id;
      }
      const waiting = db
        .selectFrom('delivery')
        .where('message_id', '=', messageId)
        .where('kind', '=', 'edit')
        .where('state', '=', 'queued')
        .select(['id', 'due_at']);
      const row = await waiting.forUpdate().executeTakeFirst();
      // Claimed between the two statements: what it renders may be older than this wish, so begin again.
      if (row === undefined) return this.wantEdit(id, messageId, wantedAt, dueAt);
      if (dueAt < row.due_at) {
        await update(row.id).set({ due_at: dueAt }).execute();
        await wake();
      }
      return row.id;
    },

    async waiting(now) {
      const row = await db
        .selectFrom('delivery')
        .where('state', 'in', ['queued', 'sending'])
        .where('due_at', '<=', now)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirst();
      return Number(row?.n ?? 0);
    },

    due: (now, most, among) => dueDeliveries(db, now, most, among),

    async claim(ids, now) {
      if (ids.length === 0) return [];
      const rows = await db
        .updateTable('delivery')
        .where('id', 'in', [...ids])
        .set((eb) => ({
          state: 'sending',
          claimed_until: new Date(now.getTime() + CLAIM_MS),
          attempts: eb('attempts', '+', 1),
          changed_at: now,
        }))
        .returningAll()
        .execute();
      return rows.map(toDelivery);
    },

    async postpone(id, dueAt, at) {
      const newer = db
        .selectFrom('delivery as newer')
        .innerJoin('delivery as this', 'this.message_id', 'newer.message_id')
        .where('this.id', '=', id)
        .where('this.kind', '=', 'edit')
        .where('newer.id', '!=', id)
        .where('newer.kind', '=', 'edit')
        .where('newer.state', '=', 'queued')
        .select('newer.id');
      const gaveWay = (await newer.executeTakeFirst()) !== undefined;
      await update(id)
        .where('state', 'in', ['queued', 'sending'])
        .set({ state: gaveWay ? 'superseded' : 'queued', due_at: dueAt, claimed_until: null, changed_at: at })
        .execute();
    },

    async sent(id, activityId, at) {
      const row = await update(id)
        .set({ state: 'sent', activity_id: activityId, claimed_until: null, fault: null, changed_at: at })
        .returning(['message_id', 'kind'])
        .executeTakeFirst();
      if (row?.kind === 'post') {
        await db.updateTable('message').where('id', '=', row.message_id).set({ activity_id: activityId }).execute();
      }
    },

    async failed(id, fault, at) {
      await update(id).set({ state: 'failed', fault, claimed_until: null, changed_at: at }).execute();
    },

    async superseded(id, at) {
      await update(id)
        .where('state', 'in', ['queued', 'sending', 'failed'])
        .set({ state: 'superseded', claimed_until: null, changed_at: at })
        .execute();
    },

    async failedCards(tenantId, conversationIds, faults) {
      if (conversationIds.length === 0) return [];
      const rows = await db
        .selectFrom('delivery')
        .innerJoin('message', 'message.id', 'delivery.message_id')
        .where('message.tenant_id', '=', tenantId)
        .where('message.conversation_id', 'in', [...conversationIds])
        .where('delivery.state', '=', 'failed')
        .where('delivery.fault', 'in', [...faults])
        .where(sql<string>`message.subject ->> 'kind'`, '=', 'round')
        .orderBy('delivery.wanted_since')
        .selectAll('delivery')
        .select(MESSAGE_COLUMNS)
        .execute();
      return rows.map(toDeliveryOfMessage);
    },

    async ofRound(roundId) {
      const rows = await db
        .selectFrom('delivery')
        .innerJoin('message', 'message.id', 'delivery.message_id')
        .where('message.round_id', '=', roundId)
        .orderBy('delivery.wanted_since', 'desc')
        .selectAll('delivery')
        .select(MESSAGE_COLUMNS)
        .execute();
      return rows.map(toDeliveryOfMessage);
    },

    async ofSession(sessionId, kind) {
      const rows = await db
        .selectFrom('message')
        .where(sql<string>`subject ->> 'sessionId'`, '=', sessionId)
        .where(sql<string>`subject ->> 'kind'`, '=', kind)
        .where('replaced_by', 'is', null)
        .selectAll()
        .execute();
      return rows.map(toMessage);
    },

    async releaseClaims(at) {
      await db
        .updateTable('delivery')
        .where('state', '=', 'sending')
        .set({ claimed_until: at, changed_at: at })
        .execute();
    },
  };
}

/** A delivery as it begins. */
const queued = (id: string, messageId: string, kind: 'post' | 'edit', wantedAt: Date, dueAt: Date) => ({
  id,
  message_id: messageId,
  kind,
  state: 'queued' as const,
  wanted_since: wantedAt,
  due_at: dueAt,
  changed_at: wantedAt,
  claimed_until: null,
  activity_id: null,
  fault: null,
});

/** Hears when something is there to be sent, from every instance. What is missed is found by looking. */
export async function listenForDeliveries(connection: Connection, wake: () => void): Promise<Listening> {
  return listen(connection, CHANNEL, wake, wake);
}
