import type { AuditEntry, AuditNote, AuditOutcome } from '../../../domain/audit.ts';

/** The log of who did what. It is added to and read; there is no way here to change it, and on PostgreSQL none at all. */
export interface AuditStore {
  append(note: AuditNote): Promise<void>;
  /** Newest first, below the number `before` where one is given, at most `limit`. Null is what is of no engagement. */
  list(engagementId: string | null, before: number | null, limit: number): Promise<AuditEntry[]>;
  /** What a person did, in whatever engagement, newest first, at most `limit`. */
  by(person: { readonly tenantId: string; readonly objectId: string }, limit: number): Promise<AuditEntry[]>;
  /** Whether it is told of the person since, with that outcome, by that door and of no engagement. */
  isTold(
    person: { readonly tenantId: string; readonly objectId: string },
    via: string,
    outcome: AuditOutcome,
    since: Date,
  ): Promise<boolean>;
}
