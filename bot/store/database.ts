import type { Database, Stores } from '../usecases/ports/context.ts';
import type { Job } from '../usecases/ports/jobs.ts';
import { createChanges } from './changes.ts';
import { createConversationStore } from './conversations.ts';
import { createDeliveryStore } from './deliveries.ts';
import { createEngagementStore } from './engagements.ts';
import { createPeopleStore } from './people.ts';
import { createPlanStore } from './plans.ts';
import { createResponseStore } from './responses.ts';
import { createRoundStore } from './rounds.ts';
import type { Executor } from './schema.ts';

/** Puts a job into the work queue through the given executor, so that it commits or vanishes with the rest. */
export type Enqueue = (db: Executor, job: Job, startAfter: Date) => Promise<void>;

/** The store the use cases see. Inside `transaction` use only the stores it hands over: PGlite has one connection. */
export function createDatabase(db: Executor, enqueue: Enqueue): Database {
  return {
    ...createStores(db, enqueue),
    transaction: (work) => db.transaction().execute((trx) => work(createStores(trx, enqueue))),
  };
}

function createStores(db: Executor, enqueue: Enqueue): Stores {
  return {
    engagements: createEngagementStore(db),
    people: createPeopleStore(db),
    plans: createPlanStore(db),
    rounds: createRoundStore(db),
    responses: createResponseStore(db),
    conversations: createConversationStore(db),
    deliveries: createDeliveryStore(db),
    jobs: { enqueue: (job, startAfter) => enqueue(db, job, startAfter) },
    changes: createChanges(db),
  };
}
