import { showingBody, showingResource } from '../resources/showing.ts';
import { E, engagement, type Route } from './route.ts';

export const SHOWING = {
  readShowing: {
    method: 'get',
    path: `${E}/showing`,
    needs: 'readEngagement',
    summary: 'What of the engagement may be shown in conversations that are not its own channel',
    params: engagement,
    response: showingResource,
    status: 200,
  },
  setShowing: {
    method: 'put',
    path: `${E}/showing`,
    needs: 'setShown',
    summary: 'Say what of the engagement may be shown in conversations that are not its own channel',
    params: engagement,
    body: showingBody,
    response: showingResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
