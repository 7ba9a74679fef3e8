import { openRound } from '../../bot/usecases/openRound.ts';
import { type Act, may } from '../../domain/access.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../domain/contract/routes.ts';
import { ASKED_ROLES } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { HALF, HOSTILE_NUMBERS, HUGE, NUL } from '../helpers/hostileValues.ts';
import { aProgramme, type House, openHouseOn } from '../helpers/house.ts';
import { type Leaf, leavesOf } from '../helpers/schemaLeaves.ts';
import { plainOf, SOME_ID, sampleOf } from '../helpers/schemaSamples.ts';

const IDS = Object.keys(ROUTES) as RouteId[];

/** One value of one route's body in place of what fits. */
interface Try {
  readonly id: RouteId;
  readonly at: string;
  readonly value: unknown;
  readonly body: unknown;
  readonly refused: boolean;
}

/** One value of each kind of fault: tests/domain/contract/input.test.ts holds every value against every schema. */
const hostileFor = ({ kind, format }: Leaf): readonly unknown[] => {
  if (kind === 'number') return [HOSTILE_NUMBERS[0]];
  if (format === 'date') return [NUL, '0000-02-29', '9999-12-31'];
  return format === null ? [NUL, HALF, HUGE] : [NUL];
};

/** What stands in several places of one body is the same schema in all of them, and is tried in one. */
const bodyLeaves = IDS.flatMap((id) => {
  const { body }: Route = ROUTES[id];
  if (body === undefined) return [];
  return [...new Map(leavesOf(body).map((leaf) => [leaf.schema, { id, body, leaf }])).values()];
});

const tries: readonly Try[] = bodyLeaves.flatMap(({ id, body: schema, leaf }) =>
  hostileFor(leaf).map((value) => {
    const body = sampleOf(schema, leaf, value);
    return { id, at: leaf.path.join('.'), value, body, refused: !schema.safeParse(body).success };
  }),
);

describe('a sample of each body', () => {
  it('fits its schema, so that what is refused below is refused for the one value', () => {
    const unfit = bodyLeaves.flatMap(({ id, body, leaf }) => {
      const plain = leaf.kind === 'key' ? 'x' : plainOf(leaf.schema);
      const read = body.safeParse(sampleOf(body, leaf, plain));
      return read.success ? [] : [`${id} ${leaf.path.join('.')}: ${read.error.message}`];
    });
    expect(unfit).toEqual([]);
    expect(tries.length).toBeGreaterThan(150);
  });
});

describe.each(DATABASES)('what no database has room for, sent to every route, on $name', ({ open }) => {
  let house: House;
  let door: Door;
  let given: Record<string, string>;

  beforeAll(async () => {
    const programme = aProgramme();
    house = await openHouseOn(open, programme);
    door = await openDoorOf(house);
    const { id: roundId } = await openRound(house.context, house.who('guide'), house.engagement.id);
    given = {
      engagementId: house.engagement.id,
      programmeId: programme.id,
      roundId,
      channelId: '19:fjord',
      revision: '0',
    };
  });

  afterAll(async () => {
    await door.close();
    await house.close();
  });

  const caller = (id: RouteId) => {
    const { needs }: Route = ROUTES[id];
    const role = ASKED_ROLES.find((one) => needs === 'signIn' || may([one], needs as Act));
    return role === undefined ? house.lead : house.who(role);
  };

  const send = async (id: RouteId, { path, body }: { path?: Record<string, string>; body?: unknown }, query = '') => {
    const route: Route = ROUTES[id];
    const address = route.path.replace(
      /\{(\w+)\}/g,
      (_all, name: string) => path?.[name] ?? encodeURIComponent(given[name] ?? SOME_ID),
    );
    const response = await fetch(`${door.url}${address}${query}`, {
      method: route.method.toUpperCase(),
      headers: { 'content-type': 'application/json', 'x-test-person': caller(id).objectId },
      ...(route.method !== 'get' && { body: JSON.stringify(body ?? {}) }),
    });
    await response.arrayBuffer();
    return response.status;
  };

  /** Everything that is stored, as text; apart from the audit log, which tells of refusals too. */
  const contents = async () => {
    const { db } = house.connection;
    const stored = (await db.introspection.getTables()).filter(({ schema, isView }) => schema === 'public' && !isView);
    const all: unknown[] = [];
    for (const { name } of stored.sort((a, b) => a.name.localeCompare(b.name))) {
      all.push(
        name,
        await db
          .selectFrom(name as 'round')
          .selectAll()
          .execute(),
      );
    }
    return JSON.stringify(all);
  };

  it('is refused in words, and nothing is written', async () => {
    const before = await contents();
    const wrong: string[] = [];
    for (const { id, at, value, body, refused } of tries) {
      if (!refused) continue;
      const status = await send(id, { body });
      const right = status === 422 || (value === HUGE && status === 413);
      if (!right) wrong.push(`${id} ${at} ${JSON.stringify(value).slice(0, 30)}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(await contents()).toBe(before);
  });

  it('is refused in an address and behind a `?` as well', async () => {
    const wrong: string[] = [];
    const note = (what: string, status: number) => {
      if (status >= 500) wrong.push(`${what}: ${status}`);
    };
    const tried = new Set<unknown>();
    for (const id of IDS.filter((one) => one !== 'live')) {
      const route: Route = ROUTES[id];
      for (const [name, schema] of Object.entries(route.params.shape)) {
        // Most have their engagement's id in common.
        if (tried.has(schema)) continue;
        tried.add(schema);
        for (const odd of ['a%00b', '%ed%a0%80', '%00', '2147483648', '1e400', '-1', 'x'.repeat(5000)]) {
          note(`${id} ${name} ${odd.slice(0, 20)}`, await send(id, { path: { [name]: odd } }));
        }
      }
      for (const name of Object.keys(route.query?.shape ?? {})) {
        for (const odd of ['a%00b', '%ed%a0%80', '%00', '2147483648', '1e400', '-1', 'x'.repeat(5000)]) {
          note(`${id} ?${name} ${odd.slice(0, 20)}`, await send(id, {}, `?${name}=${odd}`));
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(house.errors).toEqual([]);
  });

  it('is left out of texts that people wrote, which are kept without it', async () => {
    const wrong: string[] = [];
    for (const { id, at, value, body, refused } of tries) {
      if (refused) continue;
      const status = await send(id, { body });
      if (status >= 500) wrong.push(`${id} ${at} ${JSON.stringify(value)}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(await contents()).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    expect(house.errors).toEqual([]);
  });
});
