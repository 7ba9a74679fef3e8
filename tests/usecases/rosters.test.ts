import { readRetention } from '../../bot/usecases/archive.ts';
import { heedPlace } from '../../bot/usecases/heedPlace.ts';
import { DeliveryError } from '../../bot/usecases/ports/messenger.ts';
import { readDueRosters, readRoster } from '../../bot/usecases/readRoster.ts';
import { whoSpeaks } from '../../bot/usecases/whoSpeaks.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { ChannelType, PlaceEvent } from '../../domain/place.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aMember, FakeRoster } from '../helpers/fakeRoster.ts';
import { aConversation, type House, openHouseOn, TENANT } from '../helpers/house.ts';

const TEAM = { tenantId: TENANT, id: '19:team' };
const MINUTE = 60_000;
const NEIGHBOUR = '99999999-9999-4999-8999-999999999999';

describe.each(DATABASES)('who is in the team, on $name', ({ open }) => {
  let house: House;
  let roster: FakeRoster;

  beforeEach(async () => {
    house = await openHouseOn(open);
    roster = new FakeRoster();
    await house.context.db.conversations.describe(TENANT, '19:fjord', { teamId: TEAM.id, type: null, name: null });
    await house.context.db.rosters.heed(TEAM, null);
    roster.lists.set(TEAM.id, [aMember(house.who('mayor')), aMember(house.who('guide'), { guest: true })]);
  });
  afterEach(() => house.close());

  const read = (allowed: readonly string[] = [], of = TEAM) => readRoster(house.context, roster, allowed, of);
  const isIn = async (person: PersonKey) =>
    (await house.context.db.engagements.rolesOf(person, house.engagement.id)).length > 0;
  const tell = (event: PlaceEvent, type: ChannelType = 'standard') =>
    heedPlace(
      house.context,
      {
        conversation: aConversation(),
        activityId: house.context.newId(),
        teamId: TEAM.id,
        teamName: null,
        channel: { id: '19:fjord', type, name: null },
        person: null,
        language: 'nn',
      },
      [event],
    );
  const left = (person: PersonKey, objectId: string | null = person.objectId): PlaceEvent => ({
    kind: 'membersLeft',
    members: [{ teamsId: `29:${person.objectId}`, objectId }],
  });

  it('counts nobody out before anything is known', async () => {
    expect([await isIn(house.who('mayor')), await isIn(house.who('chiefExecutive'))]).toEqual([true, true]);
  });

  it('counts out who holds a role and is not listed, and never the programme lead', async () => {
    await read();
    expect(await isIn(house.who('mayor'))).toBe(true);
    expect(await isIn(house.who('chiefExecutive'))).toBe(false);
    expect(await isIn(house.lead)).toBe(true);
    expect(await house.context.db.rosters.outside(house.engagement.id)).toContainEqual(house.who('chiefExecutive'));
  });

  it('gives the same when it is read twice, and lets somebody in again who is listed again', async () => {
    await read();
    await read();
    roster.lists.set(TEAM.id, [aMember(house.who('chiefExecutive'))]);
    await read();
    expect([await isIn(house.who('mayor')), await isIn(house.who('chiefExecutive'))]).toEqual([false, true]);
  });

  it('believes an event more than a list that was read within five minutes of it', async () => {
    await read();
    await tell(left(house.who('mayor')));
    await read();
    expect(await isIn(house.who('mayor'))).toBe(false);
    house.pass(6 * MINUTE);
    await read();
    expect(await isIn(house.who('mayor'))).toBe(true);
  });

  it('tells a guide who has left of no deletion that is near', async () => {
    await house.context.db.archive.end(house.engagement.id, '2024-12-01', '2024-12-01', house.lead);
    const told = async (person: PersonKey) => (await readRetention(house.context, person)).length;
    expect([await told(house.who('guide')), await told(house.lead)]).toEqual([1, 1]);
    await tell(left(house.who('guide')));
    expect([await told(house.who('guide')), await told(house.lead)]).toEqual([0, 1]);
  });

  it('knows by the Teams id alone who left, as Teams often tells it', async () => {
    await read();
    await tell(left(house.who('mayor'), null));
    expect(await isIn(house.who('mayor'))).toBe(false);
  });

  it('takes somebody out although the members could never be read', async () => {
    await tell(left(house.who('mayor')));
    expect([await isIn(house.who('mayor')), await isIn(house.who('chiefExecutive'))]).toEqual([false, true]);
  });

  it('keeps what it knew when Teams does not say, or says nothing that can be used', async () => {
    await read();
    roster.lists.delete(TEAM.id);
    await read();
    roster.lists.set(TEAM.id, [aMember(house.who('mayor'), { objectId: null })]);
    await read();
    expect([await isIn(house.who('mayor')), await isIn(house.who('chiefExecutive'))]).toEqual([true, false]);
  });

  it('asks to be run again when that can help, and leaves the others for later when Teams is throttling', async () => {
    roster.failure = new DeliveryError('throttled', true);
    await expect(read()).rejects.toThrow(DeliveryError);
    await house.context.db.rosters.heed({ tenantId: TENANT, id: '19:second' }, null);
    await house.context.db.conversations.seen(aConversation({ id: '19:second' }));
    house.pass(61 * MINUTE);
    await readDueRosters(house.context, roster, []);
    expect(roster.asked).toHaveLength(2);
  });

  it('reads anew what is older than an hour, and nothing else', async () => {
    await read();
    await readDueRosters(house.context, roster, []);
    expect(roster.asked).toHaveLength(1);
    house.pass(61 * MINUTE);
    await readDueRosters(house.context, roster, []);
    expect(roster.asked).toHaveLength(2);
  });

  it('tells people of another organisation in a shared channel apart, and lets in those that are allowed', async () => {
    const channel = { tenantId: TENANT, id: '19:fjord' };
    const foreign = { tenantId: NEIGHBOUR, objectId: house.context.newId() };
    await house.context.db.people.seen(foreign, 'Frå naboen', null);
    await house.connection.db
      .insertInto('role_holder')
      .values({ engagement_id: house.engagement.id, tenant_id: NEIGHBOUR, object_id: foreign.objectId, role: 'guide' })
      .execute();
    await house.context.db.conversations.describe(TENANT, channel.id, { teamId: TEAM.id, type: 'shared', name: null });
    roster.lists.set(channel.id, [aMember(house.who('mayor')), aMember(foreign)]);
    await read([], channel);
    expect([await isIn(house.who('mayor')), await isIn(foreign)]).toEqual([true, false]);
    await read([NEIGHBOUR], channel);
    expect(await isIn(foreign)).toBe(true);
    // Teams names the channel's own tenant with what they send.
    const said = { tenantId: TENANT, objectId: foreign.objectId };
    expect(await whoSpeaks(house.context, aConversation(), `29:${foreign.objectId}`, said)).toEqual(foreign);
  });

  it('says of a private channel that nothing can be said there', async () => {
    await tell({ kind: 'channelCreated', name: 'Lukka' }, 'private');
    expect(await house.context.db.conversations.silencedBy(TENANT, '19:fjord')).toBe('privateChannel');
    await tell({ kind: 'botAdded' }, 'private');
    expect(await house.context.db.conversations.silencedBy(TENANT, '19:fjord')).toBe('privateChannel');
  });
});
