import { may } from '../../domain/access.ts';
import { localDate } from '../../domain/calendar.ts';
import type { PersonKey } from '../../domain/people.ts';
import { browse, type PortfolioEntry, type PortfolioQuery } from '../../domain/portfolio/browse.ts';
import type { LastRound, PortfolioPage, PortfolioRow } from '../../domain/portfolio/view.ts';
import type { Question } from '../../domain/question.ts';
import { roundResult } from '../../domain/result.ts';
import { type Response, resultBy } from '../../domain/round.ts';
import { readableBy } from '../../domain/signals/readableBy.ts';
import type { Context, Stores } from './ports/context.ts';
import type { Standing, StandingSignal } from './ports/portfolio.ts';
import { nameOf, nextAsked } from './views.ts';

/**
 * The engagements a person has a role in and where each stands, alphabetical and never ranked, a page at a time. The
 * same number of queries however many engagements, rounds and answers there are. What it says of answers is what the
 * result card said: counts, and no spread of fewer than three.
 */
export async function readPortfolio(
  { db, now }: Context,
  person: PersonKey,
  query: PortfolioQuery,
): Promise<PortfolioPage> {
  const { entries, ...browsed } = browse(await db.portfolio.entries(person), query);
  const ids = entries.map(({ engagement }) => engagement.id);
  const at = now();
  const [standings, signals] = await Promise.all([
    db.portfolio.standings(ids, person, localDate(at).toString(), at),
    db.portfolio.signals(ids, person),
  ]);
  const { answers, questions } = await answersOf(db, standings);
  const signalsOf = Map.groupBy(signals, ({ engagementId }) => engagementId);
  const standingOf = new Map(standings.map((standing) => [standing.engagementId, standing]));
  const rows = entries.flatMap((entry) => {
    const { id } = entry.engagement;
    const standing = standingOf.get(id);
    // Deleted between the two looks.
    if (standing === undefined) return [];
    return [rowOf(entry, standing, lastRoundOf(standing, answers), countReadable(entry, signalsOf.get(id), person))];
  });
  const shown = rows.flatMap(({ lastRound }) => lastRound?.spreads.flatMap(({ spread }) => spread ?? []) ?? []);
  return {
    ...browsed,
    rows,
    questions: questions.filter(({ id, version }) =>
      shown.some((spread) => spread.questionId === id && spread.version === version),
    ),
  };
}

interface Answers {
  readonly questions: readonly Question[];
  readonly responses: readonly Response[];
}

/** What the last rounds asked and what was sent in, by round: two queries at the most. */
async function answersOf(
  stores: Stores,
  standings: readonly Standing[],
): Promise<{ answers: ReadonlyMap<string, Answers>; questions: readonly Question[] }> {
  const rounds = standings.flatMap(({ lastRound }) => (lastRound?.settledAt ? lastRound : []));
  const questions = await stores.questions.byVersion(rounds.flatMap((round) => round.questions));
  const byRef = new Map(questions.map((question) => [`${question.id} ${question.version}`, question]));
  const responses = Map.groupBy(await stores.responses.ofRounds(rounds.map(({ id }) => id)), ({ roundId }) => roundId);
  const answers = rounds.map(({ id, questions: asked }) => {
    const refs = [...new Set(asked.map((ref) => `${ref.id} ${ref.version}`))];
    return [
      id,
      { questions: refs.flatMap((ref) => byRef.get(ref) ?? []), responses: responses.get(id) ?? [] },
    ] as const;
  });
  return { answers: new Map(answers), questions };
}

function lastRoundOf({ lastRound }: Standing, answers: ReadonlyMap<string, Answers>): LastRound | null {
  if (lastRound === null) return null;
  const { settledAt, closedAt } = lastRound;
  const { questions = [], responses = [] } = answers.get(lastRound.id) ?? {};
  const { dimensions } = roundResult(questions, responses, lastRound.asked);
  return {
    id: lastRound.id,
    closedAt: closedAt.toISOString(),
    resultAt: settledAt === null ? resultBy({ closedAt, closesAt: closedAt }).toISOString() : null,
    asked: lastRound.asked,
    answered: lastRound.answered,
    spreads:
      settledAt === null ? [] : dimensions.map(({ dimension, spreads }) => ({ dimension, spread: spreads[0] ?? null })),
  };
}

function countReadable({ roles }: PortfolioEntry, signals: readonly StandingSignal[] = [], person: PersonKey): number {
  if (!may(roles, 'readSignals')) return 0;
  return signals.filter(({ facts, seenIn }) => readableBy(facts, seenIn, person, roles)).length;
}

function rowOf(
  { engagement, roles, silenced }: PortfolioEntry,
  { phase, nextStep, openRound, nextOpening }: Standing,
  lastRound: LastRound | null,
  openSignals: number,
): PortfolioRow {
  const { municipality } = engagement;
  return {
    ...nameOf(engagement),
    municipalityNumber: municipality.number,
    county: municipality.county,
    endedOn: engagement.endedOn,
    myRoles: roles,
    phase,
    nextStep,
    lastRound,
    nextRound: nextAsked(engagement, nextOpening),
    openRound: openRound === null ? null : { ...openRound, closesAt: openRound.closesAt.toISOString() },
    openSignals,
    silenced: may(roles, 'readPlace') ? silenced : null,
  };
}
