import type { Database } from '../../../bot/usecases/ports/context.ts';
import { DeliveryError } from '../../../bot/usecases/ports/messenger.ts';
import { readSetUp } from '../../../bot/usecases/setUp/readSetUp.ts';
import type { ChannelType } from '../../../domain/place.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { aMember } from '../../helpers/fakeRoster.ts';
import { aPerson, type House, openHouseOn, TENANT } from '../../helpers/house.ts';
import { NEW_CHANNEL, NEW_TEAM, NO_HINT, openSetUpDesk, type SetUpDesk } from '../../helpers/setUpDesk.ts';

const MINUTE = 60_000;
const NOT_SEEN = { state: 'closed', why: 'notSeen', who: [] };

describe.each(DATABASES)('what people who look have Teams asked, on $name', ({ open }) => {
  let house: House;
  let desk: SetUpDesk;

  beforeEach(async () => {
    house = await openHouseOn(open);
    desk = await openSetUpDesk(house);
  });
  afterEach(() => house.close());

  const many = <T>(count: number, each: (nth: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, nth) => each(nth)));
  const hint = { teamId: NEW_TEAM, type: 'standard' as ChannelType, name: 'Ein kanal' };
  const look = (id: string, person = house.who('guide'), said: Partial<typeof hint> = {}) =>
    readSetUp(house.context, { person, name: null }, id, { ...hint, ...said });

  it('is one question for a hundred looks by somebody who is not in the channel, at once and one by one', async () => {
    const { roster } = house;
    expect(await many(50, () => desk.read(house.stranger))).toEqual(Array(50).fill(NOT_SEEN));
    for (let nth = 0; nth < 50; nth += 1) expect(await desk.read(house.stranger)).toEqual(NOT_SEEN);
    expect(roster.asked).toEqual([NEW_TEAM]);
  });

  it('is one question for a hundred looks at a linked channel too', async () => {
    const { db } = house.context;
    await db.conversations.describe(TENANT, '19:fjord', { teamId: NEW_TEAM, type: 'standard', name: null });
    const at = () => readSetUp(house.context, { person: house.stranger, name: null }, '19:fjord', NO_HINT);
    expect(await many(100, at)).toEqual(Array(100).fill(NOT_SEEN));
    expect(house.roster.asked).toEqual([NEW_TEAM]);
  });

  it('finds who came meanwhile when five minutes have passed, and at once whom Teams told of', async () => {
    await desk.read(house.stranger);
    const list = [...(house.roster.lists.get(NEW_TEAM) ?? []), aMember(house.stranger)];
    house.roster.lists.set(NEW_TEAM, list);
    expect(await desk.read(house.stranger)).toEqual(NOT_SEEN);
    house.pass(5 * MINUTE);
    expect(await desk.read(house.stranger)).toMatchObject({ why: 'notGuide' });
    const told = { teamsId: '29:ny', objectId: aPerson('Ny').objectId };
    const roster = { tenantId: TENANT, id: NEW_TEAM };
    await house.context.db.rosters.tell(roster, [told], true, house.context.now());
    expect(await desk.read({ tenantId: TENANT, objectId: told.objectId })).toMatchObject({ why: 'notGuide' });
    expect(house.roster.asked).toHaveLength(2);
  });

  it('is tried once a minute where Teams does not say who is there', async () => {
    house.roster.failure = new DeliveryError('unreachable', true);
    for (let nth = 0; nth < 20; nth += 1) await desk.read(house.stranger);
    expect(house.roster.asked).toHaveLength(1);
    house.roster.failure = null;
    house.pass(MINUTE);
    expect(await desk.read(house.who('guide'))).toMatchObject({ state: 'open' });
  });

  it('is the team’s own list alone for a hundred made-up channels by somebody outside the team', async () => {
    expect(await many(100, (nth) => look(`19:oppdikta-${nth}`, house.stranger))).toEqual(Array(100).fill(NOT_SEEN));
    expect(house.roster.asked).toEqual([NEW_TEAM]);
  });

  it.each<[string, ChannelType]>([
    ['somebody in the team', 'standard'],
    ['somebody who says that they are shared', 'shared'],
  ])('is a few for a hundred made-up channels by %s', async (_who, type) => {
    const person = type === 'shared' ? house.stranger : house.who('mayor');
    await many(100, (nth) => look(`19:oppdikta-${nth}`, person, { type }));
    expect(house.roster.asked.length).toBeLessThanOrEqual(6);
    // Nobody else has to wait for it.
    house.roster.lists.set('19:ekte', [aMember(house.who('guide'))]);
    expect(await look('19:ekte')).toMatchObject({ state: 'open' });
  });

  it('is a few more for a team whose members all do it, and room again after ten minutes', async () => {
    const people = await many(30, async () => aPerson('Nokon'));
    house.roster.lists.set(
      NEW_TEAM,
      [...people, house.who('guide')].map((person) => aMember(person)),
    );
    for (const person of people) await many(5, (nth) => look(`19:oppdikta-${nth}`, person));
    expect(house.roster.asked.length).toBeLessThanOrEqual(21);
    house.roster.lists.set('19:ekte', [aMember(house.who('guide'))]);
    expect(await look('19:ekte')).toEqual(NOT_SEEN);
    house.pass(10 * MINUTE);
    expect(await look('19:ekte')).toMatchObject({ state: 'open' });
  });

  it('leaves nothing of what a member without a role says of a channel, and keeps what a guide says', async () => {
    const mayor = house.who('mayor');
    const { conversations } = house.context.db;
    house.roster.lists.set('19:ny-kanal', [aMember(mayor), aMember(house.who('guide'))]);
    const lie = { type: 'private', name: 'Løgnkanalen' } as const;
    expect(await look('19:ny-kanal', mayor, lie)).toMatchObject({ state: 'closed', why: 'notGuide' });
    expect(await conversations.channel(TENANT, '19:ny-kanal')).toBeNull();
    expect(await look('19:ny-kanal')).toMatchObject({ state: 'open', channelName: 'Ein kanal', type: 'standard' });
    await look('19:ny-kanal', mayor, lie);
    expect(await conversations.channel(TENANT, NEW_CHANNEL)).toMatchObject({ name: null });
    expect(await conversations.channel(TENANT, '19:ny-kanal')).toMatchObject({ type: 'standard', name: 'Ein kanal' });
  });

  it('and the database, are the same for whoever may not know, whatever channel it is', async () => {
    const { db } = house.context;
    await db.conversations.describe(TENANT, '19:fjord', { teamId: NEW_TEAM, type: 'standard', name: null });
    await desk.read(house.stranger);
    house.roster.asked.length = 0;
    const questions = async (channelId: string, said: typeof hint | typeof NO_HINT) => {
      const asked: string[] = [];
      const context = { ...house.context, db: counting(house.context.db, asked) };
      const visitor = { person: house.stranger, name: null };
      expect(await readSetUp(context, visitor, channelId, said)).toEqual(NOT_SEEN);
      return asked;
    };
    const madeUp = await questions('19:oppdikta', NO_HINT);
    expect(madeUp).not.toEqual([]);
    for (const channel of ['19:oppdikta', '19:fjord', NEW_CHANNEL]) {
      for (const said of [NO_HINT, hint]) expect(await questions(channel, said)).toEqual(madeUp);
    }
    expect(house.roster.asked).toEqual([]);
  });
});

/** The same database, with the names of what it is asked put on the list. */
function counting(db: Database, asked: string[]): Database {
  const stores = Object.entries(db).map(([store, methods]) => [
    store,
    typeof methods === 'function'
      ? methods
      : Object.fromEntries(
          Object.entries(methods as Record<string, (...given: unknown[]) => unknown>).map(([name, method]) => [
            name,
            (...given: unknown[]) => {
              asked.push(`${store}.${name}`);
              return method(...given);
            },
          ]),
        ),
  ]);
  return Object.fromEntries(stores) as Database;
}
