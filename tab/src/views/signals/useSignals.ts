import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SignalState } from '../../../../domain/signal.ts';
import type { SignalView } from '../../../../domain/views.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { askAgain } from '../../api/askAgain.ts';
import { keys } from '../../api/keys.ts';

interface Signals {
  signals: SignalView[];
}

/** What there is and was to talk about; asks for nothing where the person may not read it. */
export function useSignals(engagementId: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: keys.signals(engagementId),
    queryFn: ({ signal }) => api.call('listSignals', { params: { engagementId }, body: undefined, signal }),
    select: ({ signals }) => signals,
    enabled,
  });
}

/** Says that a signal was seen or talked about, or takes that back; shown at once, and taken back if it was not saved. */
export function useMarkSignal(engagementId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = keys.signals(engagementId);
  const put = (id: string, state: SignalState) =>
    queries.setQueryData<Signals>(queryKey, (old) =>
      old === undefined
        ? old
        : { signals: old.signals.map((signal) => (signal.id === id ? { ...signal, state, changed: null } : signal)) },
    );
  return useMutation({
    mutationFn: ({ signalId, state }: { signalId: string; state: SignalState }) =>
      api.call('markSignal', { params: { engagementId, signalId }, body: { state } }),
    onMutate: async ({ signalId, state }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<Signals>(queryKey);
      put(signalId, state);
      return before;
    },
    onError: (_error, _marked, before) => queries.setQueryData(queryKey, before),
    onSettled: () => askAgain(queries, { engagementId, what: 'signal' }),
  });
}
