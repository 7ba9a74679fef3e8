import { createContext, useContext, useEffect } from 'react';
import type { Translate } from '../../../domain/texts/translate.ts';
import { ApiError, errorTextKey } from '../api/errors.ts';
import type { ExpectedFailure, Failure, Host } from '../teams/host.ts';
import { useTexts } from './Texts.tsx';

/** How the first view turned out, in the words of Teams; null for as it should. */
export type Arrival =
  | null
  | { readonly kind: 'fellShort'; readonly reason: ExpectedFailure }
  | { readonly kind: 'failed'; readonly reason: Failure };

/** Whether what went wrong leaves the person with a page that says so and a way on, or with nothing. */
export function arrivalWith(error: unknown): Arrival {
  if (error === null || error === undefined) return null;
  const fault = error instanceof ApiError ? error.fault : 'internal';
  switch (fault) {
    case 'notSignedIn':
      return { kind: 'failed', reason: 'AuthFailed' };
    case 'forbidden':
      return { kind: 'fellShort', reason: 'PermissionError' };
    case 'notFound':
    case 'engagementNotFound':
    case 'roundNotFound':
      return { kind: 'fellShort', reason: 'NotFound' };
    case 'offline':
      return { kind: 'fellShort', reason: 'Offline' };
    default:
      return { kind: 'failed', reason: fault === 'unavailable' ? 'Timeout' : 'Other' };
  }
}

/** Tells Teams once that the first view stands. What failed may still come right, and is then told too. */
export function createArrivals(host: Pick<Host, 'ready' | 'fellShort' | 'failed'>) {
  let told: 'nothing' | 'trouble' | 'ready' = 'nothing';
  return {
    get told() {
      return told;
    },
    report(arrival: Arrival, message: string): void {
      if (told === 'ready' || (told === 'trouble' && arrival !== null)) return;
      told = arrival === null ? 'ready' : 'trouble';
      if (arrival === null) host.ready();
      else if (arrival.kind === 'failed') host.failed(arrival.reason, message);
      else host.fellShort(arrival.reason, message);
    },
  };
}

type Report = (arrival: Arrival, message: string) => void;

/** Outside Teams nobody waits to hear. */
export const ArrivalContext = createContext<Report>(() => undefined);

const words = (t: Translate, error: unknown) => (error === null || error === undefined ? '' : t(errorTextKey(error)));

/** For what is a first view: says how it turned out, once there is something to see. */
export function useArrival({ pending, error }: { pending: boolean; error: unknown }): void {
  const report = useContext(ArrivalContext);
  const { t } = useTexts();
  useEffect(() => {
    if (!pending) report(arrivalWith(error), words(t, error));
  }, [pending, error, report, t]);
}
