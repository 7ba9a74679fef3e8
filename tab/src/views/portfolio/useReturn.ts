import { useEffect, useRef } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';

const rowId = (engagementId: string) => `portfolio-${engagementId}`;

/** What an entry of the browser's history knows of the row that was left by. */
function leftBy(state: unknown): string | null {
  const { opened } = (state ?? {}) as { opened?: unknown };
  return typeof opened === 'string' ? opened : null;
}

/**
 * The way back to the row one left by: it has the focus again, and is in sight. Kept in the history's own entry, so that
 * each way back leads to its own row, and a fresh visit to none. `shown` is whether the rows are there.
 */
export function useReturn(shown: boolean) {
  const location = useLocation();
  const navigate = useNavigate();
  const back = useNavigationType() === 'POP';
  const done = useRef(false);
  const opened = leftBy(location.state);

  useEffect(() => {
    if (!shown || done.current) return;
    done.current = true;
    const link = back && opened !== null ? document.getElementById(rowId(opened))?.querySelector('a') : null;
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
  }, [shown, back, opened]);

  return {
    rowId,
    leave: (engagementId: string) =>
      void navigate({ search: location.search }, { replace: true, state: { opened: engagementId } }),
  };
}
