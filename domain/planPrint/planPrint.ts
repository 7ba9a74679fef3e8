import type { Language } from '../language.ts';
import type { IsoDate, Status, Step } from '../plan.ts';
import type { Shade } from './shades.ts';

/** A step as it stands on paper, in the words of the reader's language. */
export interface PrintStep {
  readonly kind: Step['kind'];
  readonly title: string;
  readonly from: IsoDate;
  /** The last day, inclusive. */
  readonly to: IsoDate;
  readonly status: Status;
  /** «2. desember 2026 – 13. januar 2027, veke 49–2» */
  readonly when: string;
  /** «2. des–13. jan»: what stands beside a bar. */
  readonly shortly: string;
  readonly statusWord: string;
  readonly who: string;
  /** What else is to be said of it: that it is a milestone, who decides, what was decided. */
  readonly more: readonly string[];
}

/** A phase with its steps, or what stands outside the phases. */
export interface PrintPhase {
  readonly outside: boolean;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly when: string;
  readonly shortly: string;
  readonly steps: readonly PrintStep[];
}

/** A plan as paper shows it: every sentence is here, and what draws it adds none. */
export interface PlanPrint {
  readonly language: Language;
  /** Without its ending. */
  readonly fileName: string;
  readonly title: string;
  /** The municipality's official name with its parallel names, the programme, and what the guidance is about. */
  readonly under: string;
  /** Says that nothing of it is real; null where it is. */
  readonly madeUp: string | null;
  readonly printed: string;
  /** Null while nobody has written it. */
  readonly outcome: string | null;
  readonly today: IsoDate;
  /** Null for a plan with nothing in it. */
  readonly span: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly shades: readonly Shade[];
  readonly phases: readonly PrintPhase[];
  /** What was agreed and is not done, a sentence each. */
  readonly actions: readonly string[];
  readonly warnings: readonly string[];
  /** Warnings that somebody gave a reason for leaving as they are. */
  readonly read: readonly { readonly text: string; readonly reason: string }[];
}
