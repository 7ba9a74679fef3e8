import { type Kysely, sql } from 'kysely';

/**
 * Questions as data: every version of each, for good, so that a round that asked one can always show what it asked.
 * With neither programme nor engagement a question is the product's own. And the day from which an engagement's
 * co-operation agreement is in force.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table question (
    id text not null,
    version integer not null check (version > 0),
    programme_id uuid references programme on delete cascade,
    engagement_id uuid references engagement on delete cascade,
    topic text not null,
    kind text not null,
    asked_of text[] not null check (cardinality(asked_of) > 0),
    text jsonb not null,
    options jsonb not null,
    created_at timestamptz not null,
    created_by_tenant_id text,
    created_by_object_id text,
    retired_at timestamptz,
    primary key (id, version),
    check (programme_id is null or engagement_id is null),
    check ((kind = 'choice') = (jsonb_array_length(options) > 0))
  )`,
  `create index question_programme on question (programme_id) where programme_id is not null`,
  `create index question_engagement on question (engagement_id) where engagement_id is not null`,
  `alter table engagement add column agreement_on date`,
];
