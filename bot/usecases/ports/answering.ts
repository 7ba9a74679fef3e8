import type { AuditNote } from '../../../domain/audit.ts';
import type { EditSituation } from '../../../domain/cardEdit.ts';
import type { Engagement } from '../../../domain/engagement.ts';
import type { Language } from '../../../domain/language.ts';
import type { AskedRole, PersonKey, Role } from '../../../domain/people.ts';
import type { QuestionRef } from '../../../domain/question.ts';
import type { Response, Round, RoundTimes } from '../../../domain/round.ts';

/** One person before one round: all that decides whether their answer counts, as it was at one moment. */
export interface Answerer {
  readonly round: Pick<Round, 'id'> & RoundTimes;
  readonly engagement: Engagement;
  /** In the engagement, programme roles included. */
  readonly roles: readonly Role[];
  /** Null for somebody whom the round does not ask. */
  readonly askedAs: AskedRole | null;
  /** What the round asks in that role, in order. */
  readonly asked: readonly QuestionRef[];
  /** Null when this person never opened the form. */
  readonly formOpenedAt: Date | null;
  /** The person's own choice; null leaves it to the engagement. */
  readonly language: Language | null;
}

/** What somebody sends in. */
export type Sent = Omit<Response, 'sentAt' | 'changedAt'>;

/** Answering is what many do in the same minute, so it is read in one statement and written in one. */
export interface AnsweringStore {
  /** Null when there is no such round, or its engagement was deleted. */
  find(roundId: string, person: PersonKey): Promise<Answerer | null>;
  /**
   * All of this or nothing: keeps the answer, marks its form as sent, lets go of its draft, wants the round's cards
   * edited and looked at by `editBy`, and tells open tabs. One row for (round, person), whatever is sent and however
   * often; `sentAt` keeps its first value, and the same answers again are no change. `note` goes into the audit log.
   * Null, and nothing is done, when the round is not open at `at`, which is looked at with its row held.
   */
  record(
    response: Sent,
    engagementId: string,
    at: Date,
    editBy: Date,
    note?: AuditNote | null,
  ): Promise<Response | null>;
  /**
   * The same where the caller has held the round (`RoundStore.hold`) and found that the answer counts, ended as it is.
   */
  recordHeld(response: Sent, engagementId: string, at: Date, editBy: Date): Promise<Response>;
  /** How far the answering has come, as far as an edit of the cards minds it. Null when there is no such round. */
  stand(roundId: string): Promise<Omit<EditSituation, 'wantedSince'> | null>;
}
