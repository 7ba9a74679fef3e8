import type { ContractOutline } from '../../domain/contract/outline.ts';
import { fillPath } from './api/fillPath.ts';

/** An answer that nobody came for within this long, in milliseconds, is too old to show. */
export const EARLY_MS = 10_000;

const MUNICIPALITY = /^\/tab\/engagements\/([0-9a-f-]{36})(?:\/steps\/[0-9a-f-]{36})?\/?$/i;

/** The engagement whose page an address opens, or null for any other page. */
export function municipalityAt(pathname: string): string | null {
  return MUNICIPALITY.exec(pathname)?.[1] ?? null;
}

const isPortfolio = (pathname: string) => /^\/tab\/?$/.test(pathname);

/** What a page will ask first, as addresses: who one is, and all that a municipality's page shows, or the portfolio. */
export function firstPaths({ addresses }: ContractOutline, pathname: string): string[] {
  const engagementId = municipalityAt(pathname);
  if (engagementId === null)
    return [addresses.me.path, ...(isPortfolio(pathname) ? [addresses.getPortfolio.path] : [])];
  const own = [addresses.getEngagement, addresses.getPlan, addresses.listRounds];
  return [addresses.me.path, ...own.map(({ path }) => fillPath(path, { engagementId }))];
}

/** Answers asked for before the script that shows them had come; each is given out once. */
export interface Early {
  take(path: string): Promise<Response> | undefined;
}

interface EarlyNeeds {
  readonly fetch: (path: string) => Promise<Response>;
  /** Milliseconds, on any clock that only goes forward. */
  readonly now: () => number;
}

/** Asks at once, all side by side. */
export function askEarly(paths: readonly string[], { fetch, now }: EarlyNeeds): Early {
  const asked = now();
  const answers = new Map(paths.map((path) => [path, fetch(path)]));
  // Whoever takes one hears of its failure; one that is never taken fails in silence.
  for (const answer of answers.values()) answer.catch(() => {});
  return {
    take(path) {
      const answer = answers.get(path);
      answers.delete(path);
      return now() - asked <= EARLY_MS ? answer : undefined;
    },
  };
}
