import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knockAt } from '../../bench/door/knock.ts';
import { openLine } from '../../bench/door/line.ts';
import { ODD_BODIES, TORN_BODIES } from '../../bench/door/oddBodies.ts';
import { oddConnections } from '../../bench/door/oddConnections.ts';
import { ODD_HEADS } from '../../bench/door/oddHeads.ts';
import { head, type OddRequest } from '../../bench/door/oddRequest.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aPerson, aProgramme } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { teamsClient } from '../helpers/teamsClient.ts';
import { productionRoof } from '../helpers/testWorld.ts';
import { FOREIGN_TENANT, startTokenIssuer, type TokenIssuer } from '../helpers/tokenIssuer.ts';

const [, POSTGRES] = DATABASES;
const DOWNLOAD = '/tab/assets/large-0000.js';
/** Without what is large; that is for the bench, `npm run bench -- door`. */
const short = (kinds: readonly OddRequest[]) =>
  kinds.filter(({ what }) => !/MB/.test(what)).map((kind) => ({ ...kind, times: Math.min(kind.times ?? 1, 20) }));

describe('the doors of the service in a tenant', () => {
  const engagement = anEngagement();
  const guide = engagement.holders.find(({ role }) => role === 'guide')?.person ?? aPerson('Rettleiar');
  let issuer: TokenIssuer;
  let house: PlantedService;
  let folder: string;

  beforeAll(async () => {
    if (POSTGRES === undefined) throw new Error('no PostgreSQL among the databases');
    folder = await mkdtemp(join(tmpdir(), 'door-'));
    await mkdir(join(folder, 'tab', 'assets'), { recursive: true });
    await mkdir(join(folder, 'temporary'));
    await writeFile(join(folder, 'tab', 'index.html'), '<!doctype html><title>Laget rundt</title>');
    await writeFile(join(folder, 'tab', 'assets', 'large-0000.js'), '/* */'.repeat(1_000_000));
    issuer = await startTokenIssuer();
    const roof = productionRoof(issuer);
    const env = { ...roof.env, TEST_TAB_FOLDER: join(folder, 'tab'), TMPDIR: join(folder, 'temporary') };
    house = await plantService(await POSTGRES.open(), aProgramme({ engagements: [engagement] }), { ...roof, env });
  });

  afterAll(async () => {
    await house.close();
    await issuer.close();
    await rm(folder, { recursive: true });
  });

  const from = (address: string, headers: Record<string, string> = {}) => ({ 'x-forwarded-for': address, ...headers });
  const me = async (address: string, token?: string) => {
    const headers = from(address, token === undefined ? {} : { authorization: `Bearer ${token}` });
    const answer = await fetch(`${house.service.url}/api/v1/me`, { headers });
    await answer.body?.cancel();
    return answer.status;
  };
  const refuse = async (address: string) => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => me(address)));
    return answers.at(-1);
  };

  it('stand whatever anybody without a token sends, and nothing is left behind', async () => {
    const kinds = short([...ODD_BODIES, ...TORN_BODIES, ...ODD_HEADS, ...oddConnections(DOWNLOAD)]);
    const { port, pid } = house.service;
    const knocked = {
      ...{ port, pid, temporary: join(folder, 'temporary') },
      alive: () => house.service.output().includes('"msg":"ready"') && isThere(pid),
      revive: async () => {
        throw new Error(`the service ended:\n${house.service.output().slice(-4_000)}`);
      },
    };
    const { faults, knocks } = await knockAt(knocked, kinds, false);
    expect(faults).toEqual([]);
    expect(knocks.length).toBeGreaterThanOrEqual(60);
    expect(house.service.output()).not.toMatch(/"level":50/);
  }, 120_000);

  it('let somebody with a valid token in from an address that strangers are refused at', async () => {
    expect(await refuse('203.0.113.1')).toBe(429);
    expect(await me('203.0.113.1', await issuer.signIn(guide))).toBe(200);
    expect(await me('203.0.113.1', await issuer.signIn(guide, { forged: true }))).toBe(429);
    for (const path of ['/healthz', '/readyz', '/tab/', '/api/v1/openapi.json']) {
      const answer = await fetch(`${house.service.url}${path}`, { headers: from('203.0.113.1') });
      await answer.body?.cancel();
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    }
  });

  it('let Teams in from such an address, and count what the bot turns away', async () => {
    const { activity } = teamsClient(house.service.url, house.connector.url, '19:fjord');
    const token = await issuer.sign(house.connector.url);
    const send = async (address: string, body: unknown, authorization?: string) => {
      const answer = await fetch(`${house.service.url}/api/messages`, {
        method: 'POST',
        headers: from(address, {
          'content-type': 'application/json',
          ...(authorization !== undefined && { authorization: `Bearer ${authorization}` }),
        }),
        body: JSON.stringify(body),
      });
      await answer.body?.cancel();
      return answer.status;
    };
    const reaction = activity(guide, { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] });
    const elsewhere = { ...reaction, channelData: { tenant: { id: FOREIGN_TENANT } } };
    const large = { ...reaction, value: 'x'.repeat(300_000) };
    for (const [address, body, authorization, first] of [
      ['203.0.113.2', reaction, undefined, 401],
      ['203.0.113.3', elsewhere, token, 403],
      ['203.0.113.4', [], token, 422],
      ['203.0.113.5', large, token, 413],
    ] as const) {
      const statuses = [];
      for (let time = 0; time < 122; time += 1) statuses.push(await send(address, body, authorization));
      expect([address, statuses[0], statuses.at(-1)]).toEqual([address, first, 429]);
      expect(await send(address, reaction, token)).toBe(200);
    }
  }, 60_000);

  it('ask for a body only when they know whose it is', async () => {
    const asked = async (authorization: string | null) => {
      const line = await openLine(house.service.port);
      await line.write(
        head('POST', '/api/messages', '203.0.113.6', {
          ...{ expect: '100-continue', 'content-type': 'application/json', 'content-length': 2 },
          ...(authorization !== null && { authorization }),
        }),
      );
      await line.received(10);
      await line.write('{}');
      return (await line.answer()).text.split('\r\n')[0];
    };
    expect(await asked(null)).toBe('HTTP/1.1 401 Unauthorized');
    expect(await asked(`Bearer ${await issuer.sign(house.connector.url)}`)).toBe('HTTP/1.1 100 Continue');
  });

  it('give the page’s files whole, with their headers, and HEAD without a body', async () => {
    const whole = await fetch(`${house.service.url}${DOWNLOAD}`, { headers: from('203.0.113.7') });
    expect((await whole.text()).length).toBe(5_000_000);
    const only = await fetch(`${house.service.url}${DOWNLOAD}`, { method: 'HEAD', headers: from('203.0.113.7') });
    expect(await only.text()).toBe('');
    for (const { headers } of [whole, only]) {
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-length': '5000000',
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': expect.stringContaining("script-src 'self'"),
      });
    }
    const view = await fetch(`${house.service.url}/tab/engagements/x`, { headers: from('203.0.113.7') });
    expect([view.headers.get('cache-control'), await view.text()]).toEqual([
      'no-cache',
      expect.stringContaining('<title>'),
    ]);
  });
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
