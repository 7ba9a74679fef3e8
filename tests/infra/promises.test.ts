import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseServeSettings } from '../../bot/serveSettings.ts';
import { TOP } from '../house/source.ts';

const read = (path: string) => readFileSync(join(TOP, path), 'utf8');
const ID = '7f000000-0000-4000-8000-0000000000a0';
const OWNER_ID = '7f000000-0000-4000-8000-0000000000a1';

/** Names that the template gives the service, with what they come to once Azure has filled them in. */
const GIVEN: Readonly<Record<string, string>> = {
  DATABASE_AUTH: 'entra',
  DATABASE_URL: 'postgres://laget-identity@db.example:5432/laget_rundt?sslmode=verify-full',
  DATABASE_CLIENT_ID: ID,
  MIGRATION_DATABASE_URL: 'postgres://laget-owner@db.example:5432/laget_rundt?sslmode=verify-full',
  MIGRATION_DATABASE_CLIENT_ID: OWNER_ID,
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppId: ID,
  MicrosoftAppTenantId: ID,
  ALLOWED_TENANTS: ID,
  TAB_APP_ID: ID,
  TEAMS_APP_ID: ID,
};
/** What App Service adds by itself. */
const SURROUNDINGS = { PORT: '8080', IDENTITY_ENDPOINT: 'http://localhost:4141/msi/token', IDENTITY_HEADER: 'proof' };

describe('what the template gives the service', () => {
  const settings = /\n {4}settings: \{\n([\s\S]*?)\n {4}\}/.exec(read('infra/azure.bicep'))?.[1] ?? '';

  it('is what this test tries', () => {
    expect([...settings.matchAll(/^ {6}(\w+):/gm)].map(([, name]) => name)).toEqual(Object.keys(GIVEN));
    expect(read('infra/modules/appService.bicep')).toContain('PUBLIC_HOST: host');
  });

  it('is enough to start, without a secret', () => {
    const env = { ...GIVEN, ...SURROUNDINGS, PUBLIC_HOST: 'laget.example' };
    expect(parseServeSettings(env, () => '')).toMatchObject({
      database: { kind: 'postgres', owner: { url: GIVEN['MIGRATION_DATABASE_URL'] } },
      databaseIdentity: { clientId: ID, ownerClientId: OWNER_ID },
      credentials: { kind: 'identity' },
    });
    for (const name of [
      'DATABASE_CLIENT_ID',
      'MIGRATION_DATABASE_CLIENT_ID',
      'MicrosoftAppId',
      'ALLOWED_TENANTS',
      'PUBLIC_HOST',
      'IDENTITY_HEADER',
    ]) {
      expect(() => parseServeSettings({ ...env, [name]: '' }, () => '')).toThrow(name);
    }
  });
});

describe('what the documents for the IT department promise', () => {
  it.each([
    ['infra/modules/appService.bicep', 'httpsOnly: true'],
    ['infra/modules/appService.bicep', "minTlsVersion: '1.2'"],
    ['infra/modules/appService.bicep', 'alwaysOn: true'],
    ['infra/modules/appService.bicep', "ftpsState: 'Disabled'"],
    ['infra/modules/appService.bicep', "healthCheckPath: '/healthz'"],
    ['infra/modules/appService.bicep', "linuxFxVersion: 'NODE|24-lts'"],
    ['infra/modules/appService.bicep', "appCommandLine: 'node --max-semi-space-size=8 dist/bot/serve.js'"],
    ['infra/modules/postgres.bicep', "passwordAuth: 'Disabled'"],
    ['infra/modules/postgres.bicep', 'backupRetentionDays: 14'],
    ['infra/modules/logs.bicep', 'retentionInDays: 30'],
    ['infra/azure.bicep', "param location string = 'norwayeast'"],
  ])('%s says %s', (path, words) => {
    expect(read(path)).toContain(words);
  });

  it('starts what `npm run serve` starts', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: { readonly serve: string } };
    expect(read('infra/modules/appService.bicep')).toContain(`appCommandLine: '${scripts.serve}'`);
  });

  it('leaves dist and its packages in what is sent, and nothing that it was made from', () => {
    const left = read('infra/.webappignore').split('\n');
    expect(left).toEqual(expect.arrayContaining(['/bot/', '/domain/', '/tab/', '/tests/', '/env/']));
    expect(left.filter((line) => /^\/?(dist|node_modules|package(-lock)?\.json)\/?$/.test(line))).toEqual([]);
  });
});

describe('the documents for the IT department', () => {
  const pages = readdirSync(join(TOP, 'docs/drift')).map((name) => `docs/drift/${name}`);

  it.each(pages)('%s leads only to files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to]) => to ?? '');
    expect(links.filter((to) => !existsSync(join(TOP, dirname(page), to)))).toEqual([]);
  });

  it('are all named in the README', () => {
    expect(pages.filter((page) => !read('README.md').includes(`(${page})`))).toEqual([]);
  });
});
