import type { Theme } from '../engagement.ts';
import type { Language } from '../language.ts';
import type { Role } from '../people.ts';
import type { IsoDate, NextStep } from '../plan.ts';
import type { Dimension, Question } from '../question.ts';
import type { Spread } from '../result.ts';
import type { EngagementView, IsoInstant } from '../views.ts';

/** How the last round's answers fell in one dimension: as its most answered question shows it, or not at all. */
export interface PortfolioSpread {
  readonly dimension: Dimension;
  /** Null where the round asked nothing of the dimension. `counts` is null under three answers. */
  readonly spread: Spread | null;
}

/** The newest round that has ended. */
export interface LastRound {
  readonly id: string;
  readonly closedAt: IsoInstant;
  /** When its result is there at the latest; null when it stands. Until then there are no spreads. */
  readonly resultAt: IsoInstant | null;
  readonly asked: number;
  readonly answered: number;
  readonly spreads: readonly PortfolioSpread[];
}

/** One municipality's row, as the person who asks may see it: no answer of anybody's, no free text, no grade. */
export interface PortfolioRow {
  readonly id: string;
  readonly programmeName: string;
  readonly shortName: string;
  readonly name: string;
  readonly municipalityNumber: string;
  readonly county: string;
  readonly theme: Theme;
  readonly language: Language;
  readonly madeUp: boolean;
  /** The last day; null while it goes on. */
  readonly endedOn: IsoDate | null;
  readonly myRoles: readonly Role[];
  /** The title of the phase today falls in. */
  readonly phase: string | null;
  readonly nextStep: NextStep | null;
  readonly lastRound: LastRound | null;
  readonly nextRound: EngagementView['nextCheckIn'];
  readonly openRound: EngagementView['openRound'];
  /** How many things the person who asks sees that are still to be talked about. */
  readonly openSignals: number;
  /** Why the bot cannot say anything in the channel. */
  readonly silenced: EngagementView['silenced'];
}

/** One choice of a filter, and how many rows it would leave beside what else is chosen. */
export interface Facet {
  /** What a request names it by: a programme's id, a county's name. */
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** One page of what a person may see. */
export interface PortfolioPage {
  readonly rows: readonly PortfolioRow[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
  /** How many the person may see at all, and how many of them were found. */
  readonly all: number;
  readonly found: number;
  readonly programmes: readonly Facet[];
  readonly counties: readonly Facet[];
  /** Whether the person's roles are others in some of the rows than in others, and so worth saying in each. */
  readonly rolesDiffer: boolean;
  /** Whether any of it is of the try-out. */
  readonly madeUp: boolean;
  /** Every question that a spread here is of, in the wording that was asked. */
  readonly questions: readonly Question[];
}
