import { z } from 'zod';
import { INVITATION_REFUSALS, type InvitationOutcome } from '../../invitation.ts';

/** `clientId` null: not offered here. */
export const invitingResource = z.object({ clientId: z.string().nullable(), tenantId: z.string() });

export const invitationOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('sent'), invited: z.int(), left: z.int() }),
  z.object({ outcome: z.literal('consent') }),
  z.object({ outcome: z.literal('refused'), why: z.enum(INVITATION_REFUSALS) }),
]) satisfies z.ZodType<InvitationOutcome>;
