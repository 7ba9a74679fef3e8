import { randomUUID } from 'node:crypto';
import { questionCard } from '../../bot/cards/questionCard.ts';
import { createTurnstile } from '../../bot/http/turnstile.ts';
import type { Connection, DatabaseSettings } from '../../bot/store/connect.ts';
import { connect } from '../../bot/store/connect.ts';
import { createDatabase } from '../../bot/store/database.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { createSeeder } from '../../bot/store/seeder.ts';
import { claimDeliveries } from '../../bot/usecases/claimDeliveries.ts';
import { deliver } from '../../bot/usecases/deliver.ts';
import { Flight } from '../../bot/usecases/flight.ts';
import type { Context, Database } from '../../bot/usecases/ports/context.ts';
import type { Conversation } from '../../bot/usecases/ports/conversations.ts';
import type { Job } from '../../bot/usecases/ports/jobs.ts';
import type { Messenger } from '../../bot/usecases/ports/messenger.ts';
import type { Person } from '../../bot/usecases/ports/people.ts';
import type { EngagementSeed, ProgrammeSeed } from '../../bot/usecases/ports/seeder.ts';
import { NO_TELEMETRY } from '../../bot/usecases/ports/telemetry.ts';
import { createLooks } from '../../bot/usecases/setUp/looks.ts';
import { currentShare } from '../../bot/usecases/share.ts';
import type { AskedRole, PersonKey } from '../../domain/people.ts';
import type { Plan } from '../../domain/plan.ts';
import { aMilestone, anActivity, aPhase, aPlanOf, within } from '../builders/plans.ts';
import type { TestDatabase } from './databases.ts';
import { FakeMessenger } from './fakeMessenger.ts';
import { FakeRoster } from './fakeRoster.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';

/** A Monday in working hours, well before Christmas. */
export const MONDAY = new Date('2026-11-23T09:00:00Z');

export interface QueuedJob {
  readonly job: Job;
  readonly startAfter: Date;
}

/** The use cases on a real database, with the clock, Teams and the work queue in the test's hands. */
export interface House {
  readonly connection: Connection;
  readonly context: Context;
  readonly messenger: FakeMessenger;
  /** Teams' lists of members, for whoever asks while somebody waits. */
  readonly roster: FakeRoster;
  readonly jobs: QueuedJob[];
  readonly engagement: EngagementSeed;
  /** What was logged as an error. */
  readonly errors: object[];
  /** The person who holds the role in the engagement; guides by number. */
  who(role: AskedRole, number?: number): PersonKey;
  lead: PersonKey;
  stranger: PersonKey;
  pass(milliseconds: number): void;
  /** Works every delivery that is due, and what comes of them, until nothing is. Teams' limits are no matter here. */
  deliverAll(by?: Messenger): Promise<void>;
  close(): Promise<void>;
}

export function aPerson(name: string): Person {
  return { tenantId: TENANT, objectId: randomUUID(), name, language: null };
}

export function aPlan(overrides: Partial<Plan> = {}): Plan {
  const items = within(
    aPhase({ to: '2027-01-15' }),
    anActivity({ title: 'Høyring' }),
    aMilestone({ title: 'Planprogram vedteke', on: '2027-01-14' }),
  );
  return aPlanOf(items, overrides);
}

export function anEngagement(overrides: Partial<EngagementSeed> = {}): EngagementSeed {
  return {
    id: randomUUID(),
    municipality: {
      number: '1578',
      name: 'Fjord',
      shortName: 'Fjord',
      bodyNames: ['Fjord kommune'],
      county: 'Møre og Romsdal',
      languageDecision: 'nn',
    },
    theme: 'communityPlan',
    language: 'nn',
    channel: { tenantId: TENANT, channelId: '19:fjord' },
    plan: aPlan(),
    holders: [
      { person: aPerson('Ordførar'), role: 'mayor' },
      { person: aPerson('Kommunedirektør'), role: 'chiefExecutive' },
      { person: aPerson('Prosessleiar'), role: 'processLeader' },
      { person: aPerson('Rettleiar'), role: 'guide' },
      { person: aPerson('Rettleiar 2'), role: 'guide' },
    ],
    series: [],
    rounds: [],
    ...overrides,
  };
}

export function aProgramme(overrides: Partial<ProgrammeSeed> = {}): ProgrammeSeed {
  return {
    id: randomUUID(),
    name: 'Prøveprogram',
    madeUp: true,
    leads: [aPerson('Programleiar')],
    engagements: [anEngagement()],
    ...overrides,
  };
}

export function aConversation(overrides: Partial<Conversation> = {}): Conversation {
  return {
    tenantId: TENANT,
    id: '19:fjord',
    kind: 'channel',
    serviceUrl: 'http://localhost:1/connector',
    botId: '28:bot',
    botName: 'Laget rundt',
    ...overrides,
  };
}

/** The stores alone; what they would queue is dropped. */
export function openStores(connection: Connection): Database {
  return createDatabase(connection.db, async () => undefined);
}

/** The same on a migrated database of its own, which goes when the house is closed. */
export async function openHouseOn(open: () => Promise<TestDatabase>, programme?: ProgrammeSeed): Promise<House> {
  const { settings, drop } = await open();
  const house = await furnishHouse(await connect(settings, currentShare), programme);
  return { ...house, close: () => house.close().finally(drop) };
}

export async function openHouse(settings: DatabaseSettings, programme?: ProgrammeSeed): Promise<House> {
  const connection = await connect(settings, currentShare);
  await migrate(connection.db);
  return furnishHouse(connection, programme);
}

async function furnishHouse(connection: Connection, programme = aProgramme()): Promise<House> {
  const jobs: QueuedJob[] = [];
  const errors: object[] = [];
  // The clock that paces the sending jumps an hour at each look, so that no limit ever stands in a test's way.
  let looks = 0;
  const paced = () => {
    looks += 1;
    return new Date(MONDAY.getTime() + looks * 3_600_000);
  };
  const queue = async (_db: unknown, job: Job, startAfter: Date) => void jobs.push({ job, startAfter });
  let now = MONDAY.getTime();
  const db = createDatabase(connection.db, queue, paced, () => new Date(now), connection.inTurn);
  await createSeeder(connection.db).plant(programme);
  const engagement = programme.engagements[0] ?? anEngagement();
  await db.conversations.seen(aConversation());

  const messenger = new FakeMessenger();
  const roster = new FakeRoster();
  const context: Context = {
    db,
    now: () => new Date(now),
    newId: randomUUID,
    random: () => 0,
    cards: {
      question: (question, engagement, language) => ({ ...questionCard(question, engagement, { language }).card }),
    },
    members: { roster, allowedTenants: [], looks: createLooks(createTurnstile, () => new Date(now)) },
    telemetry: NO_TELEMETRY,
    log: { info: () => undefined, warn: () => undefined, error: (fields) => void errors.push(fields) },
  };
  const flight = new Flight();

  return {
    connection,
    context,
    messenger,
    roster,
    jobs,
    engagement,
    errors,
    lead: programme.leads[0] ?? aPerson('Programleiar'),
    stranger: aPerson('Framand'),
    who(role, number = 0) {
      const holder = engagement.holders.filter((entry) => entry.role === role)[number];
      if (holder === undefined) throw new Error(`nobody is ${role} ${number} here`);
      return { tenantId: holder.person.tenantId, objectId: holder.person.objectId };
    },
    pass(milliseconds) {
      now += milliseconds;
    },
    async deliverAll(by: Messenger = messenger) {
      for (;;) {
        const { claimed, more } = await claimDeliveries(context, flight, { most: 1, aheadMs: 0 });
        for (const each of claimed) await deliver(context, by, flight, each, Promise.resolve());
        if (!more) return;
      }
    },
    close: () => connection.close(),
  };
}
