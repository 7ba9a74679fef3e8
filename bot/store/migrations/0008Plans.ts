import { type Kysely, sql } from 'kysely';

/**
 * The plan as people edit it: one row an item, with what is searched by in columns and the whole of it as one document;
 * and every change that was ever made to it, from which any earlier version can be had.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table plan (
    engagement_id uuid primary key references engagement on delete cascade,
    revision integer not null default 0,
    desired_outcome text not null default '',
    form text
  )`,
  `create table plan_item (
    engagement_id uuid not null references plan on delete cascade,
    id uuid not null,
    kind text not null,
    title text not null,
    starts_on date,
    ends_on date check (ends_on >= starts_on),
    status text,
    item jsonb not null,
    primary key (engagement_id, id)
  )`,
  // Where each municipality is, and what comes next: asked of all of them at once.
  `create index plan_item_coming on plan_item (engagement_id, kind, ends_on) include (title, starts_on, status)`,
  `create table plan_revision (
    engagement_id uuid not null references plan on delete cascade,
    number integer not null,
    id uuid not null,
    by_tenant_id text not null,
    by_object_id text not null,
    made_at timestamptz not null,
    how text not null,
    change jsonb not null,
    primary key (engagement_id, number),
    unique (engagement_id, id)
  )`,
  `insert into plan (engagement_id, desired_outcome) select id, desired_outcome from engagement`,
  `insert into plan_item (engagement_id, id, kind, title, starts_on, ends_on, status, item)
    select engagement_id, id, 'phase', title, starts_on, ends_on, null, jsonb_build_object(
      'kind', 'phase', 'id', id, 'title', title, 'from', to_char(starts_on, 'YYYY-MM-DD'),
      'to', to_char(ends_on, 'YYYY-MM-DD'), 'note', '')
    from phase`,
  `insert into plan_item (engagement_id, id, kind, title, starts_on, ends_on, status, item)
    select phase.engagement_id, activity.id, 'activity', activity.title, activity.starts_on, activity.ends_on,
      activity.status, jsonb_build_object(
        'kind', 'activity', 'id', activity.id, 'phaseId', phase.id, 'title', activity.title, 'type', 'work',
        'from', to_char(activity.starts_on, 'YYYY-MM-DD'), 'to', to_char(activity.ends_on, 'YYYY-MM-DD'),
        'status', activity.status, 'sphere', activity.sphere, 'responsible',
        case when responsible is null then null else jsonb_build_object('kind', 'role', 'role', responsible) end,
        'groups', '[]'::jsonb, 'method', '', 'note', '', 'links', '[]'::jsonb, 'subject', null)
    from activity join phase on phase.id = activity.phase_id`,
  `insert into plan_item (engagement_id, id, kind, title, starts_on, ends_on, status, item)
    select phase.engagement_id, milestone.id, 'milestone', milestone.title, falls_on, falls_on, status,
      jsonb_build_object(
        'kind', 'milestone', 'id', milestone.id, 'phaseId', phase.id, 'title', milestone.title,
        'on', to_char(falls_on, 'YYYY-MM-DD'), 'status', status, 'note', '')
    from milestone join phase on phase.id = milestone.phase_id`,
  `drop table milestone`,
  `drop table activity`,
  `drop table phase`,
  `alter table engagement drop column desired_outcome`,
];
