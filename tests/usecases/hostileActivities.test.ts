import { createTeamsEdge, type TeamsEdge } from '../../bot/teams/endpoint.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { VERBS } from '../../domain/contract/verbs.ts';
import { LINKS } from '../cards/everyCard.ts';
import { DATABASES } from '../helpers/databases.ts';
import { HALF, HOSTILE_INSTANTS, NUL } from '../helpers/hostileValues.ts';
import { aConversation, type House, openHouseOn, TENANT } from '../helpers/house.ts';
import { leavesOf } from '../helpers/schemaLeaves.ts';
import { sampleOf } from '../helpers/schemaSamples.ts';

type Part = Record<string, unknown>;

describe.each(DATABASES)('what no database has room for, from Teams, on $name', ({ open }) => {
  let house: House;
  let edge: TeamsEdge;
  let roundId: string;

  beforeAll(async () => {
    house = await openHouseOn(open);
    edge = createTeamsEdge(house.context, LINKS);
    roundId = (await openRound(house.context, house.who('guide'), house.engagement.id)).id;
  });

  afterAll(() => house.close());

  let number = 0;
  /** The status that one activity is answered with. */
  const send = async (activity: Part): Promise<number> => {
    number += 1;
    const { objectId } = house.who('guide');
    const { serviceUrl } = aConversation();
    const body = {
      ...{ id: String(number), channelId: 'msteams', serviceUrl },
      from: { id: `29:${objectId}`, name: 'Rettleiar', aadObjectId: objectId },
      recipient: { id: '28:bot', name: 'Laget rundt' },
      conversation: { id: '19:fjord', tenantId: TENANT, conversationType: 'channel', isGroup: true },
      channelData: { tenant: { id: TENANT }, channel: { id: '19:fjord' }, team: { id: '19:lag' } },
      ...activity,
    };
    let status = 0;
    const res = {
      socket: {},
      header: () => undefined,
      status(code: number): unknown {
        status = code;
        return res;
      },
      send: (): unknown => res,
      end: () => undefined,
    };
    await edge
      .receive({ method: 'POST', headers: {} }, res, async () => body)
      .catch((error: { code?: string }) => {
        status = error.code === 'invalidInput' ? 422 : 500;
      });
    return status;
  };

  /** Everything that is stored, as text, by its table. */
  const contents = async () => {
    const { db } = house.connection;
    const stored = (await db.introspection.getTables()).filter(({ schema, isView }) => schema === 'public' && !isView);
    const all: Record<string, string> = {};
    for (const { name } of stored) {
      all[name] = JSON.stringify(
        await db
          .selectFrom(name as 'round')
          .selectAll()
          .execute(),
      );
    }
    return all;
  };

  const ODD = [NUL, HALF];
  const events = (kind: 'Start' | 'End', said: string) => ({
    ...{ type: 'event', name: `application/vnd.microsoft.meeting${kind}` },
    value: { Id: `MCMx${said}`, [`${kind}Time`]: said },
    channelData: { tenant: { id: TENANT }, meeting: { id: `MCMx${said}` } },
  });
  const anywhere: readonly (readonly [what: string, activity: Part])[] = ODD.flatMap((odd) => [
    ['the text of a message', { type: 'message', text: `<at>Laget rundt</at> ${odd}` }],
    ['a sender’s name', { type: 'message', text: 'hjelp', from: { id: '29:x', name: odd, aadObjectId: 'x' } }],
    ['a sender’s id', { type: 'message', text: 'hjelp', from: { id: odd, name: 'x', aadObjectId: odd } }],
    ['a conversation’s id', { type: 'message', text: 'hjelp', conversation: { id: odd, tenantId: TENANT } }],
    ['a tenant’s id', { type: 'message', text: 'hjelp', conversation: { id: '19:x', tenantId: odd } }],
    ['a message’s id', { type: 'message', text: 'innsjekk', id: odd }],
    [
      'a member',
      { type: 'conversationUpdate', membersAdded: [{ id: odd, aadObjectId: odd, name: odd }], channelData: {} },
    ],
    [
      'the names of a place',
      {
        type: 'conversationUpdate',
        channelData: {
          ...{ tenant: { id: TENANT }, eventType: 'channelRenamed' },
          ...{ team: { id: '19:lag', name: odd }, channel: { id: '19:fjord', name: odd } },
        },
      },
    ],
    [
      'a search',
      {
        ...{ type: 'invoke', name: 'composeExtension/query' },
        value: { commandId: 'planStatus', parameters: [{ name: 'search', value: odd }] },
      },
    ],
    [
      'a message that an action is made of',
      {
        ...{ type: 'invoke', name: 'composeExtension/fetchTask' },
        value: { commandId: 'makeAction', messagePayload: { id: odd, body: { content: odd } } },
      },
    ],
  ]);

  it('breaks nothing and is not kept, wherever in an activity it stands', async () => {
    const wrong: string[] = [];
    for (const [what, activity] of anywhere) {
      const status = await send(activity);
      if (status !== 200 && status !== 422) wrong.push(`${what}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(house.errors).toEqual([]);
    expect(Object.values(await contents()).join()).not.toMatch(/\\u0000|\\ud[89a-f]/i);
  });

  it('breaks nothing and writes nothing as a meeting of another age', async () => {
    const before = await contents();
    const wrong: string[] = [];
    for (const said of HOSTILE_INSTANTS) {
      for (const kind of ['Start', 'End'] as const) {
        for (const activity of [events(kind, said), { ...events(kind, said), value: {}, timestamp: said }]) {
          const status = await send(activity);
          if (status !== 200 && status !== 422) wrong.push(`${kind} ${said}: ${status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(house.errors).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it('breaks nothing and writes nothing in the data of a press', async () => {
    // An answer that lacks something opens the form again: here it is open already.
    const form = { type: 'Action.Execute', verb: 'round.form', data: { roundId } };
    await send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: form } });
    const before = await contents();
    const wrong: string[] = [];
    for (const [verb, { data }] of Object.entries(VERBS)) {
      for (const leaf of leavesOf(data)) {
        for (const odd of [...ODD, 2 ** 31, {}]) {
          const fitting = leaf.kind === 'unknown' ? { roundId, answer_x: odd } : sampleOf(data, leaf, odd);
          const action = { type: 'Action.Execute', verb, data: fitting };
          // What a press without a fault would do is no matter here.
          if (leaf.kind === 'unknown' && verb !== 'round.send') continue;
          const status = await send({ type: 'invoke', name: 'adaptiveCard/action', value: { action } });
          if (status !== 200) wrong.push(`${verb} ${leaf.path.join('.')}: ${status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(house.errors).toEqual([]);
    expect(await contents()).toEqual(before);
  });
});
