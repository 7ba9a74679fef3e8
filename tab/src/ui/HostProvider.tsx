import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { Host } from '../teams/host.ts';
import { createArrivals } from './arrival.ts';
import { useTexts } from './Texts.tsx';
import { ArrivalContext } from './useArrival.ts';

/** Teams waits thirty seconds for the first view; a little before that we say ourselves that it took too long. */
const TOO_LONG_MS = 25_000;

const HostContext = createContext<Host | null>(null);

/** Teams around the page; null in a plain browser. */
export const useHost = (): Host | null => useContext(HostContext);

const NOBODY = { ready: () => undefined, fellShort: () => undefined, failed: () => undefined };

/** Hands Teams to the views, and tells Teams when the first of them stands. */
export function HostProvider({ host, children }: { host: Host | null; children: ReactNode }) {
  const { t } = useTexts();
  const arrivals = useMemo(() => createArrivals(host ?? NOBODY), [host]);
  useEffect(() => {
    if (host === null) return;
    const timer = setTimeout(() => {
      if (arrivals.told !== 'nothing') return;
      arrivals.report({ kind: 'failed', reason: 'Timeout' }, t('tab.host.tooLong'));
    }, TOO_LONG_MS);
    return () => clearTimeout(timer);
  }, [host, arrivals, t]);
  return (
    <HostContext value={host}>
      <ArrivalContext value={arrivals.report}>{children}</ArrivalContext>
    </HostContext>
  );
}
