import type { AuditNote } from '../../../domain/audit.ts';
import type { ErrorCode } from '../../../domain/errors.ts';
import type { LiveSubject } from '../../../domain/live.ts';
import type { PersonKey } from '../../../domain/people.ts';
import type { ActionReminderStore } from './actionReminders.ts';
import type { AnsweringStore } from './answering.ts';
import type { ArchiveStore } from './archive.ts';
import type { AuditStore } from './audit.ts';
import type { CalendarFeedStore } from './calendarFeeds.ts';
import type { CardPreview } from './cardPreview.ts';
import type { CleanUpStore } from './cleanUp.ts';
import type { ConversationStore } from './conversations.ts';
import type { DeletionStore } from './deletions.ts';
import type { DeliveryStore } from './deliveries.ts';
import type { DownloadStore } from './downloads.ts';
import type { DraftStore } from './drafts.ts';
import type { EngagementStore } from './engagements.ts';
import type { FoundingStore } from './founding.ts';
import type { Inviting } from './invitations.ts';
import type { JobQueue } from './jobs.ts';
import type { NudgeStore } from './nudges.ts';
import type { OwnDataStore } from './ownData.ts';
import type { PaceStore } from './pace.ts';
import type { PeopleStore } from './people.ts';
import type { PlanStore } from './plans.ts';
import type { PlanTemplateStore } from './planTemplates.ts';
import type { PortfolioStore } from './portfolio.ts';
import type { ProgrammeStore } from './programmes.ts';
import type { QuestionStore } from './questions.ts';
import type { QuietPeriodStore } from './quietPeriods.ts';
import type { RegisterStore } from './register.ts';
import type { ResendStore } from './resends.ts';
import type { RoleHolderStore } from './roleHolders.ts';
import type { Looks, Roster, RosterStore } from './rosters.ts';
import type { ResponseStore, RoundStore } from './rounds.ts';
import type { SeriesStore } from './series.ts';
import type { SessionStore } from './sessions.ts';
import type { SetUpStore } from './setUps.ts';
import type { SignalStore } from './signals.ts';
import type { StageViewStore } from './stageViews.ts';
import type { Telemetry } from './telemetry.ts';
import type { TickStore } from './ticks.ts';

/** Tells open tabs, in every instance, once the transaction has committed. */
export interface Changes {
  /** `seenIn` names the rounds whose announced audience alone is to hear of it; left out where everybody may. */
  publish(engagementId: string, what: LiveSubject, seenIn?: readonly string[]): Promise<void>;
  /** What one person may see has changed, in no engagement alone: their own open tabs ask anew for everything. */
  tellPerson(person: PersonKey): Promise<void>;
}

export interface Stores {
  readonly engagements: EngagementStore;
  readonly people: PeopleStore;
  readonly portfolio: PortfolioStore;
  readonly plans: PlanStore;
  readonly planTemplates: PlanTemplateStore;
  readonly questions: QuestionStore;
  readonly rounds: RoundStore;
  readonly series: SeriesStore;
  readonly quietPeriods: QuietPeriodStore;
  readonly responses: ResponseStore;
  readonly answering: AnsweringStore;
  readonly drafts: DraftStore;
  readonly nudges: NudgeStore;
  readonly sessions: SessionStore;
  readonly actionReminders: ActionReminderStore;
  readonly signals: SignalStore;
  readonly stageViews: StageViewStore;
  readonly downloads: DownloadStore;
  readonly calendarFeeds: CalendarFeedStore;
  readonly audit: AuditStore;
  readonly archive: ArchiveStore;
  readonly deletions: DeletionStore;
  readonly programmes: ProgrammeStore;
  readonly ownData: OwnDataStore;
  readonly conversations: ConversationStore;
  readonly rosters: RosterStore;
  readonly roleHolders: RoleHolderStore;
  readonly setUps: SetUpStore;
  readonly founding: FoundingStore;
  readonly register: RegisterStore;
  readonly deliveries: DeliveryStore;
  readonly pace: PaceStore;
  readonly resends: ResendStore;
  readonly ticks: TickStore;
  readonly cleanUp: CleanUpStore;
  readonly jobs: JobQueue;
  readonly changes: Changes;
}

/** What an act says of itself to the audit log, in the transaction that it is. With nothing said it is done. */
export interface ActOutcome {
  /** Everything was so already, and it writes nothing. @returns what it is given */
  unchanged<T>(answer: T): T;
  /** It is not done, writes nothing, and is answered with more than an error. @returns what it is given */
  refused<T>(code: ErrorCode, answer: T): T;
}

export interface Database extends Stores {
  /** What is no act of anybody's, or only a part of what is to be seen afterwards. */
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** The one transaction in which an act is done. Within `withAudit` its line in the audit log is written there too. */
  act<T>(work: (stores: Stores, outcome: ActOutcome) => Promise<T>): Promise<T>;
  /**
   * The same for an act that is one statement, which writes the line it is given; null where there is none to write. Where
   * it comes to null nothing was done, its line included, and what is done instead says so for itself.
   */
  actInStatement<T>(engagementId: string, work: (note: AuditNote | null) => Promise<T>): Promise<T>;
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
  /** How a card would look, for those who write what stands on it. */
  readonly cards: CardPreview;
  /** Teams, asked who is in a place while somebody waits, and whose people may be members of another's shared channel. */
  readonly members: { readonly roster: Roster; readonly allowedTenants: readonly string[]; readonly looks: Looks };
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** Left out where milestones cannot be put into calendars. */
  readonly inviting?: Inviting;
}
