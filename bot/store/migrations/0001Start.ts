import { type Kysely, sql } from 'kysely';

/**
 * The first house: programmes, engagements, people in roles, plans, rounds with their answers, and the outgoing
 * messages. Every time is stored with zone; people are keyed by (tenant, object id).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table programme (
    id uuid primary key,
    name text not null,
    made_up boolean not null
  )`,
  `create table municipality (
    number text primary key check (number ~ '^[0-9]{4}$'),
    name text not null,
    short_name text not null,
    body_names text[] not null,
    county text not null,
    language_decision text not null check (language_decision in ('nb', 'nn', 'neutral'))
  )`,
  `create table engagement (
    id uuid primary key,
    programme_id uuid not null references programme,
    municipality_number text not null references municipality,
    theme text not null,
    language text not null,
    channel_tenant_id text,
    channel_id text,
    desired_outcome text not null default '',
    deleted_at timestamptz,
    check ((channel_tenant_id is null) = (channel_id is null))
  )`,
  `create unique index engagement_channel on engagement (channel_tenant_id, channel_id) where deleted_at is null`,
  `create table person (
    tenant_id text not null,
    object_id text not null,
    name text not null,
    teams_id text,
    language text,
    primary key (tenant_id, object_id)
  )`,
  `create table role_holder (
    engagement_id uuid not null references engagement on delete cascade,
    tenant_id text not null,
    object_id text not null,
    role text not null,
    primary key (engagement_id, tenant_id, object_id, role),
    foreign key (tenant_id, object_id) references person
  )`,
  `create index role_holder_person on role_holder (tenant_id, object_id)`,
  `create table programme_lead (
    programme_id uuid not null references programme on delete cascade,
    tenant_id text not null,
    object_id text not null,
    primary key (programme_id, tenant_id, object_id),
    foreign key (tenant_id, object_id) references person
  )`,
  `create table phase (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    position integer not null,
    title text not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on)
  )`,
  `create index phase_engagement on phase (engagement_id)`,
  `create table activity (
    id uuid primary key,
    phase_id uuid not null references phase on delete cascade,
    position integer not null,
    title text not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    status text not null,
    responsible text,
    sphere text not null
  )`,
  `create index activity_phase on activity (phase_id)`,
  `create table milestone (
    id uuid primary key,
    phase_id uuid not null references phase on delete cascade,
    position integer not null,
    title text not null,
    falls_on date not null,
    status text not null
  )`,
  `create index milestone_phase on milestone (phase_id)`,
  `create table round (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    audience text not null,
    opened_at timestamptz not null,
    opened_by_tenant_id text not null,
    opened_by_object_id text not null,
    closes_at timestamptz not null,
    closed_at timestamptz,
    closed_by_tenant_id text,
    closed_by_object_id text
  )`,
  // At most one round is open per engagement, whoever asks at the same moment.
  `create unique index round_one_open on round (engagement_id) where closed_at is null`,
  `create index round_engagement on round (engagement_id, opened_at desc)`,
  `create table round_asked (
    round_id uuid not null references round on delete cascade,
    tenant_id text not null,
    object_id text not null,
    role text not null,
    primary key (round_id, tenant_id, object_id)
  )`,
  `create table round_question (
    round_id uuid not null references round on delete cascade,
    role text not null,
    position integer not null,
    question_id text not null,
    question_version integer not null,
    primary key (round_id, role, position)
  )`,
  // The natural key makes answering an upsert: the same press twice is recorded once.
  `create table response (
    round_id uuid not null references round on delete cascade,
    tenant_id text not null,
    object_id text not null,
    role text not null,
    answers jsonb not null,
    sent_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (round_id, tenant_id, object_id)
  )`,
  `create table form_opening (
    round_id uuid not null references round on delete cascade,
    tenant_id text not null,
    object_id text not null,
    opened_at timestamptz not null,
    sent boolean not null default false,
    primary key (round_id, tenant_id, object_id)
  )`,
  `create table conversation (
    tenant_id text not null,
    id text not null,
    kind text not null,
    service_url text not null,
    bot_id text not null,
    bot_name text not null,
    welcomed_at timestamptz,
    primary key (tenant_id, id)
  )`,
  `create table inbound (
    tenant_id text not null,
    conversation_id text not null,
    activity_id text not null,
    seen_at timestamptz not null,
    primary key (tenant_id, conversation_id, activity_id)
  )`,
  `create index inbound_seen on inbound (seen_at)`,
  `create table message (
    id uuid primary key,
    tenant_id text not null,
    conversation_id text not null,
    thread_id text,
    subject jsonb not null,
    round_id uuid,
    activity_id text,
    foreign key (tenant_id, conversation_id) references conversation
  )`,
  `create index message_round on message (round_id)`,
  `create table delivery (
    id uuid primary key,
    message_id uuid not null references message on delete cascade,
    kind text not null check (kind in ('post', 'edit')),
    state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'superseded')),
    wanted_since timestamptz not null,
    due_at timestamptz not null,
    claimed_until timestamptz,
    attempts integer not null default 0,
    activity_id text,
    fault text,
    changed_at timestamptz not null,
    check (state <> 'sent' or activity_id is not null),
    check (state <> 'failed' or fault is not null)
  )`,
  `create index delivery_message on delivery (message_id)`,
  `create index delivery_open on delivery (due_at) where state in ('queued', 'sending')`,
  // Edits are gathered: while one waits, another wish joins it.
  `create unique index delivery_one_waiting_edit on delivery (message_id) where kind = 'edit' and state = 'queued'`,
];
