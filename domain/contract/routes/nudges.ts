import { missingResource } from '../resources/nudges.ts';
import { R, type Route, round } from './route.ts';

export const NUDGES = {
  getMissing: {
    method: 'get',
    path: `${R}/missing`,
    needs: 'nudgeRound',
    summary: 'Who has not answered, and when they are reminded',
    params: round,
    response: missingResource,
    status: 200,
  },
  nudge: {
    method: 'post',
    path: `${R}/nudge`,
    needs: 'nudgeRound',
    summary: 'Remind those who have not answered, now or at the first time allowed; once a day',
    params: round,
    response: missingResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
