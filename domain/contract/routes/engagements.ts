import { engagementList, engagementResource } from '../resources/engagements.ts';
import { BASE, E, engagement, none, type Route } from './route.ts';

export const ENGAGEMENTS = {
  listEngagements: {
    method: 'get',
    path: `${BASE}/engagements`,
    needs: 'signIn',
    summary: 'The engagements this person has a role in',
    params: none,
    response: engagementList,
    status: 200,
  },
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
