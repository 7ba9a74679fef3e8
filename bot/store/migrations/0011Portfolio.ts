import { type Kysely, sql } from 'kysely';

/** What finds, of each of many engagements, the newest closed round and the next one to come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create index round_closed on round (engagement_id, closed_at desc, id desc) where closed_at is not null`,
  `create index series_opening on series (engagement_id, opens_at) where state = 'running'`,
  `create index engagement_programme on engagement (programme_id)`,
];
