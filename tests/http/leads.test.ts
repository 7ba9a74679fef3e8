import { createSeeder } from '../../bot/store/seeder.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { LeadsView, ProgrammesView } from '../../domain/programme/views.ts';
import { callAs } from '../helpers/callAs.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { aMember } from '../helpers/fakeRoster.ts';
import { aConversation, anEngagement, aPerson, aProgramme, type House, openHouseOn, TENANT } from '../helpers/house.ts';

const OTHER = '22222222-2222-4222-8222-222222222222';
const TEAM = '19:team';
const of = (tenantId: string, name: string) => ({ ...aPerson(name), tenantId });

describe.each(DATABASES)('the leads of a programme, over HTTP with two tenants, on $name', ({ open }) => {
  let house: House;
  let door: Door;
  let programmeId: string;
  /** Leads the other programme of the same tenant. */
  let sister: PersonKey;
  /** The lead, the guide and the mayor of another tenant's programme. */
  let others: readonly PersonKey[];
  let elsewhere: string;
  /** In the team of the programme's channel, without a role. */
  let newcomer: PersonKey;

  beforeEach(async () => {
    const programme = aProgramme();
    programmeId = programme.id;
    house = await openHouseOn(open, programme);
    const { db } = house.context;
    const [lead, guide, mayor] = [of(OTHER, 'Leiar der'), of(OTHER, 'Rettleiar der'), of(OTHER, 'Ordførar der')];
    const engagement = anEngagement({
      channel: { tenantId: OTHER, channelId: '19:der' },
      holders: [
        { person: guide, role: 'guide' },
        { person: mayor, role: 'mayor' },
      ],
    });
    elsewhere = engagement.id;
    const beside = aProgramme({ engagements: [] });
    const seeder = createSeeder(house.connection.db);
    await seeder.plant(aProgramme({ leads: [lead], engagements: [engagement] }));
    await seeder.plant(beside);
    sister = beside.leads[0] ?? house.stranger;
    others = [lead, guide, mayor];
    newcomer = aPerson('Ny leiar');
    await db.conversations.describe(TENANT, '19:fjord', { teamId: TEAM, type: 'standard', name: null });
    house.roster.lists.set(TEAM, [
      aMember(house.who('guide'), { name: 'Rettleiar' }),
      aMember(newcomer, { name: 'Ny leiar' }),
    ]);
    door = await openDoorOf(house);
  });

  afterEach(async () => {
    await door.close();
    await house.close();
  });

  const call = (person: PersonKey, method: string, path: string, body?: object) =>
    callAs(door, person, method, `/programmes/${programmeId}/leads${path}`, body);
  const at = ({ tenantId, objectId }: PersonKey) => `/${tenantId}/${objectId}`;
  const add = async (by: PersonKey, person: PersonKey, handOver = false, engagementId = house.engagement.id) =>
    (await call(by, 'put', at(person), { engagementId, handOver })).code;
  const remove = async (by: PersonKey, person: PersonKey) => (await call(by, 'delete', at(person))).code;
  const view = async (by: PersonKey) => (await call(by, 'get', '')).body as LeadsView;
  const names = async (by: PersonKey) => (await view(by)).leads.map(({ name }) => name);
  const mine = async (person: PersonKey) => (await callAs(door, person, 'get', '/programmes')).body as ProgrammesView;

  it('are read and changed by themselves alone', async () => {
    for (const [person, code] of [
      [house.who('guide'), 'forbidden'],
      [house.who('mayor'), 'forbidden'],
      [house.stranger, 'programmeNotFound'],
      [sister, 'programmeNotFound'],
      ...others.map((other) => [other, 'programmeNotFound'] as const),
    ] as const) {
      expect((await call(person, 'get', '')).code).toBe(code);
      expect((await call(person, 'get', `/candidates?engagementId=${house.engagement.id}`)).code).toBe(code);
      expect([await add(person, person), await remove(person, house.lead)]).toEqual([code, code]);
      expect(await mine(person)).toMatchObject({ news: [] });
    }
    expect(await names(house.lead)).toEqual(['Programleiar']);
    expect((await mine(house.lead)).programmes).toEqual([{ id: programmeId, name: 'Prøveprogram' }]);
  });

  it('are found among those whom Teams lists in the programme’s channels, and nowhere else', async () => {
    const { body } = await call(house.lead, 'get', `/candidates?engagementId=${house.engagement.id}`);
    expect(body).toMatchObject({ read: true, members: [{ name: 'Ny leiar' }, { name: 'Rettleiar' }] });
    const [otherLead = house.stranger] = others;
    for (const person of [house.stranger, sister, otherLead]) {
      expect(await add(house.lead, person)).toBe('invalidInput');
    }
    expect(await add(house.lead, newcomer, false, elsewhere)).toBe('notFound');
    expect(await add(house.lead, { ...newcomer, tenantId: OTHER })).toBe('invalidInput');
    expect(await names(house.lead)).toEqual(['Programleiar']);
  });

  it('are added, see the programme at once, and are told; the one who goes sees nothing more, and is told', async () => {
    const chat = aConversation({ id: 'chat-lead', kind: 'personal' });
    await house.context.db.conversations.seen(chat, house.lead);
    expect([await add(house.lead, newcomer), await add(house.lead, newcomer)]).toEqual(['done', 'done']);
    expect(await names(newcomer)).toEqual(['Ny leiar', 'Programleiar']);
    expect((await mine(newcomer)).news).toMatchObject([{ kind: 'added', by: 'Programleiar' }]);
    expect(await remove(newcomer, house.lead)).toBe('done');
    await house.deliverAll();
    // One can be reached in a chat; the other is told where they look.
    expect(house.messenger.sent.map(({ conversationId, content }) => [conversationId, content.kind])).toEqual([
      ['chat-lead', 'leadChange'],
    ]);
    expect(await mine(house.lead)).toMatchObject({ programmes: [], news: [{ kind: 'removed', by: 'Ny leiar' }] });
    expect((await callAs(door, house.lead, 'get', '/portfolio')).body).toMatchObject({ all: 0 });
    expect((await call(house.lead, 'get', '')).code).toBe('programmeNotFound');
    expect((await view(newcomer)).changes).toMatchObject([
      { kind: 'removed', name: 'Programleiar', by: 'Ny leiar' },
      { kind: 'added', name: 'Ny leiar', by: 'Programleiar' },
    ]);
    const log = (await house.context.db.audit.list(null, null, 10)).filter(({ via }) => via.endsWith('Lead'));
    expect(log.map(({ via, about, outcome }) => [via, about, outcome])).toEqual([
      ['route removeLead', [programmeId, house.lead.tenantId, house.lead.objectId].join(' '), 'done'],
      ...['unchanged', 'done'].map((outcome) => [
        ...['route addLead', [programmeId, newcomer.tenantId, newcomer.objectId].join(' ')],
        outcome,
      ]),
    ]);
  });

  it('hand over in one act', async () => {
    expect(
      (await call(house.lead, 'put', at(newcomer), { engagementId: house.engagement.id, handOver: true })).body,
    ).toBe(null);
    expect(await names(newcomer)).toEqual(['Ny leiar']);
    expect((await call(house.lead, 'get', '')).code).toBe('programmeNotFound');
    expect(await add(newcomer, newcomer, true)).toBe('invalidInput');
  });

  it('never end with the last one, nor with one whom Teams lists nowhere any more', async () => {
    expect(await remove(house.lead, house.lead)).toBe('lastLead');
    await add(house.lead, newcomer);
    const [roster, now] = [{ tenantId: TENANT, id: TEAM }, house.context.now()];
    const member = { teamsId: '29:ny', person: newcomer, guest: false };
    await house.context.db.rosters.replace(roster, [{ ...member, present: false }], now, now);
    expect((await view(house.lead)).leads).toMatchObject([
      { name: 'Ny leiar', gone: true, removable: true },
      { name: 'Programleiar', gone: false, removable: false },
    ]);
    expect(await remove(house.lead, house.lead)).toBe('lastLead');
    expect(await remove(house.lead, newcomer)).toBe('done');
  });

  it('are one when two take each other out at the same moment', async () => {
    await add(house.lead, newcomer);
    const codes = await Promise.all([remove(house.lead, newcomer), remove(newcomer, house.lead)]);
    expect(codes.sort()).toEqual(['done', 'programmeNotFound']);
    const left = await house.context.db.programmes.leads(programmeId);
    expect(left).toHaveLength(1);
  });
});
