import { type Kysely, sql } from 'kysely';

/**
 * The audit log, in a schema of its own. Each engagement has a chain: every row holds the hash of the one before it.
 * Rows come by `audit.append` alone, which runs as its owner; the role that the service works as may run it and read,
 * and nothing else (`letUse` in roles.ts). Whoever owns the schema can do as they please, so the owner is another role.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create schema audit`,
  `revoke all on schema audit from public`,
  // No foreign keys: the log stays when what it tells of is deleted.
  `create table audit.entry (
    chain text not null,
    number bigint not null check (number > 0),
    at timestamptz not null,
    tenant_id text,
    object_id text,
    via text not null,
    about text,
    outcome text not null,
    address text,
    previous text not null check (previous ~ '^[0-9a-f]{64}$'),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (chain, number),
    check ((tenant_id is null) = (object_id is null)),
    -- Lines are what the hash is taken of, so none may hide in a field.
    check (concat(chain, tenant_id, object_id, via, about, outcome, address) !~ '[\\n\\r]')
  )`,
  `create index entry_person on audit.entry (tenant_id, object_id, at desc)`,
  // The lock is held until the transaction ends, so that a chain never forks; it is the last that a transaction takes.
  // Volatile, so the look at the newest row sees what whoever held the lock before has committed.
  `create function audit.append(
    p_chain text, p_at timestamptz, p_tenant text, p_object text, p_via text, p_about text, p_outcome text, p_address text
  ) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_number bigint;
    v_previous text;
  begin
    perform pg_advisory_xact_lock(hashtextextended('laget-rundt audit ' || p_chain, 0));
    select number + 1, hash into v_number, v_previous
      from audit.entry where chain = p_chain order by number desc limit 1;
    v_number := coalesce(v_number, 1);
    v_previous := coalesce(v_previous, repeat('0', 64));
    insert into audit.entry (chain, number, at, tenant_id, object_id, via, about, outcome, address, previous, hash)
    values (p_chain, v_number, p_at, p_tenant, p_object, p_via, p_about, p_outcome, p_address, v_previous,
      encode(sha256(convert_to(concat_ws(chr(10), v_previous, p_chain, v_number::text,
        to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        coalesce(p_tenant, ''), coalesce(p_object, ''), p_via, coalesce(p_about, ''), p_outcome,
        coalesce(p_address, '')), 'UTF8')), 'hex'));
    return v_number;
  end
  $$`,
  `revoke all on function audit.append from public`,
];
