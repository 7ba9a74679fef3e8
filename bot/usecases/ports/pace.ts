/**
 * A request to Teams that counts against its limits: when it is to leave at the earliest, and the latest instant at
 * which it can have arrived.
 */
export interface PacedRequest {
  readonly id: string;
  readonly tenantId: string;
  readonly conversationId: string;
  readonly startsAt: Date;
  readonly countsFrom: Date;
}

/**
 * The requests that still count, shared by all instances. Its instants are of one clock that all of them see, the
 * database's, so that machines whose clocks differ agree.
 */
export interface PaceStore {
  /** Keeps every other reservation waiting until the transaction ends. @returns the shared clock's instant */
  begin(): Promise<Date>;
  /** A tenant's requests that count from `since` or later, newest first. */
  ofTenant(tenantId: string, since: Date): Promise<PacedRequest[]>;
  /** The same, of one conversation each, keyed by the conversation's id. */
  ofConversations(tenantId: string, ids: readonly string[], since: Date): Promise<Map<string, Date[]>>;
  reserve(requests: readonly PacedRequest[]): Promise<void>;
  /** They may be on their way still, so they count from `at` or later. */
  stillOut(ids: readonly string[], at: Date): Promise<void>;
  /**
   * Teams answered it `agoMs` ago, so it counts from then at the latest; one that was known to have arrived counts from
   * what was written down where that is earlier.
   */
  answered(id: string, agoMs: number, hadArrived: boolean): Promise<void>;
  /** Drops what has not counted for an hour. */
  forget(): Promise<void>;
}
