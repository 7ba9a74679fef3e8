import type { Context, Stores } from './ports/context.ts';
import type { Message } from './ports/deliveries.ts';
import { postMessage } from './postMessage.ts';

/**
 * Posts anew a message that is gone in Teams, within the caller's transaction. Nothing is edited on the old one any more,
 * and what still stood to be done about it is left.
 */
export async function replaceMessage(context: Context, stores: Stores, gone: Message): Promise<void> {
  const place = { tenantId: gone.tenantId, id: gone.conversationId };
  const messageId = await postMessage(context, stores, place, gone.threadId, gone.subject);
  await stores.deliveries.replaced(gone.id, messageId);
}
