import type { Engagement } from '../../../domain/engagement.ts';
import type { PersonKey } from '../../../domain/people.ts';
import type { Context, Stores } from '../ports/context.ts';
import { tellDeletion } from './tellDeletion.ts';

/**
 * Stops the deletion that stands, where one does, and tells both sides: what is done changes who could have stopped it, or
 * that there is anything to delete. Within the caller's transaction, with the engagement held.
 */
export async function stopStanding(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  person: PersonKey,
): Promise<void> {
  const proposal = await stores.deletions.newest(engagement.id);
  if (proposal === null || proposal.stopped !== null) return;
  await stores.deletions.stop(proposal.id, { person, at: context.now() });
  await tellDeletion(context, stores, engagement, proposal, person);
}
