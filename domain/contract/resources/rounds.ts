import { z } from 'zod';
import { ASKED_ROLES } from '../../people.ts';
import { ANSWER_KINDS, DIMENSIONS, type Question, TOPICS } from '../../question.ts';
import { CHANGES, TALKS } from '../../result.ts';
import { AUDIENCES, ROUND_STATES } from '../../round.ts';
import type { EndedView, FormView, NamedResponse, ReceiptView, ResultView, RoundView } from '../../views.ts';
import { acts, answers, engagementName, instant, language, localized, nextStep } from './common.ts';
import { answersOf } from './input.ts';

export const roundResource = z.object({
  id: z.uuid(),
  engagement: engagementName,
  about: z.enum(['checkIn', 'effort']),
  state: z.enum(ROUND_STATES),
  openedAt: instant,
  closesAt: instant,
  closedAt: instant.nullable(),
  resultAt: instant.nullable(),
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
  topic: z.enum(TOPICS),
  kind: z.enum(ANSWER_KINDS),
  askedOf: z.array(z.enum(ASKED_ROLES)).readonly(),
  text: localized,
  options: z.array(z.object({ id: z.string(), text: localized })).readonly(),
}) satisfies z.ZodType<Question>;

export const formResource = z.object({
  round: roundResource,
  role: z.enum(ASKED_ROLES),
  questions: z.array(question).readonly(),
  answers,
  draft: z.object({ answers, changedAt: instant }).nullable(),
  acts,
}) satisfies z.ZodType<FormView>;

export const receiptResource = formResource.omit({ draft: true }).extend({
  round: roundResource.pick({ id: true, engagement: true, state: true, closesAt: true }),
  sentAt: instant,
  changedAt: instant,
  language,
}) satisfies z.ZodType<ReceiptView>;

/** Left out, the audience is the engagement's usual one. `usual` makes the one given the usual one from now on. */
export const openingBody = z.strictObject({ audience: z.enum(AUDIENCES).optional(), usual: z.boolean().optional() });

/** What the tab sends in: question id → choice or text. Checked against the questions by `parseAnswers`. */
export const responseBody = z.strictObject({ answers: answersOf(4000) });

export const spread = z.object({
  questionId: z.string(),
  version: z.int(),
  kind: z.enum(ANSWER_KINDS).exclude(['text']),
  answered: z.int().nullable(),
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
  others: z.array(spread).readonly(),
  questions: z.array(question).readonly(),
  talk: z.enum(TALKS),
}) satisfies z.ZodType<ResultView>;

export const endedResource = z.object({
  round: roundResource,
  result: resultResource.nullable(),
}) satisfies z.ZodType<EndedView>;

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
