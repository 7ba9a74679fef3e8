import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonKey } from '../../../../domain/people.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';

/** The programmes one leads, and what became of oneself lately. */
export function useProgrammes() {
  const api = useApi();
  return useQuery({
    queryKey: keys.programmes,
    queryFn: ({ signal }) => api.call('listProgrammes', { params: {}, body: undefined, signal }),
  });
}

export function useLeads(programmeId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.leads(programmeId),
    queryFn: ({ signal }) => api.call('getLeads', { params: { programmeId }, body: undefined, signal }),
  });
}

/** Who is in one of the programme's channels; asks for nothing while none is chosen. */
export function useCandidates(programmeId: string, engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.leadCandidates(programmeId, engagementId),
    enabled: engagementId !== '',
    queryFn: ({ signal }) =>
      api.call('listLeadCandidates', { params: { programmeId }, query: { engagementId }, body: undefined, signal }),
  });
}

/** What of the programme was deleted. */
export function useDeletions(programmeId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.deletions(programmeId),
    queryFn: ({ signal }) => api.call('listDeletions', { params: { programmeId }, body: undefined, signal }),
  });
}

export type LeadChange =
  | {
      readonly kind: 'add' | 'handOver';
      readonly person: PersonKey;
      readonly name: string;
      readonly engagementId: string;
    }
  | { readonly kind: 'remove'; readonly person: PersonKey; readonly name: string };

/** What comes back is everybody as they are then; null for one who no longer leads. */
export function useChangeLeads(programmeId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: LeadChange) => {
      const params = { programmeId, ...change.person };
      if (change.kind === 'remove') return api.call('removeLead', { params, body: undefined });
      const body = { engagementId: change.engagementId, handOver: change.kind === 'handOver' };
      return api.call('addLead', { params, body });
    },
    onSuccess: (view) => {
      if (view !== null) queries.setQueryData(keys.leads(programmeId), view);
      for (const queryKey of [keys.programmes, keys.portfolio]) void queries.invalidateQueries({ queryKey });
    },
  });
}
