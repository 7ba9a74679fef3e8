import type { Act } from './access.ts';
import type { Answers } from './answer.ts';
import type { DeliveryFault, DeliveryState } from './delivery.ts';
import type { Theme } from './engagement.ts';
import type { Language } from './language.ts';
import type { AskedRole, Role } from './people.ts';
import type { NextStep } from './plan.ts';
import type { Dimension, Question } from './question.ts';
import type { Change, Spread, Talk } from './result.ts';
import type { Audience } from './round.ts';

/** An instant as ISO 8601 in UTC, `2026-12-01T15:00:00.000Z`. Views are plain JSON: cards and the tab read the same. */
export type IsoInstant = string;

/** What an engagement is called wherever it is named. */
export interface EngagementName {
  readonly id: string;
  readonly programmeName: string;
  /** The one-word Norwegian name. */
  readonly shortName: string;
  /** The full official name with its parallel names. */
  readonly name: string;
  readonly theme: Theme;
  readonly language: Language;
  readonly madeUp: boolean;
}

/** A round as everybody in the channel may see it. */
export interface RoundView {
  readonly id: string;
  readonly engagement: EngagementName;
  readonly state: 'open' | 'closed';
  readonly openedAt: IsoInstant;
  readonly closesAt: IsoInstant;
  readonly closedAt: IsoInstant | null;
  readonly audience: Audience;
  readonly askedRoles: readonly AskedRole[];
  readonly asked: number;
  readonly answered: number;
  /** From the plan, as it is now. */
  readonly nextStep: NextStep | null;
}

/** The presser's own form: nobody else's view. */
export interface FormView {
  readonly round: RoundView;
  readonly role: AskedRole;
  readonly questions: readonly Question[];
  /** Their earlier answers, or empty. */
  readonly answers: Answers;
  readonly acts: readonly Act[];
}

/** What was recorded: the presser's own view. */
export interface ReceiptView {
  readonly round: RoundView;
  readonly role: AskedRole;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly sentAt: IsoInstant;
  readonly changedAt: IsoInstant;
  readonly acts: readonly Act[];
}

export interface DimensionView {
  readonly dimension: Dimension;
  /** The question most answered, then the others. Empty when no question of the dimension was asked. */
  readonly spreads: readonly Spread[];
  /** How the first spread moved since its question was last asked; null when there is nothing to compare with. */
  readonly change: Change | null;
  /** The opening of the round it is compared with. */
  readonly since: IsoInstant | null;
}

/** The result as the channel sees it: no free text, no names, no spread under three answers. */
export interface ResultView {
  readonly round: RoundView;
  readonly dimensions: readonly DimensionView[];
  readonly effort: Spread | null;
  readonly talk: Talk;
}

/** One person's answers, for the announced audience. */
export interface NamedResponse {
  readonly name: string;
  readonly role: AskedRole;
  readonly answers: Answers;
  readonly changedAt: IsoInstant;
}

/** The plan on a card: where the work is and what comes next. */
export interface PlanCardView {
  readonly engagement: EngagementName;
  readonly desiredOutcome: string;
  readonly phase: string | null;
  readonly nextStep: NextStep | null;
  readonly hasPlan: boolean;
}

/** How one message of ours fared, for those who run the round. */
export interface DeliveryView {
  readonly id: string;
  readonly kind: 'post' | 'edit';
  readonly state: DeliveryState;
  readonly fault: DeliveryFault | null;
  readonly attempts: number;
  readonly changedAt: IsoInstant;
}

/** Where one person stands in a round: not among those it asks, asked, or asked and heard from. */
export type OwnState = 'notAsked' | 'unanswered' | 'answered';

/** An engagement on a list, as one person may see it. */
export interface EngagementView extends EngagementName {
  readonly municipalityNumber: string;
  readonly bodyNames: readonly string[];
  readonly county: string;
  /** The title of the phase today falls in. */
  readonly phase: string | null;
  readonly nextStep: NextStep | null;
  readonly myRoles: readonly Role[];
  readonly acts: readonly Act[];
  readonly openRound: {
    readonly id: string;
    readonly asked: number;
    readonly answered: number;
    readonly closesAt: IsoInstant;
    /** Of the person who asks; told to nobody else. */
    readonly mine: OwnState;
  } | null;
}
