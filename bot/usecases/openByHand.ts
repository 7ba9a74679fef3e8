import type { PersonKey } from '../../domain/people.ts';
import type { Audience } from '../../domain/round.ts';
import type { RoundView } from '../../domain/views.ts';
import { admit } from './access.ts';
import { openRound } from './openRound.ts';
import type { Context } from './ports/context.ts';

/**
 * Opens a round from the tab, where whoever opens it can say who will see the answers, and make that the engagement's
 * usual audience: the one that `innsjekk` in the channel opens with.
 * @throws DomainError as `openRound`
 */
export async function openByHand(
  context: Context,
  person: PersonKey,
  engagementId: string,
  chosen: { readonly audience?: Audience | undefined; readonly usual?: boolean | undefined },
): Promise<RoundView> {
  const { audience, usual } = chosen;
  if (audience !== undefined && usual) {
    await context.db.transaction(async (stores) => {
      await admit(stores, person, engagementId, 'openRound');
      await stores.engagements.setAudience(engagementId, audience);
    });
  }
  return openRound(context, person, engagementId, null, audience);
}
