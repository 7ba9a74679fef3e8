import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { calendarList, calendarResource } from '../../../../../domain/contract/resources/calendars.ts';
import type { CalendarScope } from '../../../../../domain/planCalendar.ts';
import { useApi } from '../../../api/ApiContext.tsx';
import { keys } from '../../../api/keys.ts';

export type Calendar = z.infer<typeof calendarResource>;
type Calendars = z.infer<typeof calendarList>;

/** One's own addresses of the plan as a calendar. */
export function useCalendars(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.calendars(engagementId),
    queryFn: ({ signal }) => api.call('listCalendars', { params: { engagementId }, body: undefined, signal }),
    select: ({ calendars }) => calendars,
    refetchOnMount: 'always',
  });
}

/** Makes an address; `data` holds it, this once. */
export function useMakeCalendar(engagementId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (scope: CalendarScope) => api.call('makeCalendar', { params: { engagementId }, body: { scope } }),
    onSuccess: ({ calendar }) =>
      queries.setQueryData<Calendars>(keys.calendars(engagementId), (old) => ({
        calendars: [...(old?.calendars ?? []), calendar],
      })),
  });
}

/** Ends an address. */
export function useRevokeCalendar(engagementId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (calendarId: string) =>
      api.call('revokeCalendar', { params: { engagementId, calendarId }, body: undefined }),
    onSuccess: (left) => queries.setQueryData<Calendars>(keys.calendars(engagementId), left),
  });
}
