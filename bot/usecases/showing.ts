import type { PersonKey } from '../../domain/people.ts';
import type { ShownElsewhere } from '../../domain/showing.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';

/** @throws DomainError as {@link admit} */
export async function readShowing(context: Context, person: PersonKey, engagementId: string): Promise<ShownElsewhere> {
  const { engagement } = await admit(context.db, person, engagementId, 'readEngagement');
  return engagement.shownElsewhere;
}

/**
 * Says what may be shown in conversations that are not the engagement's own channel, from now on: what was put into one
 * before stays there. @throws DomainError as {@link admit}
 */
export async function setShowing(
  context: Context,
  person: PersonKey,
  engagementId: string,
  shownElsewhere: ShownElsewhere,
): Promise<ShownElsewhere> {
  await context.db.act(async (stores, outcome) => {
    const { engagement } = await admit(stores, person, engagementId, 'setShown');
    if (engagement.shownElsewhere === shownElsewhere) return outcome.unchanged(undefined);
    await stores.engagements.setShown(engagementId, shownElsewhere);
  });
  return shownElsewhere;
}
