import { type Kysely, sql } from 'kysely';

/**
 * Delivery that holds: the requests that still count against Teams' limits, conversations that take nothing for now,
 * and messages whose place in Teams is lost.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // No foreign keys: a request counts whatever becomes of what it was about.
  `create table pace_request (
    id uuid primary key,
    tenant_id text not null,
    conversation_id text not null,
    starts_at timestamptz not null,
    counts_from timestamptz not null
  )`,
  `create index pace_request_tenant on pace_request (tenant_id, counts_from)`,
  `create index pace_request_conversation on pace_request (tenant_id, conversation_id, counts_from)`,
  `alter table conversation
    add column stopped_at timestamptz,
    add column stopped_fault text,
    add column held_until timestamptz,
    add column team_id text,
    add check ((stopped_at is null) = (stopped_fault is null))`,
  // The message that took the place of one that is gone in Teams.
  `alter table message add column replaced_by uuid references message on delete set null`,
  `create index delivery_sending on delivery (claimed_until) where state = 'sending'`,
];
