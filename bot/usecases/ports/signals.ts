import type { PersonKey } from '../../../domain/people.ts';
import type { Finding, Signal, SignalState } from '../../../domain/signal.ts';

export interface SignalStore {
  /** Every signal the engagement ever had, the newest first. */
  list(engagementId: string): Promise<Signal[]>;
  /** Those that hold and that nobody has closed, the newest first. */
  standing(engagementId: string): Promise<Signal[]>;
  /**
   * Keeps what was found: a key that is new becomes a signal of its own, first seen at `at`; a known one gets the facts
   * and holds (again), with what people said of it as it was.
   */
  keep(
    engagementId: string,
    found: readonly { readonly id: string; readonly finding: Finding }[],
    at: Date,
  ): Promise<void>;
  /** Notes that these hold no longer. */
  gone(ids: readonly string[], at: Date): Promise<void>;
  mark(id: string, state: SignalState, by: PersonKey, at: Date): Promise<void>;
}
