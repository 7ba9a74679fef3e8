import type { Cleaned } from '../../../domain/cleanUp.ts';

export interface CleanUpStore {
  /**
   * Removes at most `most` rows of what came to its end before, in the caller's transaction; what somebody else holds at
   * that moment is left for the next time. @returns how many went; 0 when there is nothing left
   */
  remove(what: Cleaned, before: Date, most: number): Promise<number>;
}
