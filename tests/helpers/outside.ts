import { requestDownload } from '../../bot/usecases/downloads.ts';
import { gatherArchive } from '../../bot/usecases/gatherArchive.ts';
import { loadContent } from '../../bot/usecases/loadContent.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';
import type { Message } from '../../bot/usecases/ports/deliveries.ts';
import { readEngagement } from '../../bot/usecases/readEngagements.ts';
import { readPortfolio } from '../../bot/usecases/readPortfolio.ts';
import { listRounds, readResponses, readResult } from '../../bot/usecases/readRounds.ts';
import { listSignals } from '../../bot/usecases/readSignals.ts';
import { readTrends } from '../../bot/usecases/readTrends.ts';
import { findToShow } from '../../bot/usecases/showInConversation.ts';
import type { PersonKey } from '../../domain/people.ts';

/** What was given, or the code with which it was refused. */
export const given = <T>(work: Promise<T>): Promise<T | string> =>
  work.catch((error: { code?: string }) => error.code ?? Promise.reject(error));

/** A round's card as it would stand in the channel now. */
export const cardOf = (context: Context, roundId: string) =>
  loadContent(context, { subject: { kind: 'round', roundId } } as Message, { kind: 'channel', id: '19:fjord' });

/** Everything that somebody may fetch of an engagement's rounds through the use cases: what came, or why nothing did. */
export async function everythingFor(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundIds: readonly string[],
  conversationId: string,
) {
  const place = { tenantId: person.tenantId, conversationId };
  return {
    rounds: await given(listRounds(context, person, engagementId)),
    results: await Promise.all(roundIds.map((id) => given(readResult(context, person, engagementId, id)))),
    named: await Promise.all(roundIds.map((id) => given(readResponses(context, person, engagementId, id)))),
    trends: await given(readTrends(context, person, engagementId)),
    page: await given(readEngagement(context, person, engagementId)),
    portfolio: await given(readPortfolio(context, person, {})).then((page) =>
      typeof page === 'string' ? page : page.rows.filter(({ id }) => id === engagementId),
    ),
    signals: await given(listSignals(context, person, engagementId)),
    archive: await given(gatherArchive(context, person, engagementId)).then((source) =>
      typeof source === 'string' ? source : source.rounds,
    ),
    sheets: await given(
      requestDownload(context, person, {
        engagementId,
        of: { kind: 'rounds', roundId: roundIds[0] ?? null, format: 'xlsx' },
        language: 'nn',
      }),
    ).then((receipt) => (typeof receipt === 'string' ? receipt : receipt.fileName)),
    shown: await given(
      findToShow(context, person, place, 'round', { words: '', skip: 0, count: 20 }).then(({ shown }) =>
        shown.filter(({ view }) => view.engagement.id === engagementId),
      ),
    ),
    cards: await Promise.all(roundIds.map((id) => cardOf(context, id))),
  };
}
