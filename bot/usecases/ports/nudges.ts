import type { PersonKey } from '../../../domain/people.ts';
import type { IsoDate } from '../../../domain/plan.ts';

/** One nudge of a round, sent or to come. */
export interface Nudge {
  readonly roundId: string;
  /** In Norway. A round has at most one a day. */
  readonly day: IsoDate;
  readonly dueAt: Date;
  /** Null when the plan sent it. */
  readonly by: PersonKey | null;
  /** Null until it has gone. */
  readonly doneAt: Date | null;
  /** How many were reminded in their own chat with the bot. */
  readonly chats: number;
  /** Whether a reply in the round's thread was for the others. */
  readonly thread: boolean;
}

export interface NudgeStore {
  /** Oldest first. */
  list(roundId: string): Promise<Nudge[]>;
  /** False when the round has one on that day already, gone or to come. */
  add(nudge: Pick<Nudge, 'roundId' | 'day' | 'dueAt' | 'by'>): Promise<boolean>;
  /**
   * Takes the day's nudge to send it, adding the plan's own where there is none; holds it until the transaction ends.
   * False when it has gone already.
   */
  take(roundId: string, day: IsoDate, now: Date): Promise<boolean>;
  done(roundId: string, day: IsoDate, outcome: Pick<Nudge, 'chats' | 'thread'>, at: Date): Promise<void>;
  /** Wanted by somebody for a time that has come, and not gone. */
  due(now: Date): Promise<Pick<Nudge, 'roundId' | 'day'>[]>;
}
