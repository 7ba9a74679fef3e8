import type { Selectable } from 'kysely';
import { CLAIM_MS } from '../../domain/delivery.ts';
import type { Delivery, DeliveryStore, Message } from '../usecases/ports/deliveries.ts';
import type { Executor, Schema } from './schema.ts';

/** How soon a delivery that had to stand back looks again. A send takes well under a second. */
const LOOK_AGAIN_MS = 2_000;

function toMessage(row: Selectable<Schema['message']>): Message {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    conversationId: row.conversation_id,
    threadId: row.thread_id,
    subject: row.subject,
    activityId: row.activity_id,
  };
}

function toDelivery(row: Selectable<Schema['delivery']>): Delivery {
  return {
    id: row.id,
    messageId: row.message_id,
    kind: row.kind,
    state: row.state,
    wantedSince: row.wanted_since,
    dueAt: row.due_at,
    attempts: row.attempts,
    fault: row.fault,
    changedAt: row.changed_at,
  };
}

export function createDeliveryStore(db: Executor): DeliveryStore {
  const update = (id: string) => db.updateTable('delivery').where('id', '=', id);

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
          round_id: message.subject.kind === 'round' ? message.subject.roundId : null,
          activity_id: message.activityId,
        })
        .execute();
    },

    async messagesOfRound(roundId) {
      const rows = await db.selectFrom('message').where('round_id', '=', roundId).selectAll().execute();
      return rows.map(toMessage);
    },

    async addPost(id, messageId, at) {
      await db
        .insertInto('delivery')
        .values({
          id,
          message_id: messageId,
          kind: 'post',
          state: 'queued',
          wanted_since: at,
          due_at: at,
          changed_at: at,
          claimed_until: null,
          activity_id: null,
          fault: null,
        })
        .execute();
    },

    async wantEdit(id, messageId, wantedAt, dueAt) {
      const inserted = await db
        .insertInto('delivery')
        .values({
          id,
          message_id: messageId,
          kind: 'edit',
          state: 'queued',
          wanted_since: wantedAt,
          due_at: dueAt,
          changed_at: wantedAt,
          claimed_until: null,
          activity_id: null,
          fault: null,
        })
        .onConflict((conflict) =>
          conflict.column('message_id').where('kind', '=', 'edit').where('state', '=', 'queued').doNothing(),
        )
        .returning('id')
        .executeTakeFirst();
      if (inserted !== undefined) return { id, wake: true };
      const waiting = db
        .selectFrom('delivery')
        .where('message_id', '=', messageId)
        .where('kind', '=', 'edit')
        .where('state', '=', 'queued')
        .select(['id', 'due_at']);
      const row = await waiting.forUpdate().executeTakeFirst();
      // Claimed between the two statements: what it renders may be older than this wish, so begin again.
      if (row === undefined) return this.wantEdit(id, messageId, wantedAt, dueAt);
      const wake = dueAt < row.due_at;
      if (wake) await update(row.id).set({ due_at: dueAt }).execute();
      return { id: row.id, wake };
    },

    async claim(id, now) {
      const messageId = db.selectFrom('delivery').where('id', '=', id).select('message_id');
      const messageRow = await db
        .selectFrom('message')
        .where('id', '=', messageId)
        .forNoKeyUpdate()
        .selectAll()
        .executeTakeFirst();
      if (messageRow === undefined) return { outcome: 'gone' };
      const message = toMessage(messageRow);
      const others = await db
        .selectFrom('delivery')
        .where('message_id', '=', message.id)
        .where('id', '!=', id)
        .where('state', 'in', ['sending', 'queued'])
        .selectAll()
        .execute();
      const sending = others.find(
        (other) => other.state === 'sending' && other.claimed_until !== null && other.claimed_until > now,
      );
      const soon = new Date(now.getTime() + LOOK_AGAIN_MS);
      if (sending !== undefined) return { outcome: 'busy', until: soon };
      // A claim that ran out is a dead worker's: its delivery goes first, so that edits stay behind their post.
      const first = others.find((other) => other.kind === 'post' || other.state === 'sending');
      const row = await db.selectFrom('delivery').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
      if (row.kind === 'edit' && first !== undefined && message.activityId === null) {
        return { outcome: 'busy', until: soon };
      }
      const free = row.state === 'queued' || (row.state === 'sending' && (row.claimed_until ?? now) <= now);
      if (!free) return { outcome: 'gone' };
      const claimed = await update(id)
        .set((eb) => ({
          state: 'sending',
          claimed_until: new Date(now.getTime() + CLAIM_MS),
          attempts: eb('attempts', '+', 1),
          changed_at: now,
        }))
        .returningAll()
        .executeTakeFirstOrThrow();
      return { outcome: 'claimed', delivery: toDelivery(claimed), message };
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
      return !gaveWay;
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

    async unfinished(before) {
      const rows = await db
        .selectFrom('delivery')
        .where((eb) => eb.or([eb('state', '=', 'queued').and('due_at', '<', before), eb('state', '=', 'sending')]))
        .orderBy('due_at')
        .limit(500)
        .select(['id', 'due_at', 'claimed_until'])
        .execute();
      return rows.map((row) => ({ id: row.id, at: row.claimed_until ?? row.due_at }));
    },

    async ofRound(roundId) {
      const rows = await db
        .selectFrom('delivery')
        .innerJoin('message', 'message.id', 'delivery.message_id')
        .where('message.round_id', '=', roundId)
        .orderBy('delivery.wanted_since', 'desc')
        .selectAll('delivery')
        .execute();
      return rows.map(toDelivery);
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
