import { z } from 'zod';
import { DELIVERY_FAULTS, DELIVERY_STATES } from '../../delivery.ts';
import type { DeliveryView } from '../../views.ts';
import { instant } from './common.ts';

export const deliveryList = z.object({
  deliveries: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['post', 'edit']),
      about: z.enum(['card', 'nudge', 'threadNudge', 'reply']),
      to: z.string().nullable(),
      state: z.enum(DELIVERY_STATES),
      fault: z.enum(DELIVERY_FAULTS).nullable(),
      attempts: z.int(),
      wantedSince: instant,
      changedAt: instant,
    }) satisfies z.ZodType<DeliveryView>,
  ),
});
