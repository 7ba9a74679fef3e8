import type { PersonKey } from '../../domain/people.ts';
import type { RoundView } from '../../domain/views.ts';
import { admit } from './access.ts';
import { newRound, openOrEnd, postRound } from './newRound.ts';
import type { Context } from './ports/context.ts';
import { isFirst } from './resend.ts';
import { findSeries } from './seriesProgress.ts';
import { viewRound } from './views.ts';

/**
 * Opens a round now as the series would, besides its dates; when one is open already, posts its card anew. It closes
 * when the series opens next, so that no date is lost to it.
 * @throws DomainError as {@link admit}; `seriesNotFound`; `notLinked` when the engagement has no channel;
 * `guidanceEnded` after its last day, where none is open
 */
export async function runSeries(
  context: Context,
  person: PersonKey,
  engagementId: string,
  seriesId: string,
  key: string | null = null,
): Promise<RoundView> {
  return context.db.act(async (stores, outcome) => {
    await stores.engagements.lock(engagementId);
    const { engagement } = await admit(stores, person, engagementId, 'openRound');
    const { audience, windowWorkingDays, nudges, opensAt } = await findSeries(stores, engagementId, seriesId);
    const now = context.now();
    const fresh = await isFirst(stores, person, key, now);
    const standing = await openOrEnd(context, stores, engagementId, now);
    const [latest] = fresh ? [] : await stores.rounds.list(engagementId);
    const round =
      standing ??
      latest ??
      (await newRound(context, stores, engagement, person, now, {
        ...{ audience, windowWorkingDays, nudges, seriesId },
        closesBy: opensAt,
      }));
    if (!fresh) return outcome.unchanged(await viewRound(stores, round, engagement, now));
    await postRound(context, stores, engagement, round);
    return viewRound(stores, round, engagement, now);
  });
}
