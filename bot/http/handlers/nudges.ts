import type { NUDGES } from '../../../domain/contract/routes/nudges.ts';
import { nudgeByHand, readMissing } from '../../usecases/nudgeByHand.ts';
import type { HandlersOf } from '../handle.ts';

export const nudgesHandlers: HandlersOf<typeof NUDGES> = {
  getMissing: ({ context, person, params }) => readMissing(context, person, params.engagementId, params.roundId),
  nudge: ({ context, person, params, key }) => nudgeByHand(context, person, params.engagementId, params.roundId, key),
};
