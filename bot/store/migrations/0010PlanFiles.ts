import { type Kysely, sql } from 'kysely';

/** Files of a plan beside those of check-ins, and plans as calendars that people subscribe to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // What a download is of; until now, always of rounds.
  `alter table download add column kind text not null default 'rounds'`,
  // One person's address of one plan. The address itself stands nowhere: only its hash.
  `create table calendar_feed (
    id uuid primary key,
    token_hash text not null unique,
    engagement_id uuid not null references engagement on delete cascade,
    tenant_id text not null,
    object_id text not null,
    scope text not null,
    made_at timestamptz not null,
    fetched_at timestamptz
  )`,
  `create index calendar_feed_owner on calendar_feed (engagement_id, tenant_id, object_id)`,
];
