import type { Generated, JSONColumnType, Kysely } from 'kysely';
import type { Answers } from '../../domain/answer.ts';
import type { DeliveryFault, DeliveryState, Subject } from '../../domain/delivery.ts';
import type { Language, LocalizedText } from '../../domain/language.ts';
import type { PlanOutline } from '../../domain/outline.ts';
import type { AskedRole, Role } from '../../domain/people.ts';
import type { PlanForm, PlanItem, Status } from '../../domain/plan.ts';
import type { CalendarScope } from '../../domain/planCalendar.ts';
import type { PlanChange } from '../../domain/planChange.ts';
import type { PlanEditKind } from '../../domain/planHistory.ts';
import type { AnswerKind, QuestionOption, Topic } from '../../domain/question.ts';
import type { DefaultQuietPeriod } from '../../domain/quietPeriods.ts';
import type { Audience } from '../../domain/round.ts';
import type { Missed, Outcome, Rhythm, SeriesState, Skip } from '../../domain/series.ts';
import type { SignalFacts, SignalKind, SignalState } from '../../domain/signal.ts';
import type { Zoom } from '../../domain/zoom.ts';

import type { DownloadOf } from '../usecases/ports/downloads.ts';
import type { Dated, Day, Instant, Later } from './columns.ts';
import type { EngagementTables } from './engagementTables.ts';
import type { PlaceTables } from './placeTables.ts';
import type { LeadTables } from './schemaLeads.ts';
import type { PrivacyTables } from './schemaPrivacy.ts';
import type { SessionTables } from './schemaSessions.ts';
import type { SetUpTables } from './setUpTables.ts';

/** The tables as the migrations leave them. */
export interface Schema extends EngagementTables, PlaceTables, PrivacyTables, SetUpTables, SessionTables, LeadTables {
  programme: {
    id: string;
    name: string;
    made_up: boolean;
    retention_months: Generated<number>;
    retention_set_on: Generated<Day | null>;
  };
  person: {
    tenant_id: string;
    object_id: string;
    name: string;
    teams_id: string | null;
    language: Language | null;
    nudges: Generated<boolean>;
    /** When they were last heard of, or chose something. */
    seen_at: Dated;
  };
  role_holder: {
    engagement_id: string;
    tenant_id: string;
    object_id: string;
    role: Role;
    from_on: Later<Day>;
    to_on: Later<Day>;
  };
  /** Read only: the roles that count, apart from whether they do on a given day. */
  standing_role: {
    engagement_id: string;
    tenant_id: string;
    object_id: string;
    role: Role;
    from_on: Day | null;
    to_on: Day | null;
  };
  programme_lead: { programme_id: string; tenant_id: string; object_id: string };
  plan: {
    engagement_id: string;
    revision: Generated<number>;
    desired_outcome: Generated<string>;
    form: PlanForm | null;
  };
  plan_item: {
    engagement_id: string;
    id: string;
    kind: PlanItem['kind'];
    title: string;
    starts_on: Day | null;
    ends_on: Day | null;
    status: Status | null;
    item: JSONColumnType<PlanItem, string, string>;
  };
  plan_revision: {
    engagement_id: string;
    number: number;
    id: string;
    by_tenant_id: string;
    by_object_id: string;
    made_at: Instant;
    how: PlanEditKind;
    change: JSONColumnType<PlanChange, string, never>;
  };
  plan_template: {
    id: string;
    programme_id: string;
    name: string;
    about: string;
    outline: JSONColumnType<PlanOutline, string, never>;
    saved_by_tenant_id: string;
    saved_by_object_id: string;
    saved_at: Instant;
  };
  stage_view: {
    engagement_id: string;
    zoom: Zoom;
    phase_id: string | null;
    by_tenant_id: string;
    by_object_id: string;
    shown_at: Instant;
  };
  question: {
    id: string;
    version: number;
    programme_id: string | null;
    engagement_id: string | null;
    topic: Topic;
    kind: AnswerKind;
    asked_of: AskedRole[];
    text: JSONColumnType<LocalizedText, string, never>;
    options: JSONColumnType<QuestionOption[], string, never>;
    created_at: Instant;
    created_by_tenant_id: string | null;
    created_by_object_id: string | null;
    retired_at: Instant | null;
  };
  round: {
    id: string;
    engagement_id: string;
    audience: Audience;
    nudges: Generated<boolean>;
    series_id: string | null;
    opened_at: Instant;
    opened_by_tenant_id: string;
    opened_by_object_id: string;
    closes_at: Instant;
    closed_at: Instant | null;
    settled_at: Instant | null;
    closed_by_tenant_id: string | null;
    closed_by_object_id: string | null;
  };
  round_asked: { round_id: string; tenant_id: string; object_id: string; role: AskedRole; name: string | null };
  round_question: {
    round_id: string;
    role: AskedRole;
    position: number;
    question_id: string;
    question_version: number;
  };
  response: {
    round_id: string;
    tenant_id: string;
    object_id: string;
    role: AskedRole;
    answers: JSONColumnType<Answers, string, string>;
    sent_at: Instant;
    changed_at: Instant;
  };
  form_opening: {
    round_id: string;
    tenant_id: string;
    object_id: string;
    opened_at: Instant;
    sent: Generated<boolean>;
  };
  series: {
    id: string;
    engagement_id: string;
    rhythm: JSONColumnType<Rhythm, string, string>;
    hour: number;
    minute: number;
    window_working_days: number;
    starts_on: Day;
    ends_on: Day | null;
    audience: Audience;
    nudges: boolean;
    state: SeriesState;
    set_up_by_tenant_id: string;
    set_up_by_object_id: string;
    handled_to: Instant;
    turn_at: Instant | null;
    opens_at: Instant | null;
  };
  series_occurrence: {
    series_id: string;
    due_on: Day;
    state: Outcome['state'];
    missed: Missed | null;
    skipped_by: Skip['by'] | null;
    skipped_in: string | null;
    round_id: string | null;
    opens_at: Instant | null;
    recorded_at: Instant;
  };
  quiet_period: { engagement_id: string; position: number; from_on: Day; to_on: Day; name: string };
  quiet_period_off: { engagement_id: string; period: DefaultQuietPeriod };
  draft: {
    round_id: string;
    tenant_id: string;
    object_id: string;
    answers: JSONColumnType<Answers, string, string>;
    changed_at: Instant;
  };
  nudge: {
    round_id: string;
    day: Day;
    due_at: Instant;
    by_tenant_id: string | null;
    by_object_id: string | null;
    done_at: Instant | null;
    chats: Generated<number>;
    thread: Generated<boolean>;
  };
  signal: {
    id: string;
    engagement_id: string;
    kind: SignalKind;
    key: string;
    facts: JSONColumnType<SignalFacts, string, string>;
    round_id: string | null;
    first_seen_at: Instant;
    state: Generated<SignalState>;
    changed_by_tenant_id: string | null;
    changed_by_object_id: string | null;
    changed_at: Instant | null;
    gone_at: Instant | null;
  };
  download: {
    token_hash: string;
    tenant_id: string;
    object_id: string;
    engagement_id: string | null;
    kind: Generated<DownloadOf['kind']>;
    round_id: string | null;
    format: DownloadOf['format'];
    language: Language;
    asked_at: Instant;
    expires_at: Instant;
  };
  calendar_feed: {
    id: string;
    token_hash: string;
    engagement_id: string;
    tenant_id: string;
    object_id: string;
    scope: CalendarScope;
    made_at: Instant;
    fetched_at: Later<Date>;
  };
  message: {
    id: string;
    tenant_id: string;
    conversation_id: string;
    thread_id: string | null;
    subject: JSONColumnType<Subject, string, never>;
    round_id: string | null;
    activity_id: string | null;
    replaced_by: Later<string>;
  };
  act_done: { tenant_id: string; object_id: string; key: string; done_at: Instant };
  tick: { name: string; at: Instant };
  pace_request: { id: string; tenant_id: string; conversation_id: string; starts_at: Instant; counts_from: Instant };
  delivery: {
    id: string;
    message_id: string;
    kind: 'post' | 'edit';
    state: DeliveryState;
    wanted_since: Instant;
    due_at: Instant;
    claimed_until: Instant | null;
    attempts: Generated<number>;
    activity_id: string | null;
    fault: DeliveryFault | null;
    changed_at: Instant;
  };
}

/** A connection pool or a transaction: every store works on either. */
export type Executor = Kysely<Schema>;
