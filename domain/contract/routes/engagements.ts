import { engagementResource } from '../resources/engagements.ts';
import { E, engagement, type Route } from './route.ts';

export const ENGAGEMENTS = {
  getEngagement: {
    method: 'get',
    path: E,
    needs: 'readEngagement',
    summary: 'One engagement',
    params: engagement,
    response: engagementResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
