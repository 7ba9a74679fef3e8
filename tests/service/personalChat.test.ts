import { DATABASES } from '../helpers/databases.ts';
import { fillIn, roundIdOn } from '../helpers/fillIn.ts';
import { anEngagement, aPerson, aProgramme, openStores, TENANT } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { saidOn, type TeamsClient, teamsClient } from '../helpers/teamsClient.ts';

const [, POSTGRES] = DATABASES;

describe('answering in one’s own chat with the bot', () => {
  const engagement = anEngagement();
  const guide = engagement.holders[3]?.person ?? aPerson('');
  const mayor = engagement.holders[0]?.person ?? aPerson('');
  const alone = { conversation: { id: 'a:mayor', conversationType: 'personal', tenantId: TENANT }, channelData: {} };
  let house: PlantedService;
  let teams: TeamsClient;
  let roundId: string;

  beforeAll(async () => {
    if (POSTGRES === undefined) throw new Error('no PostgreSQL among the databases');
    house = await plantService(await POSTGRES.open(), aProgramme({ engagements: [engagement] }));
    teams = teamsClient(house.service.url, house.connector.url, '19:fjord');
    await teams.write(guide, 'innsjekk');
    await house.connector.until((all) => all.length > 0);
    roundId = roundIdOn(house.connector.delivered[0]?.card ?? {});
    await teams.write(mayor, 'innsjekk', alone);
    await house.connector.until((all) => all.some(({ where }) => where === 'a:mayor'));
  });

  afterAll(() => house.close());

  it('finds the channel’s own round there', () => {
    const listed = house.connector.delivered.find(({ where }) => where === 'a:mayor');
    expect(roundIdOn(listed?.card ?? {})).toBe(roundId);
  });

  it('records the answer in that round, whether it is changed there or in the channel', async () => {
    const form = await teams.press(mayor, 'round.form', { roundId }, alone);
    const receipt = await teams.press(mayor, 'round.send', { roundId, ...fillIn(form, 2) }, alone);
    expect(saidOn(receipt)).toContain('Takk, svaret er registrert');
    const again = await teams.press(mayor, 'round.form', { roundId });
    await teams.press(mayor, 'round.send', { roundId, ...fillIn(again, 4) });
    const rows = await house.inside((connection) => openStores(connection).responses.list(roundId));
    expect(rows.map(({ person, answers }) => [person.objectId, answers['effort']])).toEqual([[mayor.objectId, '5']]);
    await house.connector.until((all) =>
      all.some(({ method, card }) => method === 'PUT' && /1 av 5/.test(saidOn(card))),
    );
  });

  it('remembers whose chat it is, so that a reminder can go there', async () => {
    const chat = await house.inside((connection) => openStores(connection).conversations.personal(mayor));
    expect(chat).toMatchObject({ id: 'a:mayor', kind: 'personal' });
    expect(await house.inside((connection) => openStores(connection).conversations.personal(guide))).toBeNull();
  });

  it('says that it is closed there too, and where the result is', async () => {
    await teams.press(guide, 'round.close', { roundId });
    const card = saidOn(await teams.press(mayor, 'round.form', { roundId }, alone));
    expect(card).toContain('Innsjekken er avslutta');
    expect(card).toContain('Resultatet står i kanalen og i fana');
    expect(card).toContain(`/rounds/${roundId}`);
  });
});
