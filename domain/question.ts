import type { LocalizedText } from './language.ts';
import type { AskedRole } from './people.ts';
import type { IsoDate } from './plan.ts';

export const DIMENSIONS = ['ownership', 'leadership', 'roleClarity'] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/**
 * What a question is about: a dimension, how the work was shared, something else that a programme or an engagement
 * asks of its own, or the optional note. In the order they are asked.
 */
export const TOPICS = [...DIMENSIONS, 'effort', 'other', 'note'] as const;

export type Topic = (typeof TOPICS)[number];

/** How a question is answered. Kinds are never merged into one number. */
export const ANSWER_KINDS = ['scale', 'yesNo', 'timeSpent', 'effort', 'choice', 'text'] as const;

export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** One of the choices that a question of the kind `choice` brings itself. */
export interface QuestionOption {
  /** What is stored as the answer; it stays the same when the wording is corrected. */
  readonly id: string;
  readonly text: LocalizedText;
}

/** What is stored with a round and its answers: a question in one wording, for good. */
export interface QuestionRef {
  readonly id: string;
  readonly version: number;
}

/** One version of a question. It never changes: another wording is another version. */
export interface Question extends QuestionRef {
  /** Only equal id *and* version are compared. */
  readonly version: number;
  readonly topic: Topic;
  readonly kind: AnswerKind;
  readonly askedOf: readonly AskedRole[];
  readonly text: LocalizedText;
  /** Two to six where the kind is `choice`, else none. */
  readonly options: readonly QuestionOption[];
}

/** Whose question it is: the product's, a whole programme's, or one engagement's. */
export const QUESTION_OWNERS = ['bank', 'programme', 'engagement'] as const;

export type QuestionOwner = (typeof QUESTION_OWNERS)[number];

/** Whose own questions are written: the bank is nobody's to change. */
export type Own = Exclude<QuestionOwner, 'bank'>;

/** Five are answered in a minute or two on a phone (domain rules: four or five in all). */
export const MOST_QUESTIONS = 5;

/** «The agreement stands with how we work»: asked monthly, and only where an agreement is recorded. */
export const AGREEMENT_QUESTION = 'rol5';

/** «Who has done most of the work since last time?» */
export const EFFORT_QUESTION = 'effort';

/** When each question was last asked of a role, as epoch milliseconds; a question that is absent was never asked. */
export type LastAsked = Readonly<Partial<Record<string, number>>>;

/**
 * The questions for one role in one round: from every dimension that has any for the role the one least recently
 * asked of it, then the effort question, then one of those about something else, then the optional note as long as
 * there is room: {@link MOST_QUESTIONS} at most. A tie goes to the question that most roles share, then to the order
 * given, so that answers can be held side by side. Chosen per role, never per person. The agreement's question takes
 * its dimension's place when `agreementDue`, and is not asked otherwise.
 */
export function chooseQuestions(
  questions: readonly Question[],
  role: AskedRole,
  lastAsked: LastAsked,
  agreementDue = false,
): Question[] {
  const before = (a: Question, b: Question) =>
    Number(b.id === AGREEMENT_QUESTION) - Number(a.id === AGREEMENT_QUESTION) ||
    (lastAsked[a.id] ?? 0) - (lastAsked[b.id] ?? 0) ||
    b.askedOf.length - a.askedOf.length;
  const eligible = questions.filter(
    ({ id, askedOf }) => askedOf.includes(role) && (agreementDue || id !== AGREEMENT_QUESTION),
  );
  return TOPICS.map((topic) => eligible.filter((question) => question.topic === topic).sort(before)[0])
    .filter((question) => question !== undefined)
    .slice(0, MOST_QUESTIONS);
}

/**
 * Whether the agreement's question is to be asked of a role on a day: an agreement is in force by then, and the role
 * was not asked in the same calendar month. By the calendar's months, so that a monthly series asks it every time.
 */
export function agreementDue(agreementOn: IsoDate | null, today: IsoDate, lastAsked: IsoDate | null): boolean {
  if (agreementOn === null || agreementOn > today) return false;
  return lastAsked === null || lastAsked.slice(0, 7) !== today.slice(0, 7);
}
