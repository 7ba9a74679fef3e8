import { createSeeder } from '../../bot/store/seeder.ts';
import type { PersonKey } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { aMember } from '../helpers/fakeRoster.ts';
import { aConversation, anEngagement, aPerson, aProgramme, type House, openHouseOn, TENANT } from '../helpers/house.ts';
import { NEW_CHANNEL, NEW_TEAM, NO_HINT, openSetUpDesk } from '../helpers/setUpDesk.ts';

describe.each(DATABASES)('two programmes of one tenant, on $name', ({ open }) => {
  let house: House;
  let door: Door;
  const lead = aPerson('Leiar av det andre programmet');

  beforeEach(async () => {
    house = await openHouseOn(open);
    await openSetUpDesk(house);
    const far = aPerson('Rettleiar i det andre programmet');
    const held = anEngagement({
      channel: { tenantId: TENANT, channelId: '19:andre' },
      holders: [{ person: far, role: 'guide' }],
    });
    const programme = aProgramme({ name: 'Løyndeprogrammet', engagements: [held], leads: [lead] });
    await createSeeder(house.connection.db).plant(programme);
    const { conversations } = house.context.db;
    await conversations.seen(aConversation({ id: '19:andre' }));
    for (const id of ['19:andre', '19:fjord']) {
      await conversations.describe(TENANT, id, { teamId: NEW_TEAM, type: 'standard', name: null });
    }
    house.roster.lists.set(NEW_TEAM, [...(house.roster.lists.get(NEW_TEAM) ?? []), aMember(lead)]);
    door = await openDoorOf(house);
  });

  afterEach(async () => {
    await door.close();
    await house.close();
  });

  /** Names the municipality of both programmes in the new channel of their team. @returns what is then shown */
  const save = async ({ objectId }: PersonKey) => {
    const { languageDecision: _, ...municipality } = house.engagement.municipality;
    const response = await fetch(`${door.url}/api/v1/channels/${encodeURIComponent(NEW_CHANNEL)}/set-up`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-test-person': objectId },
      body: JSON.stringify({ place: NO_HINT, answer: { municipality } }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as { sameTeam: object[]; sameMunicipality: object[] };
  };

  it('tell a guide of the one nothing of what the other has set up', async () => {
    const view = await save(house.who('guide'));
    const own = { id: house.engagement.id, programmeName: 'Prøveprogram' };
    expect([view.sameTeam, view.sameMunicipality]).toMatchObject([[own], [{ ...own, hasChannel: true }]]);
    expect(JSON.stringify(view)).not.toContain('Løyndeprogrammet');
  });

  it('tell each its own', async () => {
    const view = await save(lead);
    const own = { programmeName: 'Løyndeprogrammet' };
    expect([view.sameTeam, view.sameMunicipality]).toMatchObject([[own], [own]]);
    expect(JSON.stringify(view)).not.toContain('Prøveprogram');
  });
});
