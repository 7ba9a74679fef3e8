import type { ENGAGEMENTS } from '../../../domain/contract/routes/engagements.ts';
import { readEngagement } from '../../usecases/readEngagements.ts';
import type { HandlersOf } from '../handle.ts';

export const engagementsHandlers: HandlersOf<typeof ENGAGEMENTS> = {
  getEngagement: ({ context, person, params }) => readEngagement(context, person, params.engagementId),
};
