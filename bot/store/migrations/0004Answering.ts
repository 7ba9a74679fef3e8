import { type Kysely, sql } from 'kysely';

/**
 * Answering in full: drafts that follow the person, the audience an engagement opens with, names as they were when a
 * round opened, and nudges with the chats that carry them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table draft (
    round_id uuid not null references round on delete cascade,
    tenant_id text not null,
    object_id text not null,
    answers jsonb not null,
    changed_at timestamptz not null,
    primary key (round_id, tenant_id, object_id)
  )`,
  `alter table engagement add column audience text not null default 'askedAndGuides'`,
  `alter table person add column nudges boolean not null default true`,
  `alter table round add column nudges boolean not null default true`,
  // An answer is read with the name its author had then, whatever they are called now.
  `alter table round_asked add column name text`,
  `update round_asked set name = person.name from person
    where person.tenant_id = round_asked.tenant_id and person.object_id = round_asked.object_id`,
  `alter table conversation add column person_object_id text`,
  `create index conversation_person on conversation (tenant_id, person_object_id) where kind = 'personal'`,
  // The day in the key: however many instances, plans and guides there are, a round is nudged once on a day.
  `create table nudge (
    round_id uuid not null references round on delete cascade,
    day date not null,
    due_at timestamptz not null,
    by_tenant_id text,
    by_object_id text,
    done_at timestamptz,
    chats integer not null default 0,
    thread boolean not null default false,
    primary key (round_id, day),
    check ((by_tenant_id is null) = (by_object_id is null))
  )`,
];
