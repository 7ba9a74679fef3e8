import { z } from 'zod';
import { NUDGE_REFUSALS } from '../../nudge.ts';
import { ASKED_ROLES } from '../../people.ts';
import type { MissingView, NudgeView } from '../../views.ts';
import { instant } from './common.ts';

const nudge = z.object({
  at: instant,
  by: z.string().nullable(),
  sent: z.boolean(),
  chats: z.int(),
  thread: z.boolean(),
}) satisfies z.ZodType<NudgeView>;

export const missingResource = z.object({
  missing: z.array(z.object({ name: z.string(), role: z.enum(ASKED_ROLES) })).readonly(),
  nudges: z.array(nudge).readonly(),
  planned: z.array(instant).readonly(),
  next: instant.nullable(),
  why: z.enum(NUDGE_REFUSALS).nullable(),
}) satisfies z.ZodType<MissingView>;
