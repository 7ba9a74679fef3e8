import { z } from 'zod';
import { DELIVERY_FAULTS, DELIVERY_STATES } from '../../delivery.ts';
import type { DeliveryView } from '../../views.ts';
import { instant } from './common.ts';

export const deliveryList = z.object({
  deliveries: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['post', 'edit']),
      state: z.enum(DELIVERY_STATES),
      fault: z.enum(DELIVERY_FAULTS).nullable(),
      attempts: z.int(),
      changedAt: instant,
    }) satisfies z.ZodType<DeliveryView>,
  ),
});
