import { sql } from 'kysely';
import { type PostgresRole, postgresAddress } from './address.ts';
import { type Connection, connectPostgres, NO_WAITS_END } from './connect.ts';
import { migrate } from './migrate.ts';
import type { Executor } from './schema.ts';

/**
 * Whether the role that the service works as can rewrite the audit log: `held` when it cannot, `open` when it owns the
 * log or is a superuser, `embedded` for PGlite, which has one user for everything and promises nothing.
 */
export type AuditGuard = 'held' | 'open' | 'embedded';

/**
 * Brings the database up to date and says how well the audit log is guarded. With `owner` the tables are made by that
 * role, and `connection`'s is given no more than it works with; without, one role does both and the log is open to it.
 * The owner may be left out of a service that is started after `owner` was used elsewhere: there is then nothing to do.
 * @throws Error as {@link migrate}; in words of its own where there is something to do and only the owner may do it
 */
export async function prepareDatabase(connection: Connection, owner: PostgresRole | null): Promise<AuditGuard> {
  if (connection.kind === 'pglite') {
    await migrate(connection.db);
    return 'embedded';
  }
  // On connections of their own in either case: a migration may wait and work longer than anything else.
  const owning = await connectPostgres(owner === null ? connection.address : postgresAddress(owner), NO_WAITS_END);
  try {
    if (owner === null) await migrate(owning.db).catch(sayWhoMay);
    else {
      await migrate(owning.db);
      const { rows } = await sql<{ role: string }>`select current_user as role`.execute(connection.db);
      for (const { role } of rows) await letUse(owning.db, role);
    }
  } finally {
    await owning.close();
  }
  return (await guarded(connection.db)) ? 'held' : 'open';
}

/** PostgreSQL's code for what a role may not do. */
const INSUFFICIENT_PRIVILEGE = '42501';

function sayWhoMay(error: unknown): never {
  const cause = error instanceof Error ? (error.cause as { readonly code?: unknown } | undefined) : undefined;
  if (cause?.code !== INSUFFICIENT_PRIVILEGE) throw error;
  throw new Error(
    'The database has to be brought up to date, which the role in DATABASE_URL may not do. Start once with MIGRATION_DATABASE_URL set to the role that owns the tables; see docs/audit-log.md.',
    { cause: error },
  );
}

/**
 * Gives a role what the service works with: the rows of every table but the audit log's, which it adds to by the one
 * function and reads. It owns none of them, so it can alter, empty and drop nothing. The work queue keeps its tables in a
 * schema that it makes for itself.
 */
export async function letUse(db: Executor, role: string): Promise<void> {
  const to = sql.id(role);
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  for (const { name } of rows) await sql`grant create, connect on database ${sql.id(name)} to ${to}`.execute(db);
  await sql`grant usage on schema public, audit to ${to}`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema public to ${to}`.execute(db);
  await sql`grant usage on all sequences in schema public to ${to}`.execute(db);
  await sql`revoke insert, update, delete on kysely_migration, kysely_migration_lock from ${to}`.execute(db);
  await sql`grant select on audit.entry to ${to}`.execute(db);
  await sql`grant execute on function audit.append to ${to}`.execute(db);
}

/** Membership in the owner's role counts as owning: who can take a role on can do what it can. */
async function guarded(db: Executor): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select coalesce(bool_or(
      (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)
      or pg_has_role(current_user, relowner, 'MEMBER')
      or pg_has_role(current_user, nspowner, 'MEMBER')
      or pg_has_role(current_user, (select proowner from pg_proc where oid = to_regproc('audit.append')), 'MEMBER')
      or has_table_privilege(current_user, pg_class.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER, REFERENCES')
    ), true) as open
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'audit' and relname = 'entry'`.execute(db);
  return rows.every(({ open }) => !open);
}
