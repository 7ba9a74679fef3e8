import { DATABASES } from '../helpers/databases.ts';
import { startService } from '../helpers/service.ts';
import { productionRoof } from '../helpers/testWorld.ts';
import { startTokenIssuer } from '../helpers/tokenIssuer.ts';

const [, POSTGRES] = DATABASES;

describe('two services that start at the same time on one empty database', () => {
  it('both get ready, end in good order, and had nothing to complain of', async () => {
    if (POSTGRES === undefined) throw new Error('no PostgreSQL among the databases');
    const { settings, drop } = await POSTGRES.openEmpty();
    const databaseUrl = settings.kind === 'postgres' ? settings.url : '';
    const issuer = await startTokenIssuer();
    const start = () => startService({ ...productionRoof(issuer), connectorUrl: '', databaseUrl });
    const services = await Promise.all([start(), start(), start()]);
    for (const { url, output } of services) {
      const ready = await fetch(`${url}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', wrong: [] }]);
      expect(output()).not.toMatch(/"level":50/);
    }
    expect(await Promise.all(services.map((service) => service.stop()))).toEqual([0, 0, 0]);
    await issuer.close();
    await drop();
  }, 60_000);
});
