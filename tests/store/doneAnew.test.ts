import { type Connection, connect } from '../../bot/store/connect.ts';
import { createDatabase } from '../../bot/store/database.ts';
import type { Database } from '../../bot/usecases/ports/context.ts';
import type { StoredStageView } from '../../bot/usecases/ports/stageViews.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aProgramme, type House, MONDAY, openHouse, TENANT } from '../helpers/house.ts';

const [, POSTGRES] = DATABASES;
const FIRST = anEngagement();
const SECOND = anEngagement({ channel: { tenantId: TENANT, channelId: '19:second' } });
const A_VIEW: StoredStageView = {
  ...{ zoom: 'quarter', phaseId: null, at: MONDAY },
  by: { tenantId: TENANT, objectId: '00000000-0000-4000-8000-000000000001' },
};

describe('a transaction that was ended for another’s sake', () => {
  let house: House;
  let connection: Connection;
  let db: Database;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    if (POSTGRES === undefined) throw new Error('no PostgreSQL among the databases');
    const database = await POSTGRES.open();
    drop = database.drop;
    house = await openHouse(database.settings, aProgramme({ engagements: [FIRST, SECOND] }));
    connection = await connect(database.settings);
    db = createDatabase(connection.db, async () => undefined);
  });

  afterEach(async () => {
    await connection.close();
    await house.close();
    await drop();
  });

  it('is done anew when two waited for each other', async () => {
    let waiting = 0;
    let go: () => void = () => undefined;
    const bothHaveOne = new Promise<void>((resolve) => {
      go = resolve;
    });
    const inOrder = (one: string, other: string) =>
      db.transaction(async (stores) => {
        await stores.stageViews.save(one, A_VIEW);
        waiting += 1;
        if (waiting === 2) go();
        await bothHaveOne;
        await stores.stageViews.save(other, A_VIEW);
      });
    await Promise.all([inOrder(FIRST.id, SECOND.id), inOrder(SECOND.id, FIRST.id)]);
    expect(waiting).toBe(3);
    for (const { id } of [FIRST, SECOND]) expect(await db.stageViews.find(id)).toEqual(A_VIEW);
  });

  it('reads anew, and finds nothing, when what it writes of was deleted meanwhile', async () => {
    const read: boolean[] = [];
    await db.transaction(async (stores) => {
      const there = (await stores.engagements.find(FIRST.id)) !== null;
      read.push(there);
      if (!there) return;
      await house.context.db.transaction((others) => others.archive.erase(FIRST.id));
      await stores.stageViews.save(FIRST.id, A_VIEW);
    });
    expect(read).toEqual([true, false]);
  });

  it('tells what is no fault of another’s', async () => {
    const nowhere = '00000000-0000-4000-8000-00000000000f';
    let tries = 0;
    const writing = db.transaction(async (stores) => {
      tries += 1;
      await stores.stageViews.save(nowhere, A_VIEW);
    });
    await expect(writing).rejects.toMatchObject({ code: '23503' });
    expect(tries).toBe(2);
  });
});
