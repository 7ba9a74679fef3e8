import type { PersonKey } from '../../domain/people.ts';
import type { Question, QuestionRef } from '../../domain/question.ts';
import type { QuestionsView } from '../../domain/questionView.ts';
import type { Round } from '../../domain/round.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';
import type { KeptQuestion } from './ports/questions.ts';

/** What an engagement may be asked, with when each was last asked and how it was worded before. */
export async function readQuestions(context: Context, person: PersonKey, engagementId: string): Promise<QuestionsView> {
  const { engagement } = await admit(context.db, person, engagementId, 'readQuestions');
  const kept = await context.db.questions.forEngagement(engagementId);
  const rounds = await context.db.rounds.list(engagementId);
  return {
    programmeName: engagement.programmeName,
    agreementOn: engagement.agreementOn,
    questions: newestOf(kept).map(({ question, owner, retiredAt }) => ({
      question,
      owner,
      lastAskedAt: lastAsked(rounds, ({ id }) => id === question.id),
      retiredAt: retiredAt?.toISOString() ?? null,
      earlier: kept.flatMap(({ question: other }) => {
        if (other.id !== question.id || other.version === question.version) return [];
        const at = lastAsked(rounds, ({ id, version }) => id === other.id && version === other.version);
        return at === null ? [] : [{ question: other, lastAskedAt: at }];
      }),
    })),
  };
}

/** The newest version of each question, as the store gives them: newest first of each. */
export function newestOf(kept: readonly KeptQuestion[]): KeptQuestion[] {
  return kept.filter(({ question }, index) => kept[index - 1]?.question.id !== question.id);
}

/** What may be asked now: of each question that is not retired the newest version. */
export function livingQuestions(kept: readonly KeptQuestion[]): Question[] {
  return newestOf(kept)
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ question }) => question);
}

/** `rounds` newest first. */
function lastAsked(rounds: readonly Round[], matches: (ref: QuestionRef) => boolean): string | null {
  const round = rounds.find(({ questions }) =>
    questions.some(({ questionId, version }) => matches({ id: questionId, version })),
  );
  return round?.openedAt.toISOString() ?? null;
}
