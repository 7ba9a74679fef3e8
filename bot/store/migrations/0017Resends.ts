import { type Kysely, sql } from 'kysely';

/**
 * Acts that a client sent with a key of its own, so that sending one again after a broken line does it once; and when
 * work that comes by the clock last came, whichever instance did it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table act_done (
      tenant_id text not null,
      object_id text not null,
      key uuid not null,
      done_at timestamptz not null,
      primary key (tenant_id, object_id, key)
    )`,
    'create index act_done_by_age on act_done (done_at)',
    'create table tick (name text primary key, at timestamptz not null)',
  ]) {
    await sql.raw(statement).execute(db);
  }
}
