import { DomainError } from './errors.ts';
import { keptText } from './keptText.ts';
import type { AnswerKind, Question } from './question.ts';

export const CANNOT_ANSWER = 'cannotAnswer';
export const TEXT_LIMIT = 500;

/** Characters as people count them: an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** The kinds whose choices are the same for every question. */
export type FixedKind = Exclude<AnswerKind, 'choice' | 'text'>;

/**
 * The choices of each such kind, as they are stored and as a card sends them. A scale runs from 1 «stemmer ikke» to
 * 5 «stemmer helt»; effort from 1 «kommunen nesten alt» to 5 «veilederne nesten alt».
 */
export const CHOICES: Readonly<Record<FixedKind, readonly string[]>> = {
  scale: ['1', '2', '3', '4', '5'],
  yesNo: ['yes', 'no'],
  timeSpent: ['none', 'underOneHour', 'oneToFourHours', 'more'],
  effort: ['1', '2', '3', '4', '5'],
};

/** The choices of a question in their order, «kan ikke svare» not among them; none where the answer is free text. */
export function choicesOf({ kind, options }: Pick<Question, 'kind' | 'options'>): readonly string[] {
  if (kind === 'text') return [];
  return kind === 'choice' ? options.map(({ id }) => id) : CHOICES[kind];
}

/** Question id → the chosen value, or the text. A question left out was not answered. */
export type Answers = Readonly<Record<string, string>>;

/**
 * What somebody sent in, made into answers to the questions they were asked.
 * Unknown keys are dropped (Teams adds its own); blank optional text is dropped.
 * @throws DomainError `answersMissing` when a choice question has no answer, `invalidInput` when a value is none
 * of the choices or a text is longer than {@link TEXT_LIMIT} characters; `detail` is the question's id.
 */
export function parseAnswers(questions: readonly Question[], raw: Readonly<Record<string, unknown>>): Answers {
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const given = Object.hasOwn(raw, question.id) ? raw[question.id] : undefined;
    const value = parseAnswer(question, given);
    if (value !== null) answers[question.id] = value;
  }
  return answers;
}

function parseAnswer(question: Question, given: unknown): string | null {
  const { id, kind } = question;
  const blank = given === undefined || given === null || given === '';
  if (kind === 'text') {
    if (blank) return null;
    if (typeof given !== 'string' || lengthOf(given) > TEXT_LIMIT) throw new DomainError('invalidInput', id);
    const text = keptText(given).trim();
    return text === '' ? null : text;
  }
  if (blank) throw new DomainError('answersMissing', id);
  if (typeof given !== 'string' || !(given === CANNOT_ANSWER || choicesOf(question).includes(given))) {
    throw new DomainError('invalidInput', id);
  }
  return given;
}

/** Whether the same was answered to the same questions. */
export function sameAnswers(a: Answers, b: Answers): boolean {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
}
