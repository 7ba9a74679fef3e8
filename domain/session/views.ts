import type { Role } from '../people.ts';
import type { IsoDate, NextStep } from '../plan.ts';
import type { StepNow } from '../stepsNow.ts';
import type { EngagementName, IsoInstant } from '../views.ts';
import type { AgendaPoint, Promised } from './agenda.ts';
import type { SessionPlace } from './session.ts';

/** A session as those who have part in the engagement see it. What came of it stands in the plan, under its id. */
export interface SessionView {
  readonly id: string;
  readonly place: SessionPlace;
  readonly startedAt: IsoInstant;
  /** Null where nobody is known. */
  readonly startedBy: string | null;
  readonly endedAt: IsoInstant | null;
  readonly endedBy: string | null;
  readonly agenda: readonly AgendaPoint[];
  readonly effortRoundId: string | null;
}

/** Who sees to something: a role, or a name. */
export type Who = { readonly role: Role } | { readonly name: string };

/** Something that was promised, on a card. */
export interface PromisedView {
  readonly kind: Promised['kind'];
  readonly title: string;
  readonly who: Who | null;
  readonly due: IsoDate | null;
  readonly overdue: boolean;
}

/** As many as a card tells of; the others are counted. */
export const MOST_ON_CARD = 5;

/** Some of a list, and how many more there are. */
export interface Some<T> {
  readonly shown: readonly T[];
  readonly more: number;
}

export const someOf = <T>(all: readonly T[], most: number = MOST_ON_CARD): Some<T> => ({
  shown: all.slice(0, most),
  more: Math.max(0, all.length - most),
});

/** The card at a session's start. */
export interface SessionCardView {
  readonly engagement: EngagementName;
  readonly phase: string | null;
  readonly open: Some<PromisedView>;
  readonly steps: readonly StepNow[];
  readonly nextStep: NextStep | null;
  /** Whether it is a meeting in Teams, which has a side panel. */
  readonly inTeams: boolean;
}

/** The card at its end. */
export interface SummaryCardView {
  readonly engagement: EngagementName;
  readonly startedAt: IsoInstant;
  readonly endedAt: IsoInstant;
  readonly decided: Some<PromisedView>;
  readonly actions: Some<PromisedView>;
  readonly notes: number;
  /** Whether one question follows, on a card of its own. */
  readonly asksEffort: boolean;
}

/** What somebody is reminded of. */
export interface ReminderCardView {
  readonly engagement: EngagementName;
  readonly promised: PromisedView;
  /** It was done, or is gone, since the reminder was written. */
  readonly settled: boolean;
}
