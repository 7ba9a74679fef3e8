import { type Kysely, sql } from 'kysely';

/** When an engagement ended, how long it is kept after that, what each body did about its archive, and what was deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table programme
    add column retention_months integer not null default 24 check (retention_months between 1 and 240),
    add column retention_set_on date`,
  `alter table engagement
    add column ended_on date,
    add column end_recorded_on date,
    add check ((ended_on is null) = (end_recorded_on is null))`,
  `create table archive_mark (
    engagement_id uuid not null references engagement on delete cascade,
    body text not null check (body in ('municipality', 'countyCouncil', 'ruralCentre')),
    kind text not null check (kind in ('exported', 'nothing', 'notPart')),
    reference text not null,
    by_tenant_id text not null,
    by_object_id text not null,
    at timestamptz not null,
    primary key (engagement_id, body),
    check (kind = 'notPart' or reference <> ''),
    check (kind <> 'notPart' or body <> 'municipality')
  )`,
  // What is left of an engagement that was deleted: that it was, by whose decision, and how much went. No names.
  `create table deletion (
    engagement_id uuid primary key,
    programme_id uuid not null,
    municipality_number text not null,
    decided_by text not null check (decided_by in ('municipality', 'countyCouncil', 'ruralCentre', 'retention')),
    reference text not null,
    marks jsonb not null,
    removed jsonb not null,
    by_tenant_id text,
    by_object_id text,
    at timestamptz not null
  )`,
  // A file of one's own data is of no engagement.
  `alter table download alter column engagement_id drop not null`,
];
