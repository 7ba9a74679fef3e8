import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionView } from '../../../../domain/session/views.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { askAgain } from '../../api/askAgain.ts';
import { keys } from '../../api/keys.ts';

/** The sessions, newest first. */
export function useSessions(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.sessions(engagementId),
    queryFn: ({ signal }) => api.call('listSessions', { params: { engagementId }, body: undefined, signal }),
    select: ({ sessions }) => sessions,
  });
}

/** The one that goes on; null when none does, or it is not known yet. */
export function useRunning(engagementId: string): SessionView | null {
  const { data = [] } = useSessions(engagementId);
  return data.find(({ endedAt }) => endedAt === null) ?? null;
}

/** Starting and ending by hand; pressed twice, each is done once. */
export function useRunSession(engagementId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const onSuccess = () => askAgain(queries, { engagementId, what: 'session' });
  return {
    start: useMutation({
      mutationFn: () => api.call('startSession', { params: { engagementId }, body: undefined }),
      onSuccess,
    }),
    end: useMutation({
      mutationFn: (sessionId: string) =>
        api.call('endSession', { params: { engagementId, sessionId }, body: undefined }),
      onSuccess,
    }),
  };
}
