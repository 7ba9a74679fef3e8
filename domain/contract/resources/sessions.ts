import { z } from 'zod';
import { SESSION_PLACES } from '../../session/session.ts';
import type { SessionView } from '../../session/views.ts';
import { instant, isoDate } from './common.ts';

export const sessionResource = z.object({
  id: z.uuid(),
  place: z.enum(SESSION_PLACES),
  startedAt: instant,
  startedBy: z.string().nullable(),
  endedAt: instant.nullable(),
  endedBy: z.string().nullable(),
  agenda: z
    .array(
      z.object({
        kind: z.enum(['open', 'step', 'coming']),
        itemId: z.uuid(),
        title: z.string(),
        on: isoDate.nullable(),
      }),
    )
    .readonly(),
  effortRoundId: z.uuid().nullable(),
}) satisfies z.ZodType<SessionView>;

/** Newest first. */
export const sessionList = z.object({ sessions: z.array(sessionResource).readonly() });
