import type { AuditEntry, AuditNote, AuditOutcome } from '../../../domain/audit.ts';
import type { PersonKey } from '../../../domain/people.ts';

/** The log of who did what. It is added to and read; there is no way here to change it, and on PostgreSQL none at all. */
export interface AuditStore {
  append(note: AuditNote): Promise<void>;
  /** Newest first, below the number `before` where one is given, at most `limit`. Null is what is of no engagement. */
  list(engagementId: string | null, before: number | null, limit: number): Promise<AuditEntry[]>;
  /** What a person did, in whatever engagement, newest first, at most `limit`. */
  by(person: PersonKey, limit: number): Promise<AuditEntry[]>;
  /** Whether it is told of the person since, with one of these outcomes, by that door and of no engagement. */
  isTold(person: PersonKey, via: string, outcomes: readonly AuditOutcome[], since: Date): Promise<boolean>;
  /**
   * Adds a line of no engagement, unless {@link isTold} so, also when many come at once: they are one after the other from
   * here to the end of the transaction that it is called in.
   */
  appendOnce(
    note: AuditNote & { readonly by: PersonKey },
    outcomes: readonly AuditOutcome[],
    since: Date,
  ): Promise<void>;
}
