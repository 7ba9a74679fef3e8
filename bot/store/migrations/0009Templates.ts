import { type Kysely, sql } from 'kysely';

/** What a programme keeps of plans, as starting points for others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table plan_template (
    id uuid primary key,
    programme_id uuid not null references programme on delete cascade,
    name text not null,
    about text not null,
    outline jsonb not null,
    saved_by_tenant_id text not null,
    saved_by_object_id text not null,
    saved_at timestamptz not null
  )`,
  `create index plan_template_programme on plan_template (programme_id)`,
];
