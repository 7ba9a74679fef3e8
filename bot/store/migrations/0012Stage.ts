import { type Kysely, sql } from 'kysely';

/** What is shown of a plan on the meeting's stage: one row an engagement, the last presenter's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create table stage_view (
      engagement_id uuid primary key references engagement on delete cascade,
      zoom text not null check (zoom in ('plan', 'quarter', 'month')),
      phase_id uuid,
      by_tenant_id text not null,
      by_object_id text not null,
      shown_at timestamptz not null
    )`)
    .execute(db);
}
