import type { Act } from './access.ts';
import type { Answers } from './answer.ts';
import type { DeliveryFault, DeliveryState } from './delivery.ts';
import type { Theme } from './engagement.ts';
import type { Language, LocalizedText } from './language.ts';
import type { NudgeRefusal } from './nudge.ts';
import type { AskedRole, Role } from './people.ts';
import type { IsoDate, NextStep, Status } from './plan.ts';
import type { Dimension, Question } from './question.ts';
import type { Change, Spread, Talk } from './result.ts';
import type { Audience, RoundState } from './round.ts';
import type { SignalFacts, SignalKind, SignalState } from './signal.ts';
import type { StepNow } from './stepsNow.ts';

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
  /** A check-in, or the one question after a session. */
  readonly about: 'checkIn' | 'effort';
  readonly state: RoundState;
  readonly openedAt: IsoInstant;
  readonly closesAt: IsoInstant;
  /** When it ended; null while it is open. */
  readonly closedAt: IsoInstant | null;
  /** When its result is there at the latest; null while it is open, and when the result stands. */
  readonly resultAt: IsoInstant | null;
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
  /** What they filled in in the tab and did not send; theirs alone. */
  readonly draft: DraftView | null;
  readonly acts: readonly Act[];
}

export interface DraftView {
  readonly answers: Answers;
  readonly changedAt: IsoInstant;
}

/** As much of a round as a receipt says: nothing that changes with every answer. */
export type AnsweredRound = Pick<RoundView, 'id' | 'engagement' | 'state' | 'closesAt'>;

/** What was recorded: the presser's own view. */
export interface ReceiptView {
  readonly round: AnsweredRound;
  readonly role: AskedRole;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly sentAt: IsoInstant;
  readonly changedAt: IsoInstant;
  readonly acts: readonly Act[];
  /** What the author reads: their own choice, else the engagement's. */
  readonly language: Language;
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
  /** Of own questions about something else. */
  readonly others: readonly Spread[];
  /** Every question that a spread here is of, in the wording that was asked. */
  readonly questions: readonly Question[];
  readonly talk: Talk;
}

/** A round that somebody has ended. `result` is null as long as something can still change it. */
export interface EndedView {
  readonly round: RoundView;
  readonly result: ResultView | null;
}

/** One person's answers, for the announced audience. */
export interface NamedResponse {
  readonly name: string;
  readonly role: AskedRole;
  readonly answers: Answers;
  readonly changedAt: IsoInstant;
}

/** Who has not answered, and what reminds them: for those who run the round. */
export interface MissingView {
  readonly missing: readonly { readonly name: string; readonly role: AskedRole }[];
  /** Gone or on their way, the oldest first. */
  readonly nudges: readonly NudgeView[];
  /** What the plan will still send. */
  readonly planned: readonly IsoInstant[];
  /** When a nudge asked for now would go; null when none can, and `why` says why. */
  readonly next: IsoInstant | null;
  readonly why: NudgeRefusal | null;
}

export interface NudgeView {
  readonly at: IsoInstant;
  /** Null when the plan sent it. */
  readonly by: string | null;
  readonly sent: boolean;
  /** How many were reminded in their own chat. */
  readonly chats: number;
  /** Whether the others were by a reply in the thread. */
  readonly thread: boolean;
}

/** The plan on a card: where the work is and what comes next. */
export interface PlanCardView {
  readonly engagement: EngagementName;
  readonly desiredOutcome: string;
  readonly phase: string | null;
  readonly nextStep: NextStep | null;
  /** The step that comes next, in the plan. */
  readonly nextStepId: string | null;
  readonly hasPlan: boolean;
  /** What is under way or late, to be marked from the card. */
  readonly steps: readonly StepNow[];
}

/** What became of a step that was marked from a card. Where nothing was changed, `status` is what stands. */
export interface MarkedView {
  readonly outcome: 'saved' | 'already' | 'conflict' | 'gone';
  readonly title: string;
  readonly status: Status;
  readonly plan: PlanCardView;
}

/** A milestone or a decision point by itself: no notes, and nothing of what was decided. */
export interface MilestoneView {
  readonly engagement: EngagementName;
  readonly id: string;
  readonly kind: 'milestone' | 'decision';
  readonly title: string;
  readonly on: IsoDate;
  readonly status: Status;
}

/** Something that a person puts into a conversation, as it is at the moment; those who read it later read of then. */
export type ShownView = (
  | { readonly kind: 'planStatus'; readonly view: PlanCardView }
  | { readonly kind: 'milestone'; readonly view: MilestoneView }
  | { readonly kind: 'round'; readonly view: RoundView }
) & {
  /** Whether the conversation is the engagement's own channel, where its buttons work. */
  readonly own: boolean;
  readonly at: IsoInstant;
};

/** How one message of ours fared, for those who run the round. */
export interface DeliveryView {
  readonly id: string;
  readonly kind: 'post' | 'edit';
  readonly about: 'card' | 'nudge' | 'threadNudge' | 'reply';
  /** Whose chat a failed reminder was for, by name; null otherwise. */
  readonly to: string | null;
  readonly state: DeliveryState;
  readonly fault: DeliveryFault | null;
  readonly attempts: number;
  readonly wantedSince: IsoInstant;
  readonly changedAt: IsoInstant;
}

/** Something to talk about, as one reader may see it. */
export interface SignalView {
  readonly id: string;
  readonly kind: SignalKind;
  readonly state: SignalState;
  readonly facts: SignalFacts;
  /** The wording that views differ on; null for every other kind. */
  readonly question: LocalizedText | null;
  readonly firstSeenAt: IsoInstant;
  readonly goneAt: IsoInstant | null;
  /** Who marked it last, and when. */
  readonly changed: { readonly name: string; readonly at: IsoInstant } | null;
}

/** Where one person stands in a round: not among those it asks, asked, or asked and heard from. */
export type OwnState = 'notAsked' | 'unanswered' | 'answered';

/** An engagement on a list, as one person may see it. */
export interface EngagementView extends EngagementName {
  readonly municipalityNumber: string;
  readonly bodyNames: readonly string[];
  readonly county: string;
  /** The last day; null while it goes on. */
  readonly endedOn: IsoDate | null;
  /** A deletion that was stopped lately, with none on its way since; the name is null for somebody who is no longer known. */
  readonly stoppedDeletion: { readonly by: string | null; readonly at: IsoInstant } | null;
  /** The title of the phase today falls in. */
  readonly phase: string | null;
  readonly nextStep: NextStep | null;
  readonly myRoles: readonly Role[];
  readonly acts: readonly Act[];
  /** Who sees the answers of a round that is opened without saying so. */
  readonly audience: Audience;
  /** How many things the person who asks sees that are still to be talked about. */
  readonly openSignals: number;
  /** Why the bot cannot say anything in the channel; null when it can, and for those who do not run check-ins. */
  readonly silenced: DeliveryFault | null;
  /** The next date of a series that runs; null when there is none. */
  readonly nextCheckIn: { readonly at: IsoInstant } | null;
  /** The newest round that is closed. */
  readonly lastCheckIn: { readonly closedAt: IsoInstant } | null;
  readonly openRound: {
    readonly id: string;
    readonly asked: number;
    readonly answered: number;
    readonly closesAt: IsoInstant;
    /** Of the person who asks; told to nobody else. */
    readonly mine: OwnState;
  } | null;
}
