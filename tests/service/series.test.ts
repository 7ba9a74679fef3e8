import { sql } from 'kysely';
import { viewSeriesPlan } from '../../bot/usecases/readSeries.ts';
import { aStoredSeries } from '../builders/series.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aProgramme, openStores } from '../helpers/house.ts';
import { AFTER, BEFORE, manySeries, TUESDAYS } from '../helpers/manySeries.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { createDatabase } from '../helpers/postgres.ts';
import { startService } from '../helpers/service.ts';

/** Three processes one after the other, on a machine that may be busy with other tests. */
const SLOW_MS = 120_000;

/** Stops the service, sees to it that the try-out's own series stay out of the count, and sets its clock. */
async function comeBack(house: PlantedService, env: { CLOCK: string }, ids: readonly string[], at: string) {
  await house.service.stop();
  await house.inside(({ db }) =>
    db.updateTable('series').set({ state: 'paused' }).where('engagement_id', 'not in', ids).execute(),
  );
  env.CLOCK = at;
}

/** The service with its own clock, which the test sets before each start. */
const clockAt = (at: Date) => ({ CLOCK: at.toISOString() });

describe.each(DATABASES)('the service stopped over three due dates on $name', ({ open }) => {
  it.each([
    ['opens the latest while its window holds', '2026-12-09T10:00:00Z', { state: 'opened' }, 1],
    ['notes the latest as missed too when its window has passed', '2026-12-14T10:00:00Z', { why: 'windowPassed' }, 0],
  ])(
    '%s, and shows the others as missed with the reason',
    async (_, comesBack, latest, cards) => {
      const engagement = anEngagement();
      const series = aStoredSeries(engagement.id, BEFORE, { ...TUESDAYS, windowWorkingDays: 3 });
      const planted = { ...engagement, series: [{ series, past: [] }] };
      const env = clockAt(BEFORE);
      const house = await plantService(await open(), aProgramme({ engagements: [planted] }), { env });
      try {
        await comeBack(house, env, [engagement.id], comesBack);
        await house.restart();
        await house.connector.until((all) => all.length === cards);
        await house.service.stop();

        const plan = await house.inside((connection) =>
          viewSeriesPlan(openStores(connection), engagement.id, new Date(Date.parse(comesBack) + 60_000)),
        );
        const past = plan.series[0]?.past ?? [];
        expect(past.map(({ due }) => due)).toEqual(['2026-12-08', '2026-12-01', '2026-11-24']);
        expect(past[0]?.outcome).toMatchObject(latest);
        expect(past.slice(1).map(({ outcome }) => outcome)).toEqual([
          { state: 'missed', why: 'serviceDown' },
          { state: 'missed', why: 'serviceDown' },
        ]);
        expect(house.connector.delivered).toHaveLength(cards);
      } finally {
        await house.close();
      }
    },
    SLOW_MS,
  );

  it(
    'opens nothing in the evening it comes back, and says when it will',
    async () => {
      const engagement = anEngagement();
      const planted = { ...engagement, series: [{ series: aStoredSeries(engagement.id, BEFORE, TUESDAYS), past: [] }] };
      const env = clockAt(BEFORE);
      const house = await plantService(await open(), aProgramme({ engagements: [planted] }), { env });
      try {
        await comeBack(house, env, [engagement.id], '2026-11-24T20:00:00Z');
        await house.restart();
        await house.service.stop();
        const plan = await house.inside((connection) =>
          viewSeriesPlan(openStores(connection), engagement.id, new Date('2026-11-24T20:01:00Z')),
        );
        expect(plan.series[0]?.upcoming[0]).toMatchObject({ waits: true, at: '2026-11-25T07:00:00.000Z' });
        expect(house.connector.delivered).toEqual([]);
      } finally {
        await house.close();
      }
    },
    SLOW_MS,
  );
});

describe('two services on one PostgreSQL', () => {
  it(
    'open two hundred due series once: two hundred rounds, two hundred cards',
    async () => {
      const { url, drop } = await createDatabase();
      const env = clockAt(BEFORE);
      const programme = manySeries(200);
      const house = await plantService({ settings: { kind: 'postgres', url }, drop }, programme, { env });
      try {
        const ids = programme.engagements.map(({ id }) => id);
        await comeBack(house, env, ids, AFTER.toISOString());
        const [second] = await Promise.all([
          startService({ connectorUrl: house.connector.url, databaseUrl: url, env }),
          house.restart(),
        ]);
        await house.connector.until((all) => all.length >= 200);
        await Promise.all([second.stop(), house.service.stop()]);

        const counted = await house.inside(async ({ db }) => {
          const { rows } = await sql<{ rounds: number; engagements: number; cards: number }>`
          select count(*)::int as rounds, count(distinct engagement_id)::int as engagements,
            (select count(*)::int from message where round_id is not null) as cards
          from round where closed_at is null
        `.execute(db);
          return rows[0];
        });
        expect(counted).toEqual({ rounds: 200, engagements: 200, cards: 200 });
        expect(house.connector.delivered.filter(({ method }) => method === 'POST')).toHaveLength(200);
        expect(new Set(house.connector.delivered.map(({ activityId }) => activityId)).size).toBe(200);
      } finally {
        await house.close();
      }
    },
    SLOW_MS,
  );
});
