import type { LocalizedText } from './language.ts';
import type { AskedRole } from './people.ts';

export const DIMENSIONS = ['ownership', 'leadership', 'roleClarity'] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** What a question is about: a dimension, how the work was shared, or the optional note. */
export type Topic = Dimension | 'effort' | 'note';

/** How a question is answered. Kinds are never merged into one number. */
export type AnswerKind = 'scale' | 'yesNo' | 'timeSpent' | 'effort' | 'text';

export interface Question {
  readonly id: string;
  /** Raised when the wording changes after somebody has answered; only equal id *and* version are compared. */
  readonly version: number;
  readonly topic: Topic;
  readonly kind: AnswerKind;
  readonly askedOf: readonly AskedRole[];
  readonly text: LocalizedText;
}

/** When each question was last asked of a role, as epoch milliseconds; a question that is absent was never asked. */
export type LastAsked = Readonly<Partial<Record<string, number>>>;

/**
 * The questions for one role in one round: from every dimension that has any for the role the one least recently
 * asked of it, then the effort question, then the optional note. A tie goes to the question that most roles share,
 * then to the bank's order, so that answers can be held side by side. Chosen per role, never per person.
 */
export function chooseQuestions(bank: readonly Question[], role: AskedRole, lastAsked: LastAsked): Question[] {
  const before = (a: Question, b: Question) =>
    (lastAsked[a.id] ?? 0) - (lastAsked[b.id] ?? 0) || b.askedOf.length - a.askedOf.length;
  return [...DIMENSIONS, 'effort' as const, 'note' as const]
    .map(
      (topic) => bank.filter((question) => question.topic === topic && question.askedOf.includes(role)).sort(before)[0],
    )
    .filter((question) => question !== undefined);
}
