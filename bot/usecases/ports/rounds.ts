import type { PersonKey } from '../../../domain/people.ts';
import type { Response, Round } from '../../../domain/round.ts';

export interface RoundStore {
  find(id: string): Promise<Round | null>;
  /** The round that is not closed, whether or not its window has ended. */
  findUnclosed(engagementId: string): Promise<Round | null>;
  /** Newest first. */
  list(engagementId: string): Promise<Round[]>;
  add(round: Round): Promise<void>;
  /** False when it was closed already. */
  close(id: string, at: Date, by: PersonKey | null): Promise<boolean>;
  /** Rounds whose window ended and that nobody closed. */
  due(now: Date): Promise<string[]>;
}

export interface FormOpening {
  readonly person: PersonKey;
  readonly openedAt: Date;
  readonly sent: boolean;
}

export interface ResponseStore {
  list(roundId: string): Promise<Response[]>;
  find(roundId: string, person: PersonKey): Promise<Response | null>;
  count(roundId: string): Promise<number>;
  /** One row for (round, person), whatever is sent and however often; `sentAt` keeps its first value. */
  upsert(response: Omit<Response, 'sentAt' | 'changedAt'>, at: Date): Promise<Response>;
  openings(roundId: string): Promise<FormOpening[]>;
  openForm(roundId: string, person: PersonKey, at: Date): Promise<void>;
  formSent(roundId: string, person: PersonKey): Promise<void>;
}
