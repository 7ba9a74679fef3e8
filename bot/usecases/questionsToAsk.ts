import { localDate } from '../../domain/calendar.ts';
import type { Engagement } from '../../domain/engagement.ts';
import { ASKED_ROLES, type AskedRole } from '../../domain/people.ts';
import { AGREEMENT_QUESTION, agreementDue, chooseQuestions, type LastAsked } from '../../domain/question.ts';
import type { Round, RoundQuestion } from '../../domain/round.ts';
import type { Stores } from './ports/context.ts';
import { livingQuestions } from './readQuestions.ts';

/** What a round that opens now asks each role, each in its wording of today. `history` holds the earlier rounds. */
export async function questionsToAsk(
  stores: Stores,
  { id, agreementOn }: Engagement,
  history: readonly Round[],
  now: Date,
): Promise<RoundQuestion[]> {
  const questions = livingQuestions(await stores.questions.forEngagement(id));
  const today = localDate(now).toString();
  return ASKED_ROLES.flatMap((role) => {
    const lastAsked = lastAskedOf(history, role);
    const agreementAt = lastAsked[AGREEMENT_QUESTION];
    const due = agreementDue(
      agreementOn,
      today,
      agreementAt === undefined ? null : localDate(new Date(agreementAt)).toString(),
    );
    return chooseQuestions(questions, role, lastAsked, due).map(({ id: questionId, version }) => ({
      role,
      questionId,
      version,
    }));
  });
}

function lastAskedOf(history: readonly Round[], role: AskedRole): LastAsked {
  const lastAsked: Partial<Record<string, number>> = {};
  for (const round of history) {
    for (const entry of round.questions) {
      if (entry.role !== role) continue;
      lastAsked[entry.questionId] = Math.max(lastAsked[entry.questionId] ?? 0, round.openedAt.getTime());
    }
  }
  return lastAsked;
}
