import { choicesOf } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';

/** One allowed answer to each question: the choice at `place`, counted from 0, or the last one there is. */
export function someAnswers(questions: readonly Question[], place = 3): Record<string, string> {
  return Object.fromEntries(
    questions.map((question) => {
      const choices = question.kind === 'text' ? ['Formannskapet har fått ei orientering.'] : choicesOf(question);
      return [question.id, choices[Math.min(place, choices.length - 1)] ?? ''];
    }),
  );
}
