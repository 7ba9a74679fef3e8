import type { PersonKey } from '../../domain/people.ts';
import type { Context } from './ports/context.ts';
import type { Conversation } from './ports/conversations.ts';

/**
 * Whose account it is that speaks in a channel. In a shared channel that may be one of another organisation: Teams names
 * the channel's own tenant with what they send, and their home only in the list of members.
 */
export async function whoSpeaks<P extends PersonKey | null>(
  { db }: Context,
  { tenantId, id, kind }: Conversation,
  teamsId: string,
  person: P,
): Promise<P | PersonKey> {
  if (person === null || kind !== 'channel') return person;
  const listed = await db.rosters.personOf({ tenantId, id }, teamsId);
  return listed?.objectId === person.objectId ? listed : person;
}
