import { z } from 'zod';

/** Null where the channel is linked to nothing that this person has a role in. */
export const channelResource = z.object({ engagementId: z.uuid().nullable() });
