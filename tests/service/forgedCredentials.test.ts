import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { createSeeder } from '../../bot/store/seeder.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import type { Role } from '../../domain/people.ts';
import { translator } from '../../domain/texts/translate.ts';
import { DATABASES } from '../helpers/databases.ts';
import { atTheBot } from '../helpers/forged/atTheBot.ts';
import { atDemoDoors, atTheTab } from '../helpers/forged/atTheTab.ts';
import { type Attempt, outcomeOf, type Scene } from '../helpers/forged/attempt.ts';
import { anEngagement, aPerson, aProgramme, TENANT } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { teamsClient } from '../helpers/teamsClient.ts';
import { productionRoof } from '../helpers/testWorld.ts';
import { startTokenIssuer, type TokenIssuer } from '../helpers/tokenIssuer.ts';

const [, POSTGRES] = DATABASES;

const municipality = (number: string, name: string) => ({
  ...anEngagement().municipality,
  number,
  name,
  shortName: name,
});

/** Must show 1: every credential that is not what it says, at both doors of the service as it runs in a tenant. */
describe('the service in a tenant', () => {
  const exMember = aPerson('Tidlegare prosessleiar');
  const standing = anEngagement();
  const own: EngagementSeed = {
    ...standing,
    holders: [...standing.holders, { person: exMember, role: 'processLeader' }],
  };
  const sande = anEngagement({
    municipality: municipality('1514', 'Sande'),
    channel: { tenantId: TENANT, channelId: '19:sande' },
    holders: [{ person: aPerson('Ordførar i Sande'), role: 'mayor' }],
  });
  const giske = anEngagement({
    municipality: municipality('1532', 'Giske'),
    channel: { tenantId: TENANT, channelId: '19:giske' },
    holders: [{ person: aPerson('Rettleiar i eit anna program'), role: 'guide' }],
  });
  let issuer: TokenIssuer;
  let house: PlantedService;
  let scene: Scene;

  beforeAll(async () => {
    if (POSTGRES === undefined) throw new Error('no PostgreSQL among the databases');
    issuer = await startTokenIssuer();
    house = await plantService(
      await POSTGRES.open(),
      aProgramme({ engagements: [own, sande] }),
      productionRoof(issuer),
    );
    await house.inside(async ({ db }) => {
      await createSeeder(db).plant(aProgramme({ name: 'Eit anna program', engagements: [giske] }));
      await db.deleteFrom('role_holder').where('object_id', '=', exMember.objectId).execute();
    });
    const holder = (role: Role, { holders }: EngagementSeed = own) =>
      holders.find((each) => each.role === role)?.person ?? exMember;
    scene = {
      url: house.service.url,
      connector: house.connector.url,
      issuer,
      engagementId: own.id,
      channelId: '19:fjord',
      guide: holder('guide'),
      mayor: holder('mayor'),
      exMember,
      otherMayor: holder('mayor', sande),
      otherGuide: holder('guide', giske),
      stranger: aPerson('Framand'),
    };
  });

  afterAll(async () => {
    await house.close();
    await issuer.close();
  });

  it('refuses every forged or misused credential with the right status, and writes nothing', async () => {
    const attempts = [...(await atTheTab(scene)), ...atTheBot(scene), ...atDemoDoors(scene)];
    const before = await house.inside(contentsOf);
    const outcomes: Omit<Row, 'why'>[] = [];
    for (const attempt of attempts) {
      const got = await outcomeOf(await attempt.send());
      const after = await house.inside(contentsOf);
      const wrote = Object.keys(after).filter((table) => after[table] !== before[table]);
      outcomes.push({ ...attempt, got, wrote: wrote.join(', ') || 'nothing' });
    }
    const whys = await reasonsOf(attempts.filter(isNoted).length);
    const rows = outcomes.map((row): Row => ({ ...row, why: isNoted(row) ? (whys.shift() ?? '') : '' }));
    process.stdout.write(tableOf(rows));
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(rows.filter(({ expected, got, wrote }) => got !== expected || wrote !== 'nothing')).toEqual([]);
    expect(house.service.output()).not.toMatch(/"level":50/);
  });

  it('lets the guide in by both doors with what Teams gives, so that it is the credentials that were refused', async () => {
    const before = await house.inside(contentsOf);
    const teams = teamsClient(scene.url, scene.connector, '19:fjord', await issuer.sign(scene.connector));
    await teams.press(scene.guide, 'round.open', { engagementId: own.id });
    const me = await fetch(`${scene.url}/api/v1/me`, { headers: await signedIn(scene.guide) });
    expect(await me.json()).toMatchObject({ name: 'Rettleiar' });
    expect(await house.inside(contentsOf)).not.toEqual(before);
  });

  it('shows a stranger of the tenant an empty overview under their own name, and does not write them down', async () => {
    const headers = await signedIn(scene.stranger);
    const me = await fetch(`${scene.url}/api/v1/me`, { headers });
    expect(await me.json()).toMatchObject({ name: 'Nokon frå Entra', language: null });
    const portfolio = await fetch(`${scene.url}/api/v1/portfolio`, { headers });
    expect([portfolio.status, await portfolio.json()]).toEqual([200, expect.objectContaining({ all: 0, rows: [] })]);
    const known = await house.inside(({ db }) =>
      db.selectFrom('person').where('object_id', '=', scene.stranger.objectId).select('name').execute(),
    );
    expect(known).toEqual([]);
  });

  it('keeps the live channel open for a bearer', async () => {
    const leaving = new AbortController();
    const live = await fetch(`${scene.url}/api/v1/live`, {
      headers: await signedIn(scene.guide),
      signal: leaving.signal,
    });
    expect([live.status, live.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    leaving.abort();
  });

  it('stops an address that is refused on and on, says when to come back, and in plain words', async () => {
    let answer = await fetch(`${scene.url}/api/v1/me`);
    for (let tries = 0; answer.status === 401 && tries < 200; tries += 1) {
      await answer.body?.cancel();
      answer = await fetch(`${scene.url}/api/v1/me`);
    }
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'tooOften', detail: translator('en')('error.tooOften') });
  });

  /** What the service tells its operator, in turn: each is refused for its own reason, and not for some other's. */
  async function reasonsOf(count: number): Promise<string[]> {
    for (;;) {
      const whys = [...house.service.output().matchAll(/"why":"([^"]*)"/g)].map(([, why = '']) => why);
      if (whys.length >= count) return whys;
      await new Promise((read) => setImmediate(read));
    }
  }

  const signedIn = async (person: Scene['guide']) => ({ authorization: `Bearer ${await issuer.signIn(person)}` });
});

type Row = Attempt & { readonly got: string; readonly why: string; readonly wrote: string };

/** Who is not let in is noted with the reason; who is let in and may not do a thing is not. */
const isNoted = ({ door, expected }: Attempt) =>
  expected.startsWith('401') || (door === 'bot' && expected.startsWith('403'));

/** A fingerprint of each of the service's tables. */
async function contentsOf({
  db,
}: Parameters<Parameters<PlantedService['inside']>[0]>[0]): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
  `.execute(db);
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(db);
    contents[name] = `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`;
  }
  return contents;
}

function tableOf(rows: readonly Row[]): string {
  const head = { what: 'credential', door: 'door', expected: 'expected', got: 'got', why: 'why', wrote: 'written' };
  const lines = [head, ...rows].map(({ what, door, expected, got, why, wrote }, at) =>
    [
      String(at || '#').padStart(3),
      door.padEnd(5),
      what.padEnd(61),
      expected.padEnd(39),
      got.padEnd(39),
      why.padEnd(16),
      wrote,
    ].join(' '),
  );
  return `\n${lines.join('\n')}\n${rows.length} refused\n`;
}
