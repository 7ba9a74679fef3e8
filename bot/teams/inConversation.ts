import type { CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';
import { ANSWER_MS } from '../../domain/delivery.ts';
import type { Conversation } from '../usecases/ports/conversations.ts';
import { DeliveryError } from '../usecases/ports/messenger.ts';

export const CHANNEL = 'msteams';

/** A turn of ours in a conversation, or in a thread of a channel. */
export async function inConversation<T>(
  adapter: CloudAdapter,
  appId: string,
  to: Conversation,
  threadId: string | null,
  work: (turn: TurnContext) => Promise<T>,
): Promise<T> {
  const reference: Partial<ConversationReference> = {
    channelId: CHANNEL,
    serviceUrl: to.serviceUrl,
    bot: { id: to.botId, name: to.botName },
    conversation: {
      id: threadId === null ? to.id : `${to.id};messageid=${threadId}`,
      tenantId: to.tenantId,
      isGroup: to.kind !== 'personal',
      conversationType: to.kind,
      name: '',
    },
  };
  let result: T | undefined;
  await adapter.continueConversationAsync(appId, reference, async (turn) => {
    result = await work(turn);
  });
  return result as T;
}

/** The SDK waits for ever for an answer; a delivery does not. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeliveryError('unreachable', true)), ANSWER_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
