import { type Kysely, sql } from 'kysely';

/**
 * Who was made a programme lead and who ceased to be one; who set an engagement's last day; and a deletion that one
 * person proposes and another confirms, with both of them in the record of it. Adds alone: the version before deletes at
 * once, and writes records without the two.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table programme_lead_change (
    id uuid primary key,
    programme_id uuid not null references programme on delete cascade,
    kind text not null check (kind in ('added', 'removed')),
    tenant_id text not null,
    object_id text not null,
    by_tenant_id text not null,
    by_object_id text not null,
    at timestamptz not null
  )`,
  `create index programme_lead_change_programme on programme_lead_change (programme_id, at desc)`,
  `create index programme_lead_change_person on programme_lead_change (tenant_id, object_id, at desc)`,
  `create index programme_lead_change_at on programme_lead_change (at)`,
  `create index programme_lead_change_by on programme_lead_change (by_tenant_id, by_object_id)`,
  `alter table engagement
    add column ended_by_tenant_id text,
    add column ended_by_object_id text`,
  `create table deletion_proposal (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    decided_by text not null check (decided_by in ('municipality', 'countyCouncil', 'ruralCentre')),
    reference text not null check (reference <> ''),
    needs text not null check (needs in ('municipality', 'guidance', 'programmeLead')),
    proposed_by_tenant_id text not null,
    proposed_by_object_id text not null,
    proposed_as text not null,
    proposed_at timestamptz not null,
    confirmed_by_tenant_id text,
    confirmed_by_object_id text,
    confirmed_as text,
    confirmed_at timestamptz,
    stopped_by_tenant_id text,
    stopped_by_object_id text,
    stopped_at timestamptz,
    waiting_told_at timestamptz,
    check ((confirmed_by_object_id is null) = (confirmed_at is null)),
    check ((stopped_by_object_id is null) = (stopped_at is null)),
    -- Never one person alone, whatever the service above should come to do.
    check (confirmed_by_object_id is null
      or (confirmed_by_tenant_id, confirmed_by_object_id) <> (proposed_by_tenant_id, proposed_by_object_id))
  )`,
  `create unique index deletion_proposal_open on deletion_proposal (engagement_id) where stopped_at is null`,
  `create index deletion_proposal_engagement on deletion_proposal (engagement_id, proposed_at desc)`,
  `create index deletion_proposal_due on deletion_proposal (confirmed_at)
    where stopped_at is null and confirmed_at is not null`,
  // The municipality's name, and the two who decided by name and role, since nothing else is left that would say. Of the
  // others only a hash, by which the service knows whom it may tell for a while that it was deleted.
  `alter table deletion
    add column proposed_by_tenant_id text,
    add column proposed_by_object_id text,
    add column proposed_name text,
    add column proposed_as text,
    add column proposed_at timestamptz,
    add column confirmed_by_tenant_id text,
    add column confirmed_by_object_id text,
    add column confirmed_name text,
    add column confirmed_as text,
    add column confirmed_at timestamptz,
    add column municipality_name text,
    add column readers text[] not null default '{}'`,
  `create index deletion_programme on deletion (programme_id, at desc)`,
];
