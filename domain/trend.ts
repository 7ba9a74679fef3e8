import { type AnswerKind, DIMENSIONS, type Dimension, type Question, type Topic } from './question.ts';
import { type Spread, spreadOf } from './result.ts';
import type { Response, Round } from './round.ts';
import type { IsoInstant } from './views.ts';

/** A settled round with what it asked and what was sent in. */
export interface TrendRound extends Pick<Round, 'id' | 'openedAt'> {
  /** Each once, in the wording that was asked. */
  readonly questions: readonly Question[];
  readonly responses: readonly Response[];
}

/** How one round's answers to one question fell. Both are null under three answers. */
export interface TrendPoint extends Pick<Spread, 'answered' | 'counts'> {
  readonly roundId: string;
  readonly openedAt: IsoInstant;
}

/** One question in one wording over the rounds that asked it. Another version is another row. */
export interface QuestionTrend {
  readonly questionId: string;
  readonly version: number;
  readonly kind: Exclude<AnswerKind, 'text'>;
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
}

export interface DimensionTrend {
  readonly dimension: Dimension;
  /** The question asked most recently first. */
  readonly questions: readonly QuestionTrend[];
}

export interface Trends {
  readonly dimensions: readonly DimensionTrend[];
  readonly effort: readonly QuestionTrend[];
  /** Of questions about something else than the dimensions and the effort. */
  readonly others: readonly QuestionTrend[];
}

/** The trends with the words of the questions they are of. */
export interface TrendsView extends Trends {
  readonly questions: readonly Question[];
}

/**
 * The dimensions over the rounds, whatever order rounds and answers come in. Each point is a spread of one round to
 * one wording of one question: no average, nothing joined across questions, kinds or versions, and nobody's own line.
 */
export function trendsOf(rounds: readonly TrendRound[]): Trends {
  const ordered = [...rounds].sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime() || compare(a.id, b.id));
  const rows = new Map<string, { topic: Topic; trend: QuestionTrend; points: TrendPoint[] }>();
  for (const { id, openedAt, questions, responses } of ordered) {
    for (const question of questions) {
      const spread = spreadOf(question, responses);
      if (spread === null) continue;
      const { questionId, version, kind, answered, counts } = spread;
      const key = `${questionId} ${version}`;
      const points = rows.get(key)?.points ?? [];
      points.push({ roundId: id, openedAt: openedAt.toISOString(), answered, counts });
      rows.set(key, { topic: question.topic, trend: { questionId, version, kind, points }, points });
    }
  }
  const about = (topic: Topic) =>
    [...rows.values()]
      .filter((row) => row.topic === topic)
      .map(({ trend }) => trend)
      .sort(latestFirst);
  return {
    dimensions: DIMENSIONS.map((dimension) => ({ dimension, questions: about(dimension) })),
    effort: about('effort'),
    others: about('other'),
  };
}

/** The most recently asked, then the most often asked, then by name, so that the order is always the same. */
function latestFirst(a: QuestionTrend, b: QuestionTrend): number {
  return (
    compare(lastAsked(b), lastAsked(a)) ||
    b.points.length - a.points.length ||
    compare(a.questionId, b.questionId) ||
    b.version - a.version
  );
}

const lastAsked = ({ points }: QuestionTrend): IsoInstant => points.at(-1)?.openedAt ?? '';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
