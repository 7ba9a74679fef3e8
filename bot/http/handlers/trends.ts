import type { TRENDS } from '../../../domain/contract/routes/trends.ts';
import { readTrends } from '../../usecases/readTrends.ts';
import type { HandlersOf } from '../handle.ts';

export const trendsHandlers: HandlersOf<typeof TRENDS> = {
  getTrends: ({ context, person, params }) => readTrends(context, person, params.engagementId),
};
