import { readFile } from 'node:fs/promises';
import type { PersonKey } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { fillIn, roundIdOn } from '../helpers/fillIn.ts';
import { anEngagement, aPerson, aProgramme, openStores, TENANT } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { saidOn, type TeamsClient, teamsClient } from '../helpers/teamsClient.ts';

const idOf = (number: number) => `22222222-2222-4222-8222-22222222000${number}`;
const named = (name: string, number: number) => ({ ...aPerson(name), objectId: idOf(number) });
const TEAM = '19:team';

/** Real payloads, by Microsoft's page on conversation events, with made-up ids. */
const payload = async (name: string, connectorUrl: string): Promise<unknown> => {
  const text = await readFile(new URL(`./payloads/${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(text.replace('{{connector}}', connectorUrl));
};

describe.each(DATABASES)('what happens to a team, told as Teams tells it, on $name', ({ open }) => {
  const [mayor, chief, leader, guide] = [named('O', 1), named('K', 2), named('P', 3), named('R', 4)];
  const outside = named('Rettleiar utanfor', 5);
  const engagement = anEngagement({
    holders: [
      { person: mayor, role: 'mayor' },
      { person: chief, role: 'chiefExecutive' },
      { person: leader, role: 'processLeader' },
      { person: guide, role: 'guide' },
      { person: outside, role: 'guide' },
    ],
  });
  const teamsIds = ['29:1Ordforar_I_Fjord', '29:1Direktor', '29:1Prosessleiar', '29:1Rettleiar'];
  const members = [mayor, chief, leader, guide].map(({ objectId, name }, at) => ({
    id: teamsIds[at],
    objectId,
    name,
    tenantId: TENANT,
    userRole: 'guest',
  }));
  let house: PlantedService;
  let teams: TeamsClient;
  let roundId: string;

  const tell = async (name: string, changes: Record<string, unknown> = {}) => {
    const body = (await payload(name, house.connector.url)) as Record<string, unknown>;
    expect((await teams.send({ ...body, ...changes })).status).toBe(200);
  };
  const said = () => house.connector.delivered.map(({ card }) => saidOn(card));
  const isForm = (card: Record<string, unknown>) => saidOn(card).includes('round.send');
  const opensForm = async (person: PersonKey) => isForm(await teams.press(person, 'round.form', { roundId }));

  beforeAll(async () => {
    house = await plantService(await open(), aProgramme({ engagements: [engagement] }));
    teams = teamsClient(house.service.url, house.connector.url, '19:fjord');
    await teams.write(guide, 'innsjekk', {
      channelData: { tenant: { id: TENANT }, channel: { id: '19:fjord' }, team: { id: TEAM } },
    });
    await house.connector.until((all) => all.length === 1);
    roundId = roundIdOn(house.connector.delivered[0]?.card ?? {});
  });

  afterAll(() => house.close());

  it('lets a role count by itself as long as nobody could read who is in the team', async () => {
    expect(await opensForm(mayor)).toBe(true);
    expect(await opensForm(outside)).toBe(true);
  });

  it('lets it count for members alone as soon as they are read, page by page', async () => {
    house.connector.rosters.set(TEAM, members);
    await tell('botAdded');
    await house.connector.until((all) => all.some(({ card }) => saidOn(card).includes('Laget rundt er her')));
    while (await opensForm(outside));
    expect(await opensForm(guide)).toBe(true);
    const form = await teams.press(mayor, 'round.form', { roundId });
    await teams.press(mayor, 'round.send', { roundId, ...fillIn(form, 2) });
  });

  it('takes access from somebody who is removed at once, though the members cannot be read', async () => {
    house.connector.rosters.delete(TEAM);
    await tell('memberRemoved');
    expect(await opensForm(mayor)).toBe(false);
    await teams.press(mayor, 'round.send', { roundId });
    expect(await opensForm(chief)).toBe(true);
    await teams.write(mayor, 'plan');
    await house.connector.until((all) => all.some(({ card }) => saidOn(card).includes('Du har inga rolle her enno')));
  });

  it('gives it back when they are added, with what they had answered', async () => {
    await tell('memberAdded');
    const form = await teams.press(mayor, 'round.form', { roundId });
    expect(isForm(form)).toBe(true);
    expect(Object.keys(fillIn(form, 2)).length).toBeGreaterThan(0);
  });

  it('is not moved by an event that comes a second time', async () => {
    await tell('memberRemoved');
    expect(await opensForm(mayor)).toBe(true);
  });

  it('says nothing while the app is out of the team, and keeps what is done in the meantime', async () => {
    await tell('appUpgraded');
    await tell('appRemoved');
    const requests = house.connector.requests;
    await teams.press(guide, 'round.close', { roundId });
    // Who had no form open at the close gets none any more.
    expect([await opensForm(leader), await opensForm(guide)]).toEqual([false, true]);
    expect(house.connector.requests).toBe(requests);
  });

  it('goes on where it was when the app is added again: a short word, and what could not be said', async () => {
    house.connector.rosters.set(TEAM, members);
    await tell('appAdded');
    await tell('botAdded', { id: 'f:another' });
    const back = () => said().filter((text) => text.includes('Eg er her att')).length;
    // Forms were opened here and never sent, so that it has ended and its result is to come.
    await house.connector.until((all) =>
      all.some(({ method, card }) => method === 'PUT' && saidOn(card).includes('Innsjekken er avslutta')),
    );
    await house.connector.until(() => back() > 0);
    expect(back()).toBe(1);
    expect(said().filter((text) => text.includes('Laget rundt er her'))).toHaveLength(1);
  });

  it.each([
    ['channelDeleted', 'channelRestored'],
    ['teamArchived', 'teamUnarchived'],
  ])('is silent after %s and speaks again after %s', async (gone, again) => {
    await tell(gone);
    const { connector } = house;
    const before = connector.delivered.length;
    await teams.press(guide, 'round.open', { engagementId: engagement.id });
    await tell(again);
    const posted = () => connector.delivered.slice(before).find(({ where }) => where === 'conversations');
    await connector.until(() => posted() !== undefined);
    const card = posted()?.card ?? {};
    expect(saidOn(card)).toContain('0 av 4 har svart');
    await teams.press(guide, 'round.close', { roundId: roundIdOn(card) });
  });

  it('has lost nothing of what was recorded', async () => {
    await tell('teamRenamed');
    await tell('teamHardDeleted');
    await house.service.stop();
    const kept = await house.inside(async (connection) => {
      const stores = openStores(connection);
      return {
        answers: (await stores.responses.list(roundId)).map(({ person }) => person.objectId),
        holders: (
          await connection.db.selectFrom('role_holder').where('engagement_id', '=', engagement.id).selectAll().execute()
        ).length,
        why: await stores.conversations.silencedBy(TENANT, '19:fjord'),
        plan: (await stores.plans.find(engagement.id)).items.length > 0,
      };
    });
    expect(kept).toEqual({ answers: [mayor.objectId], holders: 5, why: 'teamDeleted', plan: true });
    await house.restart();
  });
});
