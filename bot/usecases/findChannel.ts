import type { PersonKey } from '../../domain/people.ts';
import type { Context } from './ports/context.ts';

/** No engagement has it. */
const NONE = '00000000-0000-0000-0000-000000000000';

/**
 * The engagement that a channel of the person's tenant is linked to. A stranger is told the same as of a channel that
 * is linked to nothing.
 */
export async function findChannel(
  context: Pick<Context, 'db'>,
  person: PersonKey,
  channelId: string,
): Promise<{ engagementId: string | null }> {
  return { engagementId: (await readLink(context, person, channelId)).engagementId };
}

/**
 * The same, with whether it is linked at all, which a stranger is not told. The same is asked of a channel that is linked
 * to nothing, so that the time it takes does not tell either.
 */
export async function readLink(
  { db }: Pick<Context, 'db'>,
  person: PersonKey,
  channelId: string,
): Promise<{ readonly linked: boolean; readonly engagementId: string | null }> {
  const engagement = await db.engagements.findByChannel({ tenantId: person.tenantId, channelId });
  const roles = await db.engagements.rolesOf(person, engagement?.id ?? NONE);
  return { linked: engagement !== null, engagementId: engagement !== null && roles.length > 0 ? engagement.id : null };
}
