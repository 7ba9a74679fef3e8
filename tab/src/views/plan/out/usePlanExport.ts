import { useMutation } from '@tanstack/react-query';
import type { PlanFormat } from '../../../../../domain/planFiles.ts';
import { useApi, useOpenFile } from '../../../api/ApiContext.tsx';
import { useTexts } from '../../../ui/Texts.tsx';

/** Has a file of the plan made in the page's language, and fetches it. */
export function usePlanExport(engagementId: string) {
  const api = useApi();
  const openFile = useOpenFile();
  const { language } = useTexts();
  return useMutation({
    mutationFn: (format: PlanFormat) =>
      api.call('requestPlanExport', { params: { engagementId }, body: { format, language } }),
    onSuccess: ({ url }) => openFile(url),
  });
}
