import type { PlanOutline } from './outline.ts';

/** A starting point that a programme has of its own, in the words and the one language it was written in. */
export interface ProgrammeTemplate {
  readonly id: string;
  readonly name: string;
  /** What it is for, in a sentence or two; may be empty. */
  readonly about: string;
  readonly outline: PlanOutline;
}

/** Characters in a template's name, and in what it says about itself. */
export const TEMPLATE_NAME_LIMIT = 80;
export const TEMPLATE_ABOUT_LIMIT = 400;

/** Working weeks: longer than any guidance, and short enough to lay out in the blink of an eye. */
export const MOST_TEMPLATE_WEEKS = 520;
