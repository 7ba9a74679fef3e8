import type { Deciding } from '../../../domain/archive/deletion.ts';
import type { ArchiveMark, Body } from '../../../domain/archive/marks.ts';
import type { Removed } from '../../../domain/archive/removed.ts';
import type { Retention } from '../../../domain/archive/retention.ts';
import type { PersonKey } from '../../../domain/people.ts';
import type { IsoDate } from '../../../domain/plan.ts';

/** Where an engagement stands on its way to being archived and deleted. */
export interface ArchiveState extends Retention {
  /** Who set the last day, or took it back. Null where nobody did, or before that was kept. */
  readonly endedBy: PersonKey | null;
  readonly marks: readonly ArchiveMark[];
}

/** One of the two who decided that something was deleted, as they were called then: nothing else is left that says so. */
export interface RecordedDecider extends Deciding {
  readonly name: string;
}

/** That an engagement was deleted, which is all that is left of it. */
export interface DeletionRecord {
  readonly engagementId: string;
  readonly programmeId: string;
  readonly municipalityNumber: string;
  /** What the register called it then; its number where that is not known. */
  readonly municipality: string;
  /** The body whose decision it was, or the programme's own rule of how long things are kept. */
  readonly decidedBy: Body | 'retention';
  readonly reference: string;
  readonly marks: readonly Omit<ArchiveMark, 'by'>[];
  readonly removed: Removed;
  /** Who deleted it at once, alone: an older version of the service. Null ever since. */
  readonly by: PersonKey | null;
  /** Null where it was the rule, or an older version. */
  readonly proposed: RecordedDecider | null;
  readonly confirmed: RecordedDecider | null;
  readonly at: Date;
}

/** An engagement with an end, and whose time may be running out. */
export interface Ended extends ArchiveState {
  readonly engagementId: string;
  readonly shortName: string;
}

export interface ArchiveStore {
  state(engagementId: string): Promise<ArchiveState>;
  /** Null takes the end back. `today` is the day it was said. */
  end(engagementId: string, on: IsoDate | null, today: IsoDate, by: PersonKey): Promise<void>;
  setRetention(programmeId: string, months: number, today: IsoDate): Promise<void>;
  /** In place of the body's earlier mark; null takes it away. */
  mark(engagementId: string, body: Body, mark: Omit<ArchiveMark, 'body'> | null): Promise<void>;
  /** Every engagement with an end, or those a person guides or leads the programme of. */
  ended(person: PersonKey | null): Promise<Ended[]>;
  /**
   * Deletes an engagement with all that hangs on it: answers, drafts, plan and its history, messages, files, calendars,
   * jobs, and the people whom nothing else refers to. @returns how much went, by kind
   */
  erase(engagementId: string): Promise<Removed>;
  /** `readers` had a part in what was deleted: of them a hash is kept, so that they can be told for a while. */
  keepRecord(record: DeletionRecord, readers: readonly PersonKey[]): Promise<void>;
}
