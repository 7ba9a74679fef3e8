import type { ConversationStore } from './conversations.ts';
import type { DeliveryStore } from './deliveries.ts';
import type { EngagementStore, PlanStore } from './engagements.ts';
import type { JobQueue } from './jobs.ts';
import type { PeopleStore } from './people.ts';
import type { ResponseStore, RoundStore } from './rounds.ts';

/** Tells open tabs, in every instance, once the transaction has committed. */
export interface Changes {
  publish(engagementId: string, what: 'round' | 'plan' | 'delivery'): Promise<void>;
}

export interface Stores {
  readonly engagements: EngagementStore;
  readonly people: PeopleStore;
  readonly plans: PlanStore;
  readonly rounds: RoundStore;
  readonly responses: ResponseStore;
  readonly conversations: ConversationStore;
  readonly deliveries: DeliveryStore;
  readonly jobs: JobQueue;
  readonly changes: Changes;
}

export interface Database extends Stores {
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What every use case is given: the store, the clock, and where ids and chance come from. */
export interface Context {
  readonly db: Database;
  now(): Date;
  newId(): string;
  /** In [0, 1). */
  random(): number;
  readonly log: Log;
}
