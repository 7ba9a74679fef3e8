import { z } from 'zod';
import type { Act } from '../access.ts';
import { STATUSES } from '../plan.ts';
import { MARKS } from '../stepsNow.ts';

/** What an answer's input is called on a card: this prefix and the question's id. */
export const ANSWER_PREFIX = 'answer_';

const round = z.looseObject({ roundId: z.uuid() });
const engagement = z.looseObject({ engagementId: z.uuid() });

/**
 * Every verb a card can send, the act it needs, and what its data must hold. A card's inputs arrive beside the data,
 * hence loose objects; what a verb does not name is ignored.
 */
export const VERBS = {
  'round.form': { act: 'answerRound', data: round },
  'round.send': { act: 'answerRound', data: round },
  'round.askClose': { act: 'closeRound', data: round },
  'round.close': { act: 'closeRound', data: round },
  'round.open': { act: 'openRound', data: engagement },
  'plan.mark': {
    act: 'editPlan',
    data: engagement.extend({ stepId: z.uuid(), seen: z.enum(STATUSES), status: z.enum(MARKS) }),
  },
} as const satisfies Record<string, { act: Act; data: z.ZodType }>;

export type Verb = keyof typeof VERBS;

export function isVerb(verb: unknown): verb is Verb {
  return typeof verb === 'string' && Object.hasOwn(VERBS, verb);
}

/** The raw answers among what a card sent in: question id → whatever came. */
export function answersIn(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => key.startsWith(ANSWER_PREFIX))
      .map(([key, value]) => [key.slice(ANSWER_PREFIX.length), value]),
  );
}
