import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Body, MarkKind } from '../../../../domain/archive/marks.ts';
import type { ArchiveView } from '../../../../domain/archive/views.ts';
import type { IsoDate } from '../../../../domain/plan.ts';
import { useApi, useOpenFile } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../ui/Texts.tsx';

/** Where the engagement stands on its way to the archives. */
export function useArchive(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.archive(engagementId),
    queryFn: ({ signal }) => api.call('readArchive', { params: { engagementId }, body: undefined, signal }),
  });
}

/** Every change answers with what stands afterwards: it shows at once. */
export function useChange<I>(engagementId: string, change: (input: I) => Promise<ArchiveView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (view) => {
      queries.setQueryData(keys.archive(engagementId), view);
      for (const queryKey of [keys.retention, keys.engagement(engagementId), keys.portfolio])
        void queries.invalidateQueries({ queryKey });
    },
  });
}

export function useEnd(engagementId: string) {
  const api = useApi();
  return useChange(engagementId, (on: IsoDate | null) =>
    api.call('endEngagement', { params: { engagementId }, body: { on } }),
  );
}

export function useRetentionMonths(engagementId: string) {
  const api = useApi();
  return useChange(engagementId, (months: number) =>
    api.call('setRetention', { params: { engagementId }, body: { months } }),
  );
}

interface Mark {
  readonly body: Body;
  readonly kind: MarkKind | null;
  readonly reference: string;
}

export function useMark(engagementId: string) {
  const api = useApi();
  return useChange(engagementId, (mark: Mark) => api.call('markArchive', { params: { engagementId }, body: mark }));
}

export function useArchiveFile(engagementId: string) {
  const api = useApi();
  const openFile = useOpenFile();
  const { language } = useTexts();
  return useMutation({
    mutationFn: (format: 'json' | 'pdf') =>
      api.call('requestArchive', { params: { engagementId }, body: { format, language } }),
    onSuccess: ({ url }) => openFile(url),
  });
}

/** The log, a page at a time. Each look is in the log itself, so nothing asks again by itself. */
export function useAudit(engagementId: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: keys.audit(engagementId),
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      api.call('readAudit', {
        params: { engagementId },
        query: pageParam === null ? {} : { before: pageParam },
        body: undefined,
        signal,
      }),
    getNextPageParam: ({ lines, more }) => (more ? (lines.at(-1)?.number ?? null) : null),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function useAuditFile(engagementId: string) {
  const api = useApi();
  const openFile = useOpenFile();
  const { language } = useTexts();
  return useMutation({
    mutationFn: () => api.call('requestAudit', { params: { engagementId }, body: { language } }),
    onSuccess: ({ url }) => openFile(url),
  });
}
