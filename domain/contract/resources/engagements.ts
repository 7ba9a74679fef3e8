import { z } from 'zod';
import { ACTS } from '../../access.ts';
import { DELIVERY_FAULTS } from '../../delivery.ts';
import { ROLES } from '../../people.ts';
import { AUDIENCES } from '../../round.ts';
import type { EngagementView } from '../../views.ts';
import { engagementName, instant, isoDate, nextStep } from './common.ts';

export const engagementResource = engagementName.extend({
  municipalityNumber: z.string().regex(/^\d{4}$/),
  bodyNames: z.array(z.string()).readonly(),
  county: z.string(),
  endedOn: isoDate.nullable(),
  stoppedDeletion: z.object({ by: z.string().nullable(), at: instant }).nullable(),
  phase: z.string().nullable(),
  nextStep: nextStep.nullable(),
  myRoles: z.array(z.enum(ROLES)).readonly(),
  acts: z.array(z.enum(ACTS)).readonly(),
  audience: z.enum(AUDIENCES),
  openSignals: z.int(),
  silenced: z.enum(DELIVERY_FAULTS).nullable(),
  nextCheckIn: z.object({ at: instant }).nullable(),
  lastCheckIn: z.object({ closedAt: instant }).nullable(),
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
