import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from './ApiContext.tsx';
import { askAgain } from './askAgain.ts';
import { keys } from './keys.ts';
import { followLive } from './live.ts';

/** A line that is back within this long, in milliseconds, was never worth a banner. */
const FORGIVEN_MS = 3000;

/** Keeps everything on the page as new as the service's own data. Returns false while the line is down. */
export function useLive(): boolean {
  const api = useApi();
  const queries = useQueryClient();
  const [up, setUp] = useState(true);

  useEffect(() => {
    const everything = () =>
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.form('', '')[0] });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const line = followLive({
      open: (signal) => api.openLive(signal),
      random: Math.random,
      onEvent: (event) => {
        void askAgain(queries, event);
      },
      onResync: everything,
      onUp: (again) => {
        clearTimeout(timer);
        timer = undefined;
        setUp(true);
        if (again) everything();
      },
      onDown: () => {
        timer ??= setTimeout(() => setUp(false), FORGIVEN_MS);
      },
    });
    const wake = () => line.wake();
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      line.stop();
    };
  }, [api, queries]);

  return up;
}
