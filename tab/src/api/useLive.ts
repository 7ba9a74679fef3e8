import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from './ApiContext.tsx';
import { askAgain } from './askAgain.ts';
import { inTurn } from './inTurn.ts';
import { keys } from './keys.ts';
import type { LiveLine, LiveNeeds } from './live.ts';

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
    const down = () => {
      timer ??= setTimeout(() => setUp(false), FORGIVEN_MS);
    };
    const needs: LiveNeeds = {
      open: (signal) => api.openLive(signal),
      random: Math.random,
      shown: () => document.visibilityState === 'visible',
      onEvent: inTurn((event) => askAgain(queries, event)),
      onResync: everything,
      onUp: (again) => {
        clearTimeout(timer);
        timer = undefined;
        setUp(true);
        if (again) everything();
      },
      onDown: down,
    };
    let line: LiveLine | null = null;
    let left = false;
    // Fetched beside the page: nothing that is shown first waits for it.
    const follow = async () => {
      try {
        const { followLive } = await import('./live.ts');
        if (!left) line ??= followLive(needs);
      } catch {
        down();
      }
    };
    void follow();
    const wake = () => (line === null ? void follow() : line.wake());
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      left = true;
      line?.stop();
    };
  }, [api, queries]);

  return up;
}
