import { useEffect, useState } from 'react';
import { useNavigationType, useSearchParams } from 'react-router';
import { type Filter, readFilter, withFilter } from './filter.ts';

/**
 * The filter, kept in the address so that the way back leads to the same list. The address follows in its own time, so
 * what is being written is kept here too: a field that waited for the address would lose letters under quick fingers.
 */
export function useFilter(): { filter: Filter; change: (change: Partial<Filter>) => void } {
  const [params, setParams] = useSearchParams();
  const kept = readFilter(params);
  const [search, setSearch] = useState(kept.search);
  // Our own changes replace the address; whatever else changes it (the way back, a link) brings its own search.
  const elsewhere = useNavigationType() !== 'REPLACE';

  useEffect(() => {
    if (elsewhere) setSearch(kept.search);
  }, [elsewhere, kept.search]);

  return {
    filter: { ...kept, search },
    change: (change) => {
      if (change.search !== undefined) setSearch(change.search);
      setParams((before) => withFilter(before, change), { replace: true });
    },
  };
}
