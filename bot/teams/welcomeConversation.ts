import { TeamsInfo, type TurnContext } from 'botbuilder';
import { keptText } from '../../domain/keptText.ts';
import type { Context } from '../usecases/ports/context.ts';
import { welcome } from '../usecases/say.ts';
import type { Arrival } from './activity.ts';
import { localeLanguage } from './localeLanguage.ts';
import type { Paced } from './roster.ts';

/** Characters of a name that are kept. */
const LONGEST_NAME = 512;

/**
 * Greets where the bot itself was added, once. People who join later are not greeted: a welcome is for the place, not
 * for each member (store validation guidelines), and the card in the channel says what there is to know.
 */
export async function welcomeConversation(
  context: Context,
  arrival: Arrival,
  turn: TurnContext,
  paced: Paced,
): Promise<void> {
  const { activity } = turn;
  const added = activity.membersAdded ?? [];
  if (!added.some((member) => member.id === arrival.conversation.botId)) return;
  const { conversation, person } = arrival;
  await context.db.conversations.seen(conversation, person ?? undefined);
  const engagement =
    conversation.kind === 'channel'
      ? await context.db.engagements.findByChannel({ tenantId: conversation.tenantId, channelId: conversation.id })
      : null;
  const known = person && (await context.db.people.find(person));
  await welcome(context, conversation, {
    kind: 'welcome',
    language: known?.language ?? engagement?.language ?? localeLanguage(activity.locale),
    addedBy:
      conversation.kind === 'personal' ? null : arrival.name || known?.name || (await rosterName(turn, arrival, paced)),
    engagementId: engagement?.id ?? null,
  });
}

/** Teams gives the id of who added the bot and not the name; the roster has it. Without an answer the card says no name. */
async function rosterName(turn: TurnContext, { teamsId, conversation }: Arrival, paced: Paced): Promise<string | null> {
  try {
    const { name } = await paced(conversation, () => TeamsInfo.getMember(turn, teamsId));
    return keptText((name ?? '').slice(0, LONGEST_NAME)) || null;
  } catch {
    return null;
  }
}
