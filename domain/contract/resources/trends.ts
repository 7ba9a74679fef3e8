import { z } from 'zod';
import { ANSWER_KINDS, DIMENSIONS } from '../../question.ts';
import type { TrendsView } from '../../trend.ts';
import { instant } from './common.ts';
import { question } from './rounds.ts';

const questionTrend = z.object({
  questionId: z.string(),
  version: z.int(),
  kind: z.enum(ANSWER_KINDS).exclude(['text']),
  points: z
    .array(
      z.object({
        roundId: z.uuid(),
        openedAt: instant,
        answered: z.int().nullable(),
        counts: z.array(z.int()).readonly().nullable(),
      }),
    )
    .readonly(),
});

const questionTrends = z.array(questionTrend).readonly();

export const trendsResource = z.object({
  dimensions: z.array(z.object({ dimension: z.enum(DIMENSIONS), questions: questionTrends })).readonly(),
  effort: questionTrends,
  others: questionTrends,
  questions: z.array(question).readonly(),
}) satisfies z.ZodType<TrendsView>;
