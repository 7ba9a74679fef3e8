import { type Kysely, sql } from 'kysely';

/** Check-ins that repeat: the series, what became of each of their dates, and when an engagement is left in peace. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table series (
    id uuid primary key,
    engagement_id uuid not null references engagement on delete cascade,
    rhythm jsonb not null,
    hour integer not null check (hour between 8 and 15),
    minute integer not null check (minute between 0 and 59),
    window_working_days integer not null check (window_working_days between 1 and 10),
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    audience text not null,
    nudges boolean not null,
    state text not null check (state in ('running', 'paused', 'ended')),
    set_up_by_tenant_id text not null,
    set_up_by_object_id text not null,
    -- What came before this has been dealt with, or was never ours to deal with.
    handled_to timestamptz not null,
    -- When somebody has to look at it next, and when it opens next; both follow from the rest and are kept for asking.
    turn_at timestamptz,
    opens_at timestamptz
  )`,
  `create index series_engagement on series (engagement_id)`,
  `create index series_turn on series (turn_at) where state = 'running'`,
  // The key is what keeps a date from being opened twice, whoever tries.
  `create table series_occurrence (
    series_id uuid not null references series on delete cascade,
    due_on date not null,
    state text not null check (state in ('opened', 'missed', 'skipped')),
    missed text,
    skipped_by text,
    -- The default period's id, or the name that a period of one's own had then.
    skipped_in text,
    round_id uuid references round on delete set null,
    opens_at timestamptz,
    recorded_at timestamptz not null,
    primary key (series_id, due_on),
    check ((state = 'missed') = (missed is not null)),
    check ((state = 'skipped') = (skipped_by is not null))
  )`,
  `alter table round add column series_id uuid references series on delete set null`,
  `create index round_series on round (series_id)`,
  `create table quiet_period (
    engagement_id uuid not null references engagement on delete cascade,
    position integer not null,
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    name text not null,
    primary key (engagement_id, position)
  )`,
  `create table quiet_period_off (
    engagement_id uuid not null references engagement on delete cascade,
    period text not null,
    primary key (engagement_id, period)
  )`,
];
