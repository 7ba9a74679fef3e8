import { type Activity, CardFactory, type CloudAdapter } from 'botbuilder';
import type { Links } from '../cards/links.ts';
import type { Conversation } from '../usecases/ports/conversations.ts';
import { type Content, DeliveryError, type Messenger } from '../usecases/ports/messenger.ts';
import { toDeliveryError } from './deliveryFault.ts';
import { CHANNEL, inConversation, inTime } from './inConversation.ts';
import { renderContent } from './renderContent.ts';

/** The audience of tokens for the connector. */
const AUDIENCE = 'https://api.botframework.com';

/** Turns contents into cards and hands them to Teams. `appId` is empty in the try-out, where nobody checks tokens. */
export function createMessenger(adapter: CloudAdapter, appId: string, links: Links, now: () => Date): Messenger {
  const message = (content: Content): Partial<Activity> => {
    const { card, summary } = renderContent(content, links);
    // The card alone: text beside it would be split off, and the message could not be edited later.
    return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
  };
  const sorted = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await inTime(work());
    } catch (error) {
      if (error instanceof DeliveryError) throw error;
      throw toDeliveryError(error, now()) ?? error;
    }
  };

  return {
    post: (to, threadId, content) =>
      sorted(() =>
        to.kind === 'channel' && threadId === null
          ? startThread(adapter, appId, to, message(content))
          : inConversation(adapter, appId, to, threadId, async (turn) => {
              const sent = await turn.sendActivity(message(content));
              return requireId(sent?.id);
            }),
      ),

    edit: (to, activityId, content) =>
      sorted(() =>
        inConversation(adapter, appId, to, to.kind === 'channel' ? activityId : null, async (turn) => {
          await turn.updateActivity({ ...message(content), id: activityId });
        }),
      ),
  };
}

/** A new post at the root of a channel. @returns its id, which is also the thread's. */
async function startThread(adapter: CloudAdapter, appId: string, to: Conversation, activity: Partial<Activity>) {
  let id: string | undefined;
  await adapter.createConversationAsync(
    appId,
    CHANNEL,
    to.serviceUrl,
    AUDIENCE,
    {
      isGroup: true,
      channelData: { channel: { id: to.id } },
      activity: activity as Activity,
      bot: { id: to.botId, name: to.botName },
      tenantId: to.tenantId,
    } as Parameters<CloudAdapter['createConversationAsync']>[4],
    async (turn) => {
      id = turn.activity.conversation.id.split(';messageid=')[1] ?? turn.activity.id;
    },
  );
  return requireId(id);
}

function requireId(id: string | undefined): string {
  if (!id) throw new Error('Teams took the message but gave no id for it.');
  return id;
}
