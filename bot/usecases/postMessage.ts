import type { Subject } from '../../domain/delivery.ts';
import type { Context, Stores } from './ports/context.ts';

/**
 * Writes a message to be sent: its row, its first delivery and the job that works it, all in the caller's
 * transaction. `threadId` null starts a thread of its own in a channel.
 */
export async function postMessage(
  context: Context,
  stores: Stores,
  to: { readonly tenantId: string; readonly id: string },
  threadId: string | null,
  subject: Subject,
): Promise<void> {
  const now = context.now();
  const message = { id: context.newId(), tenantId: to.tenantId, conversationId: to.id, threadId, subject };
  await stores.deliveries.addMessage({ ...message, activityId: null });
  const deliveryId = context.newId();
  await stores.deliveries.addPost(deliveryId, message.id, now);
  await stores.jobs.enqueue({ name: 'deliver', data: { deliveryId } }, now);
}
