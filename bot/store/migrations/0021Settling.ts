import { type Kysely, sql } from 'kysely';

/**
 * Since when nothing can change a round's answers any more (domain/round.ts). A version before this one closes rounds
 * without setting it; they are settled when their ten minutes are over, as are those that were in them now.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table round add column settled_at timestamptz check (settled_at is null or closed_at is not null)`,
  `update round set settled_at = closed_at + interval '10 minutes' where closed_at <= now() - interval '10 minutes'`,
  // What the sweep looks for, each minute; hardly ever more than a row or two.
  `create index round_unsettled on round (closed_at) where closed_at is not null and settled_at is null`,
];
