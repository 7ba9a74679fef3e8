import { listCalendars, makeCalendar, openCalendar, revokeCalendar } from '../../bot/usecases/calendarFeeds.ts';
import { editPlan } from '../../bot/usecases/editPlan.ts';
import type { PersonKey } from '../../domain/people.ts';
import { type CalendarScope, MOST_CALENDARS } from '../../domain/planCalendar.ts';
import { aMilestone } from '../builders/plans.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aProgramme, type House, openHouseOn } from '../helpers/house.ts';

const NOT_FOUND = { code: 'notFound' };

describe.each(DATABASES)('the plan as a calendar on $name', ({ open }) => {
  let house: House;
  const other = anEngagement({ channel: null, holders: [] });

  beforeEach(async () => {
    house = await openHouseOn(open, aProgramme({ engagements: [anEngagement(), other] }));
  });

  afterEach(() => house.close());

  const make = (person: PersonKey = house.who('mayor'), scope: CalendarScope = 'deadlines') =>
    makeCalendar(house.context, person, house.engagement.id, scope);
  const list = (person: PersonKey = house.who('mayor')) => listCalendars(house.context, person, house.engagement.id);
  const fetch = (token: string) => openCalendar(house.context, token);
  const leave = ({ objectId }: PersonKey) =>
    house.connection.db.deleteFrom('role_holder').where('object_id', '=', objectId).execute();

  it('has an address for each who may read the plan, of 256 bits, and the database does not hold it', async () => {
    const tokens = [];
    for (const role of ['mayor', 'chiefExecutive', 'processLeader', 'guide'] as const) {
      tokens.push((await make(house.who(role))).token);
    }
    tokens.push((await make(house.lead)).token);
    expect(new Set(tokens).size).toBe(5);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{64}$/);
    const rows = JSON.stringify(await house.connection.db.selectFrom('calendar_feed').selectAll().execute());
    for (const token of tokens) expect(rows).not.toContain(token);
    await expect(make(house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
  });

  it('follows the plan, and says which version it is', async () => {
    const { token } = await make();
    expect(await fetch(token)).toMatchObject({ revision: 0, name: 'Prosessplan Fjord' });
    const item = aMilestone({ title: 'Ny milepæl', on: '2027-02-01' });
    const id = '00000000-0000-4000-8000-000000000001';
    await editPlan(house.context, house.who('guide'), house.engagement.id, { id, how: 'edit' }, [{ op: 'add', item }]);
    const after = await fetch(token);
    expect(after.revision).toBe(1);
    expect(after.changedAt).toEqual(house.context.now());
    expect(after.events.map(({ title }) => title)).toContain('Ny milepæl');
  });

  it('is in the language that its owner reads in', async () => {
    const { token } = await make();
    await house.context.db.people.setLanguage(house.who('mayor'), 'en');
    expect((await fetch(token)).name).toBe('Process plan Fjord');
  });

  it('is listed for its owner alone, with when it was made and last fetched, to the minute', async () => {
    const { token, feed } = await make();
    const made = house.context.now();
    expect(await list()).toEqual([{ ...feed, madeAt: made, fetchedAt: null }]);
    house.pass(60_000);
    const first = house.context.now();
    await fetch(token);
    house.pass(30_000);
    await fetch(token);
    expect((await list())[0]?.fetchedAt).toEqual(first);
    house.pass(30_000);
    await fetch(token);
    expect((await list())[0]?.fetchedAt).toEqual(house.context.now());
    expect(await list(house.who('guide'))).toEqual([]);
  });

  it('ends when its owner revokes it, and the others go on', async () => {
    const [first, second] = [await make(), await make(house.who('mayor'), 'all')];
    const left = await revokeCalendar(house.context, house.who('mayor'), house.engagement.id, first.feed.id);
    expect(left.map(({ id }) => id)).toEqual([second.feed.id]);
    await expect(fetch(first.token)).rejects.toMatchObject(NOT_FOUND);
    await fetch(second.token);
    await revokeCalendar(house.context, house.who('mayor'), house.engagement.id, first.feed.id);
    expect(await list()).toHaveLength(1);
  });

  it('cannot be revoked by anybody else, nor from another municipality', async () => {
    const { token, feed } = await make();
    await revokeCalendar(house.context, house.who('guide'), house.engagement.id, feed.id);
    await expect(revokeCalendar(house.context, house.who('mayor'), other.id, feed.id)).rejects.toMatchObject({
      code: 'engagementNotFound',
    });
    await revokeCalendar(house.context, house.lead, other.id, feed.id);
    await fetch(token);
  });

  it('ends for good when its owner loses access, also should they come back', async () => {
    const { token } = await make();
    const mayor = house.who('mayor');
    await leave(mayor);
    await expect(fetch(token)).rejects.toMatchObject(NOT_FOUND);
    await house.connection.db
      .insertInto('role_holder')
      .values({
        engagement_id: house.engagement.id,
        tenant_id: mayor.tenantId,
        object_id: mayor.objectId,
        role: 'mayor',
      })
      .execute();
    await expect(fetch(token)).rejects.toMatchObject(NOT_FOUND);
    expect(await list()).toEqual([]);
  });

  it('goes on for somebody who loses one role of two', async () => {
    const guide = house.who('guide');
    await house.connection.db
      .insertInto('role_holder')
      .values({
        engagement_id: house.engagement.id,
        tenant_id: guide.tenantId,
        object_id: guide.objectId,
        role: 'processLeader',
      })
      .execute();
    const { token } = await make(guide);
    await house.connection.db
      .deleteFrom('role_holder')
      .where('object_id', '=', guide.objectId)
      .where('role', '=', 'guide')
      .execute();
    await fetch(token);
  });

  it('ends with its engagement', async () => {
    const { token } = await make();
    await house.connection.db
      .updateTable('engagement')
      .set({ deleted_at: house.context.now() })
      .where('id', '=', house.engagement.id)
      .execute();
    await expect(fetch(token)).rejects.toMatchObject(NOT_FOUND);
  });

  it('is no address that was never made', async () => {
    await expect(fetch('0'.repeat(64))).rejects.toMatchObject(NOT_FOUND);
  });

  it('has no more addresses for one person than anybody needs', async () => {
    for (let n = 0; n < MOST_CALENDARS; n += 1) await make();
    await expect(make()).rejects.toMatchObject({ code: 'invalidInput' });
    await make(house.who('guide'));
  });
});
