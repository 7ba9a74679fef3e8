import { type Kysely, sql } from 'kysely';

/** What of an engagement may be shown in conversations that are not its own channel (domain/showing.ts). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`alter table engagement add column shown_elsewhere text not null default 'planStatus'
      check (shown_elsewhere in ('nothing', 'planStatus', 'everything'))`)
    .execute(db);
}
