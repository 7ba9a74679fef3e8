import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { CompiledQuery } from 'kysely';
import type { Connection } from '../../bot/store/connect.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { TestDatabase } from '../../tests/helpers/databases.ts';
import { aConversation, openStores, TENANT } from '../../tests/helpers/house.ts';
import { type PlantedService, plantService } from '../../tests/helpers/plantedService.ts';
import { productionRoof } from '../../tests/helpers/testWorld.ts';
import { startTokenIssuer } from '../../tests/helpers/tokenIssuer.ts';
import { aCrowd } from '../answers/crowd.ts';
import { seededChance } from '../fanout/chance.ts';
import { type FuzzRequest, type Place, requestMaker } from './requests.ts';

export interface Outcome {
  readonly sent: number;
  readonly near: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** What was answered with 500, not at all, or printed as an error. */
  readonly faults: readonly string[];
  /** Resident memory in MB, read at equal distances. */
  readonly memory: readonly number[];
  readonly seconds: number;
}

const HANDS = 16;
/** What leaks does not hide behind a collector that has room to wait. */
const HEAP = '--max-old-space-size=256';
const READINGS = 20;
/** No municipality sets up a thousand series: without this, each answer would be longer than the one before. */
const TIDY_EVERY = 500;
const MADE = [
  'delete from series where id not in (select series_id from round where series_id is not null)',
  `delete from question where (engagement_id is not null or programme_id is not null)
    and not exists (select from round_question where question_id = question.id)`,
  'delete from plan_template',
  'delete from calendar_feed',
];

/** Sends generated requests to the service in a tenant's roof and looks whether it stands. */
export async function fuzz(database: TestDatabase, count: number, seed: number): Promise<Outcome> {
  const chance = seededChance(seed);
  const issuer = await startTokenIssuer();
  const crowd = aCrowd(4);
  const roof = productionRoof(issuer);
  const house = await plantService(database, crowd, { ...roof, env: { ...roof.env, NODE_OPTIONS: HEAP } });
  const agent = new Agent({ keepAlive: true, maxSockets: HANDS });
  const send = sender(house.service.port, agent);
  try {
    const { url: serviceUrl } = house.connector;
    const botToken = await issuer.sign(serviceUrl);
    const people = crowd.engagements.flatMap(({ holders }) => holders.map(({ person }) => person));
    const tokens = new Map<string, string>();
    for (const person of people) tokens.set(person.objectId, await issuer.signIn(person));
    const places: Place[] = [];
    for (const { id, holders, channel, plan } of crowd.engagements) {
      const guide = holders.find(({ role }) => role === 'guide')?.person;
      const made = async (path: string): Promise<string> => {
        const wanted = { ...aPost(`/api/v1/engagements/${id}/${path}`, guide), body: '{}' };
        const { text } = await send(wanted, tokens.get(guide?.objectId ?? ''), 0);
        return (JSON.parse(text) as { id: string }).id;
      };
      const roundId = await made('rounds');
      const sessionId = await made('sessions');
      const stepIds = plan?.items.map((item) => item.id) ?? [];
      const people = holders.map(({ person }) => person);
      places.push({ engagementId: id, roundId, channelId: channel?.channelId ?? '', sessionId, stepIds, people });
    }
    if (places.length === 0) throw new Error('nowhere to ask about');
    const newChannels = await openChannels(house, people);
    const next = requestMaker({ places, newChannels, serviceUrl }, chance);

    const statuses: Record<string, number> = {};
    const faults: string[] = [];
    const memory: number[] = [];
    let sent = 0;
    let near = 0;
    const since = performance.now();
    const hand = async () => {
      while (sent < count) {
        const number = sent;
        sent += 1;
        if (number % Math.ceil(count / READINGS) === 0) memory.push(residentMb(house.service.pid));
        if (number % TIDY_EVERY === TIDY_EVERY - 1) await house.inside(tidy);
        const wanted = next();
        if (wanted.near) near += 1;
        const token = wanted.teams ? botToken : wanted.person === null ? undefined : tokens.get(wanted.person.objectId);
        const { status, text } = await send(wanted, token, number);
        statuses[status] = (statuses[status] ?? 0) + 1;
        // 501 is the Bot Framework's answer to an invoke that a bot has nothing for.
        if (status === 0 || (status >= 500 && status !== 501)) {
          faults.push(
            `${status} to ${wanted.what} ${wanted.path.slice(0, 120)} ${wanted.body?.slice(0, 600)}: ${text.slice(0, 200)}`,
          );
        }
      }
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
    memory.push(residentMb(house.service.pid));
    const seconds = (performance.now() - since) / 1000;
    const printed = house.service.output().split('\n');
    faults.push(
      ...printed.filter((line) => /"level":50|nhandled/.test(line)).map((line) => `printed: ${line.slice(0, 900)}`),
    );
    return { sent: count, near, statuses, faults, memory, seconds };
  } finally {
    agent.destroy();
    await house.close();
    await issuer.close();
  }
}

const aPost = (path: string, person: PersonKey | undefined): FuzzRequest => ({
  ...{ what: 'openRound', near: true, method: 'POST', path, person: person ?? null, teams: false, body: undefined },
});

/** Channels that the bot was added to, that belong to nothing yet, and that everybody is in. */
async function openChannels({ inside, connector }: PlantedService, people: readonly PersonKey[]): Promise<string[]> {
  const ids = Array.from({ length: 3 }, (_, at) => `19:new-${at}`);
  const members = people.map(({ tenantId, objectId }) => ({
    ...{ id: `29:${objectId}`, name: 'Nokon', aadObjectId: objectId, tenantId },
  }));
  for (const id of ids) connector.rosters.set(id, members);
  await inside(async (connection) => {
    const { conversations } = openStores(connection);
    for (const id of ids) {
      await conversations.seen(aConversation({ id, serviceUrl: connector.url }));
      await conversations.describe(TENANT, id, { teamId: id, type: 'standard', name: null });
    }
  });
  return ids;
}

/** Each from an address and with a person's budget of its own: how often one may ask is another test. */
function sender(port: number, agent: Agent) {
  return ({ method, path, body }: FuzzRequest, token: string | undefined, number: number) =>
    new Promise<{ status: number; text: string }>((answered) => {
      const [a, b, c] = [(number >> 16) & 255, (number >> 8) & 255, number & 255];
      const req = request({
        ...{ port, agent, method, path, host: 'localhost' },
        headers: {
          'x-forwarded-for': `10.${a}.${b}.${c}`,
          ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
          ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
      });
      req.on('response', (res) => {
        let text = '';
        res.setEncoding('utf8').on('data', (part: string) => {
          if (text.length < 2000) text += part;
        });
        res.on('end', () => answered({ status: res.statusCode ?? 0, text }));
        res.on('error', () => answered({ status: 0, text: 'broken' }));
      });
      req.on('error', (error) => answered({ status: 0, text: error.message }));
      req.end(body);
    });
}

async function tidy({ db }: Connection): Promise<void> {
  for (const statement of MADE) await db.executeQuery(CompiledQuery.raw(statement));
}

function residentMb(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(found?.[1] ?? 0) / 1024);
}
