type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * A browser's storage, or one that forgets: a browser that blocks other sites' storage throws at the mere mention of
 * it inside Teams' frame.
 */
export function safeStore(get: () => Storage): Store {
  try {
    const store = get();
    store.getItem('');
    return store;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}

/** Kept in this browser. */
export const browserStore = safeStore(() => localStorage);

/** Kept for this browser tab only. */
export const tabStore = safeStore(() => sessionStorage);
