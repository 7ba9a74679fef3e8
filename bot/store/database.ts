import { localDate } from '../../domain/calendar.ts';
import type { ActOutcome, Database, Stores } from '../usecases/ports/context.ts';
import type { ConversationStore } from '../usecases/ports/conversations.ts';
import type { Job } from '../usecases/ports/jobs.ts';
import { createActionReminderStore } from './actionReminders.ts';
import { createAnsweringStore } from './answering.ts';
import { createArchiveStore } from './archive.ts';
import { createAuditStore } from './audit.ts';
import { createCalendarFeedStore } from './calendarFeeds.ts';
import { createChanges } from './changes.ts';
import { createCleanUpStore } from './cleanUp.ts';
import { createConversationStore } from './conversations.ts';
import { createDeletionStore } from './deletions.ts';
import { createDeliveryStore } from './deliveries.ts';
import { createDownloadStore } from './downloads.ts';
import { createDraftStore } from './drafts.ts';
import { createEngagementStore } from './engagements.ts';
import { createFoundingStore } from './founding.ts';
import { createNudgeStore } from './nudges.ts';
import { createOwnDataStore } from './ownData.ts';
import { createPaceStore } from './pace.ts';
import { createPeopleStore } from './people.ts';
import { createPlanStore } from './plans.ts';
import { createPlanTemplateStore } from './planTemplates.ts';
import { createPortfolioStore } from './portfolio.ts';
import { createProgrammeStore } from './programmes.ts';
import { createQuestionStore, type QuestionCache } from './questions.ts';
import { createQuietPeriodStore } from './quietPeriods.ts';
import { createRegisterStore } from './register.ts';
import { createResendStore } from './resends.ts';
import { createResponseStore } from './responses.ts';
import { createRoleHolderStore } from './roleHolders.ts';
import { createRosterStore } from './rosters.ts';
import { createRoundStore } from './rounds.ts';
import type { Executor } from './schema.ts';
import { createSeriesStore } from './series.ts';
import { createSessionStore } from './sessions.ts';
import { createSetUpStore } from './setUps.ts';
import { createSignalStore } from './signals.ts';
import { createStageViewStore } from './stageViews.ts';
import { createTickStore } from './ticks.ts';

/** Puts a job into the work queue through the given executor, so that it commits or vanishes with the rest. */
export type Enqueue = (db: Executor, job: Job, startAfter: Date) => Promise<void>;

/**
 * The store the use cases see. `clock` null is the database's own, for what instances must agree on; `now` says which day
 * it is, for roles that are held for a period; `inTurn` is the connection's. Inside `transaction` use only the stores it
 * hands over: PGlite has one connection.
 */
export function createDatabase(
  db: Executor,
  enqueue: Enqueue,
  clock: (() => Date) | null = null,
  now: () => Date = () => new Date(),
  inTurn: <T>(transaction: () => Promise<T>) => Promise<T> = (transaction) => transaction(),
): Database {
  const shared: Shared = { enqueue, cache: new Map(), clock, today: () => localDate(now()).toString(), now };
  const stores = createStores(db, shared);
  const transaction: Database['transaction'] = (work) =>
    inTurn(() => untangled(() => db.transaction().execute((trx) => work(createStores(trx, shared)))));
  return {
    ...stores,
    conversations: eachUntangled(stores.conversations),
    transaction,
    act: (work) => transaction((within) => work(within, UNHEARD)),
    actInStatement: (_engagementId, work) => work(null),
  };
}

/** What an act says where nobody keeps a log of it. */
const UNHEARD: ActOutcome = { unchanged: (answer) => answer, refused: (_code, answer) => answer };

/**
 * PostgreSQL's codes for a transaction of which nothing was done for another's sake, with how often it is tried: two
 * waited for each other; or what was written of was deleted after it had been read, which reading it anew tells.
 */
const TRIES: Readonly<Record<string, number>> = { '40P01': 10, '23503': 2 };

/**
 * What teams and channels are told of comes in any order, and to several channels at once: of two such statements one may
 * be ended for the other's sake.
 */
function eachUntangled(store: ConversationStore): ConversationStore {
  const retried = Object.entries(store).map(([name, act]: [string, (...given: never[]) => Promise<unknown>]) => [
    name,
    (...given: never[]) => untangled(() => act(...given)),
  ]);
  return Object.fromEntries(retried) as ConversationStore;
}

/** Does a transaction anew when it was ended for another's sake; whoever asked for it need not know. */
async function untangled<T>(run: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run();
    } catch (error) {
      const { code } = (error ?? {}) as { readonly code?: unknown };
      if (tried >= (TRIES[String(code)] ?? 1)) throw error;
    }
  }
}

interface Shared {
  readonly enqueue: Enqueue;
  readonly cache: QuestionCache;
  readonly clock: (() => Date) | null;
  today(): string;
  now(): Date;
}

function createStores(db: Executor, { enqueue, cache, clock, today, now }: Shared): Stores {
  return {
    engagements: createEngagementStore(db, today),
    people: createPeopleStore(db, now),
    portfolio: createPortfolioStore(db, today),
    plans: createPlanStore(db),
    planTemplates: createPlanTemplateStore(db),
    questions: createQuestionStore(db, cache),
    rounds: createRoundStore(db),
    series: createSeriesStore(db),
    quietPeriods: createQuietPeriodStore(db),
    responses: createResponseStore(db),
    answering: createAnsweringStore(db, today),
    drafts: createDraftStore(db),
    nudges: createNudgeStore(db),
    sessions: createSessionStore(db),
    actionReminders: createActionReminderStore(db),
    signals: createSignalStore(db),
    stageViews: createStageViewStore(db),
    downloads: createDownloadStore(db),
    calendarFeeds: createCalendarFeedStore(db),
    audit: createAuditStore(db),
    archive: createArchiveStore(db, today),
    deletions: createDeletionStore(db, today),
    programmes: createProgrammeStore(db, today),
    ownData: createOwnDataStore(db),
    conversations: createConversationStore(db, now),
    rosters: createRosterStore(db),
    roleHolders: createRoleHolderStore(db, today),
    setUps: createSetUpStore(db, today),
    founding: createFoundingStore(db),
    register: createRegisterStore(db),
    deliveries: createDeliveryStore(db),
    pace: createPaceStore(db, clock),
    resends: createResendStore(db),
    ticks: createTickStore(db),
    cleanUp: createCleanUpStore(db),
    jobs: { enqueue: (job, startAfter) => enqueue(db, job, startAfter) },
    changes: createChanges(db),
  };
}
