import { randomUUID } from 'node:crypto';
import { createTeamsEdge, type TeamsEdge } from '../../bot/teams/endpoint.ts';
import { DeliveryError } from '../../bot/usecases/ports/messenger.ts';
import { readRoster } from '../../bot/usecases/readRoster.ts';
import { readMembers, readSetUp } from '../../bot/usecases/setUp/readSetUp.ts';
import { CONVERSATION_LIMITS } from '../../domain/pace.ts';
import { LINKS } from '../cards/everyCard.ts';
import { type Connector, startConnector } from '../helpers/connector.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, type House, openHouseOn, TENANT } from '../helpers/house.ts';

const TEAM = '19:lag';
const UNKNOWN = '19:ukjend';

describe.each(DATABASES)('a question to Teams, through the SDK, on $name', ({ open }) => {
  let house: House;
  let connector: Connector;
  let edge: TeamsEdge;

  beforeEach(async () => {
    house = await openHouseOn(open);
    connector = await startConnector();
    edge = createTeamsEdge(house.context, LINKS);
    const { conversations } = house.context.db;
    for (const id of ['19:fjord', TEAM]) {
      await conversations.seen(aConversation({ id, serviceUrl: connector.url }));
    }
    const listed = [...Array(5).keys()].map((at) => ({ id: `29:${at}`, aadObjectId: randomUUID(), name: `${at}` }));
    const me = { id: '29:me', aadObjectId: house.who('guide').objectId, name: 'Rettleiar' };
    for (const id of ['19:fjord', TEAM, UNKNOWN]) connector.rosters.set(id, [...listed, me]);
  });

  afterEach(async () => {
    await house.close();
    await connector.close();
  });

  /** The requests that count against Teams' limits, by their conversation. */
  const counted = async () => {
    const rows = await house.connection.db.selectFrom('pace_request').select('conversation_id').execute();
    return rows.map((row) => row.conversation_id).sort();
  };
  /** The use cases with Teams itself to ask. */
  const asking = () => ({ ...house.context, members: { ...house.context.members, roster: edge.roster } });

  it('counts against its limits, each page of a list by itself', async () => {
    await readRoster(house.context, edge.roster, [], { tenantId: TENANT, id: '19:fjord' });
    expect([connector.questions, await counted()]).toEqual([3, ['19:fjord', '19:fjord', '19:fjord']]);
  });

  it('counts where somebody looks for a channel that nobody has heard of, and for who is in it', async () => {
    const hint = { teamId: TEAM, type: null, name: null };
    const guide = { person: house.who('guide'), name: null };
    expect((await readSetUp(asking(), guide, UNKNOWN, hint)).state).toBe('open');
    await readMembers(asking(), guide.person, UNKNOWN, hint);
    expect(connector.questions).toBeGreaterThan(8);
    expect(await counted()).toHaveLength(connector.questions);
  });

  it('counts where the bot asks who added it', async () => {
    const activity = {
      ...{ type: 'conversationUpdate', id: '1', channelId: 'msteams', serviceUrl: connector.url },
      from: { id: '29:4' },
      recipient: { id: '28:bot', name: 'Laget rundt' },
      conversation: { id: TEAM, tenantId: TENANT, conversationType: 'channel', isGroup: true },
      channelData: { tenant: { id: TENANT }, team: { id: TEAM }, eventType: 'teamMemberAdded' },
      membersAdded: [{ id: '28:bot' }],
    };
    const answered: number[] = [];
    const res = {
      socket: {},
      header: () => undefined,
      status: (code: number) => void answered.push(code),
      send: () => undefined,
      end: () => undefined,
    };
    await edge.receive({ method: 'POST', headers: {} }, res, async () => activity);
    expect([answered, connector.questions, await counted()]).toEqual([[200], 1, [TEAM]]);
  });

  it('is not sent where the limit is reached, and says when it may be tried again', async () => {
    const most = Math.max(...CONVERSATION_LIMITS.map((limit) => limit.most));
    const soon = new Date('2040-01-01T00:00:00Z');
    const taken = Array.from({ length: most }, () => ({
      ...{ id: randomUUID(), tenantId: TENANT, conversationId: '19:fjord' },
      ...{ startsAt: soon, countsFrom: soon },
    }));
    await house.context.db.pace.reserve(taken);
    const refused = await edge.roster.members(aConversation({ serviceUrl: connector.url })).catch((error) => error);
    expect(refused).toBeInstanceOf(DeliveryError);
    expect(refused).toMatchObject({ fault: 'throttled', retry: true });
    expect(connector.questions).toBe(0);
  });
});
