import { useSyncExternalStore } from 'react';

/** Under this width the plan is a list and targets are thumb-sized. */
export const NARROW = '(max-width: 639px)';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
