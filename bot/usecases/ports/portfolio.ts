import type { Language } from '../../../domain/language.ts';
import type { PersonKey } from '../../../domain/people.ts';
import type { IsoDate, NextStep } from '../../../domain/plan.ts';
import type { PortfolioEntry } from '../../../domain/portfolio/browse.ts';
import type { QuestionRef } from '../../../domain/question.ts';
import type { Round } from '../../../domain/round.ts';
import type { SignalFacts } from '../../../domain/signal.ts';
import type { OwnState } from '../../../domain/views.ts';

/** Where one engagement stands at a moment. */
export interface Standing {
  readonly engagementId: string;
  readonly phase: string | null;
  readonly nextStep: NextStep | null;
  readonly lastRound: {
    readonly id: string;
    readonly closedAt: Date;
    readonly settledAt: Date | null;
    readonly asked: number;
    readonly answered: number;
    /** What it asked, in the order of its roles and their questions; the same one more than once. */
    readonly questions: readonly QuestionRef[];
  } | null;
  readonly openRound: {
    readonly id: string;
    readonly closesAt: Date;
    readonly asked: number;
    readonly answered: number;
    readonly mine: OwnState;
  } | null;
  readonly nextOpening: Date | null;
}

/** A signal that stands, and as much of the rounds it was seen in as says whether a person may know of it. */
export interface StandingSignal {
  readonly engagementId: string;
  readonly facts: SignalFacts;
  /** Those that are left of them; among those asked is the person or nobody. */
  readonly seenIn: readonly Pick<Round, 'id' | 'audience' | 'asked'>[];
}

/** Many engagements at once: every call is one query, or two, however many there are. */
export interface PortfolioStore {
  /** Those in which the person holds any role and that are not deleted, in no order. */
  entries(person: PersonKey): Promise<PortfolioEntry[]>;
  /** The languages of the same, each once. */
  languages(person: PersonKey): Promise<Language[]>;
  /** `today` is the day of `now` in Norway. One each, in no order. */
  standings(ids: readonly string[], person: PersonKey, today: IsoDate, now: Date): Promise<Standing[]>;
  signals(ids: readonly string[], person: PersonKey): Promise<StandingSignal[]>;
}
