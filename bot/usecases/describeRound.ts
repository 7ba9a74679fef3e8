import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { RoundView } from '../../domain/views.ts';
import { languageOf } from './people.ts';
import type { Context } from './ports/context.ts';
import { viewRound } from './views.ts';

/** Where a press came from: the channel the card stands in. */
export interface Place {
  readonly tenantId: string;
  readonly conversationId: string;
}

/**
 * A round as far as somebody who was refused may know of it: those with a role in the engagement, and those who pressed
 * the card in its own channel, which they can read anyway. Null for everybody else, and when it was deleted.
 */
export async function describeRound(
  context: Context,
  person: PersonKey,
  roundId: string,
  place: Place,
): Promise<{ round: RoundView; language: Language } | null> {
  const { db } = context;
  const round = await db.rounds.find(roundId);
  const engagement = round && (await db.engagements.find(round.engagementId));
  if (round === null || engagement === null) return null;
  const here = engagement.channel?.tenantId === place.tenantId && engagement.channel.channelId === place.conversationId;
  if (!here && (await db.engagements.rolesOf(person, engagement.id)).length === 0) return null;
  return {
    round: await viewRound(db, round, engagement, context.now()),
    language: await languageOf(context, person, engagement.language),
  };
}
