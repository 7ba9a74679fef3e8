/** How long what was not acknowledged counts as the same act when it is sent again, in milliseconds. */
const SAME_MS = 10 * 60_000;

export interface ResendKeys {
  /** The key of an act, the same for the same act as long as it was not acknowledged. */
  keyOf(act: string): string;
  /** The service has answered, with yes or no: the same again would be another act. */
  answered(act: string): void;
}

/**
 * An act whose answer got lost may have been done. When it is sent again, by whoever presses once more, it carries the
 * same key, and the service does it once.
 */
export function createResendKeys(now: () => number = Date.now, newKey = () => crypto.randomUUID()): ResendKeys {
  const open = new Map<string, { readonly key: string; readonly since: number }>();
  return {
    keyOf(act) {
      const before = open.get(act);
      if (before !== undefined && now() - before.since < SAME_MS) return before.key;
      const key = newKey();
      open.set(act, { key, since: now() });
      return key;
    },
    answered: (act) => void open.delete(act),
  };
}
