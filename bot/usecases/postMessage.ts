import type { Subject } from '../../domain/delivery.ts';
import type { Context, Stores } from './ports/context.ts';

/**
 * Writes a message to be sent: its row and its first delivery, in the caller's transaction. `threadId` null starts a
 * thread of its own in a channel.
 * @returns the message's id
 */
export async function postMessage(
  context: Context,
  stores: Stores,
  to: { readonly tenantId: string; readonly id: string },
  threadId: string | null,
  subject: Subject,
): Promise<string> {
  const now = context.now();
  const message = { id: context.newId(), tenantId: to.tenantId, conversationId: to.id, threadId, subject };
  await stores.deliveries.addMessage({ ...message, activityId: null });
  await stores.deliveries.addPost(context.newId(), message.id, now);
  return message.id;
}
