import type { Selectable } from 'kysely';
import type { Delivery, Message } from '../usecases/ports/deliveries.ts';
import type { Schema } from './schema.ts';

export function toMessage(row: Omit<Selectable<Schema['message']>, 'round_id' | 'replaced_by'>): Message {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    conversationId: row.conversation_id,
    threadId: row.thread_id,
    subject: row.subject,
    activityId: row.activity_id,
  };
}

export function toDelivery(row: Selectable<Schema['delivery']>): Delivery {
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
