import type { Answers } from '../../domain/answer.ts';
import type { DeliveryFault, DeliveryState, Subject } from '../../domain/delivery.ts';
import type { ChannelLink, Engagement, Theme } from '../../domain/engagement.ts';
import type { Language } from '../../domain/language.ts';
import type { Municipality } from '../../domain/municipality.ts';
import type { AskedRole, PersonKey, Role, RoleHolder } from '../../domain/people.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Response, Round } from '../../domain/round.ts';
import type { EngagementName, PlanCardView, ResultView, RoundView } from '../../domain/views.ts';

/** What the use cases need from outside. Everything here speaks the domain; SQL and Teams stay behind it. */

export interface Person extends PersonKey {
  readonly name: string;
  /** The person's own choice of language; null leaves it to the engagement. */
  readonly language: Language | null;
}

export interface EngagementStore {
  /** Null when there is none or it was deleted. */
  find(id: string): Promise<Engagement | null>;
  /** Holds the row until the transaction ends, so that two cannot open a round at once. */
  lock(id: string): Promise<Engagement | null>;
  findByChannel(link: ChannelLink): Promise<Engagement | null>;
  /** Those in which the person holds any role, programme roles included. */
  listFor(person: PersonKey): Promise<Engagement[]>;
  holders(engagementId: string): Promise<RoleHolder[]>;
  /** The roles a person holds in one engagement, programme roles included. */
  rolesOf(person: PersonKey, engagementId: string): Promise<Role[]>;
}

export interface PeopleStore {
  find(person: PersonKey): Promise<Person | null>;
  /** Remembers a person as Teams names them now; their own choices stay. `teamsId` is the `29:…` id. */
  seen(person: PersonKey, name: string, teamsId: string | null): Promise<void>;
  setLanguage(person: PersonKey, language: Language | null): Promise<void>;
}

export interface PlanStore {
  /** An engagement without a plan has an empty one. */
  find(engagementId: string): Promise<Plan>;
}

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

/** A place in Teams where the bot may speak, as the last activity from there described it. */
export interface Conversation {
  readonly tenantId: string;
  /** Without `;messageid=…`. */
  readonly id: string;
  readonly kind: 'channel' | 'groupChat' | 'personal';
  readonly serviceUrl: string;
  readonly botId: string;
  readonly botName: string;
}

export interface ConversationStore {
  find(tenantId: string, id: string): Promise<Conversation | null>;
  /** Keeps the newest service address. */
  seen(conversation: Conversation): Promise<void>;
  /** True the first time; a conversation is welcomed once. */
  welcome(tenantId: string, id: string, at: Date): Promise<boolean>;
  /** True the first time this activity is seen: Teams may hand over the same one twice. */
  firstSeen(tenantId: string, conversationId: string, activityId: string, at: Date): Promise<boolean>;
}

/** One message of ours in Teams; its posts and edits are deliveries. */
export interface Message {
  readonly id: string;
  readonly tenantId: string;
  readonly conversationId: string;
  /** The thread it belongs in; null starts a thread of its own in a channel. */
  readonly threadId: string | null;
  readonly subject: Subject;
  /** Teams' id of it, once posted. */
  readonly activityId: string | null;
}

export interface Delivery {
  readonly id: string;
  readonly messageId: string;
  readonly kind: 'post' | 'edit';
  readonly state: DeliveryState;
  readonly wantedSince: Date;
  readonly dueAt: Date;
  readonly attempts: number;
  readonly fault: DeliveryFault | null;
  readonly changedAt: Date;
}

export type Claim =
  | { readonly outcome: 'claimed'; readonly delivery: Delivery; readonly message: Message }
  /** Another delivery of the same message is under way; try again then. */
  | { readonly outcome: 'busy'; readonly until: Date }
  /** Done, given up, or claimed by somebody else. */
  | { readonly outcome: 'gone' };

export interface DeliveryStore {
  find(id: string): Promise<{ delivery: Delivery; message: Message } | null>;
  addMessage(message: Message): Promise<void>;
  messagesOfRound(roundId: string): Promise<Message[]>;
  addPost(id: string, messageId: string, at: Date): Promise<void>;
  /**
   * At most one edit of a message waits at a time.
   * @returns the waiting edit's id, and whether it is new or was moved forward (and so needs a job).
   */
  wantEdit(id: string, messageId: string, wantedAt: Date, dueAt: Date): Promise<{ id: string; wake: boolean }>;
  /** Serial per message: holds the message row while it decides. A claim that ran out may be taken over. */
  claim(id: string, now: Date): Promise<Claim>;
  /**
   * Back to waiting. An edit gives way to a newer one that waits already, which will show the same and more.
   * @returns false when it gave way, and no job is needed.
   */
  postpone(id: string, dueAt: Date, at: Date): Promise<boolean>;
  sent(id: string, activityId: string, at: Date): Promise<void>;
  failed(id: string, fault: DeliveryFault, at: Date): Promise<void>;
  superseded(id: string, at: Date): Promise<void>;
  /**
   * What should have been worked by `before` and was not, and whatever is claimed, with the instant from which it can
   * be taken: its job may be lost, or its worker dead.
   */
  unfinished(before: Date): Promise<{ readonly id: string; readonly at: Date }[]>;
  /** The round's deliveries, newest first. */
  ofRound(roundId: string): Promise<Delivery[]>;
  /** On the embedded database no other process can hold a claim: at start every claim is a dead one's. */
  releaseClaims(at: Date): Promise<void>;
}

export type Job =
  | { readonly name: 'deliver'; readonly data: { readonly deliveryId: string } }
  | { readonly name: 'closeRound'; readonly data: { readonly roundId: string } };

/** Work for later, kept in the same transaction as what it is about. */
export interface JobQueue {
  enqueue(job: Job, startAfter: Date): Promise<void>;
}

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

/** What a message says now, ready to be turned into a card. */
export type Content =
  | { readonly kind: 'round'; readonly view: RoundView; readonly language: Language }
  | { readonly kind: 'result'; readonly view: ResultView; readonly language: Language }
  | { readonly kind: 'plan'; readonly view: PlanCardView; readonly language: Language }
  | {
      readonly kind: 'welcome';
      readonly addedBy: string | null;
      readonly engagement: EngagementName | null;
      readonly personal: boolean;
      readonly language: Language;
    }
  | { readonly kind: 'help'; readonly greeting: boolean; readonly language: Language }
  | { readonly kind: 'unknownCommand' | 'notLinked' | 'notAllowed'; readonly language: Language }
  | { readonly kind: 'answerInTab'; readonly view: RoundView; readonly language: Language }
  | {
      readonly kind: 'yourRounds';
      readonly rounds: readonly { readonly round: RoundView; readonly mayAnswer: boolean }[];
      readonly startable: readonly EngagementName[];
      readonly hasRole: boolean;
      readonly language: Language;
    };

/** Thrown by a messenger when Teams does not take a message. */
export class DeliveryError extends Error {
  readonly fault: DeliveryFault;
  readonly retry: boolean;
  /** Milliseconds Teams asked for, or null. */
  readonly retryAfterMs: number | null;

  constructor(fault: DeliveryFault, retry: boolean, retryAfterMs: number | null = null) {
    super(fault);
    this.name = 'DeliveryError';
    this.fault = fault;
    this.retry = retry;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Speaks to Teams. Each call is one request; retries are the caller's. */
export interface Messenger {
  /** @returns Teams' id of the new message. @throws DeliveryError */
  post(to: Conversation, threadId: string | null, content: Content): Promise<string>;
  /** @throws DeliveryError */
  edit(to: Conversation, activityId: string, content: Content): Promise<void>;
}

/** One engagement as the try-out sets it up. */
export interface EngagementSeed {
  readonly id: string;
  readonly municipality: Municipality;
  readonly theme: Theme;
  readonly language: Language;
  readonly channel: ChannelLink | null;
  readonly plan: Plan;
  readonly holders: readonly { readonly person: Person; readonly role: AskedRole }[];
  /** Closed rounds with their answers, oldest first. */
  readonly rounds: readonly { readonly round: Round; readonly responses: readonly SeedResponse[] }[];
}

export interface SeedResponse {
  readonly person: PersonKey;
  readonly role: AskedRole;
  readonly answers: Answers;
  readonly sentAt: Date;
}

export interface ProgrammeSeed {
  readonly id: string;
  readonly name: string;
  readonly madeUp: boolean;
  readonly leads: readonly Person[];
  readonly engagements: readonly EngagementSeed[];
}

/** Writes a whole programme at once, where there is none with its id. */
export interface Seeder {
  /** @returns false when the programme was there already; nothing is changed then. */
  plant(programme: ProgrammeSeed): Promise<boolean>;
}
