import type { Person } from '../usecases/ports/people.ts';
import type { EngagementSeed, ProgrammeSeed, Seeder } from '../usecases/ports/seeder.ts';
import { calledAs, keepNumber } from './municipalities.ts';
import { insertPlan } from './plans.ts';
import { insertRound } from './rounds.ts';
import type { Executor } from './schema.ts';
import { insertOccurrence, insertSeries } from './series.ts';

export function createSeeder(db: Executor): Seeder {
  return {
    plant: (programme) =>
      db.transaction().execute(async (trx) => {
        const added = await trx
          .insertInto('programme')
          .values({ id: programme.id, name: programme.name, made_up: programme.madeUp })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst();
        if (added === undefined) return false;
        await plantPeople(trx, programme);
        for (const engagement of programme.engagements) await plantEngagement(trx, programme.id, engagement);
        return true;
      }),
  };
}

async function plantPeople(db: Executor, { id, leads, engagements }: ProgrammeSeed): Promise<void> {
  const everybody = [...leads, ...engagements.flatMap(({ holders }) => holders.map(({ person }) => person))];
  const byKey = new Map<string, Person>(everybody.map((person) => [`${person.tenantId} ${person.objectId}`, person]));
  await db
    .insertInto('person')
    .values(
      [...byKey.values()].map(({ tenantId, objectId, name, language }) => ({
        tenant_id: tenantId,
        object_id: objectId,
        name,
        teams_id: null,
        language,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (leads.length > 0) {
    await db
      .insertInto('programme_lead')
      .values(leads.map(({ tenantId, objectId }) => ({ programme_id: id, tenant_id: tenantId, object_id: objectId })))
      .execute();
  }
}

async function plantEngagement(db: Executor, programmeId: string, seed: EngagementSeed): Promise<void> {
  const { municipality, plan, channel } = seed;
  await keepNumber(db, municipality.number);
  await db
    .insertInto('engagement')
    .values({
      id: seed.id,
      programme_id: programmeId,
      ...calledAs(municipality),
      theme: seed.theme,
      language: seed.language,
      channel_tenant_id: channel?.tenantId ?? null,
      channel_id: channel?.channelId ?? null,
      deleted_at: null,
    })
    .execute();
  if (seed.holders.length > 0) {
    await db
      .insertInto('role_holder')
      .values(
        seed.holders.map(({ person, role }) => ({
          engagement_id: seed.id,
          tenant_id: person.tenantId,
          object_id: person.objectId,
          role,
        })),
      )
      .execute();
  }
  await insertPlan(db, seed.id, plan);
  // Rounds may be dates of a series, and what became of a date may be a round.
  for (const { series } of seed.series) await insertSeries(db, series);
  await plantRounds(db, seed);
  for (const { series, past } of seed.series) {
    for (const recorded of past) await insertOccurrence(db, series.id, recorded);
  }
}

async function plantRounds(db: Executor, { rounds }: EngagementSeed): Promise<void> {
  for (const { round, responses } of rounds) {
    await insertRound(db, round);
    if (responses.length === 0) continue;
    await db
      .insertInto('response')
      .values(
        responses.map(({ person, role, answers, sentAt }) => ({
          round_id: round.id,
          tenant_id: person.tenantId,
          object_id: person.objectId,
          role,
          answers: JSON.stringify(answers),
          sent_at: sentAt,
          changed_at: sentAt,
        })),
      )
      .execute();
  }
}
