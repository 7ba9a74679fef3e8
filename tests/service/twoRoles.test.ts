import pg from 'pg';
import { freePort } from '../helpers/freePort.ts';
import { pgliteFolder } from '../helpers/pgliteFolder.ts';
import { createDatabase } from '../helpers/postgres.ts';
import { startService } from '../helpers/service.ts';
import { databaseOfTwoRoles, type TwoRoles } from '../helpers/twoRoles.ts';

const WARNING = /audit log/;

describe('the service on a database of two roles', () => {
  let roles: TwoRoles;

  beforeAll(async () => {
    roles = await databaseOfTwoRoles();
  });

  afterAll(() => roles.drop());

  it('starts with both and again without the owner’s, works, and has no warning to give', async () => {
    const connectorUrl = `http://localhost:${await freePort()}/_connector`;
    const first = await startService({
      connectorUrl,
      databaseUrl: roles.workUrl,
      env: { MIGRATION_DATABASE_URL: roles.ownerUrl },
    });
    expect(first.output()).not.toMatch(WARNING);
    await first.stop();
    const second = await startService({ connectorUrl, databaseUrl: roles.workUrl });
    expect(second.output()).not.toMatch(WARNING);
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
    await second.stop();
    const client = new pg.Client({ connectionString: roles.workUrl });
    await client.connect();
    await expect(client.query('delete from audit.entry')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('warns where the role that works could rewrite the log, and on the embedded database', async () => {
    const connectorUrl = `http://localhost:${await freePort()}/_connector`;
    const single = await createDatabase();
    const owning = await startService({ connectorUrl, databaseUrl: single.url });
    expect(owning.output()).toMatch(/DATABASE_URL can rewrite the audit log/);
    await owning.stop();
    await single.drop();
    const { dataDir, drop } = await pgliteFolder();
    const embedded = await startService({ connectorUrl, dataDir });
    expect(embedded.output()).toMatch(/embedded database cannot keep its audit log/);
    await embedded.stop();
    await drop();
  });
});
