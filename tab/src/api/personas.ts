import type { PersonaList } from '../../../domain/contract/resources/people.ts';

export type Persona = PersonaList['personas'][number];

/**
 * The people of the try-out, or null outside demo mode (the service answers 404, or nobody answers: then the page's
 * own calls say so better than this one).
 */
export async function fetchPersonas(fetcher: typeof fetch): Promise<readonly Persona[] | null> {
  try {
    const response = await fetcher('/api/v1/demo/personas', { headers: { accept: 'application/json' } });
    if (!response.ok) return null;
    // The try-out's own service made both this page and the list.
    return ((await response.json()) as PersonaList).personas;
  } catch {
    return null;
  }
}

const KEY = 'persona';
const PARAM = 'persona';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The person chosen for this browser tab: the address wins over what was chosen before. */
export function readPersona(search: string, store: Store): string | null {
  const named = new URLSearchParams(search).get(PARAM);
  if (named === null || named === '') return store.getItem(KEY);
  store.setItem(KEY, named);
  return named;
}

/** Kept for the browser tab only, so that two tabs can be two people. */
export function keepPersona(id: string, store: Store): void {
  store.setItem(KEY, id);
}
