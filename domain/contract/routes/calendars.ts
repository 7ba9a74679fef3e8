import { z } from 'zod';
import { calendarBody, calendarList, madeCalendar } from '../resources/calendars.ts';
import { BASE, E, engagement, type Route } from './route.ts';

export const CALENDARS = {
  listCalendars: {
    method: 'get',
    path: `${E}/calendars`,
    needs: 'readPlan',
    summary: "One's own addresses of the plan as a calendar",
    params: engagement,
    response: calendarList,
    status: 200,
  },
  makeCalendar: {
    method: 'post',
    path: `${E}/calendars`,
    needs: 'readPlan',
    summary: 'Make an address of the plan as a calendar; it is told this once',
    params: engagement,
    body: calendarBody,
    response: madeCalendar,
    status: 201,
  },
  revokeCalendar: {
    method: 'delete',
    path: `${E}/calendars/{calendarId}`,
    needs: 'readPlan',
    summary: "End one of one's own addresses, and tell those that are left",
    params: engagement.extend({ calendarId: z.uuid() }),
    response: calendarList,
    status: 200,
  },
  calendar: {
    method: 'get',
    path: `${BASE}/calendars/{token}.ics`,
    needs: 'nothing',
    summary: 'The plan as a calendar; the token is the key, as long as its owner may read the plan',
    params: z.object({ token: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: null,
    media: ['text/calendar'],
    status: 200,
  },
} as const satisfies Record<string, Route>;
