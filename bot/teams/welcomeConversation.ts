import type { Activity } from 'botbuilder';
import type { Context } from '../usecases/ports.ts';
import { welcome } from '../usecases/say.ts';
import type { Arrival } from './activity.ts';
import { localeLanguage } from './localeLanguage.ts';

/**
 * Greets where the bot itself was added, once. People who join later are not greeted: a welcome is for the place, not
 * for each member (store validation guidelines), and the card in the channel says what there is to know.
 */
export async function welcomeConversation(context: Context, arrival: Arrival, activity: Activity): Promise<void> {
  const added = activity.membersAdded ?? [];
  if (!added.some((member) => member.id === arrival.conversation.botId)) return;
  const { conversation, person, name } = arrival;
  await context.db.conversations.seen(conversation);
  const engagement =
    conversation.kind === 'channel'
      ? await context.db.engagements.findByChannel({ tenantId: conversation.tenantId, channelId: conversation.id })
      : null;
  const chosen = person && (await context.db.people.find(person))?.language;
  await welcome(context, conversation, {
    kind: 'welcome',
    language: chosen ?? engagement?.language ?? localeLanguage(activity.locale),
    addedBy: conversation.kind === 'personal' || name === '' ? null : name,
    engagementId: engagement?.id ?? null,
  });
}
