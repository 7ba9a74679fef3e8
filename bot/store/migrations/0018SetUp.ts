import { type Kysely, sql } from 'kysely';

/**
 * Setting up in the tab: what has been decided about a channel and by whom last, who added the app to a team, and a copy of
 * the official register of municipalities.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table set_up (
    tenant_id text not null,
    channel_id text not null,
    draft jsonb not null,
    revision integer not null,
    by_tenant_id text not null,
    by_object_id text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, channel_id)
  )`,
  // Of the place's own tenant, as Teams said when the app was added.
  `alter table conversation add column added_by_object_id text`,
  `create table register_copy (
    id integer primary key check (id = 1),
    entries jsonb not null,
    fetched_at timestamptz,
    tried_at timestamptz
  )`,
];
