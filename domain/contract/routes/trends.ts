import { trendsResource } from '../resources/trends.ts';
import { E, engagement, type Route } from './route.ts';

export const TRENDS = {
  getTrends: {
    method: 'get',
    path: `${E}/trends`,
    needs: 'readRounds',
    summary: 'How the answers fell, dimension by dimension, over the closed rounds',
    params: engagement,
    response: trendsResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
