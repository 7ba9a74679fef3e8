import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openWorkQueue, type WorkQueue } from '../../bot/jobs/workQueue.ts';
import { createDatabase } from '../../bot/store/database.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouse } from '../helpers/house.ts';

describe.each(DATABASES)('the work queue on $name', ({ open }) => {
  let house: House;
  let queue: WorkQueue;
  let context: Context;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const database = await open();
    drop = database.drop;
    house = await openHouse(database.settings);
    queue = await openWorkQueue(house.connection, house.context.log);
    context = { ...house.context, now: () => new Date(), db: createDatabase(house.connection.db, queue.enqueue) };
  });

  afterEach(async () => {
    await queue.stop();
    await house.close();
    await drop();
  });

  /** Resolves at the next send. */
  const nextSend = () =>
    new Promise<void>((sent) => {
      house.messenger.onSend = async () => sent();
    });

  it('works a delivery whose job committed with it', async () => {
    await queue.work({ context, messenger: house.messenger });
    const sent = nextSend();
    await openRound(context, house.who('guide'), house.engagement.id);
    await sent;
  });

  it('works what was queued before it began, as after a restart', async () => {
    await openRound(context, house.who('guide'), house.engagement.id);
    const sent = nextSend();
    await queue.work({ context, messenger: house.messenger });
    await sent;
  });

  it('knows nothing of a job whose transaction was rolled back', async () => {
    const undone = context.db.transaction(async (stores) => {
      await stores.jobs.enqueue({ name: 'closeRound', data: { roundId: randomUUID() } }, new Date());
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pgboss.job where name = 'closeRound'
    `.execute(house.connection.db);
    expect(rows[0]?.n).toBe(0);
  });
});
