import { useQuery } from '@tanstack/react-query';
import type { Body } from '../../../../domain/archive/marks.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useChange } from './useArchive.ts';

export function useProposal(engagementId: string) {
  const api = useApi();
  return useChange(engagementId, (decision: { readonly decidedBy: Body; readonly reference: string }) =>
    api.call('proposeDeletion', { params: { engagementId }, body: decision }),
  );
}

export function useConfirmation(engagementId: string) {
  const api = useApi();
  return useChange(engagementId, (proposalId: string) =>
    api.call('confirmDeletion', { params: { engagementId, proposalId }, body: undefined }),
  );
}

export function useStop(engagementId: string) {
  const api = useApi();
  return useChange(engagementId, (proposalId: string) =>
    api.call('stopDeletion', { params: { engagementId, proposalId }, body: undefined }),
  );
}

/** What became of an engagement that was deleted, for somebody who had a part in it. */
export function useDeletionRecord(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.deletion(engagementId),
    queryFn: ({ signal }) => api.call('readDeletion', { params: { engagementId }, body: undefined, signal }),
  });
}
