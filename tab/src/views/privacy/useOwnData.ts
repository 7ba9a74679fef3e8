import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi, useOpenFile } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../ui/Texts.tsx';

/** Everything that is kept about oneself, in the page's language. Each look is in the audit log: none without a person. */
export function useOwnData() {
  const api = useApi();
  const { language } = useTexts();
  return useQuery({
    queryKey: keys.ownData(language),
    queryFn: ({ signal }) => api.call('readOwnData', { params: {}, query: { language }, body: undefined, signal }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function useOwnDataFile() {
  const api = useApi();
  const openFile = useOpenFile();
  const { language } = useTexts();
  return useMutation({
    mutationFn: () => api.call('requestOwnData', { params: {}, body: { language } }),
    onSuccess: ({ url }) => openFile(url),
  });
}

export function useEraseOwnData() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('eraseOwnData', { params: {}, body: undefined }),
    // What is kept now is asked anew, and the choices that went are the service's usual ones again.
    onSuccess: () => queries.invalidateQueries(),
  });
}
