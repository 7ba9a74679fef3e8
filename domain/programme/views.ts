import type { PersonKey } from '../people.ts';
import type { IsoInstant } from '../views.ts';
import type { LeadChangeKind } from './leads.ts';

/** What the one who is concerned reads. */
export interface LeadChangeCardView {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly kind: LeadChangeKind;
  /** Null for somebody who is no longer known. */
  readonly by: string | null;
}

export interface LeadChangeView {
  readonly kind: LeadChangeKind;
  readonly name: string | null;
  readonly by: string | null;
  /** Whether they did it themselves. */
  readonly own: boolean;
  readonly at: IsoInstant;
}

/** Who leads a programme, as one of them sees it. */
export interface LeadsView {
  /** Who reads. */
  readonly me: PersonKey;
  readonly programme: { readonly id: string; readonly name: string };
  readonly leads: readonly {
    readonly person: PersonKey;
    readonly name: string;
    /** Whether Teams once listed them somewhere and lists them nowhere any more. */
    readonly gone: boolean;
    /** Whether they may be taken out: never the last one who is there. */
    readonly removable: boolean;
  }[];
  /** The municipalities whose channels new leads may come from. */
  readonly places: readonly { readonly engagementId: string; readonly shortName: string }[];
  /** The last ones, newest first. */
  readonly changes: readonly LeadChangeView[];
}

/** The programmes somebody leads, and what became of themselves lately. */
export interface ProgrammesView {
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
  readonly news: readonly {
    readonly programmeId: string;
    readonly programmeName: string;
    readonly kind: LeadChangeKind;
    readonly by: string | null;
    readonly at: IsoInstant;
  }[];
}
