import type { Engagement } from '../../domain/engagement.ts';
import { type AskedRole, isAskedRole, type PersonKey, samePerson } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Round } from '../../domain/round.ts';
import type { Context, Stores } from './ports/context.ts';
import { postMessage } from './postMessage.ts';

/** Those the round asks who have not answered and still hold a role to answer in. */
export async function whoIsMissing(
  stores: Stores,
  round: Round,
): Promise<{ readonly person: PersonKey; readonly role: AskedRole }[]> {
  const answered = await stores.responses.list(round.id);
  const holders = (await stores.engagements.holders(round.engagementId)).filter(({ role }) => isAskedRole(role));
  return round.asked.filter(
    ({ person }) =>
      !answered.some((response) => samePerson(response.person, person)) &&
      holders.some((holder) => samePerson(holder.person, person)),
  );
}

/** Those of them who want to be reminded. */
export async function wantingNudges(
  stores: Stores,
  missing: readonly { readonly person: PersonKey }[],
): Promise<PersonKey[]> {
  const wanting: PersonKey[] = [];
  for (const { person } of missing) {
    if (await stores.people.wantsNudges(person)) wanting.push(person);
  }
  return wanting;
}

/**
 * Sends a round's nudge of a day, in the caller's transaction: in their own chat to those the bot can reach there, and
 * by one reply in the round's thread, which names nobody, for the rest. Once, whatever else tries at the same moment;
 * where nobody is left to remind nothing is sent and nothing is written.
 */
export async function sendNudge(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  round: Round,
  day: IsoDate,
): Promise<void> {
  const people = await wantingNudges(stores, await whoIsMissing(stores, round));
  const now = context.now();
  if (people.length === 0 || !(await stores.nudges.take(round.id, day, now))) return;
  let chats = 0;
  for (const person of people) {
    const chat = await stores.conversations.personal(person);
    if (chat === null) continue;
    const language = (await stores.people.find(person))?.language ?? engagement.language;
    await postMessage(context, stores, chat, null, { kind: 'nudge', roundId: round.id, language, ...keyOf(person) });
    chats += 1;
  }
  const thread = chats < people.length && (await replyInThread(context, stores, engagement, round));
  await stores.nudges.done(round.id, day, { chats, thread }, now);
  await stores.changes.publish(engagement.id, 'round');
}

const keyOf = ({ tenantId, objectId }: PersonKey): PersonKey => ({ tenantId, objectId });

/** Under the newest of the round's cards. False when none has arrived in the channel, or there is no channel. */
async function replyInThread(
  context: Context,
  stores: Stores,
  { channel, language }: Engagement,
  round: Round,
): Promise<boolean> {
  const threadId = await threadOf(stores, round.id);
  if (channel === null || threadId === null) return false;
  const to = { tenantId: channel.tenantId, id: channel.channelId };
  await postMessage(context, stores, to, threadId, { kind: 'threadNudge', roundId: round.id, language });
  return true;
}

async function threadOf(stores: Stores, roundId: string): Promise<string | null> {
  for (const { delivery, message } of await stores.deliveries.ofRound(roundId)) {
    if (delivery.kind !== 'post' || delivery.state !== 'sent') continue;
    if (message.subject.kind === 'round' && message.threadId === null) return message.activityId;
  }
  return null;
}
