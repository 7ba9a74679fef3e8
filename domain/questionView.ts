import type { IsoDate } from './plan.ts';
import type { Question, QuestionOwner } from './question.ts';
import type { IsoInstant } from './views.ts';

/** A question as those who may see what an engagement asks see it. */
export interface QuestionView {
  /** The wording that is asked from now on. */
  readonly question: Question;
  readonly owner: QuestionOwner;
  /** When a round last asked it of anybody here, in whatever wording; null when none did. */
  readonly lastAskedAt: IsoInstant | null;
  readonly retiredAt: IsoInstant | null;
  /** Earlier wordings that were asked, the newest first: what stood in the rounds of their time. */
  readonly earlier: readonly EarlierWording[];
}

export interface EarlierWording {
  readonly question: Question;
  readonly lastAskedAt: IsoInstant;
}

export interface QuestionsView {
  readonly programmeName: string;
  /** From when the co-operation agreement is in force; null while none is recorded. */
  readonly agreementOn: IsoDate | null;
  /** The bank's in its order, then the programme's, then the engagement's own, as they came. */
  readonly questions: readonly QuestionView[];
}
