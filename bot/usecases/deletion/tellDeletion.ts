import type { DeletionProposal } from '../../../domain/archive/deletion.ts';
import type { Subject } from '../../../domain/delivery.ts';
import type { Engagement } from '../../../domain/engagement.ts';
import { type PersonKey, samePerson } from '../../../domain/people.ts';
import type { Context, Stores } from '../ports/context.ts';
import { postMessage } from '../postMessage.ts';

/** Posts in the engagement's channel, where there is one that the bot knows. */
export async function tellChannel(
  context: Context,
  stores: Stores,
  { channel }: Pick<Engagement, 'channel'>,
  subject: Subject,
): Promise<void> {
  if (channel === null) return;
  const { tenantId, channelId } = channel;
  if ((await stores.conversations.find(tenantId, channelId)) === null) return;
  await postMessage(context, stores, { tenantId, id: channelId }, null, subject);
}

/**
 * Tells both sides how a deletion stands now: in the channel, and everybody with a part in the engagement in their own
 * chat where the bot can reach them, apart from whoever did it. The open pages ask anew.
 */
export async function tellDeletion(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  proposal: Pick<DeletionProposal, 'id'>,
  by: PersonKey | null,
): Promise<void> {
  const subject = { kind: 'deletion', engagementId: engagement.id, proposalId: proposal.id } as const;
  await tellChannel(context, stores, engagement, { ...subject, language: engagement.language });
  for (const person of await peopleOf(stores, engagement)) {
    if (by !== null && samePerson(person, by)) continue;
    const chat = await stores.conversations.personal(person);
    if (chat === null) continue;
    const language = (await stores.people.find(person))?.language ?? engagement.language;
    await postMessage(context, stores, chat, null, { ...subject, language });
  }
  await stores.changes.publish(engagement.id, 'archive');
}

/** Everybody with a role, whether it counts just now or not, and those who lead the programme. Each once. */
export async function peopleOf(stores: Stores, { id, programmeId }: Engagement): Promise<PersonKey[]> {
  const people: PersonKey[] = [];
  for (const { person } of [...(await stores.roleHolders.list(id)), ...(await stores.programmes.leads(programmeId))]) {
    if (!people.some((one) => samePerson(one, person))) people.push(person);
  }
  return people;
}
