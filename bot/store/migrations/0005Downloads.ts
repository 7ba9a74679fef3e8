import { type Kysely, sql } from 'kysely';

/** Files that were asked for, until they are fetched or too old. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // What was asked for, never the file: who lost a role meanwhile gets nothing.
  `create table download (
    token_hash text primary key,
    tenant_id text not null,
    object_id text not null,
    engagement_id uuid not null references engagement on delete cascade,
    round_id uuid references round on delete cascade,
    format text not null,
    language text not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index download_expires on download (expires_at)`,
];
