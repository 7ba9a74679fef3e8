import { randomUUID } from 'node:crypto';
import { openLine } from '../../bench/door/line.ts';
import { head } from '../../bench/door/oddRequest.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../domain/contract/routes.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { aPerson, aProgramme, type House, openHouseOn } from '../helpers/house.ts';

/** Routes that read what somebody sends, of those that not everybody signed in may ask for. */
const READING = (Object.keys(ROUTES) as RouteId[]).filter((id) => {
  const { needs, body, file }: Route = ROUTES[id];
  return needs !== 'nothing' && needs !== 'signIn' && (body !== undefined || file !== undefined);
});

const [PGLITE] = DATABASES;

describe('somebody who sends what nobody asked them for', () => {
  let house: House;
  let door: Door;
  let programmeId: string;

  beforeAll(async () => {
    if (PGLITE === undefined) throw new Error('no database');
    const programme = aProgramme();
    programmeId = programme.id;
    house = await openHouseOn(PGLITE.open, programme);
    door = await openDoorOf(house);
  });
  afterAll(async () => {
    await door.close();
    await house.close();
  });

  /** Says that a body comes, of which nothing does. @returns what is answered nevertheless, `none` for nothing */
  const announce = async (id: RouteId, ids: Record<string, string>, objectId: string) => {
    const route: Route = ROUTES[id];
    const path = route.path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? randomUUID());
    const line = await openLine(Number(new URL(door.url).port));
    await line.write(
      head(route.method.toUpperCase(), path, '10.0.0.1', {
        'content-type': route.file?.media ?? 'application/json',
        'content-length': 50_000,
        'x-test-person': objectId,
      }),
    );
    return (await line.answer()).status;
  };

  it.each(READING)('is answered before a byte of it is read: %s', async (id) => {
    const stranger = aPerson('Framand').objectId;
    expect(await announce(id, { engagementId: house.engagement.id, programmeId }, stranger)).toBe(404);
    expect(await announce(id, {}, stranger)).toBe(404);
  });

  it('is told of in the audit log once a day, however often', async () => {
    const stranger = aPerson('Ein annan framand');
    await announce('changePlan', {}, stranger.objectId);
    await announce('changePlan', {}, stranger.objectId);
    const lines = await house.connection.db
      .selectFrom('audit.entry' as never)
      .selectAll()
      .execute();
    const told = (lines as { by_object_id?: string; via?: string; outcome?: string }[]).filter((line) =>
      JSON.stringify(line).includes(stranger.objectId),
    );
    expect(told.map(({ via, outcome }) => [via, outcome])).toEqual([['route changePlan', 'engagementNotFound']]);
  });

  it('is heard to the end where they are let in, up to sixteen at once and no more', async () => {
    const guide = house.who('guide').objectId;
    const port = Number(new URL(door.url).port);
    const path = `/api/v1/engagements/${house.engagement.id}/plan/changes`;
    const body = JSON.stringify({ id: randomUUID(), how: 'edit', change: [] });
    const headers = { 'content-type': 'application/json', 'content-length': body.length, 'x-test-person': guide };
    const lines = await Promise.all(
      Array.from({ length: 16 }, async () => {
        const line = await openLine(port);
        await line.write(head('POST', path, '10.0.0.1', { ...headers, expect: '100-continue' }));
        // Leave to go on is given when it is about to be read.
        await line.received(10);
        return line;
      }),
    );
    const next = await fetch(`${door.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-test-person': guide },
      body,
    });
    expect([next.status, next.headers.get('retry-after')]).toEqual([429, '2']);
    for (const line of lines) await line.write(body);
    const answers = await Promise.all(lines.map((line) => line.answer()));
    expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(200));
  });
});
