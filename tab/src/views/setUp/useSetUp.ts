import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { saveSetUpBody } from '../../../../domain/contract/resources/setUp.ts';
import type { OpenSetUp } from '../../../../domain/setUp/view.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useHost } from '../../ui/HostProvider.tsx';
import { hintFor } from './hint.ts';

const useHint = (channelId: string) => hintFor(channelId, useHost()?.place ?? null);

const asQuery = ({ teamId, type, name }: ReturnType<typeof hintFor>) => ({
  ...(teamId !== null && { teamId }),
  ...(type !== null && { type }),
  ...(name !== null && { name }),
});

/** How far the setting up of a channel has come. */
export function useSetUp(channelId: string) {
  const api = useApi();
  const hint = useHint(channelId);
  return useQuery({
    queryKey: keys.setUp(channelId),
    queryFn: ({ signal }) =>
      api.call('getSetUp', { params: { channelId }, query: asQuery(hint), body: undefined, signal }),
  });
}

/** Everybody in the channel, as Teams says now. */
export function useMembers(channelId: string) {
  const api = useApi();
  const hint = useHint(channelId);
  return useQuery({
    queryKey: keys.setUpMembers(channelId),
    queryFn: ({ signal }) =>
      api.call('listSetUpMembers', { params: { channelId }, query: asQuery(hint), body: undefined, signal }),
  });
}

/** One step's answer as it is sent. */
export type Answer = z.input<typeof saveSetUpBody>['answer'];

/** Every way to change a set-up. What comes back is shown at once. */
export function useSetUpChanges(channelId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const place = useHint(channelId);
  const onSuccess = (view: OpenSetUp) => queries.setQueryData(keys.setUp(channelId), view);
  const everythingElse = () => queries.invalidateQueries({ queryKey: keys.portfolio });
  const save = useMutation({
    mutationFn: (answer: Answer) => api.call('saveSetUp', { params: { channelId }, body: { place, answer } }),
    onSuccess,
  });
  const clear = useMutation({
    mutationFn: () => api.call('clearSetUp', { params: { channelId }, body: { place } }),
    onSuccess,
  });
  const finish = useMutation({
    mutationFn: (seen: number) => api.call('finishSetUp', { params: { channelId }, body: { place, seen } }),
    onSuccess: everythingElse,
    onError: () => queries.invalidateQueries({ queryKey: keys.setUp(channelId) }),
  });
  const move = useMutation({
    mutationFn: (engagementId: string) =>
      api.call('moveEngagement', { params: { channelId }, body: { place, engagementId } }),
    onSuccess: everythingElse,
  });
  return { save, clear, finish, move };
}
