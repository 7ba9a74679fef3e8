import type { AuditOutcome } from '../audit.ts';
import type { Role } from '../people.ts';
import type { IsoDate } from '../plan.ts';
import type { EngagementName, IsoInstant } from '../views.ts';
import type { ConfirmedBy, Obstacle } from './deletion.ts';
import type { Body, MarkKind } from './marks.ts';
import type { Removed } from './removed.ts';

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
  /** Who set the last day; null where there is none, and for somebody who is no longer known. */
  readonly endedBy: string | null;
  /** What keeps it from being deleted now, whoever decides. */
  readonly obstacles: readonly Obstacle[];
  /** The deletion that is on its way, else the last one that was stopped. */
  readonly deletion: DeletionView | null;
}

/** Somebody's part in a deletion; the name is null for somebody who is no longer known. */
export interface DecidingView {
  readonly by: string | null;
  readonly role: Role;
  readonly at: IsoInstant;
}

/** A deletion between being proposed and being carried out, as one person sees it. */
export interface DeletionView {
  readonly id: string;
  readonly decidedBy: Body;
  readonly reference: string;
  readonly proposed: DecidingView;
  readonly confirmed: DecidingView | null;
  readonly stopped: Omit<DecidingView, 'role'> | null;
  /** From when it is carried out; null until it is confirmed. */
  readonly dueAt: IsoInstant | null;
  /** Whose confirmation it needs. */
  readonly needs: ConfirmedBy;
  /** Whether the reader may confirm it now. */
  readonly mine: boolean;
  /** Whether who proposed it has no role here any more, so that it has to be proposed anew. */
  readonly lapsed: boolean;
}

/** The same for those who are told of it in Teams. */
export interface DeletionCardView {
  readonly engagement: EngagementName;
  readonly deletion: DeletionView;
  /** What it waits for although its time has come. */
  readonly waitsFor: readonly Obstacle[];
}

export interface EndCardView {
  readonly engagement: EngagementName;
  readonly endedOn: IsoDate | null;
  /** Whether that day has passed. */
  readonly hasEnded: boolean;
  readonly by: string | null;
}

/** A deletion that is on its way, wherever its people look. */
export interface DeletionNotice extends DeletionView {
  readonly engagementId: string;
  readonly shortName: string;
  readonly waitsFor: readonly Obstacle[];
}

/** What is left of an engagement that was deleted, for those who had a part in it. */
export interface DeletionRecordView {
  readonly engagementId: string;
  readonly municipality: string;
  readonly at: IsoInstant;
  readonly decidedBy: Body | 'retention';
  /** The decision's reference; for `retention` how many months the programme kept things. */
  readonly reference: string;
  readonly proposed: DecidingView | null;
  readonly confirmed: DecidingView | null;
  readonly removed: Removed;
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
