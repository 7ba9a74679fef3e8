import type { PersonKey } from '../../../domain/people.ts';
import type { Response, Round } from '../../../domain/round.ts';

export interface RoundStore {
  find(id: string): Promise<Round | null>;
  /** As {@link find}; what could change how far it has come waits until the transaction is over. */
  hold(id: string): Promise<Round | null>;
  /** The round that is not closed, whether or not its window has ended. */
  findUnclosed(engagementId: string): Promise<Round | null>;
  /** Newest first. */
  list(engagementId: string): Promise<Round[]>;
  /** When the newest closed round was closed; null when none was. */
  lastClosed(engagementId: string): Promise<Date | null>;
  add(round: Round): Promise<void>;
  /** Those asked, with the names they had when the round opened. */
  namesAtOpening(roundId: string): Promise<{ readonly person: PersonKey; readonly name: string }[]>;
  /** Every round that is not closed, whatever engagement it is of. */
  unclosed(): Promise<Round[]>;
  /** False when it was closed already. */
  close(id: string, at: Date, by: PersonKey | null): Promise<boolean>;
  /**
   * Says that nothing can change it any more: one that was closed at `endedBy` or before, and one of which every form that
   * was opened before its close has been sent. False, and nothing is changed, for any other, and for one that is settled.
   */
  settle(id: string, at: Date, endedBy: Date): Promise<boolean>;
  /** Closed rounds that are not settled. */
  unsettled(): Promise<string[]>;
  /** Rounds whose window ended and that nobody closed. */
  due(now: Date): Promise<string[]>;
}

export interface ResponseStore {
  list(roundId: string): Promise<Response[]>;
  /** The answers of many rounds, in one query. */
  ofRounds(roundIds: readonly string[]): Promise<Response[]>;
  find(roundId: string, person: PersonKey): Promise<Response | null>;
  count(roundId: string): Promise<number>;
  /** False, and nothing is noted, when the round is not open any more; it stays open until the transaction is over. */
  openForm(roundId: string, person: PersonKey, at: Date): Promise<boolean>;
  /** When the person opened the form that they have not sent; null when there is none. */
  unsentSince(roundId: string, person: PersonKey): Promise<Date | null>;
}
