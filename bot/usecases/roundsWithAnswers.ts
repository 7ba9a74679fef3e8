import type { Question } from '../../domain/question.ts';
import type { Response, Round } from '../../domain/round.ts';
import type { Stores } from './ports/context.ts';
import { refOf } from './views.ts';

export interface RoundWithAnswers {
  readonly round: Round;
  /** Each once, in the wording that was asked. */
  readonly questions: readonly Question[];
  readonly responses: readonly Response[];
}

/** Rounds made whole with what they asked and what was sent in: two queries, however many rounds. */
export async function loadRounds(
  stores: Stores,
  rounds: readonly Round[],
): Promise<{ readonly rounds: readonly RoundWithAnswers[]; readonly questions: readonly Question[] }> {
  const refs = rounds.flatMap((round) => round.questions.map(refOf));
  const questions = await stores.questions.byVersion(refs);
  const byRef = new Map(questions.map((question) => [keyOf(question.id, question.version), question]));
  const responses = await stores.responses.ofRounds(rounds.map(({ id }) => id));
  const byRound = Map.groupBy(responses, ({ roundId }) => roundId);
  return {
    questions,
    rounds: rounds.map((round) => ({
      round,
      questions: [...new Set(round.questions.map(({ questionId, version }) => keyOf(questionId, version)))]
        .map((key) => byRef.get(key))
        .filter((question) => question !== undefined),
      responses: byRound.get(round.id) ?? [],
    })),
  };
}

const keyOf = (id: string, version: number): string => `${version} ${id}`;
