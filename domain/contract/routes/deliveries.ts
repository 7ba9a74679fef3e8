import { z } from 'zod';
import { deliveryList } from '../resources/deliveries.ts';
import { E, engagement, none, R, type Route, round } from './route.ts';

export const DELIVERIES = {
  listDeliveries: {
    method: 'get',
    path: `${R}/deliveries`,
    needs: 'retryDelivery',
    summary: "How the round's messages fared",
    params: round,
    response: deliveryList,
    status: 200,
  },
  retryDelivery: {
    method: 'post',
    path: `${E}/deliveries/{deliveryId}/retry`,
    needs: 'retryDelivery',
    summary: 'Try a failed message again',
    params: engagement.extend({ deliveryId: z.uuid() }),
    response: none,
    status: 200,
  },
} as const satisfies Record<string, Route>;
