import type { Finding, Signal } from '../signal.ts';

/** What has to be written so that what is kept says what was found. */
export interface SignalChanges {
  /** Never found before. */
  readonly fresh: readonly Finding[];
  /** Known, and its facts changed or it holds again. What people said of it stays: nothing closed is opened here. */
  readonly again: readonly Finding[];
  /** The ids of those that held and do no longer. */
  readonly gone: readonly string[];
}

/** Holds what is kept of an engagement against what its history shows now. */
export function compareSignals(
  kept: readonly Pick<Signal, 'id' | 'key' | 'facts' | 'goneAt'>[],
  found: readonly Finding[],
): SignalChanges {
  const byKey = new Map(kept.map((signal) => [signal.key, signal]));
  const keys = new Set(found.map(({ key }) => key));
  return {
    fresh: found.filter(({ key }) => !byKey.has(key)),
    again: found.filter(({ key, facts }) => {
      const known = byKey.get(key);
      return known !== undefined && (known.goneAt !== null || canonical(known.facts) !== canonical(facts));
    }),
    gone: kept.filter(({ key, goneAt }) => goneAt === null && !keys.has(key)).map(({ id }) => id),
  };
}

/** JSON with its keys in order: a database gives them back in its own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`;
}
