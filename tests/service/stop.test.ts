import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aPerson, aProgramme } from '../helpers/house.ts';
import { plantService } from '../helpers/plantedService.ts';
import { teamsClient } from '../helpers/teamsClient.ts';
import { productionRoof } from '../helpers/testWorld.ts';
import { startTokenIssuer } from '../helpers/tokenIssuer.ts';

describe.each(DATABASES)('a service that is told to end, on $name', ({ open }) => {
  it('ends the live streams, finishes what it is sending, and leaves nothing claimed', async () => {
    const guide = aPerson('Rettleiar');
    const engagement = anEngagement({ holders: [{ person: guide, role: 'guide' }] });
    const issuer = await startTokenIssuer();
    const house = await plantService(await open(), aProgramme({ engagements: [engagement] }), productionRoof(issuer));
    const { connector, service } = house;
    let release: () => void = () => undefined;
    let reached: () => void = () => undefined;
    const sending = new Promise<void>((resolve) => {
      reached = resolve;
    });
    connector.hold = () => {
      reached();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    };
    const headers = { authorization: `Bearer ${await issuer.signIn(guide)}` };
    const live = await fetch(`${service.url}/api/v1/live`, { headers });
    await teamsClient(service.url, connector.url, '19:fjord', await issuer.sign(connector.url)).write(
      guide,
      'innsjekk',
    );
    await sending;

    const stopped = service.stop();
    // It ends by itself: the page opens another, elsewhere.
    expect(await live.text()).toContain('event: hello');
    release();
    expect(await stopped).toBe(0);
    expect(connector.delivered.length).toBe(1);
    const states = await house.inside(({ db }) => db.selectFrom('delivery').select('state').execute());
    expect(states).toEqual([{ state: 'sent' }]);
    await house.close();
    await issuer.close();
  }, 60_000);
});
