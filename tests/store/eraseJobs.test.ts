import { sql } from 'kysely';
import { openWorkQueue } from '../../bot/jobs/workQueue.ts';
import { connect } from '../../bot/store/connect.ts';
import { createDatabase } from '../../bot/store/database.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { DATABASES } from '../helpers/databases.ts';
import { openHouse } from '../helpers/house.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

it.each(DATABASES)(
  'takes a deleted engagement’s jobs out of the work queue, and no others, on $name',
  async ({ open }) => {
    const { settings, drop } = await open();
    const house = await openHouse(settings);
    // PGlite takes one connection, so the queue has the house's own.
    const connection = settings.kind === 'pglite' ? house.connection : await connect(settings);
    const queue = await openWorkQueue(connection, SILENT);
    const db = createDatabase(connection.db, (trx, job, at) => queue.enqueue(trx, job, at));
    const { id } = await openRound({ ...house.context, db }, house.who('guide'), house.engagement.id);
    await db.jobs.enqueue(
      { name: 'closeRound', data: { roundId: '00000000-0000-4000-8000-000000000009' } },
      new Date(),
    );
    const waiting = async () =>
      (
        await sql<{
          round: string;
        }>`select data->>'roundId' as round from pgboss.job where name in ('closeRound', 'nudge')`.execute(
          connection.db,
        )
      ).rows.map(({ round }) => round);
    expect(await waiting()).toContain(id);
    const removed = await db.transaction((stores) => stores.archive.erase(house.engagement.id));
    expect(removed.jobs).toBeGreaterThan(0);
    expect(await waiting()).toEqual(['00000000-0000-4000-8000-000000000009']);
    await queue.stop();
    if (settings.kind === 'postgres') await connection.close();
    await house.close();
    await drop();
  },
);
