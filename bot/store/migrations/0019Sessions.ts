import { type Kysely, sql } from 'kysely';

/** Sessions, the chats whose meetings are an engagement's, and what somebody was reminded of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table session (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    place text not null check (place in ('channel', 'meetingChat', 'byHand')),
    meeting_id text,
    tenant_id text,
    conversation_id text,
    thread_id text,
    started_at timestamptz not null,
    started_by_tenant_id text,
    started_by_object_id text,
    ended_at timestamptz,
    ended_by_tenant_id text,
    ended_by_object_id text,
    agenda jsonb not null,
    effort_round_id uuid references round on delete set null,
    check ((place = 'byHand') = (meeting_id is null)),
    check ((tenant_id is null) = (conversation_id is null)),
    check (ended_at is null or ended_at >= started_at)
  )`,
  // One at a time: what is noted belongs to the one that goes on.
  `create unique index session_running on session (engagement_id) where ended_at is null`,
  `create index session_newest on session (engagement_id, started_at desc)`,
  // When Teams told that a meeting was over, whether or not it had told of its start: the two may come the wrong way round.
  `create table meeting_end (
    engagement_id uuid not null references engagement on delete cascade,
    meeting_id text not null,
    ended_at timestamptz not null,
    primary key (engagement_id, meeting_id)
  )`,
  // Somebody who may run its sessions said so, in the chat itself.
  `create table linked_chat (
    tenant_id text not null,
    conversation_id text not null,
    engagement_id uuid not null references engagement on delete cascade,
    linked_by_tenant_id text not null,
    linked_by_object_id text not null,
    linked_at timestamptz not null,
    primary key (tenant_id, conversation_id)
  )`,
  `create index message_session on message ((subject ->> 'sessionId')) where subject ->> 'sessionId' is not null`,
  // Once for each last day: one that is put off is reminded of anew.
  `create table action_reminder (
    engagement_id uuid not null references engagement on delete cascade,
    item_id uuid not null,
    due_on date not null,
    sent_at timestamptz not null,
    primary key (engagement_id, item_id, due_on)
  )`,
];
