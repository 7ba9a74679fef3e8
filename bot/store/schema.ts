import type { ColumnType, Generated, JSONColumnType, Kysely } from 'kysely';
import type { Answers } from '../../domain/answer.ts';
import type { DeliveryFault, DeliveryState, Subject } from '../../domain/delivery.ts';
import type { Theme } from '../../domain/engagement.ts';
import type { Language, LanguageDecision } from '../../domain/language.ts';
import type { AskedRole, Role } from '../../domain/people.ts';
import type { Status } from '../../domain/plan.ts';
import type { Audience } from '../../domain/round.ts';

/** A calendar day, read and written as `2026-12-01`; db.ts keeps the drivers from making instants of it. */
type Day = string;
type Instant = ColumnType<Date, Date, Date>;

/** The tables as the migrations leave them. */
export interface Schema {
  programme: { id: string; name: string; made_up: boolean };
  municipality: {
    number: string;
    name: string;
    short_name: string;
    body_names: string[];
    county: string;
    language_decision: LanguageDecision;
  };
  engagement: {
    id: string;
    programme_id: string;
    municipality_number: string;
    theme: Theme;
    language: Language;
    channel_tenant_id: string | null;
    channel_id: string | null;
    desired_outcome: Generated<string>;
    deleted_at: Instant | null;
  };
  person: {
    tenant_id: string;
    object_id: string;
    name: string;
    teams_id: string | null;
    language: Language | null;
  };
  role_holder: { engagement_id: string; tenant_id: string; object_id: string; role: Role };
  programme_lead: { programme_id: string; tenant_id: string; object_id: string };
  phase: { id: string; engagement_id: string; position: number; title: string; starts_on: Day; ends_on: Day };
  activity: {
    id: string;
    phase_id: string;
    position: number;
    title: string;
    starts_on: Day;
    ends_on: Day;
    status: Status;
    responsible: Role | null;
    sphere: 'political' | 'administrative';
  };
  milestone: { id: string; phase_id: string; position: number; title: string; falls_on: Day; status: Status };
  round: {
    id: string;
    engagement_id: string;
    audience: Audience;
    opened_at: Instant;
    opened_by_tenant_id: string;
    opened_by_object_id: string;
    closes_at: Instant;
    closed_at: Instant | null;
    closed_by_tenant_id: string | null;
    closed_by_object_id: string | null;
  };
  round_asked: { round_id: string; tenant_id: string; object_id: string; role: AskedRole };
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
  conversation: {
    tenant_id: string;
    id: string;
    kind: 'channel' | 'groupChat' | 'personal';
    service_url: string;
    bot_id: string;
    bot_name: string;
    welcomed_at: Instant | null;
  };
  inbound: { tenant_id: string; conversation_id: string; activity_id: string; seen_at: Instant };
  message: {
    id: string;
    tenant_id: string;
    conversation_id: string;
    thread_id: string | null;
    subject: JSONColumnType<Subject, string, never>;
    round_id: string | null;
    activity_id: string | null;
  };
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
