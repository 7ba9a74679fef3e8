import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useSettled } from '../../ui/useSettled.ts';

/** A pause in writing of this many milliseconds is when it is asked about. */
const PAUSE_MS = 200;

/** While the register is on its way it is looked for this often, in milliseconds. */
const COMING_MS = 1500;
const MOST_LOOKS = 8;

/** What fits the words in the register of municipalities, and how old that is. */
export function useMunicipalities(search: string) {
  const api = useApi();
  const settled = useSettled(search.trim(), PAUSE_MS);
  return useQuery({
    queryKey: keys.municipalities(settled),
    queryFn: ({ signal }) =>
      api.call('searchMunicipalities', { params: {}, query: { search: settled }, body: undefined, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.asking === true && state.dataUpdateCount < MOST_LOOKS ? COMING_MS : false,
  });
}
