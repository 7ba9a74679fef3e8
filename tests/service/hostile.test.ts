import { randomUUID } from 'node:crypto';
import { DATABASES } from '../helpers/databases.ts';
import { fillIn, roundIdOn } from '../helpers/fillIn.ts';
import { anEngagement, aPerson, aProgramme, TENANT } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { saidOn, type TeamsClient, teamsClient } from '../helpers/teamsClient.ts';

const [, POSTGRES] = DATABASES;

/** What the store holds, apart from when and how a service address was last seen. */
const TABLES = [
  'round',
  'round_asked',
  'response',
  'message',
  'delivery',
  'person',
  'role_holder',
  'plan_item',
  'plan_revision',
] as const;

describe('bad input', () => {
  const own = anEngagement();
  const other = anEngagement({
    municipality: { ...own.municipality, number: '1514', name: 'Sande', shortName: 'Sande' },
    channel: { tenantId: TENANT, channelId: '19:sande' },
    holders: [
      { person: aPerson('Ordførar'), role: 'mayor' },
      { person: aPerson('Rettleiar'), role: 'guide' },
    ],
  });
  const mayor = own.holders[0]?.person ?? aPerson('');
  const guide = own.holders[3]?.person ?? aPerson('');
  const otherGuide = other.holders[1]?.person ?? aPerson('');
  let house: PlantedService;
  let teams: TeamsClient;
  let roundId: string;
  let otherRoundId: string;
  let answers: Record<string, string>;

  beforeAll(async () => {
    if (POSTGRES === undefined) throw new Error('no PostgreSQL among the databases');
    house = await plantService(await POSTGRES.open(), aProgramme({ engagements: [own, other] }));
    teams = teamsClient(house.service.url, house.connector.url, '19:fjord');
    await teams.write(guide, 'innsjekk');
    await house.connector.until((all) => all.length === 1);
    roundId = roundIdOn(house.connector.delivered[0]?.card ?? {});
    const sande = teamsClient(house.service.url, house.connector.url, '19:sande');
    await sande.write(otherGuide, 'innsjekk');
    await house.connector.until((all) => all.length === 2);
    otherRoundId = roundIdOn(house.connector.delivered[1]?.card ?? {});
    answers = fillIn(await teams.press(mayor, 'round.form', { roundId }));
  });

  afterAll(() => house.close());

  const contents = () =>
    house.inside(async ({ db }) => {
      const counts: Record<string, unknown> = {};
      for (const table of TABLES) counts[table] = await db.selectFrom(table).selectAll().execute();
      return JSON.stringify(counts);
    });
  const invoke = (value: unknown, overrides: Record<string, unknown> = {}) =>
    teams.activity(mayor, { type: 'invoke', name: 'adaptiveCard/action', value, ...overrides });
  const press = (verb: unknown, data: unknown, overrides: Record<string, unknown> = {}) =>
    invoke({ action: { type: 'Action.Execute', verb, data } }, overrides);

  const write = (overrides: Record<string, unknown>) =>
    teams.activity(mayor, { type: 'message', text: '<at>Laget rundt</at> hallo', id: undefined, ...overrides });
  const arrival = (overrides: Record<string, unknown>) =>
    teams.activity(mayor, {
      type: 'conversationUpdate',
      channelData: { eventType: 'teamMemberAdded', team: { id: '19:lag' }, tenant: { id: TENANT } },
      ...overrides,
    });

  const step = () => ({ engagementId: own.id, stepId: randomUUID(), seen: 'planned', status: 'done' });

  const cases: [string, () => unknown][] = [
    ['a press without a value', () => invoke(undefined)],
    ['a press whose value is a number', () => invoke(7)],
    ['a press without an action', () => invoke({})],
    ['a verb that is no text', () => press(42, {})],
    ['a verb that is not ours', () => press('round.delete', { roundId })],
    ['a verb of the language itself', () => press('constructor', { roundId })],
    ['a press without data', () => press('round.form', null)],
    ['data that is a list', () => press('round.form', [1, 2])],
    ['a round id that is a number', () => press('round.form', { roundId: 5 })],
    ['a round id that is SQL', () => press('round.form', { roundId: "' or 1=1; drop table round; --" })],
    ['a round that does not exist', () => press('round.send', { ...answers, roundId: randomUUID() })],
    ['another municipality’s round', () => press('round.send', { ...answers, roundId: otherRoundId })],
    ['another municipality’s round to close', () => press('round.close', { roundId: otherRoundId })],
    ['a close by somebody who may not', () => press('round.close', { roundId })],
    ['a start in another municipality', () => press('round.open', { engagementId: other.id })],
    ['a step to be marked as what no card offers', () => press('plan.mark', { ...step(), status: 'postponed' })],
    ['a step whose id is SQL', () => press('plan.mark', { ...step(), stepId: "' or 1=1; drop table plan; --" })],
    ['a step marked by somebody who may not', () => press('plan.mark', step())],
    ['a step marked in another municipality', () => press('plan.mark', { ...step(), engagementId: other.id })],
    ['an answer that is none of the choices', () => press('round.send', { ...answers, roundId, answer_own2: '9' })],
    ['an answer that is an object', () => press('round.send', { ...answers, roundId, answer_own2: { $ne: 1 } })],
    ['an answer that is left out', () => press('round.send', { ...answers, roundId, answer_effort: '' })],
    ['a megabyte of text', () => press('round.send', { ...answers, roundId, answer_note: 'å'.repeat(1_000_000) })],
    ['a sender without identity', () => press('round.form', { roundId }, { from: { id: '29:x' } })],
    ['a sender that is a list', () => press('round.form', { roundId }, { from: [] })],
    [
      'a conversation without tenant',
      () => press('round.form', { roundId }, { conversation: { id: 'x' }, channelData: {} }),
    ],
    [
      'a service address that is no address',
      () => press('round.form', { roundId }, { serviceUrl: 'javascript:alert(1)' }),
    ],
    ['an activity without type', () => ({ hello: 'there' })],
    ['a list instead of an activity', () => []],
    ['a message to a name without room in the database', () => write({ recipient: { id: '28:bot', name: '\0' } })],
    ['a new member of such an id', () => arrival({ membersAdded: [{ id: '\0' }, { id: '29:\ud83d' }] })],
    [
      'an activity that goes down for ever',
      () => JSON.stringify(write({ value: 'deep' })).replace('"deep"', `${'['.repeat(9000)}${']'.repeat(9000)}`),
    ],
    ['half a JSON document', () => '{"type":"message",'],
    ['three megabytes', () => ({ type: 'message', text: 'x'.repeat(3_000_000) })],
    ['a message without an id', () => teams.activity(mayor, { type: 'message', text: 'innsjekk', id: undefined })],
    ['a kind of activity nobody knows', () => teams.activity(mayor, { type: 'somethingElse' })],
    ['an answer to a file that nobody offered', () => invoke(undefined, { name: 'fileConsent/invoke' })],
    ['a search in words', () => invoke('x', { name: 'application/search' })],
    ['an invoke without a name', () => invoke(null, { name: undefined })],
    ['another invoke', () => teams.activity(mayor, { type: 'invoke', name: 'signin/verifyState', value: {} })],
  ];

  it.each(cases)('%s gets a clear answer, breaks nothing and writes nothing', async (_name, body) => {
    const before = await contents();
    const { status, body: answer } = await teams.send(body());
    expect(status < 500 || status === 501).toBe(true);
    if (status === 200 && answer !== null) {
      const { statusCode, value } = answer as { statusCode: number; value: Record<string, unknown> };
      expect(statusCode).toBe(200);
      expect(value['type']).toBe('AdaptiveCard');
      expect(saidOn(value).length).toBeLessThan(28 * 1024);
    } else if (status >= 400 && status < 500) {
      expect(answer).toMatchObject({ code: expect.any(String), status });
    }
    expect(await contents()).toBe(before);
    expect(house.service.output()).not.toMatch(/"level":50/);
  });

  it('takes markup in a note as the text that it is, and shows it to nobody else', async () => {
    const note = '<script>alert(1)</script> [klikk](javascript:alert(1)) **feit** \u202eomvendt';
    const receipt = await teams.press(mayor, 'round.send', { ...answers, roundId, answer_note: note });
    expect(saidOn(receipt)).not.toMatch(/"TextBlock"[^}]*klikk/);
    await house.connector.until((all) => all.some(({ card }) => /1 av 5/.test(saidOn(card))));
    expect(house.connector.delivered.some(({ card }) => /klikk|script/.test(saidOn(card)))).toBe(false);
  });

  it('answers what it does not understand with what can be written', async () => {
    const before = house.connector.delivered.length;
    await teams.write(mayor, '**drop** <b>table</b>');
    await house.connector.until((all) => all.length > before);
    expect(saidOn(house.connector.delivered.at(-1)?.card ?? {})).toMatch(/innsjekk/);
  });
});
