import { createLinks } from '../../bot/cards/links.ts';
import { toAuditedAction } from '../../bot/http/auditedAction.ts';
import { runVerb } from '../../bot/teams/verbs.ts';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES } from '../../domain/contract/routes.ts';
import type { PersonKey } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('the doors and the audit log on $name', ({ open }) => {
  let house: House;
  let door: Door;

  beforeEach(async () => {
    house = await openHouseOn(open);
    door = await openDoorOf(house);
  });

  afterEach(async () => {
    await door.close();
    await house.close();
  });

  const call = (method: string, path: string, person: PersonKey, body?: object) =>
    fetch(`${door.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-test-person': person.objectId },
      ...(body && { body: JSON.stringify(body) }),
    });
  const here = (path: string) => `/engagements/${house.engagement.id}${path}`;
  const log = async () =>
    (await house.context.db.audit.list(house.engagement.id, null, 100))
      .reverse()
      .map(({ by, via, about, outcome, from }) => ({ by: by?.objectId, via, about, outcome, from }));
  const guide = () => house.who('guide');

  it('have every change in it, with the address cut, and no plain look', async () => {
    const { id } = await openRound(house.context, guide(), house.engagement.id);
    await call('get', here('/rounds'), guide());
    await call('post', here(`/rounds/${id}/close`), guide());
    expect(await log()).toEqual([
      {
        by: guide().objectId,
        via: 'route closeRound',
        about: id,
        outcome: 'done',
        from: expect.stringMatching(/^127\.0\.0\.0\/24$/),
      },
    ]);
  });

  it('have the reading of named answers, the asking for a file and each fetching of it', async () => {
    const { id } = await openRound(house.context, guide(), house.engagement.id);
    // A guide who is asked reads them when nothing can change any more.
    await closeRound(house.context, guide(), id);
    await call('get', here(`/rounds/${id}/responses`), guide());
    const asked = await call('post', here('/exports'), guide(), { roundId: null, format: 'csv', language: 'nn' });
    const { url } = (await asked.json()) as { url: string };
    await fetch(`${door.url}${url}`);
    await fetch(`${door.url}${url}`);
    const doors = (await log()).map(({ via, outcome }) => `${via} ${outcome}`);
    expect(doors).toEqual([
      'route listResponses done',
      'route requestExport done',
      'route download done',
      'route download done',
    ]);
    expect(JSON.stringify(await log())).not.toContain(url.slice(-64));
  });

  it('are told once a day that somebody dealt with their own data, and nothing by somebody who is nobody here', async () => {
    const told = async () =>
      (await house.context.db.audit.list(null, null, 100)).reverse().map(({ by, via }) => `${by?.objectId} ${via}`);
    const deal = async (person: PersonKey) => {
      for (let time = 0; time < 3; time += 1) {
        const read = await call('get', '/me/data?language=nn', person);
        expect(read.status).toBe(200);
        const asked = await call('post', '/me/data/exports', person, { language: 'nn' });
        const { url } = (await asked.json()) as { url: string };
        for (const once of [1, 2]) expect([once, (await fetch(`${door.url}${url}`)).status]).toEqual([once, 200]);
      }
    };
    await deal(house.stranger);
    expect((await call('delete', '/me/data', house.stranger)).status).toBe(200);
    expect(await told()).toEqual([]);
    const mayor = house.who('mayor');
    const day = ['route readOwnData', 'route requestOwnData', 'route download'].map(
      (via) => `${mayor.objectId} ${via}`,
    );
    await deal(mayor);
    expect(await told()).toEqual(day);
    house.pass(24 * 60 * 60_000);
    await deal(mayor);
    expect(await told()).toEqual([...day, ...day]);
    await call('delete', '/me/data', mayor);
    await call('delete', '/me/data', mayor);
    // The second time nothing was left to delete.
    expect((await told()).slice(6)).toEqual([`${mayor.objectId} route eraseOwnData`]);
  });

  it('are told once that somebody without a part dealt with what is kept of them, however many times at once', async () => {
    const by = house.stranger;
    const deal = async () => {
      await call('put', '/me/language', by, { language: 'nn' });
      await call('get', '/me/data?language=nb', by);
      await call('post', '/me/data/exports', by, { language: 'nb' });
      await call('delete', '/me/data', by);
    };
    await Promise.all(Array.from({ length: 10 }, deal));
    const told = (await house.context.db.audit.list(null, null, 100)).map(({ via, outcome }) => `${via} ${outcome}`);
    expect(told.sort()).toEqual(['eraseOwnData', 'readOwnData', 'requestOwnData'].map((id) => `route ${id} done`));
  });

  it('are told once of a stranger at each, however many times at once', async () => {
    const id = house.context.newId();
    const given: Record<string, string> = { engagementId: house.engagement.id, channelId: '19:x', tenantId: id };
    const audited = Object.entries(ROUTES).filter(([name, route]: [string, Route]) => {
      const params = Object.fromEntries(Object.keys(route.params.shape).map((param) => [param, '']));
      const action = toAuditedAction(name, route, house.stranger, params, null);
      return action !== null && route.auditOwn === undefined;
    });
    const place = { teamId: null, type: null, name: null };
    const bodies: Record<string, object> = {
      finishSetUp: { place, seen: 0 },
      moveEngagement: { place, engagementId: house.engagement.id },
    };
    for (const [name, { method, path }] of audited as [string, Route][]) {
      const filled = path.replace('/api/v1', '').replace(/\{(\w+)\}/g, (_all, param: string) => given[param] ?? id);
      const body = bodies[name] ?? {};
      const tries = Array.from({ length: 4 }, () =>
        call(method, filled, house.stranger, method === 'get' ? undefined : body),
      );
      for (const { ok } of await Promise.all(tries)) expect([path, ok]).toEqual([path, false]);
    }
    const all = await house.context.db.audit.list(null, null, 1000);
    const vias = all.map(({ via }) => via);
    expect(vias.length).toBeGreaterThan(40);
    expect(vias).toEqual([...new Set(vias)]);
    expect(vias).toEqual(expect.arrayContaining(['route addLead', 'route finishSetUp', 'route moveEngagement']));
    expect(await log()).toEqual([]);
  });

  it('have what was refused, and nothing of what could not be read as an act', async () => {
    await call('put', here('/agreement'), house.who('mayor'), { agreementOn: '2026-11-01' });
    await call('put', here('/agreement'), guide(), { agreementOn: 'i går' });
    expect((await log()).map(({ outcome }) => outcome)).toEqual(['forbidden']);
  });

  it('have a press on a card, of the round’s own engagement, and no look at a form', async () => {
    const { id } = await openRound(house.context, guide(), house.engagement.id);
    const press = {
      context: house.context,
      links: createLinks('http://localhost', null),
      person: guide(),
      origin: null,
    };
    await runVerb(press, 'round.form', { roundId: id });
    await runVerb(press, 'round.close', { roundId: id });
    expect(await log()).toEqual([
      { by: guide().objectId, via: 'verb round.close', about: id, outcome: 'done', from: null },
    ]);
  });
});
