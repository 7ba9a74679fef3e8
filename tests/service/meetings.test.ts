import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { KEYBOARD_GUIDE, TENANT_ID as TENANT } from '../../bot/demo/cast.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aPerson, aProgramme } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { saidOn, type TeamsClient, teamsClient } from '../helpers/teamsClient.ts';

const idOf = (number: number) => `22222222-2222-4222-8222-22222222000${number}`;
const named = (name: string, number: number) => ({ ...aPerson(name), tenantId: TENANT, objectId: idOf(number) });
const CHAT = '19:meeting_Fjord@thread.v2';

/** Payloads in the shape of Microsoft's page on meeting events, with made-up ids; here those of the try-out. */
const payload = async (name: string, connectorUrl: string): Promise<Record<string, unknown>> => {
  const text = await readFile(new URL(`./payloads/${name}.json`, import.meta.url), 'utf8');
  const own = text.replaceAll('11111111-1111-4111-8111-111111111111', TENANT).replace(idOf(4), KEYBOARD_GUIDE.objectId);
  return JSON.parse(own.replace('{{connector}}', connectorUrl)) as Record<string, unknown>;
};

describe.each(DATABASES)('a meeting, told as Teams tells it, on $name', ({ open }) => {
  const [mayor, leader] = [named('O', 1), named('P', 3)];
  // One of the try-out's own people, whom its tab interface knows.
  const guide = KEYBOARD_GUIDE;
  const engagement = anEngagement({
    // The try-out has a Fjord of its own.
    municipality: { ...anEngagement().municipality, number: '9999', name: 'Prøvebygd', shortName: 'Prøvebygd' },
    channel: { tenantId: TENANT, channelId: '19:fjord' },
    holders: [
      { person: mayor, role: 'mayor' },
      { person: leader, role: 'processLeader' },
      { person: guide, role: 'guide' },
    ],
  });
  let house: PlantedService;
  let teams: TeamsClient;

  beforeAll(async () => {
    house = await plantService(await open(), aProgramme({ engagements: [engagement] }));
    teams = teamsClient(house.service.url, house.connector.url, '19:fjord');
  });

  afterAll(() => house.close());

  const tell = async (name: string, changes: Record<string, unknown> = {}) => {
    const { status } = await teams.send({ ...(await payload(name, house.connector.url)), ...changes });
    expect(status).toBe(200);
  };
  const said = () => house.connector.delivered.map(({ card }) => saidOn(card));
  const cards = (words: string) => said().filter((text) => text.includes(words));
  const arrives = (words: string, times = 1) =>
    house.connector.until(() => cards(words).length >= times).then(() => cards(words));
  const asGuide = (path: string, method: string, body?: unknown) =>
    fetch(`${house.service.url}/api/v1/engagements/${engagement.id}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-demo-persona': guide.objectId },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  it('begins with the session’s card in the meeting’s thread, once', async () => {
    await tell('meetingStart');
    await tell('meetingStart');
    await tell('meetingStart', { id: 'f:another' });
    const [card] = await arrives('Møtet er i gang');
    expect(card).toContain('Vel Laget rundt øvst i møtevindauget');
    expect(card).toContain(`/engagements/${engagement.id}/panel`);
    const [delivered] = house.connector.delivered;
    expect(delivered?.where).toContain('19:fjord;messageid=1700000000000');
  });

  it('ends with what was noted in the side panel, and the one question, once', async () => {
    const { sessions } = (await (await asGuide('/sessions', 'GET')).json()) as { sessions: { id: string }[] };
    const born = { id: randomUUID(), sessionId: sessions[0]?.id, stepId: null, on: '2026-11-23', note: '' };
    const items = [
      { ...born, kind: 'action', title: 'Ring **skulen** <b>no</b>', due: '2026-12-04', done: false },
      { ...born, kind: 'resolution', id: randomUUID(), title: 'Vi ventar til våren', due: null, done: false },
    ].map((item) => ({ ...item, responsible: { kind: 'role', role: 'processLeader' } }));
    const change = items.map((item) => ({ op: 'add', item }));
    const answer = await asGuide('/plan/changes', 'POST', { id: randomUUID(), how: 'edit', change });
    expect(answer.status).toBe(200);
    await tell('meetingEnd');
    await tell('meetingEnd');
    const [summary] = await arrives('Oppsummering av møtet');
    expect(summary).toContain('Vi ventar til våren');
    expect(summary).toContain(' · prosessleiar');
    expect(summary).toContain(' · frist 4. desember');
    // What people wrote stands in text that no client reads as Markdown or HTML.
    expect(summary).toContain('{"type":"TextRun","text":"Ring **skulen** <b>no</b>"');
    await arrives('Eitt spørsmål etter møtet');
  });

  it('is answered by a press on the card, for the same round with the same rules', async () => {
    const [card] = await arrives('Eitt spørsmål etter møtet');
    const roundId = /"roundId":"([\da-f-]{36})"/.exec(card ?? '')?.[1] ?? '';
    const form = saidOn(await teams.press(mayor, 'round.form', { roundId }));
    expect(form.match(/"id":"answer_/g)).toHaveLength(1);
    const receipt = await teams.press(mayor, 'round.send', { roundId, answer_effort: '3' });
    expect(saidOn(receipt)).toContain('Takk, svaret er registrert');
  });

  it('has said each thing once, whatever came twice', async () => {
    await tell('meetingStart', { id: 'f:late', value: { Id: 'x', StartTime: '2026-11-23T09:00:00Z' } });
    await tell('meetingEnd', { id: 'f:unknown', channelData: { tenant: { id: TENANT }, meeting: { id: 'unknown' } } });
    await teams.write(guide, 'hjelp');
    await arrives('Dette kan du skrive');
    const posts = house.connector.delivered.filter(({ method }) => method === 'POST').map(({ card }) => saidOn(card));
    for (const words of ['Møtet er i gang', 'Oppsummering av møtet', 'Eitt spørsmål etter møtet']) {
      expect(posts.filter((text) => text.includes(`"text":"${words}"`))).toHaveLength(1);
    }
  });

  it.each([
    ['no value', { value: null }],
    ['no time', { value: { Id: 'x' }, timestamp: undefined }],
    ['a time that is none', { value: { Id: 'x', StartTime: 'i går' } }],
    ['no meeting', { value: {}, channelData: { tenant: { id: TENANT } } }],
    ['an endless id', { channelData: { tenant: { id: TENANT }, meeting: { id: 'x'.repeat(600) } } }],
    ['a channel of nobody', { conversation: { isGroup: true, tenantId: TENANT, id: '19:nobody' } }],
    ['another tenant', { conversation: { isGroup: true, tenantId: randomUUID(), id: '19:fjord' } }],
  ])('passes over what it cannot use in silence: %s', async (_what, changes) => {
    const before = house.connector.requests;
    await tell('meetingStart', { id: randomUUID(), ...changes });
    expect(house.connector.requests).toBe(before);
  });

  it('is linked in a chat by what somebody writes there, and then has its card there', async () => {
    const chat = { conversation: { id: CHAT, conversationType: 'groupChat', isGroup: true, tenantId: TENANT } };
    const inChat = { ...chat, channelData: { tenant: { id: TENANT } } };
    await teams.write(mayor, 'møte', inChat);
    await arrives('Kva kommune gjeld det?');
    await teams.write(guide, 'møte prøvebygd', inChat);
    await arrives('Møta her høyrer til kommunen');
    const before = cards('Møtet er i gang').length;
    await tell('meetingStart', {
      id: 'f:chat',
      conversation: { isGroup: true, tenantId: TENANT, id: CHAT },
      channelData: { tenant: { id: TENANT }, meeting: { id: 'chat-meeting' } },
      value: { Id: 'chat-meeting', StartTime: new Date().toISOString() },
    });
    await arrives('Møtet er i gang', before + 1);
    expect(house.connector.delivered.at(-1)?.where).toContain(CHAT);
  });

  it('starts by hand too, when somebody writes so in the channel', async () => {
    const before = cards('Møtet er i gang').length;
    await teams.write(leader, 'møte');
    await arrives('Møtet er i gang', before + 1);
    await teams.write(mayor, 'møte');
    await arrives('Dette kan du ikkje gjere her');
  });
});
