import { parseServeSettings } from '../../bot/serveSettings.ts';
import { selfSigned } from '../helpers/selfSigned.ts';
import { PRODUCTION_ENV } from '../helpers/testWorld.ts';

const noFile = (path: string): string => {
  throw new Error(`no file ${path}`);
};
const parse = (env: Record<string, string | undefined> = {}, readFile = noFile) =>
  parseServeSettings({ ...PRODUCTION_ENV, ...env }, readFile);
const faultsOf = (env: Record<string, string | undefined>): string => {
  try {
    parse(env);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'no faults';
};
const { MicrosoftAppPassword: SECRET, MicrosoftAppTenantId: TENANT, MicrosoftAppId: APP } = PRODUCTION_ENV;

const { pem: PEM, thumbprint: THUMBPRINT } = selfSigned();

describe('the settings of a service in a tenant', () => {
  it('are read from a password, tenants and a name, with the rest as it usually is', () => {
    expect(parse()).toEqual({
      port: 3978,
      database: { kind: 'pglite', folder: './data' },
      databaseIdentity: null,
      statementMs: null,
      appId: APP,
      tenantId: TENANT,
      credentials: { kind: 'password', tenantId: TENANT, password: SECRET },
      tenants: [TENANT],
      audiences: [APP, `api://lagetrundt.example/botid-${APP}`],
      calendar: null,
      host: 'lagetrundt.example',
      teamsAppId: null,
      proxies: 1,
      logLevel: 'info',
    });
  });

  it('are all missing at once, each in a line that says what to do', () => {
    const nothing = Object.fromEntries(Object.keys(PRODUCTION_ENV).map((name) => [name, '']));
    const lines = faultsOf(nothing).split('\n');
    expect(lines[0]).toBe('Laget rundt does not start: these settings are missing or wrong.');
    for (const name of Object.keys(PRODUCTION_ENV)) {
      expect(lines.filter((line) => line.startsWith(`  ${name}: `))).toHaveLength(1);
    }
    expect(lines.join(' ')).not.toMatch(/undefined|Invalid input/);
  });

  it.each([
    ['PORT', '0'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_STATEMENT_SECONDS', '0'],
    ['PUBLIC_HOST', 'https://lagetrundt.example/'],
    ['MicrosoftAppType', 'MultiTenant'],
    ['MicrosoftAppId', 'laget-rundt'],
    ['MicrosoftAppTenantId', 'fjord.example'],
    ['MicrosoftAppPassword', 'short'],
    ['ALLOWED_TENANTS', `${TENANT},fjord.example`],
    ['TAB_APP_ID', 'x'],
    ['TAB_APP_ID_URI', 'https://x'],
    ['TRUSTED_PROXIES', '-1'],
    ['LAGET_RUNDT_MODE', 'demo'],
    ['CLOCK', '2026-12-01T09:00:00Z'],
    ['CONNECTOR_URL', 'http://localhost:1/'],
  ])('are refused where %s is «%s»', (name, value) => {
    expect(faultsOf({ [name]: value })).toMatch(new RegExp(`^  ${name}: `, 'm'));
  });

  it('say how long PostgreSQL may work on a statement, in seconds', () => {
    expect(parse({ DATABASE_STATEMENT_SECONDS: '40' }).statementMs).toBe(40_000);
  });

  it('never say a secret back', () => {
    expect(faultsOf({ MicrosoftAppId: 'x', MicrosoftAppPassword: 'p4ss' })).not.toMatch(/p4ss/);
    expect(faultsOf({ MicrosoftAppPassword: '', MicrosoftAppCertificate: 'b3gin' })).not.toMatch(/b3gin/);
    expect(faultsOf({ DATABASE_URL: 'mysql://u:p4ss@h/d' })).not.toMatch(/p4ss/);
  });

  it('refuse two proofs at once, and any beside a managed identity', () => {
    expect(faultsOf({ MicrosoftAppCertificate: PEM })).toMatch(/Keep one of them/);
    expect(faultsOf({ MicrosoftAppType: 'UserAssignedMSI' })).toMatch(/managed identity needs none/);
  });

  it('take a managed identity, which has no secret', () => {
    const env = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' };
    expect(parse(env).credentials).toEqual({ kind: 'identity', tenantId: TENANT });
  });

  it.each([
    ['as it is', PEM, noFile],
    ['with its line breaks written out, as some vaults give it', PEM.replaceAll('\n', '\\n'), noFile],
    ['by its path', '/run/secrets/bot.pem', () => PEM],
  ])('take a certificate %s', (_how, value, readFile) => {
    const { credentials } = parse({ MicrosoftAppPassword: '', MicrosoftAppCertificate: value }, readFile);
    expect(credentials).toMatchObject({ kind: 'certificate', tenantId: TENANT, thumbprint: THUMBPRINT });
  });

  it('refuse a certificate without its key, and a path with nothing there', () => {
    const [, onlyCertificate = ''] = PEM.split('-----END PRIVATE KEY-----\n');
    for (const value of [onlyCertificate, '/run/secrets/none.pem']) {
      expect(faultsOf({ MicrosoftAppPassword: '', MicrosoftAppCertificate: value })).toMatch(/must be a certificate/);
    }
  });

  it('let the tab be registered apart from the bot', () => {
    const TAB_APP_ID = '22222222-2222-4222-8222-222222222222';
    const { audiences } = parse({ TAB_APP_ID, TAB_APP_ID_URI: `api://lagetrundt.example/${TAB_APP_ID}` });
    expect(audiences).toEqual([TAB_APP_ID, `api://lagetrundt.example/${TAB_APP_ID}`]);
  });

  it('read several tenants, in any case and with any space', () => {
    const other = 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE';
    expect(parse({ ALLOWED_TENANTS: ` ${TENANT}, ${other} ` }).tenants).toEqual([TENANT, other.toLowerCase()]);
  });
});
