import type { Answers } from '../../../domain/answer.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { PersonKey } from '../../../domain/people.ts';

/** What people have filled in and not sent. Read for their author alone; no export and no view of others has it. */
export interface DraftStore {
  find(roundId: string, person: PersonKey): Promise<Draft | null>;
  keep(roundId: string, person: PersonKey, answers: Answers, at: Date): Promise<void>;
  drop(roundId: string, person: PersonKey): Promise<void>;
  /** Everybody's: the round is closed. */
  dropAll(roundId: string): Promise<void>;
}
