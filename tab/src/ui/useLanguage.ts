import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMatch } from 'react-router';
import type { Language } from '../../../domain/language.ts';
import { useApi } from '../api/ApiContext.tsx';
import { keys } from '../api/keys.ts';
import { chooseLanguage } from './language.ts';
import { rememberedLocale, rememberLanguage } from './rememberedLanguage.ts';

/**
 * The page's language: one's own choice, else the engagement's (on the portfolio: the one all of them share), else
 * what Teams or the browser is set to. `pick` shows at once and is stored.
 */
export function useLanguage(locale: string) {
  const api = useApi();
  const queries = useQueryClient();
  const me = useQuery({
    queryKey: keys.me,
    queryFn: ({ signal }) => api.call('me', { params: {}, body: undefined, signal }),
  });
  const id = useMatch('/engagements/:id/*')?.params.id;
  const here = useQuery({
    queryKey: keys.engagement(id ?? ''),
    queryFn: ({ signal }) => api.call('getEngagement', { params: { engagementId: id ?? '' }, body: undefined, signal }),
    enabled: id !== undefined,
  });

  const store = useMutation({
    mutationFn: (language: Language | null) => api.call('setLanguage', { params: {}, body: { language } }),
    onMutate: (language) => {
      queries.setQueryData(keys.me, { ...(me.data ?? { name: '', nudges: true, sharedLanguage: null }), language });
    },
  });

  const own = me.data?.language ?? null;
  const theirs = (id === undefined ? me.data?.sharedLanguage : here.data?.language) ?? null;
  // A query that is not asked for is pending for good.
  const known = !me.isPending && (id === undefined || !here.isPending);
  const language = chooseLanguage(own, theirs, known ? locale : rememberedLocale(locale));

  useEffect(() => {
    if (known) rememberLanguage(language);
  }, [known, language]);

  return { language, own, pick: store.mutate, failed: store.isError };
}
