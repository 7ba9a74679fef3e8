import type { PersonKey } from '../../../domain/people.ts';

export interface ResendStore {
  /**
   * True the first time a person sends an act with this key (a UUID of the client's), in the caller's transaction: a
   * second one at the same time waits for the first to commit, and is told the truth.
   */
  first(person: PersonKey, key: string, at: Date): Promise<boolean>;
  /** Forgets keys that nobody sends again. */
  forget(now: Date): Promise<void>;
}
