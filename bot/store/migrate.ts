import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as start from './migrations/0001Start.ts';
import * as series from './migrations/0002Series.ts';
import * as questions from './migrations/0003Questions.ts';
import * as answering from './migrations/0004Answering.ts';
import * as downloads from './migrations/0005Downloads.ts';
import * as signals from './migrations/0006Signals.ts';
import * as delivery from './migrations/0007Delivery.ts';
import * as plans from './migrations/0008Plans.ts';
import * as templates from './migrations/0009Templates.ts';
import * as planFiles from './migrations/0010PlanFiles.ts';
import * as portfolio from './migrations/0011Portfolio.ts';
import * as stage from './migrations/0012Stage.ts';
import * as rosters from './migrations/0014Rosters.ts';
import * as audit from './migrations/0015Audit.ts';
import * as privacy from './migrations/0016Privacy.ts';
import * as resends from './migrations/0017Resends.ts';
import * as setUp from './migrations/0018SetUp.ts';
import * as sessions from './migrations/0019Sessions.ts';
import * as showing from './migrations/0020Showing.ts';
import * as settling from './migrations/0021Settling.ts';
import * as leads from './migrations/0022Leads.ts';
import * as tenants from './migrations/0023Tenants.ts';
import * as indexes from './migrations/0024Indexes.ts';
import { plantBank } from './questions.ts';
import type { Schema } from './schema.ts';

/** In order; a number is never given twice and a migration that has run anywhere is never changed. */
const MIGRATIONS = {
  '0001_start': start,
  '0002_series': series,
  '0003_questions': questions,
  '0004_answering': answering,
  '0005_downloads': downloads,
  '0006_signals': signals,
  '0007_delivery': delivery,
  '0008_plans': plans,
  '0009_templates': templates,
  '0010_plan_files': planFiles,
  '0011_portfolio': portfolio,
  '0012_stage': stage,
  '0014_rosters': rosters,
  '0015_audit': audit,
  '0016_privacy': privacy,
  '0017_resends': resends,
  '0018_set_up': setUp,
  '0020_showing': showing,
  '0019_sessions': sessions,
  '0021_settling': settling,
  '0022_leads': leads,
  '0023_tenants': tenants,
  '0024_indexes': indexes,
};

/**
 * Brings the database up to this code: its tables, and the product's own questions. Safe to run by two processes at once: the migrator holds a lock.
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
  await plantBank(db);
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
