import { useMutation } from '@tanstack/react-query';
import type { ExportFormat } from '../../../../domain/export/book.ts';
import { useApi, useOpenFile } from '../../api/ApiContext.tsx';
import { useTexts } from '../../ui/Texts.tsx';

interface Wanted {
  /** Null for all rounds. */
  readonly roundId: string | null;
  readonly format: ExportFormat;
}

/** Has a file made in the page's language, and fetches it. */
export function useExport(engagementId: string) {
  const api = useApi();
  const openFile = useOpenFile();
  const { language } = useTexts();
  return useMutation({
    mutationFn: ({ roundId, format }: Wanted) =>
      api.call('requestExport', { params: { engagementId }, body: { roundId, format, language } }),
    onSuccess: ({ url }) => openFile(url),
  });
}
