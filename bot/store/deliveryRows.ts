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

/** A delivery's columns beside its message's: those of the same name under another. */
export const MESSAGE_COLUMNS = [
  'message.tenant_id',
  'message.conversation_id',
  'message.thread_id',
  'message.subject',
  'message.activity_id as message_activity_id',
] as const;

type MessageColumns = Pick<Selectable<Schema['message']>, 'tenant_id' | 'conversation_id' | 'thread_id' | 'subject'>;

export function toDeliveryOfMessage(
  row: Selectable<Schema['delivery']> & MessageColumns & { readonly message_activity_id: string | null },
): { delivery: Delivery; message: Message } {
  return {
    delivery: toDelivery(row),
    message: toMessage({ ...row, id: row.message_id, activity_id: row.message_activity_id }),
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
