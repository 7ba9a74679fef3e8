import { z } from 'zod';
import { ASKED_ROLES } from '../../people.ts';
import { QUESTION_OWNERS } from '../../question.ts';
import { OWN_KINDS, OWN_TOPICS, type QuestionDraft } from '../../questionDraft.ts';
import type { QuestionsView } from '../../questionView.ts';
import { instant, isoDate, language } from './common.ts';
import { day, identifier, text, wholeNumber } from './input.ts';
import { question } from './rounds.ts';

export const questionsResource = z.object({
  programmeName: z.string(),
  agreementOn: isoDate.nullable(),
  questions: z
    .array(
      z.object({
        question,
        owner: z.enum(QUESTION_OWNERS),
        lastAskedAt: instant.nullable(),
        retiredAt: instant.nullable(),
        earlier: z.array(z.object({ question, lastAskedAt: instant })).readonly(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<QuestionsView>;

/** Longer than any text may be: what is too long is said by the rules of the draft, in its own words. */
const wording = text(2000);
const texts = z.strictObject({ nb: wording, nn: wording, en: wording });

export const draftBody = z.strictObject({
  topic: z.enum(OWN_TOPICS),
  kind: z.enum(OWN_KINDS),
  askedOf: z.array(z.enum(ASKED_ROLES)).max(ASKED_ROLES.length).readonly(),
  text: texts,
  options: z
    .array(z.strictObject({ id: identifier(40).nullable(), text: texts }))
    .max(20)
    .readonly(),
}) satisfies z.ZodType<QuestionDraft>;

/** `version` is the one that the change was written from. */
export const changeBody = z.strictObject({ version: wholeNumber(1), draft: draftBody });

export const retiredBody = z.strictObject({ retired: z.boolean() });

export const previewBody = z.strictObject({ draft: draftBody, language });

/** Adaptive Card JSON, version 1.5. */
export const cardResource = z.object({ card: z.record(z.string(), z.unknown()) });

export const agreementBody = z.strictObject({ agreementOn: day.nullable() });
