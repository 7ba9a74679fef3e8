import type { Engagement } from '../../domain/engagement.ts';
import { changeSince, roundResult, type Spread } from '../../domain/result.ts';
import type { Round } from '../../domain/round.ts';
import type { DimensionView, ResultView } from '../../domain/views.ts';
import type { Stores } from './ports/context.ts';
import { questionsOf, viewRound } from './views.ts';

/** The result of a settled round, with what moved on identical questions since each was last asked. */
export async function viewResult(stores: Stores, round: Round, engagement: Engagement, now: Date): Promise<ResultView> {
  const questions = await questionsOf(stores, round);
  const result = roundResult(questions, await stores.responses.list(round.id), round.asked.length);
  const dimensions: DimensionView[] = [];
  for (const { dimension, spreads } of result.dimensions) {
    const [lead] = spreads;
    const before = lead && (await lastShown(stores, round, lead));
    const change = lead && before ? changeSince(lead, before.spread) : null;
    dimensions.push({
      dimension,
      spreads,
      change,
      since: before && change !== null ? before.round.openedAt.toISOString() : null,
    });
  }
  return {
    round: await viewRound(stores, round, engagement, now),
    dimensions,
    effort: result.effort,
    others: result.others,
    questions: questions.filter(({ kind }) => kind !== 'text'),
    talk: result.talk,
  };
}

/** The latest earlier round that asked the identical question, is settled and had answers enough to be shown. */
async function lastShown(
  stores: Stores,
  round: Round,
  { questionId, version }: Spread,
): Promise<{ round: Round; spread: Spread } | null> {
  const earlier = (await stores.rounds.list(round.engagementId)).filter(
    (other) => other.openedAt < round.openedAt && other.settledAt !== null,
  );
  for (const other of earlier) {
    if (!other.questions.some((entry) => entry.questionId === questionId && entry.version === version)) continue;
    const questions = await questionsOf(stores, other);
    const { dimensions } = roundResult(questions, await stores.responses.list(other.id), other.asked.length);
    const spread = dimensions.flatMap((entry) => entry.spreads).find((entry) => entry.questionId === questionId);
    if (spread?.counts) return { round: other, spread };
  }
  return null;
}
