import type { z } from 'zod';
import type { calendarResource } from '../../../domain/contract/resources/calendars.ts';
import { CALENDARS } from '../../../domain/contract/routes/calendars.ts';
import { listCalendars, makeCalendar, revokeCalendar } from '../../usecases/calendarFeeds.ts';
import type { CalendarFeed } from '../../usecases/ports/calendarFeeds.ts';
import type { HandlersOf } from '../handle.ts';

const present = ({ id, scope, madeAt, fetchedAt }: CalendarFeed): z.infer<typeof calendarResource> => ({
  id,
  scope,
  madeAt: madeAt.toISOString(),
  fetchedAt: fetchedAt?.toISOString() ?? null,
});

export const calendarsHandlers: HandlersOf<Omit<typeof CALENDARS, 'calendar'>> = {
  listCalendars: async ({ context, person, params }) => ({
    calendars: (await listCalendars(context, person, params.engagementId)).map(present),
  }),
  makeCalendar: async ({ context, person, params, body }) => {
    const { feed, token } = await makeCalendar(context, person, params.engagementId, body.scope);
    return { calendar: present(feed), path: CALENDARS.calendar.path.replace('{token}', token) };
  },
  revokeCalendar: async ({ context, person, params }) => ({
    calendars: (await revokeCalendar(context, person, params.engagementId, params.calendarId)).map(present),
  }),
};
