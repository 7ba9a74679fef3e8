import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { openingBody } from '../../../../domain/contract/resources/rounds.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { askAgain } from '../../api/askAgain.ts';
import { ApiError } from '../../api/errors.ts';
import { keys } from '../../api/keys.ts';
import { fetchPlan } from '../plan/editor/fetchPlan.ts';

/**
 * The engagement itself: who it is and what one may do there. Somebody who has lost their last role in it has none, whatever
 * was fetched before.
 */
export function useEngagement(engagementId: string) {
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: keys.engagement(engagementId),
    queryFn: ({ signal }) => api.call('getEngagement', { params: { engagementId }, body: undefined, signal }),
  });
  const isShut = error instanceof ApiError && error.fault === 'engagementNotFound';
  return { data: isShut ? undefined : data, error, refetch };
}

export function usePlan(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.plan(engagementId),
    queryFn: ({ client, signal }) => fetchPlan(api, client, engagementId, signal),
  });
}

/** The rounds, newest first. */
export function useRounds(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.rounds(engagementId),
    queryFn: ({ signal }) => api.call('listRounds', { params: { engagementId }, body: undefined, signal }),
    select: ({ rounds }) => rounds,
  });
}

/** The result of a closed round; asks for nothing while `roundId` is undefined. */
export function useResult(engagementId: string, roundId: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: keys.result(engagementId, roundId ?? ''),
    queryFn: ({ signal }) =>
      api.call('getResult', { params: { engagementId, roundId: roundId ?? '' }, body: undefined, signal }),
    enabled: roundId !== undefined,
  });
}

/** Asks again for all that a change to a round touches, without waiting for the live channel to say so. */
export function useRoundChanged(engagementId: string): () => void {
  const queries = useQueryClient();
  return () => void askAgain(queries, { engagementId, what: 'round' });
}

/** Opens a round, or posts the open one's card anew. */
export function useOpenRound(engagementId: string) {
  const api = useApi();
  const changed = useRoundChanged(engagementId);
  return useMutation({
    mutationFn: (body: z.input<typeof openingBody>) => api.call('openRound', { params: { engagementId }, body }),
    onSuccess: changed,
  });
}
