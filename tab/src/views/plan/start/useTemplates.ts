import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  planStartBody,
  saveTemplateBody,
  templateNameBody,
} from '../../../../../domain/contract/resources/planTemplates.ts';
import { useApi } from '../../../api/ApiContext.tsx';
import { askAgain } from '../../../api/askAgain.ts';
import { changedBy } from '../../../api/errors.ts';
import { keys } from '../../../api/keys.ts';

/** The programme's own templates. */
export function useTemplates(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.planTemplates(engagementId),
    queryFn: ({ signal }) => api.call('listTemplates', { params: { engagementId }, body: undefined, signal }),
    select: ({ templates }) => templates,
  });
}

/** Lays a template out in the plan; done when the plan on the page is the new one. */
export function useStartPlan(engagementId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof planStartBody>) => api.call('startPlan', { params: { engagementId }, body }),
    onSettled: () => askAgain(queries, { engagementId, what: 'plan' }),
  });
}

/** Every change of the templates, each answered with all of them. */
export function useTemplateChanges(engagementId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const onSuccess = (list: unknown) => queries.setQueryData(keys.planTemplates(engagementId), list);
  const save = useMutation({
    mutationFn: (body: z.input<typeof saveTemplateBody>) =>
      api.call('saveTemplate', { params: { engagementId }, body }),
    onSuccess,
  });
  const rename = useMutation({
    mutationFn: ({ id: templateId, ...body }: { readonly id: string } & z.input<typeof templateNameBody>) =>
      api.call('renameTemplate', { params: { engagementId, templateId }, body }),
    // What somebody else called it meanwhile is shown, and is what the next try goes out from.
    onError: (error) =>
      changedBy(error) === null ? undefined : queries.invalidateQueries({ queryKey: keys.planTemplates(engagementId) }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (templateId: string) =>
      api.call('removeTemplate', { params: { engagementId, templateId }, body: undefined }),
    onSuccess,
  });
  return { save, rename, remove };
}
