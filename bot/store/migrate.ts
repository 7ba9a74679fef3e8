import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as start from './migrations/0001Start.ts';
import type { Schema } from './schema.ts';

/** In order; a number is never given twice and a migration that has run anywhere is never changed. */
const MIGRATIONS = { '0001_start': start };

/**
 * Brings the database up to this code. Safe to run by two processes at once: the migrator holds a lock.
 * @throws Error with one sentence for the operator when the database is newer than the code, or a migration fails.
 */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const known = new Set(Object.keys(MIGRATIONS));
  const unknown = (await executed(db)).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(
      `The database is newer than this version of Laget rundt (it has ${unknown.join(', ')}). Start the newer version, or restore a backup made with this one.`,
    );
  }
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date; nothing was changed.', { cause: error });
}

async function executed(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db
    .$extendTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}
