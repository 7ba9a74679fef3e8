import { DomainError } from '../../../domain/errors.ts';
import type { PersonKey } from '../../../domain/people.ts';
import { admit } from '../access.ts';
import { stopStanding } from '../deletion/stopStanding.ts';
import type { Context } from '../ports/context.ts';
import { enter, type PlaceHint } from './channelPlace.ts';
import { keepFresh } from './saveSetUp.ts';

/**
 * Links an engagement to another channel: one whose municipality has a new team, or whose channel was deleted. Everything
 * that was recorded goes with it, and what was posted stays where it was posted. From then on its roles count for the
 * members of the new channel.
 * @throws DomainError `forbidden` for whoever may not set the channel up, and out of its tenant; as {@link admit}; `changedMeanwhile` where the
 * channel has an engagement already
 */
export async function moveEngagement(
  context: Context,
  person: PersonKey,
  channelId: string,
  hint: PlaceHint,
  engagementId: string,
): Promise<{ engagementId: string }> {
  const entry = await enter(context, person, channelId, hint);
  return context.db.act(async (stores, outcome) => {
    await stores.conversations.oneAtATime(person.tenantId);
    await stores.engagements.lock(engagementId);
    const { engagement } = await admit(stores, person, engagementId, 'moveEngagement');
    const { link } = entry;
    // Its people are known by their accounts in the tenant that it is in, and what they wrote is that tenant's to keep.
    if (engagement.channel !== null && engagement.channel.tenantId !== link.tenantId) {
      throw new DomainError('forbidden', 'another tenant');
    }
    const isThere = engagement.channel?.tenantId === link.tenantId && engagement.channel.channelId === link.channelId;
    if (isThere) return outcome.unchanged({ engagementId });
    if (!(await stores.founding.moveTo(engagementId, link))) throw new DomainError('changedMeanwhile');
    await stores.setUps.remove(link);
    // From here on others may be in, and so others could stop it.
    await stopStanding(context, stores, engagement, person);
    await keepFresh(context, stores, entry.roster);
    await stores.changes.publish(engagementId, 'round');
    return { engagementId };
  });
}
