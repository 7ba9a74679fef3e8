import { z } from 'zod';
import { LEAD_CHANGES } from '../../programme/leads.ts';
import type { LeadsView, ProgrammesView } from '../../programme/views.ts';
import { instant } from './common.ts';

const personKey = z.object({ tenantId: z.string(), objectId: z.string() });
const programme = z.object({ id: z.uuid(), name: z.string() });
const kind = z.enum(LEAD_CHANGES);

export const programmesResource = z.object({
  programmes: z.array(programme).readonly(),
  /** What became of the person themselves lately. */
  news: z
    .array(z.object({ programmeId: z.uuid(), programmeName: z.string(), kind, by: z.string().nullable(), at: instant }))
    .readonly(),
}) satisfies z.ZodType<ProgrammesView>;

export const leadsResource = z.object({
  me: personKey,
  programme,
  leads: z
    .array(
      z.object({
        person: personKey,
        name: z.string(),
        /** Whether Teams once listed them somewhere and lists them nowhere any more. */
        gone: z.boolean(),
        removable: z.boolean(),
      }),
    )
    .readonly(),
  places: z.array(z.object({ engagementId: z.uuid(), shortName: z.string() })).readonly(),
  changes: z
    .array(z.object({ kind, name: z.string().nullable(), by: z.string().nullable(), own: z.boolean(), at: instant }))
    .readonly(),
}) satisfies z.ZodType<LeadsView>;

/** The channel of the programme in which Teams lists them; and whether whoever adds them stops leading it. */
export const leadBody = z.strictObject({ engagementId: z.uuid(), handOver: z.boolean() });

export const candidatesQuery = z.strictObject({ engagementId: z.uuid() });
