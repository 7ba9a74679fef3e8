import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { FILE_LIMIT, type FileReading } from '../../../../../domain/planSheet/sheetCells.ts';
import { useApi } from '../../../api/ApiContext.tsx';

export interface ReadFile {
  readonly name: string;
  readonly reading: FileReading;
}

/** Has the service read a file's cells. What is too large is not sent at all. */
export function usePlanFile(engagementId: string) {
  const api = useApi();
  const running = useRef<AbortController | null>(null);
  const stop = () => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);
  const { mutate, reset, data, error, variables, isPending } = useMutation({
    mutationFn: async (file: File): Promise<ReadFile> => {
      if (file.size > FILE_LIMIT) return { name: file.name, reading: { outcome: 'refused', reason: 'tooLarge' } };
      const control = new AbortController();
      running.current = control;
      const call = { params: { engagementId }, body: file, signal: control.signal };
      return { name: file.name, reading: await api.call('readPlanFile', call) };
    },
  });
  return {
    send: mutate,
    stop: () => {
      stop();
      reset();
    },
    file: variables ?? null,
    read: data ?? null,
    error,
    isPending,
  };
}
