import { z } from 'zod';
import { ACTS } from '../access.ts';
import { DELIVERY_FAULTS, DELIVERY_STATES } from '../delivery.ts';
import { THEMES } from '../engagement.ts';
import { ERROR_CODES } from '../errors.ts';
import { LANGUAGES } from '../language.ts';
import { ASKED_ROLES, ROLES } from '../people.ts';
import { type Plan, STATUSES } from '../plan.ts';
import { DIMENSIONS, type Question } from '../question.ts';
import { CHANGES, TALKS } from '../result.ts';
import { AUDIENCES } from '../round.ts';
import type {
  DeliveryView,
  EngagementView,
  FormView,
  NamedResponse,
  ReceiptView,
  ResultView,
  RoundView,
} from '../views.ts';

/** The shapes that cross the wire between the tab and the service. `satisfies` holds them to the domain's views. */

const isoDate = z.iso.date();
const instant = z.iso.datetime();
const language = z.enum(LANGUAGES);

const nextStep = z.object({ title: z.string(), from: isoDate, to: isoDate });

const engagementName = z.object({
  id: z.uuid(),
  programmeName: z.string(),
  shortName: z.string(),
  name: z.string(),
  theme: z.enum(THEMES),
  language,
  madeUp: z.boolean(),
});

export const engagementResource = engagementName.extend({
  municipalityNumber: z.string().regex(/^\d{4}$/),
  bodyNames: z.array(z.string()).readonly(),
  county: z.string(),
  phase: z.string().nullable(),
  nextStep: nextStep.nullable(),
  myRoles: z.array(z.enum(ROLES)).readonly(),
  acts: z.array(z.enum(ACTS)).readonly(),
  openRound: z
    .object({
      id: z.uuid(),
      asked: z.int(),
      answered: z.int(),
      closesAt: instant,
      mine: z.enum(['notAsked', 'unanswered', 'answered']),
    })
    .nullable(),
}) satisfies z.ZodType<EngagementView>;

export const engagementList = z.object({ engagements: z.array(engagementResource) });

const activity = z.object({
  id: z.uuid(),
  title: z.string(),
  from: isoDate,
  to: isoDate,
  status: z.enum(STATUSES),
  responsible: z.enum(ROLES).nullable(),
  sphere: z.enum(['political', 'administrative']),
});

const milestone = z.object({ id: z.uuid(), title: z.string(), on: isoDate, status: z.enum(STATUSES) });

export const planResource = z.object({
  desiredOutcome: z.string(),
  phases: z
    .array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        from: isoDate,
        to: isoDate,
        activities: z.array(activity).readonly(),
        milestones: z.array(milestone).readonly(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Plan>;

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

const localized = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

const question = z.object({
  id: z.string(),
  version: z.int(),
  topic: z.enum([...DIMENSIONS, 'effort', 'note']),
  kind: z.enum(['scale', 'yesNo', 'timeSpent', 'effort', 'text']),
  askedOf: z.array(z.enum(ASKED_ROLES)).readonly(),
  text: localized,
}) satisfies z.ZodType<Question>;

const answers = z.record(z.string(), z.string());
const acts = z.array(z.enum(ACTS)).readonly();

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

export const deliveryList = z.object({
  deliveries: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['post', 'edit']),
      state: z.enum(DELIVERY_STATES),
      fault: z.enum(DELIVERY_FAULTS).nullable(),
      attempts: z.int(),
      changedAt: instant,
    }) satisfies z.ZodType<DeliveryView>,
  ),
});

export const meResource = z.object({
  name: z.string(),
  /** The person's own choice; null leaves it to the engagement. */
  language: language.nullable(),
});

export const languageBody = z.strictObject({ language: language.nullable() });

/** A person the try-out can be looked at as. Demo mode only. */
export const personaList = z.object({
  personas: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      /** Null for a person of the whole programme. */
      engagementId: z.uuid().nullable(),
      shortName: z.string().nullable(),
    }),
  ),
});

/** RFC 9457. `code` says which sentence the tab shows; `detail` is for developers and never repeats what was sent. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(ERROR_CODES).or(z.literal('internal')),
  detail: z.string().optional(),
});

/** One line on the live channel: something about this engagement changed, ask again for what you show. */
export const liveEvent = z.object({ engagementId: z.uuid(), what: z.enum(['round', 'plan', 'delivery']) });

export type LiveEvent = z.infer<typeof liveEvent>;
export type Problem = z.infer<typeof problem>;
export type PersonaList = z.infer<typeof personaList>;
