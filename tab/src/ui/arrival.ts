import { ApiError } from '../api/errors.ts';
import type { ExpectedFailure, Failure, Host } from '../teams/host.ts';

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
    case 'engagementDeleted':
    case 'programmeNotFound':
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
