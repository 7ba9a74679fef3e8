import type { PersonKey } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { roundIdOn } from '../helpers/fillIn.ts';
import { anEngagement, aPerson, aProgramme, TENANT } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { saidOn, type TeamsClient, teamsClient } from '../helpers/teamsClient.ts';

const [, POSTGRES] = DATABASES;

describe('what is written to the bot', () => {
  const engagement = anEngagement();
  const programme = aProgramme({ engagements: [engagement] });
  const guide = engagement.holders[3]?.person ?? aPerson('');
  const mayor = engagement.holders[0]?.person ?? aPerson('');
  const lead = programme.leads[0] ?? aPerson('');
  const alone = { conversation: { id: 'a:chat', conversationType: 'personal', tenantId: TENANT }, channelData: {} };
  let house: PlantedService;
  let teams: TeamsClient;

  beforeAll(async () => {
    if (POSTGRES === undefined) throw new Error('no PostgreSQL among the databases');
    house = await plantService(await POSTGRES.open(), programme);
    teams = teamsClient(house.service.url, house.connector.url, '19:fjord');
  });

  afterAll(() => house.close());

  /** Sends, and gives the next thing the bot says. */
  const answerTo = async (send: () => Promise<unknown>) => {
    const { connector } = house;
    const before = connector.delivered.length;
    await send();
    await connector.until((all) => all.length > before);
    const next = connector.delivered[before];
    if (next === undefined) throw new Error('nothing was said');
    return { ...next, said: saidOn(next.card) };
  };
  const write = (from: PersonKey, text: string, overrides = {}) => answerTo(() => teams.write(from, text, overrides));

  it('tells somebody who may not start a check-in so, in the thread they wrote in', async () => {
    const { said, where } = await write(lead, 'innsjekk');
    expect(said).toContain('Berre rettleiarar og prosessleiaren');
    expect(where).toBe('19:fjord;messageid=1');
  });

  it('says that nothing is open yet to the mayor alone, and offers the guide to start', async () => {
    expect((await write(mayor, 'innsjekk', alone)).said).toContain('Ingen innsjekk er open for deg no');
    expect((await write(guide, 'innsjekk', alone)).said).toContain('round.open');
  });

  it('opens the round from the chat with one person, in the municipality’s own channel', async () => {
    const { where, said } = await answerTo(() => teams.press(guide, 'round.open', { engagementId: engagement.id }));
    expect(where).toBe('conversations');
    expect(said).toContain('0 av 5 har svart');
  });

  it('shows the mayor the open round in their own chat, to be answered there', async () => {
    const { said, card } = await write(mayor, 'sjekk inn', alone);
    expect(said).toContain('round.form');
    const form = await teams.press(mayor, 'round.form', { roundId: roundIdOn(card) });
    expect(saidOn(form)).toContain('Svaret ditt som ordførar');
  });

  it('answers a press from an old client with a link to the tab, and leaves the shared card alone', async () => {
    const roundId = roundIdOn(house.connector.delivered.find(({ where }) => where === 'conversations')?.card ?? {});
    const submitted = { type: 'message', text: undefined, value: { verb: 'round.form', roundId } };
    const { said, method, where } = await answerTo(() => teams.send(teams.activity(mayor, submitted)));
    expect(said).toContain('Svar i fana');
    expect([method, where]).toEqual(['POST', '19:fjord;messageid=1']);
  });

  it('answers English words in English, and nynorsk otherwise', async () => {
    expect((await write(guide, 'help')).said).toContain('What you can write');
    expect((await write(guide, 'HJELP!')).said).toContain('Dette kan du skrive');
    expect((await write(guide, 'hei')).said).toContain('Hei! Eg heiter Laget rundt');
  });

  it('shows where the plan is, in the channel and alone', async () => {
    expect((await write(mayor, 'plan')).said).toContain('Planprogram vedteke');
    expect((await write(mayor, 'plan', alone)).said).toContain('Planprogram vedteke');
  });

  it('says what to do in a channel that belongs to no municipality', async () => {
    const elsewhere = {
      conversation: { id: '19:other;messageid=5', conversationType: 'channel', tenantId: TENANT },
      channelData: { tenant: { id: TENANT }, channel: { id: '19:other' } },
    };
    expect((await write(guide, 'innsjekk', elsewhere)).said).toContain('ikkje knytt til ein kommune');
  });

  it('answers the same message once when Teams hands it over twice', async () => {
    const before = house.connector.delivered.length;
    const twice = teams.activity(guide, { type: 'message', text: 'hjelp' });
    await answerTo(() => Promise.all([teams.send(twice), teams.send(twice)]));
    await write(guide, 'plan');
    expect(house.connector.delivered.length - before).toBe(2);
  });

  it('welcomes a channel once, and nobody who joins it', async () => {
    const added = (id: string) =>
      teams.send(
        teams.activity(guide, {
          type: 'conversationUpdate',
          membersAdded: [{ id }],
          from: { id: '29:g', name: 'Rettleiar', aadObjectId: guide.objectId },
        }),
      );
    const { said } = await answerTo(() => added('28:bot'));
    expect(said).toMatch(/Rettleiar.*la meg til/);
    const before = house.connector.delivered.length;
    await added('28:bot');
    await added('29:new-member');
    await write(guide, 'plan');
    expect(house.connector.delivered.length - before).toBe(1);
  });
});
