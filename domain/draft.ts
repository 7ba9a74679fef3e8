import { type Answers, parseAnswers } from './answer.ts';
import { DomainError } from './errors.ts';
import { keptText } from './keptText.ts';
import type { Question } from './question.ts';

/** The longest text a draft keeps, in characters: more than may be sent in, so that it can be cut where one goes on. */
export const DRAFT_TEXT_LIMIT = 2000;

/** What somebody has filled in and not sent: private to them, and gone when they send in or the round closes. */
export interface Draft {
  readonly answers: Answers;
  readonly changedAt: Date;
}

/**
 * What stands in a form that is not sent, made into as much of an answer as it is: half of one is fine. Unknown keys,
 * blanks and values that are none of the choices are left out; nothing is refused.
 */
export function parseDraft(questions: readonly Question[], raw: Readonly<Record<string, unknown>>): Answers {
  return Object.assign({}, ...questions.map((question) => part(question, raw)));
}

function part(question: Question, raw: Readonly<Record<string, unknown>>): Answers {
  const given = Object.hasOwn(raw, question.id) ? raw[question.id] : undefined;
  if (question.kind === 'text') {
    const text = typeof given === 'string' ? keptText(given) : '';
    return text.trim() === '' ? {} : { [question.id]: [...text].slice(0, DRAFT_TEXT_LIMIT).join('') };
  }
  try {
    return parseAnswers([question], raw);
  } catch (error) {
    if (error instanceof DomainError) return {};
    throw error;
  }
}
