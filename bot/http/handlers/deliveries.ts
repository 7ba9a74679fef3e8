import type { DELIVERIES } from '../../../domain/contract/routes/deliveries.ts';
import { listDeliveries } from '../../usecases/readDeliveries.ts';
import { retryDelivery } from '../../usecases/retryDelivery.ts';
import type { HandlersOf } from '../handle.ts';

export const deliveriesHandlers: HandlersOf<typeof DELIVERIES> = {
  listDeliveries: async ({ context, person, params }) => ({
    deliveries: await listDeliveries(context, person, params.engagementId, params.roundId),
  }),
  retryDelivery: async ({ context, person, params }) => {
    await retryDelivery(context, person, params.engagementId, params.deliveryId);
    return {};
  },
};
