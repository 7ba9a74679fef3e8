import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Audience, Round } from '../../domain/round.ts';
import type { RoundView } from '../../domain/views.ts';
import { admit } from './access.ts';
import { giveWay, newRound, openOrEnd, postRound } from './newRound.ts';
import type { Context, Stores } from './ports/context.ts';
import { isFirst } from './resend.ts';
import { viewRound } from './views.ts';

/** Where a wish came from, so that Teams handing it over twice opens and posts once. */
export interface Origin {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly activityId: string;
}

/** Who will see the answers, where whoever opens says so, and whether that is to be the engagement's usual audience. */
export interface ChosenAudience {
  readonly audience?: Audience | undefined;
  readonly usual?: boolean | undefined;
}

/**
 * Opens a round in the engagement's channel; when one is open already, posts its card anew. The audience is
 * the engagement's usual one unless another is chosen; it is fixed from then on. Everything is one
 * transaction: the round, its card's delivery, the job that closes it, and the new usual audience.
 * Sent again with the same `key`, or from the same `origin`, nothing more is done.
 * @throws DomainError as {@link admit}; `notLinked` when the engagement has no channel; `guidanceEnded` after its
 * last day, where none is open.
 */
export async function openRound(
  context: Context,
  person: PersonKey,
  engagementId: string,
  origin: Origin | null = null,
  { audience, usual = false }: ChosenAudience = {},
  key: string | null = null,
): Promise<RoundView> {
  return context.db.act(async (stores, outcome) => {
    await stores.engagements.lock(engagementId);
    const { engagement } = await admit(stores, person, engagementId, 'openRound');
    const now = context.now();
    const opening = audience === undefined ? {} : { audience };
    const unseen = await isFirst(stores, person, key, now);
    const fresh = unseen && (origin === null || (await firstSeen(stores, origin, now)));
    const open = await openOrEnd(context, stores, engagementId, now);
    const standing = fresh ? await giveWay(context, stores, open, now) : open;
    const round = standing ?? (fresh ? await newRound(context, stores, engagement, person, now, opening) : null);
    const shown = round ?? (await latest(stores, engagementId));
    if (!fresh) return outcome.unchanged(await viewRound(stores, shown, engagement, now));
    if (audience !== undefined && usual) await stores.engagements.setAudience(engagementId, audience);
    await postRound(context, stores, engagement, shown);
    return viewRound(stores, shown, engagement, now);
  });
}

const firstSeen = (stores: Stores, { tenantId, conversationId, activityId }: Origin, now: Date) =>
  stores.conversations.firstSeen(tenantId, conversationId, activityId, now);

async function latest(stores: Stores, engagementId: string): Promise<Round> {
  const [round] = await stores.rounds.list(engagementId);
  if (round === undefined) throw new DomainError('roundNotFound');
  return round;
}
