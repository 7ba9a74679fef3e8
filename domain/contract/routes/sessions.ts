import { z } from 'zod';
import { sessionList, sessionResource } from '../resources/sessions.ts';
import { E, engagement, type Route } from './route.ts';

export const SESSIONS = {
  listSessions: {
    method: 'get',
    path: `${E}/sessions`,
    needs: 'readSessions',
    summary: 'The sessions, newest first; what came of them stands in the plan',
    params: engagement,
    response: sessionList,
    status: 200,
  },
  startSession: {
    method: 'post',
    path: `${E}/sessions`,
    needs: 'runSession',
    summary: 'Start a session by hand; where one goes on already, that one stands',
    params: engagement,
    response: sessionResource,
    status: 200,
  },
  endSession: {
    method: 'post',
    path: `${E}/sessions/{sessionId}/end`,
    needs: 'runSession',
    summary: 'End a session: its summary is posted, and those who answer are asked one question',
    params: engagement.extend({ sessionId: z.uuid() }),
    response: sessionResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
