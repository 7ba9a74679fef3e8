import type { ENGAGEMENTS } from '../../../domain/contract/routes/engagements.ts';
import { listEngagements, readEngagement } from '../../usecases/readEngagements.ts';
import type { HandlersOf } from '../handle.ts';

export const engagementsHandlers: HandlersOf<typeof ENGAGEMENTS> = {
  listEngagements: async ({ context, person }) => ({ engagements: await listEngagements(context, person) }),
  getEngagement: ({ context, person, params }) => readEngagement(context, person, params.engagementId),
};
