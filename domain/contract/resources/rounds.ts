import { z } from 'zod';
import { ASKED_ROLES } from '../../people.ts';
import { DIMENSIONS, type Question } from '../../question.ts';
import { CHANGES, TALKS } from '../../result.ts';
import { AUDIENCES } from '../../round.ts';
import type { FormView, NamedResponse, ReceiptView, ResultView, RoundView } from '../../views.ts';
import { acts, answers, engagementName, instant, localized, nextStep } from './common.ts';

export const roundResource = z.object({
  id: z.uuid(),
  engagement: engagementName,
  state: z.enum(['open', 'closed']),
  openedAt: instant,
  closesAt: instant,
  closedAt: instant.nullable(),
  audience: z.enum(AUDIENCES),
  askedRoles: z.array(z.enum(ASKED_ROLES)).readonly(),
  asked: z.int(),
  answered: z.int(),
  nextStep: nextStep.nullable(),
}) satisfies z.ZodType<RoundView>;

/** Newest first. */
export const roundList = z.object({ rounds: z.array(roundResource) });

export const question = z.object({
  id: z.string(),
  version: z.int(),
  topic: z.enum([...DIMENSIONS, 'effort', 'note']),
  kind: z.enum(['scale', 'yesNo', 'timeSpent', 'effort', 'text']),
  askedOf: z.array(z.enum(ASKED_ROLES)).readonly(),
  text: localized,
}) satisfies z.ZodType<Question>;

export const formResource = z.object({
  round: roundResource,
  role: z.enum(ASKED_ROLES),
  questions: z.array(question).readonly(),
  answers,
  acts,
}) satisfies z.ZodType<FormView>;

export const receiptResource = formResource.extend({
  sentAt: instant,
  changedAt: instant,
}) satisfies z.ZodType<ReceiptView>;

/** What the tab sends in: question id → choice or text. Checked against the questions by `parseAnswers`. */
export const responseBody = z.strictObject({ answers: z.record(z.string().max(40), z.string().max(4000)) });

const spread = z.object({
  questionId: z.string(),
  version: z.int(),
  kind: z.enum(['scale', 'yesNo', 'timeSpent', 'effort']),
  answered: z.int(),
  counts: z.array(z.int()).readonly().nullable(),
});

export const resultResource = z.object({
  round: roundResource,
  dimensions: z
    .array(
      z.object({
        dimension: z.enum(DIMENSIONS),
        spreads: z.array(spread).readonly(),
        change: z.enum(CHANGES).nullable(),
        since: instant.nullable(),
      }),
    )
    .readonly(),
  effort: spread.nullable(),
  talk: z.enum(TALKS),
}) satisfies z.ZodType<ResultView>;

export const namedResponses = z.object({
  questions: z.array(question),
  responses: z.array(
    z.object({
      name: z.string(),
      role: z.enum(ASKED_ROLES),
      answers,
      changedAt: instant,
    }) satisfies z.ZodType<NamedResponse>,
  ),
});
