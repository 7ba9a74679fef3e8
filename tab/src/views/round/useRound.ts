import { useMutation, useQuery } from '@tanstack/react-query';
import type { Answers } from '../../../../domain/answer.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useRoundChanged } from '../municipality/useMunicipality.ts';

/**
 * One's own form. Asked for once while the page is up and never again behind the back of who is writing; kept when
 * the round closes meanwhile.
 */
export function useForm(engagementId: string, roundId: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: keys.form(engagementId, roundId),
    queryFn: ({ signal }) => api.call('getForm', { params: { engagementId, roundId }, body: undefined, signal }),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/**
 * Says that a form which was sent from this page is taken up again: what is written in it counts for ten minutes if the
 * round is ended meanwhile. Nothing hangs on the answer, so nobody is told where it fails.
 */
export function useTellOpened(engagementId: string, roundId: string): () => Promise<unknown> {
  const api = useApi();
  return () => api.call('getForm', { params: { engagementId, roundId }, body: undefined }).catch(() => undefined);
}

/** Sends in, or changes what was sent. */
export function useSend(engagementId: string, roundId: string) {
  const api = useApi();
  const changed = useRoundChanged(engagementId);
  return useMutation({
    mutationFn: (answers: Answers) => api.call('putResponse', { params: { engagementId, roundId }, body: { answers } }),
    onSuccess: changed,
  });
}

export function useClose(engagementId: string, roundId: string) {
  const api = useApi();
  const changed = useRoundChanged(engagementId);
  return useMutation({
    mutationFn: () => api.call('closeRound', { params: { engagementId, roundId }, body: undefined }),
    onSuccess: changed,
  });
}

/** How the round's messages fared. */
export function useDeliveries(engagementId: string, roundId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.deliveries(engagementId, roundId),
    queryFn: ({ signal }) => api.call('listDeliveries', { params: { engagementId, roundId }, body: undefined, signal }),
    select: ({ deliveries }) => deliveries,
  });
}

export function useRetryDelivery(engagementId: string) {
  const api = useApi();
  const changed = useRoundChanged(engagementId);
  return useMutation({
    mutationFn: (deliveryId: string) =>
      api.call('retryDelivery', { params: { engagementId, deliveryId }, body: undefined }),
    onSuccess: changed,
  });
}
