import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openWorkQueue, type WorkQueue } from '../../bot/jobs/workQueue.ts';
import { listenToChanges } from '../../bot/store/changes.ts';
import { createDatabase } from '../../bot/store/database.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';
import { DATABASES } from '../helpers/databases.ts';
import { FakeRoster } from '../helpers/fakeRoster.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('the work queue on $name', ({ open }) => {
  let house: House;
  let queue: WorkQueue;
  let context: Context;
  let ahead: number;

  beforeEach(async () => {
    house = await openHouseOn(open);
    queue = await openWorkQueue(house.connection, house.context.log);
    ahead = 0;
    const now = () => new Date(Date.now() + ahead);
    context = { ...house.context, now, db: createDatabase(house.connection.db, queue.enqueue) };
  });

  afterEach(async () => {
    await queue.stop();
    await house.close();
  });

  /** A round whose window has ended, with a job that closes it. */
  const endRound = async () => {
    const { id } = await openRound(context, house.who('guide'), house.engagement.id);
    ahead = 30 * 24 * 60 * 60_000;
    await context.db.jobs.enqueue({ name: 'closeRound', data: { roundId: id } }, new Date());
    return id;
  };

  /** Resolves when the round is closed. */
  const closed = async (id: string) => {
    let look: () => void = () => undefined;
    const done = new Promise<void>((resolve, reject) => {
      look = () => void context.db.rounds.find(id).then((round) => round?.closedAt && resolve(), reject);
    });
    const changes = await listenToChanges(house.connection, look, look);
    look();
    await done.finally(() => changes.close());
  };

  it('works a job as it is queued', async () => {
    await queue.work({
      context,
      messenger: house.messenger,
      roster: new FakeRoster(),
      allowedTenants: [],
      register: null,
    });
    await closed(await endRound());
  });

  it('works what was queued before it began, as after a restart', async () => {
    const id = await endRound();
    await queue.work({
      context,
      messenger: house.messenger,
      roster: new FakeRoster(),
      allowedTenants: [],
      register: null,
    });
    await closed(id);
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
