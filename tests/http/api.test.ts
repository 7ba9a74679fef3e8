import { randomUUID } from 'node:crypto';
import { listenToChanges } from '../../bot/store/changes.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { type Act, may } from '../../domain/access.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../domain/contract/routes.ts';
import type { PersonKey, Role } from '../../domain/people.ts';
import { aMilestone } from '../builders/plans.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { aProgramme, type House, openHouseOn } from '../helpers/house.ts';

const ROLES: readonly Role[] = ['mayor', 'chiefExecutive', 'processLeader', 'guide', 'programmeLead'];
const ROUTE_IDS = Object.keys(ROUTES) as RouteId[];

describe.each(DATABASES)('the tab’s interface on $name', ({ open }) => {
  let house: House;
  let door: Door;
  let hearing: { close(): Promise<void> };
  let base: string;
  let roundId: string;
  let programmeId: string;

  beforeAll(async () => {
    const programme = aProgramme();
    programmeId = programme.id;
    house = await openHouseOn(open, programme);
    door = await openDoorOf(house);
    hearing = await listenToChanges(
      house.connection,
      (change) => void door.live.tell(change),
      () => door.live.resync(),
    );
    base = door.url;
    roundId = (await openRound(house.context, house.who('guide'), house.engagement.id)).id;
  });

  afterAll(async () => {
    await hearing.close();
    await door.close();
    await house.close();
  });

  const personOf = (role: Role): PersonKey => (role === 'programmeLead' ? house.lead : house.who(role));
  const call = (id: RouteId, person: PersonKey | null, body: unknown = {}, params: Record<string, string> = {}) => {
    const route: Route = ROUTES[id];
    const given: Record<string, string> = {
      engagementId: house.engagement.id,
      programmeId,
      roundId,
      deliveryId: '00000000-0000-4000-8000-000000000000',
      questionId: '00000000-0000-4000-8000-000000000000',
      templateId: '00000000-0000-4000-8000-000000000000',
      sessionId: '00000000-0000-4000-8000-000000000000',
      seriesId: '00000000-0000-4000-8000-000000000000',
      signalId: '00000000-0000-4000-8000-000000000000',
      calendarId: '00000000-0000-4000-8000-000000000000',
      stepId: '00000000-0000-4000-8000-000000000000',
      proposalId: '00000000-0000-4000-8000-000000000000',
      tenantId: '00000000-0000-4000-8000-000000000000',
      objectId: '00000000-0000-4000-8000-000000000000',
      token: '0'.repeat(64),
      channelId: '19:nokon@thread.tacv2',
      ...params,
    };
    const path = route.path.replace(/\{(\w+)\}/g, (_all, name: string) => given[name] ?? '');
    return fetch(`${base}${path}`, {
      method: route.method.toUpperCase(),
      headers: { 'content-type': 'application/json', ...(person && { 'x-test-person': person.objectId }) },
      ...(route.method !== 'get' && { body: JSON.stringify(body) }),
    });
  };
  const read = async <T>(response: Response) => (await response.json()) as T;

  const closed = ROUTE_IDS.filter((id) => ROUTES[id].needs !== 'nothing');
  it.each(closed)('%s needs sign-in', async (id) => {
    const response = await call(id, null);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await read(response)).toMatchObject({ code: 'notSignedIn', status: 401 });
  });

  // Whatever else may be missing (an answer, a closed round), who is let in is the table's word alone.
  const guarded = ROUTE_IDS.filter((id) => !['nothing', 'signIn'].includes(ROUTES[id].needs));
  it.each(guarded)('%s lets in those whose role may do its act, and nobody else', async (id) => {
    const act = ROUTES[id].needs as Act;
    // Last, since it changes what the others see.
    for (const role of [...ROLES].sort((a, b) => Number(may([a], act)) - Number(may([b], act)))) {
      const response = await call(id, personOf(role));
      const { code } = await read<{ code?: string }>(response);
      expect({ id, role, refused: code === 'forbidden' }).toEqual({ id, role, refused: !may([role], act) });
    }
    const stranger = await call(id, house.stranger);
    const code = ROUTES[id].path.includes('{programmeId}') ? 'programmeNotFound' : 'engagementNotFound';
    expect(await read(stranger)).toMatchObject({ status: 404, code });
  });

  it('checks parameters and bodies, and says which part is wrong', async () => {
    const wrongId = await call('getEngagement', house.who('guide'), {}, { engagementId: 'fjord' });
    expect(await read(wrongId)).toMatchObject({
      status: 422,
      code: 'invalidInput',
      detail: expect.stringContaining('engagementId'),
    });
    const wrongBody = await call('putResponse', house.who('mayor'), { answers: { own1: { a: 1 } }, more: 1 });
    expect(await read(wrongBody)).toMatchObject({ status: 422, code: 'invalidInput' });
  });

  it.each([
    ['the character NUL', 'Høy\0ring', 'Høyring'],
    ['a bell', 'Høy\u0007ring', 'Høyring'],
    ['half an emoji', 'Høyring \ud83d', 'Høyring \ufffd'],
  ])('saves a plan with %s in what was written, and without it', async (_what, written, kept) => {
    const item = aMilestone({ id: randomUUID(), title: written });
    const saved = await call('changePlan', house.who('guide'), {
      id: randomUUID(),
      how: 'edit',
      change: [{ op: 'add', item }],
    });
    expect(await read(saved)).toMatchObject({ outcome: 'saved', applied: [{ item: { title: kept } }] });
  });

  it('knows no round of another municipality', async () => {
    const foreign = await call('getForm', house.who('mayor'), {}, { roundId: '00000000-0000-4000-8000-000000000001' });
    expect(await read(foreign)).toMatchObject({ status: 404, code: 'roundNotFound' });
  });

  it('gives a file to whoever has its link, without sign-in, and says in words when there is none', async () => {
    const wanted = { roundId: null, format: 'csv', language: 'nn' };
    const asked = await call('requestExport', house.who('guide'), wanted);
    expect(asked.status).toBe(201);
    const { url, fileName } = await read<{ url: string; fileName: string }>(asked);
    const file = await fetch(`${base}${url}`);
    expect(file.status).toBe(200);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining(encodeURIComponent(fileName)),
    });
    const gone = await call('download', null);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toMatch(/Lenken virker ikke.*Lenkja verkar ikkje.*no longer works/s);
    expect((await call('download', null, {}, { token: '..' })).status).not.toBe(200);
  });

  it('keeps a person’s own choice of language', async () => {
    expect(await read(await call('setLanguage', house.who('mayor'), { language: 'en' }))).toMatchObject({
      language: 'en',
    });
    expect(await read(await call('me', house.who('mayor')))).toMatchObject({ language: 'en' });
  });

  it('tells an open tab of a change in its engagement, and a stranger nothing', async () => {
    const heard = async (person: PersonKey) => {
      const response = await call('live', person);
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      return {
        text: () => text,
        until: async (wanted: string) => {
          while (!text.includes(wanted)) text += (await reader?.read())?.value ?? '';
        },
        leave: () => reader?.cancel(),
      };
    };
    const mayor = await heard(house.who('mayor'));
    const stranger = await heard(house.stranger);
    await mayor.until('event: hello');
    await stranger.until('event: hello');
    await house.context.db.changes.publish(house.engagement.id, 'plan');
    await mayor.until(`{"engagementId":"${house.engagement.id}","what":"plan"}`);
    door.live.resync();
    await stranger.until('event: resync');
    expect(stranger.text()).not.toContain(house.engagement.id);
    await mayor.leave();
    await stranger.leave();
  });

  it('describes every route in its OpenAPI document', async () => {
    const document = await read<{ paths: Record<string, Record<string, { operationId: string; 'x-needs': string }>> }>(
      await fetch(`${base}/api/v1/openapi.json`),
    );
    const described = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(described.map(({ operationId }) => operationId).sort()).toEqual([...ROUTE_IDS].sort());
    expect(described.every((operation) => operation['x-needs'] !== undefined)).toBe(true);
  });
});
