import type { AuditOutcome } from '../audit.ts';
import type { IsoDate } from '../plan.ts';
import type { IsoInstant } from '../views.ts';
import type { Body, MarkKind } from './marks.ts';

/** Where an engagement stands on its way to the archives and to being deleted. */
export interface ArchiveView {
  readonly endedOn: IsoDate | null;
  readonly months: number;
  /** The day from which it is deleted, if nothing is missing then. */
  readonly deletesOn: IsoDate | null;
  /** Whether that day is near. */
  readonly warned: boolean;
  readonly bodies: readonly {
    readonly body: Body;
    /** Whether the reader may set its mark. */
    readonly mine: boolean;
    readonly mark: {
      readonly kind: MarkKind;
      readonly reference: string;
      /** Null for somebody who is no longer known. */
      readonly by: string | null;
      readonly at: IsoInstant;
    } | null;
  }[];
  /** Bodies whose mark stands in the way of deleting. */
  readonly missing: readonly Body[];
}

/** An engagement whose deletion is near. */
export interface RetentionNotice {
  readonly engagementId: string;
  readonly shortName: string;
  readonly deletesOn: IsoDate;
  readonly missing: readonly Body[];
}

/** A line of the audit log for those who may read it; the name is looked up and stands nowhere in the log. */
export interface AuditLine {
  readonly number: number;
  readonly at: IsoInstant;
  /** Null for the service itself, and for somebody who is no longer known. */
  readonly by: string | null;
  readonly via: string;
  readonly about: string | null;
  readonly outcome: AuditOutcome;
  readonly from: string | null;
}
