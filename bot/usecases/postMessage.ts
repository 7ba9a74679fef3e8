import type { Subject } from '../../domain/delivery.ts';
import type { Context, Stores } from './ports/context.ts';

/**
 * Writes a message to be sent: its row and its first delivery, in the caller's transaction. `threadId` null starts a
 * thread of its own in a channel. `at` says when it is wanted: of two in one place, the earlier goes first.
 * @returns the message's id
 */
export async function postMessage(
  context: Context,
  stores: Stores,
  to: { readonly tenantId: string; readonly id: string },
  threadId: string | null,
  subject: Subject,
  at: Date = context.now(),
): Promise<string> {
  const message = { id: context.newId(), tenantId: to.tenantId, conversationId: to.id, threadId, subject };
  await stores.deliveries.addMessage({ ...message, activityId: null });
  await stores.deliveries.addPost(context.newId(), message.id, at);
  return message.id;
}
