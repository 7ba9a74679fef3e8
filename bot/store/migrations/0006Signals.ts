import { type Kysely, sql } from 'kysely';

/** What was found worth a talk, and what people said of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // The key is what makes the same finding the same signal, whoever looks for it at the same moment.
  `create table signal (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    kind text not null,
    key text not null,
    facts jsonb not null,
    round_id uuid references round on delete cascade,
    first_seen_at timestamptz not null,
    state text not null default 'open' check (state in ('open', 'seen', 'closed')),
    changed_by_tenant_id text,
    changed_by_object_id text,
    changed_at timestamptz,
    gone_at timestamptz,
    unique (engagement_id, key),
    check ((changed_at is null) = (changed_by_tenant_id is null)),
    check ((changed_at is null) = (changed_by_object_id is null))
  )`,
  `create index signal_standing on signal (engagement_id) where gone_at is null and state <> 'closed'`,
];
