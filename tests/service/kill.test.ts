import type { AskedRole } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { fillIn, roundIdOn } from '../helpers/fillIn.ts';
import { anEngagement, aProgramme, openStores } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { saidOn, type TeamsClient, teamsClient } from '../helpers/teamsClient.ts';

describe.each(DATABASES)('the service killed at any moment on $name', ({ open }) => {
  const engagement = anEngagement();
  let house: PlantedService;

  const who = (role: AskedRole) => {
    const holder = engagement.holders.find((entry) => entry.role === role);
    if (holder === undefined) throw new Error(`nobody is ${role}`);
    return holder.person;
  };
  const teams = (): TeamsClient => teamsClient(house.service.url, house.connector.url, '19:fjord');
  const answer = async (role: AskedRole, roundId: string) => {
    const form = await teams().press(who(role), 'round.form', { roundId });
    return teams().press(who(role), 'round.send', { roundId, ...fillIn(form) });
  };

  beforeEach(async () => {
    house = await plantService(await open(), aProgramme({ engagements: [engagement] }));
  });

  afterEach(() => house.close());

  it('has every answer after a kill between two of them, goes on, and edits the card', async () => {
    const { connector } = house;
    await teams().write(who('guide'), 'innsjekk');
    await connector.until((all) => all.length === 1);
    const roundId = roundIdOn(connector.delivered[0]?.card ?? {});
    await answer('mayor', roundId);
    await house.service.kill();
    await house.restart();

    const form = await teams().press(who('mayor'), 'round.form', { roundId });
    expect(saidOn(form)).toContain('"value":"4"');
    await answer('mayor', roundId);
    await answer('chiefExecutive', roundId);
    await connector.until((all) => all.some(({ method, card }) => method === 'PUT' && /2 av 5/.test(saidOn(card))));

    await house.service.stop();
    const rows = await house.inside((connection) => openStores(connection).responses.list(roundId));
    expect(rows.map(({ role }) => role).sort()).toEqual(['chiefExecutive', 'mayor']);
  });

  it('sends what it was killed in the middle of sending', async () => {
    const { connector } = house;
    let reached: () => void = () => undefined;
    const inTheMiddle = new Promise<void>((resolve) => {
      reached = resolve;
    });
    connector.hold = () => {
      reached();
      return new Promise(() => undefined);
    };
    await teams().write(who('guide'), 'innsjekk');
    await inTheMiddle;
    await house.service.kill();
    expect(connector.delivered).toEqual([]);

    connector.hold = async () => undefined;
    await house.restart();
    await connector.until((all) => all.length === 1);
    const roundId = roundIdOn(connector.delivered[0]?.card ?? {});
    await answer('mayor', roundId);
    await connector.until((all) => all.some(({ method, card }) => method === 'PUT' && /1 av 5/.test(saidOn(card))));
    // On PostgreSQL the dead process's claim has to run out first, since another instance might hold it.
  }, 90_000);
});
