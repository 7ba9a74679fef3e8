import type { AskedRole } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { fillIn, roundIdOn } from '../helpers/fillIn.ts';
import { anEngagement, aPerson, aProgramme, openStores, TENANT } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { saidOn, type TeamsClient, teamsClient } from '../helpers/teamsClient.ts';

const ROSTER: AskedRole[] = [
  'mayor',
  'chiefExecutive',
  'processLeader',
  ...Array.from({ length: 57 }, () => 'guide' as const),
];

describe.each(DATABASES)('the whole service on $name', ({ open }) => {
  const engagement = anEngagement({
    holders: ROSTER.map((role, number) => ({ person: aPerson(`${role} ${number}`), role })),
  });
  const people = engagement.holders.map(({ person }) => person);
  const [guide] = engagement.holders.filter(({ role }) => role === 'guide').map(({ person }) => person);
  let house: PlantedService;
  let teams: TeamsClient;

  beforeAll(async () => {
    house = await plantService(await open(), aProgramme({ engagements: [engagement] }));
    teams = teamsClient(house.service.url, house.connector.url, '19:fjord');
  });

  afterAll(() => house.close());

  it('takes sixty answers within a second: sixty rows, and one card that says sixty', async () => {
    const { connector } = house;
    await teams.write(guide ?? aPerson(''), 'innsjekk');
    await connector.until((all) => all.length > 0);
    const roundId = roundIdOn(connector.delivered[0]?.card ?? {});
    expect(saidOn(connector.delivered[0]?.card ?? {})).toContain('0 av 60 har svart');

    const forms = await Promise.all(people.map((person) => teams.press(person, 'round.form', { roundId })));
    // All of them are on their way before the first is answered.
    const receipts = await Promise.all(
      people.map((person, number) =>
        teams.press(person, 'round.send', { roundId, ...fillIn(forms[number] ?? {}, number % 5) }),
      ),
    );
    expect(receipts.every((card) => saidOn(card).includes('Takk, svaret er registrert'))).toBe(true);

    await connector.until((all) => all.some(({ method, card }) => method === 'PUT' && /60 av 60/.test(saidOn(card))));
    const edits = connector.delivered.filter(({ method }) => method === 'PUT');
    // Gathered: sixty answers are a handful of edits at the most.
    expect(edits.length).toBeLessThanOrEqual(4);
    expect(new Set(edits.map(({ activityId }) => activityId)).size).toBe(1);
    expect(connector.delivered.filter(({ method }) => method === 'POST')).toHaveLength(1);

    await house.service.stop();
    const rows = await house.inside((connection) => openStores(connection).responses.list(roundId));
    expect(rows.map(({ person }) => person.objectId).sort()).toEqual(people.map(({ objectId }) => objectId).sort());
    expect(rows.every(({ person }) => person.tenantId === TENANT)).toBe(true);
  });
});
