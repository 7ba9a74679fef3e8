import { sql } from 'kysely';
import { type Connection, connect } from '../../bot/store/connect.ts';
import { createDatabase as createStore } from '../../bot/store/database.ts';
import { openDueSeries } from '../../bot/usecases/openDueSeries.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';
import { aConversation, type House, openHouse } from '../helpers/house.ts';
import { AFTER, BEFORE, manySeries } from '../helpers/manySeries.ts';
import { createDatabase } from '../helpers/postgres.ts';

const COUNT = 200;

describe('two hundred series due at once on one PostgreSQL', () => {
  let house: House;
  let other: Connection;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await createDatabase();
    drop = database.drop;
    const programme = manySeries(COUNT);
    house = await openHouse({ kind: 'postgres', url: database.url }, programme);
    for (const { channel } of programme.engagements) {
      if (channel !== null) await house.context.db.conversations.seen(aConversation({ id: channel.channelId }));
    }
    house.pass(AFTER.getTime() - BEFORE.getTime());
    other = await connect({ kind: 'postgres', url: database.url });
  });

  afterAll(async () => {
    await other.close();
    await house.close();
    await drop();
  });

  const count = async (table: 'round' | 'message' | 'delivery' | 'series_occurrence') => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(other.db);
    return rows[0]?.n;
  };

  it('are opened once by two instances at the same moment, within a minute', async () => {
    const instance = (random: number): Context => ({
      ...house.context,
      random: () => random,
      db: createStore(other.db, async () => undefined),
    });
    const began = Date.now();
    await Promise.all([openDueSeries(house.context), openDueSeries(instance(0)), openDueSeries(instance(0.5))]);
    const seconds = (Date.now() - began) / 1000;

    expect(house.errors).toEqual([]);
    expect(await count('round')).toBe(COUNT);
    expect(await count('message')).toBe(COUNT);
    expect(await count('delivery')).toBe(COUNT);
    expect(await count('series_occurrence')).toBe(COUNT);
    const { rows } = await sql<{ n: number }>`
      select count(distinct engagement_id)::int as n from round where series_id is not null
    `.execute(other.db);
    expect(rows[0]?.n).toBe(COUNT);
    expect(seconds).toBeLessThan(60);
  });

  it('are not opened again', async () => {
    await openDueSeries(house.context);
    expect(await count('round')).toBe(COUNT);
  });
});
