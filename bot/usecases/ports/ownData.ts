import type { OwnKind } from '../../../domain/archive/ownData.ts';
import type { Removed } from '../../../domain/archive/removed.ts';
import type { PersonKey } from '../../../domain/people.ts';

/** One thing that is kept about a person. */
export interface OwnRow {
  readonly kind: OwnKind;
  readonly at: Date | null;
  /** Null where it is of no engagement. */
  readonly engagementId: string | null;
  readonly shortName: string | null;
  /** By kind: see `domain/archive/ownData.ts`. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface OwnDataStore {
  /** Everything that is kept about the person but the audit log, newest first within each kind. */
  rows(person: PersonKey): Promise<OwnRow[]>;
  /** Whether anything is kept about the person but the audit log. */
  isKnown(person: PersonKey): Promise<boolean>;
  /**
   * Deletes what is the person's own alone: drafts, opened forms, calendar addresses, waiting files, the bot's chat with
   * them, their choices; and, where nothing refers to them any more, that they were ever known.
   */
  erase(person: PersonKey): Promise<Removed>;
}
