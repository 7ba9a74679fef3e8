import { once } from 'node:events';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Browser } from 'playwright-core';
import type { Person } from '../../bot/usecases/ports/people.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import { type KeptPostgres, keepPostgres } from '../global/keepPostgres.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { anEngagement, aProgramme } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { type RunningService, startService } from '../helpers/service.ts';
import { buildForTenant, builtFiles, FROM_OUTSIDE, frameInTeams, TEAMS } from '../helpers/tenant.ts';
import { artefactRoof, PRODUCTION_ENV, productionRoof } from '../helpers/testWorld.ts';
import { startTokenIssuer, type TokenIssuer } from '../helpers/tokenIssuer.ts';

const guideOf = ({ holders }: EngagementSeed): Person => {
  const guide = holders.find(({ role }) => role === 'guide')?.person;
  if (guide === undefined) throw new Error('nobody is a guide here');
  return guide;
};

beforeAll(buildForTenant);

/** Must show 8, and that what is deployed works where it is deployed to: in a frame of Teams, under its own policy. */
describe('what is built for a tenant', () => {
  let postgres: KeptPostgres;
  let artefact: RunningService;

  beforeAll(async () => {
    postgres = await keepPostgres();
    artefact = await startService({ ...artefactRoof(), connectorUrl: '', databaseUrl: postgres.url });
  });

  afterAll(async () => {
    await artefact.stop();
    await postgres.stop();
  });

  it.each([
    ['the persona header', /x-demo-persona/i],
    ['the stand-in’s token', /try-out-person/],
    ['the routes of the try-out', /api\/v1\/demo/],
    ['the stand-in for Teams', /tab\/host/],
    ['a person or a place of the made-up programme', /7f000000-0000-4000-8000|65805064-f35e-53c2/],
    ['a file of the try-out', /bot\/(demo|launch)\/|bot\/main\.ts/],
  ])('holds nothing of %s', async (_what, trace) => {
    const files = await builtFiles();
    expect(files.size).toBeGreaterThan(20);
    expect([...files].filter(([, text]) => trace.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('has the thread that reads Excel files beside the service, which starts it from there', async () => {
    const services = [...(await builtFiles())].filter(([, text]) => text.includes('new Worker('));
    const threads = services
      .filter(([name]) => name.endsWith('.js'))
      .flatMap(([path, text]) =>
        [...text.matchAll(/new Worker\(new URL\(["'](\.[^"']+)["'], import\.meta\.url\)/g)].map(([, beside = '']) =>
          join(dirname(path), beside),
        ),
      );
    // Beside it the one that makes files.
    expect(threads.map((path) => basename(path)).sort()).toEqual(['fileWorker.js', 'worker.js']);
    const reading = new Worker(threads.find((path) => basename(path) === 'worker.js') ?? '', {
      workerData: new TextEncoder().encode('no book'),
      env: {},
    });
    const [answer] = (await once(reading, 'message')) as [unknown];
    expect(answer).toMatchObject({ outcome: 'refused' });
    await reading.terminate();
  });

  it('starts with made-up credentials on PostgreSQL and refuses whoever comes without a token, at both doors', async () => {
    const body = JSON.stringify({ type: 'message', channelId: 'msteams', text: 'innsjekk' });
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const bot = await fetch(`${artefact.url}/api/messages`, post);
    const tab = await fetch(`${artefact.url}/api/v1/me`, { headers: { 'x-demo-persona': 'anybody' } });
    for (const answer of [bot, tab]) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.json()).toEqual({
        type: 'about:blank',
        title: 'notSignedIn',
        status: 401,
        code: 'notSignedIn',
      });
    }
  });

  it('serves the tab with the headers that it should have', async () => {
    const page = await fetch(`${artefact.url}/tab/`);
    expect(await page.text()).toMatch(/<div id="root">/);
    const { headers } = page;
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/\*\.cloud\.microsoft/,
    );
    expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=63072000/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\)/);
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('says the same of what is no page, and lets nobody frame that', async () => {
    for (const path of ['/api/v1/me', '/api/v1/openapi.json', '/nothing-here', '/healthz', '/tab/assets/none.js']) {
      const { headers } = await fetch(`${artefact.url}${path}`);
      const policy = headers.get('content-security-policy');
      expect([path, policy]).toEqual([path, expect.stringMatching(/default-src 'none'; frame-ancestors 'none'/)]);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, headers.get('server')]).toEqual([path, null]);
    }
  });

  it('logs no secret, whatever came', () => {
    const printed = artefact.output();
    expect(printed).toMatch(/"msg":"ready"/);
    expect(printed).not.toContain(PRODUCTION_ENV.MicrosoftAppPassword);
    expect(printed).not.toContain(new URL(postgres.url).password || 'postgres://');
  });

  it('does not start without credentials, and names everything that is missing', async () => {
    const { script } = artefactRoof();
    const bare = startService({ script, connectorUrl: '', env: { LAGET_RUNDT_MODE: '', CONNECTOR_URL: '' } });
    await expect(bare).rejects.toThrow(
      /ended with 1:[\s\S]*PUBLIC_HOST: [\s\S]*MicrosoftAppId: [\s\S]*ALLOWED_TENANTS: /,
    );
  });
});

describe('the tab in a tenant', () => {
  const own = anEngagement();
  const guide = guideOf(own);
  let postgres: KeptPostgres;
  let issuer: TokenIssuer;
  let house: PlantedService;
  let browser: Browser;

  beforeAll(async () => {
    [postgres, issuer, browser] = await Promise.all([keepPostgres(), startTokenIssuer(), launchBrowser(FROM_OUTSIDE)]);
    const database = { settings: { kind: 'postgres', url: postgres.url } as const, drop: async () => undefined };
    house = await plantService(database, aProgramme({ engagements: [own] }), productionRoof(issuer));
  });

  afterAll(async () => {
    await browser.close();
    await house.close();
    await issuer.close();
    await postgres.stop();
  });

  const open = async (at: string = TEAMS) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const token = await issuer.signIn(guide);
    const complaints = await frameInTeams(page, `${house.service.url}/tab/engagements/${own.id}`, token, at);
    return { page, complaints, tab: page.frameLocator('iframe') };
  };

  it('shows the municipality’s plan in a frame of Teams, signed in by its token, and breaks no policy', async () => {
    const { page, complaints, tab } = await open();
    await tab.getByRole('heading', { level: 1, name: 'Fjord' }).waitFor();
    await tab.getByText('Høyring').first().waitFor();
    const width = await tab
      .getByRole('heading', { level: 1 })
      .evaluate((heading) => getComputedStyle(heading).fontFamily);
    expect(width).toMatch(/Segoe UI/);
    // teams-js would ask elsewhere which sites are Teams; what it has with it is enough (bot/http/edge.ts).
    expect(complaints.filter((said) => !/teams-js\/validDomains/.test(said))).toEqual([]);
    await page.close();
  });

  it('hears what others do, over a live channel that is opened with the token', async () => {
    const { page, tab } = await open();
    await tab.getByText('Høyring').first().waitFor();
    const opened = await fetch(`${house.service.url}/api/v1/engagements/${own.id}/rounds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await issuer.signIn(guide)}` },
      body: '{}',
    });
    expect(opened.status).toBe(201);
    await tab
      .getByText(/0 av 5/)
      .first()
      .waitFor();
    await page.close();
  });

  it('is not shown in anybody else’s frame', async () => {
    const { page, complaints } = await open('https://forger.example');
    if (complaints.length === 0) await page.waitForEvent('console', (message) => message.type() === 'error');
    expect(complaints.join(' ')).toMatch(/frame-ancestors/);
    await page.close();
  });
});
