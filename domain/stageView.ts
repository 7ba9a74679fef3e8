import type { Zoom } from './zoom.ts';

/** What a presenter shows of a plan on the meeting's stage. */
export interface StageView {
  readonly zoom: Zoom;
  /** The phase in focus; null for the whole plan, and where the phase is gone. */
  readonly phaseId: string | null;
}

/** What the stage shows until somebody presents. */
export const FIRST_STAGE_VIEW: StageView = { zoom: 'plan', phaseId: null };

/** The same with who showed it last and when, for those who follow. Both are null until somebody has. */
export interface ShownStageView extends StageView {
  readonly by: string | null;
  /** An instant as ISO 8601. */
  readonly at: string | null;
}
