import { CANNOT_ANSWER, choicesOf } from './answer.ts';
import { type AnswerKind, DIMENSIONS, type Dimension, type Question } from './question.ts';
import type { Response } from './round.ts';

/** Under this many answers only that answers came is shown: with fewer, a spread names people. */
export const FEWEST_SHOWN = 3;

/**
 * How the answers to one question fell on its choices. Under {@link FEWEST_SHOWN} answers both are null: how many there
 * were, beside how many have sent in, tells that somebody chose «kan ikke svare».
 */
export interface Spread {
  readonly questionId: string;
  readonly version: number;
  readonly kind: Exclude<AnswerKind, 'text'>;
  /** How many chose one of the choices; «kan ikke svare» is not counted. */
  readonly answered: number | null;
  readonly counts: readonly number[] | null;
}

/** What the questions of a round's spreads are about, each once, where none of them may be shown; else nothing. */
export function topicsUnshown({
  dimensions,
  effort,
  others,
}: Pick<RoundResult, 'effort' | 'others'> & { readonly dimensions: readonly DimensionResult[] }): (
  | Dimension
  | 'effort'
  | 'other'
)[] {
  const spreads = [...dimensions.flatMap((one) => one.spreads), ...(effort ? [effort] : []), ...others];
  if (spreads.some(({ counts }) => counts !== null)) return [];
  return [
    ...dimensions.filter((one) => one.spreads.length > 0).map(({ dimension }) => dimension),
    ...(effort ? ['effort' as const] : []),
    ...(others.length > 0 ? ['other' as const] : []),
  ];
}

export const CHANGES = ['muchHigher', 'higher', 'same', 'lower', 'muchLower'] as const;

export type Change = (typeof CHANGES)[number];

export interface DimensionResult {
  readonly dimension: Dimension;
  /** One a question that was asked of any role, the most answered first; what is not shown last, as it was asked. */
  readonly spreads: readonly Spread[];
}

export interface RoundResult {
  readonly answered: number;
  readonly asked: number;
  readonly dimensions: readonly DimensionResult[];
  readonly effort: Spread | null;
  /** Of questions about something else than the dimensions and the effort. */
  readonly others: readonly Spread[];
  readonly talk: Talk;
}

/**
 * The one suggested thing to talk about, as a key into the texts. Made only from what the channel sees anyway: what a
 * few answers would give away (views that differ, say) is a signal, and signals stand on no card.
 */
export const TALKS = ['fewAnswers', 'effortGuides', ...DIMENSIONS, 'keepGoing'] as const;

export type Talk = (typeof TALKS)[number];

/**
 * The result of a round from its answers alone. Different questions and different kinds are never merged into one
 * number, and no average is made.
 */
export function roundResult(
  questions: readonly Question[],
  responses: readonly Response[],
  asked: number,
): RoundResult {
  const spreads = questions.map((question) => spreadOf(question, responses)).filter((spread) => spread !== null);
  const topicOf = new Map(questions.map((question) => [question.id, question.topic]));
  const dimensions = DIMENSIONS.map((dimension) => ({
    dimension,
    spreads: spreads
      .filter((spread) => topicOf.get(spread.questionId) === dimension)
      .sort((a, b) => (b.answered ?? 0) - (a.answered ?? 0)),
  }));
  const effort = spreads.find((spread) => topicOf.get(spread.questionId) === 'effort') ?? null;
  return {
    answered: responses.length,
    asked,
    dimensions,
    effort,
    others: spreads.filter((spread) => topicOf.get(spread.questionId) === 'other'),
    talk: suggestTalk(responses.length, dimensions, effort),
  };
}

/** How the answers to one question fell; null for free text, which has no choices to fall on. */
export function spreadOf(question: Question, responses: readonly Response[]): Spread | null {
  const { id, version, kind } = question;
  if (kind === 'text') return null;
  const chosen = responses
    .map((response) => response.answers[id])
    .filter((value): value is string => value !== undefined && value !== CANNOT_ANSWER);
  if (chosen.length < FEWEST_SHOWN) return { questionId: id, version, kind, answered: null, counts: null };
  const counts = choicesOf(question).map((choice) => chosen.filter((value) => value === choice).length);
  return { questionId: id, version, kind, answered: chosen.length, counts };
}

/** The middle answer's place on the choices, 0-based; a tie in the middle takes the lower. */
export function medianIndex(counts: readonly number[]): number {
  const middle = (counts.reduce((sum, count) => sum + count, 0) + 1) / 2;
  let seen = 0;
  return Math.max(
    0,
    counts.findIndex((count) => {
      seen += count;
      return seen >= Math.floor(middle);
    }),
  );
}

/**
 * How the answers to the identical question moved since it was last asked, in words. Null when it is another question,
 * another version, or either side has too few answers. Only 1–5 scales have a direction that means anything.
 */
export function changeSince(now: Spread, before: Spread | undefined): Change | null {
  if (before === undefined || now.kind !== 'scale' || now.counts === null || before.counts === null) return null;
  if (before.questionId !== now.questionId || before.version !== now.version) return null;
  const step = mean(now.counts) - mean(before.counts);
  if (step >= 1) return 'muchHigher';
  if (step >= 0.34) return 'higher';
  if (step <= -1) return 'muchLower';
  return step <= -0.34 ? 'lower' : 'same';
}

function mean(counts: readonly number[]): number {
  const total = counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return total / counts.reduce((sum, count) => sum + count, 0);
}

const LOW = 1;

function suggestTalk(answered: number, dimensions: readonly DimensionResult[], effort: Spread | null): Talk {
  if (answered < FEWEST_SHOWN) return 'fewAnswers';
  if (effort?.counts && medianIndex(effort.counts) >= 3) return 'effortGuides';
  const weakest = dimensions.find(({ spreads }) =>
    spreads.some(({ kind, counts }) => kind === 'scale' && counts !== null && medianIndex(counts) <= LOW),
  );
  return weakest?.dimension ?? 'keepGoing';
}
