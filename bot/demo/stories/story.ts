import type { Theme } from '../../../domain/engagement.ts';
import type { AskedRole } from '../../../domain/people.ts';
import type { PlanForm } from '../../../domain/plan.ts';
import type { TemplateId } from '../../../domain/template.ts';

/** What is made up about one municipality: its plan, and how its earlier check-ins went. */
export interface Story {
  readonly theme: Theme;
  readonly plan: PlanStory;
  readonly mood: Mood;
  /** Oldest first, a fortnight apart; the newest two weeks ago. */
  readonly rounds: readonly RoundStory[];
}

export interface PlanStory {
  /** As if it has happened: «Vi har …». */
  readonly desiredOutcome: string;
  /** Null where no theme is chosen yet: the plan is empty. */
  readonly from: {
    readonly template: TemplateId;
    readonly form: PlanForm | null;
    /** The working week of the plan that today falls in; 0 is its first. */
    readonly week: number;
    readonly life: Life;
  } | null;
}

/** What its people have done with a plan. Steps are named by their titles. */
export interface Life {
  /** What should have been done by now and was put off. */
  readonly postponed: string;
  /** What was decided, by the title of the decision point. */
  readonly decided: Readonly<Record<string, string>>;
  readonly action: { readonly title: string; readonly about: string };
  readonly note: { readonly text: string; readonly about: string };
  /** A meeting of their own that was moved into a step. */
  readonly meeting: { readonly title: string; readonly during: string } | null;
}

export interface RoundStory {
  /** How many of the five answered. */
  readonly answered: number;
  /** Harmless sentences about the work, at most one a person; never about persons. */
  readonly notes: readonly string[];
  /** Question → role → what its holders answered, in their order, where the story needs other answers than the mood's. */
  readonly told?: Readonly<Record<string, Readonly<Partial<Record<AskedRole, readonly string[]>>>>>;
}

/** Where answers lie on 1–5 in the newest round, and how far they moved from each round to the next. */
export interface Mood {
  readonly ownership: Level;
  readonly leadership: Level;
  readonly roleClarity: Level;
  /** 1 the municipality almost all, 5 the guides almost all. */
  readonly effort: Level;
}

type Level = readonly [newest: number, step: number];

/** The municipality takes over bit by bit. */
export const CLIMBING: Mood = {
  ownership: [4, 0.4],
  leadership: [4, 0.3],
  roleClarity: [4.2, 0.4],
  effort: [2.2, -0.4],
};

export const STEADY: Mood = {
  ownership: [3.9, 0],
  leadership: [4, 0],
  roleClarity: [4.1, 0.1],
  effort: [2.6, 0],
};

/** The guides do most of it. */
export const GUIDES_CARRY: Mood = {
  ownership: [2.8, -0.1],
  leadership: [3, 0],
  roleClarity: [3.7, 0.1],
  effort: [4.2, 0.1],
};

/** Willing, and unsure who does what. */
export const UNCLEAR: Mood = {
  ownership: [3.6, 0.1],
  leadership: [3.4, 0],
  roleClarity: [1.9, 0],
  effort: [3, 0],
};
