import { sql } from 'kysely';
import type { Municipality } from '../../domain/municipality.ts';
import type { Executor } from './schema.ts';

/**
 * Keeps a number to refer to. Nothing else is written down of the municipality: the row is every tenant's, and a name in
 * it would tell one of them what another has set up. An older version that reads the row finds the number for a name.
 */
export async function keepNumber(db: Executor, number: string): Promise<void> {
  await db
    .insertInto('municipality')
    .values({ number, name: number, short_name: number, body_names: [], county: '', language_decision: 'neutral' })
    // Held until the transaction ends, so that it is not let go of before it is referred to.
    .onConflict((conflict) => conflict.column('number').doUpdateSet({ number }))
    .execute();
}

/** The columns of an engagement that say what its municipality is called there. */
export const calledAs = (municipality: Municipality) => ({
  municipality_number: municipality.number,
  municipality_name: municipality.name,
  short_name: municipality.shortName,
  body_names: [...municipality.bodyNames],
  county: municipality.county,
  language_decision: municipality.languageDecision,
});

/** Lets go of the numbers that no engagement refers to any more, with the names that an older version wrote to them. */
export async function forgetNumbers(db: Executor): Promise<void> {
  await sql`delete from municipality
    where not exists (select from engagement where engagement.municipality_number = municipality.number)`.execute(db);
}
