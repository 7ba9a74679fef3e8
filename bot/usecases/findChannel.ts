import type { PersonKey } from '../../domain/people.ts';
import type { Context } from './ports/context.ts';

/**
 * The engagement that a channel of the person's tenant is linked to. A stranger is told the same as of a channel that
 * is linked to nothing.
 */
export async function findChannel(
  { db }: Context,
  person: PersonKey,
  channelId: string,
): Promise<{ engagementId: string | null }> {
  const engagement = await db.engagements.findByChannel({ tenantId: person.tenantId, channelId });
  const roles = engagement === null ? [] : await db.engagements.rolesOf(person, engagement.id);
  return { engagementId: engagement !== null && roles.length > 0 ? engagement.id : null };
}
