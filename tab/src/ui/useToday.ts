import { useSyncExternalStore } from 'react';
import { localDate } from '../../../domain/calendar.ts';
import type { IsoDate } from '../../../domain/plan.ts';

const CHECK_MS = 60_000;

function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, CHECK_MS);
  return () => clearInterval(timer);
}

/** The day it is in Norway; a page left open overnight moves on. */
export function useToday(): IsoDate {
  return useSyncExternalStore(everyMinute, () => localDate(new Date()).toString());
}
