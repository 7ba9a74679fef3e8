import type { PersonKey } from '../../../domain/people.ts';
import type { Own, Question, QuestionOwner, QuestionRef } from '../../../domain/question.ts';

/** One version of a question, as it is kept. */
export interface KeptQuestion {
  readonly question: Question;
  readonly owner: QuestionOwner;
  readonly createdAt: Date;
  /** Null for the product's own. */
  readonly createdBy: PersonKey | null;
  /** Of the question, not of the version: the same for all its versions. Null while it may be asked. */
  readonly retiredAt: Date | null;
}

export interface QuestionStore {
  /**
   * What these versions ask, in the order given, each once; one that is not there is left out. A version never
   * changes, so what was read once in this process is not asked for again.
   */
  byVersion(refs: readonly QuestionRef[]): Promise<Question[]>;
  /**
   * Every version of the bank's questions, the programme's and the engagement's own, retired ones too: in that
   * order, question by question as they came into being, and of each the newest version first.
   */
  forEngagement(engagementId: string): Promise<KeptQuestion[]>;
  /** Keeps a version. `ownerId` is the programme's or the engagement's id. False when the version is there already. */
  add(kept: Omit<KeptQuestion, 'owner'>, owner: Own, ownerId: string): Promise<boolean>;
  /** Retires the question with all its versions, or brings it back with null. */
  setRetired(id: string, at: Date | null): Promise<void>;
}
