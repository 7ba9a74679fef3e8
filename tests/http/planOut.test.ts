import ICAL from 'ical.js';
import type { PersonKey } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('the plan out of the house on $name', ({ open }) => {
  let house: House;
  let door: Door;
  let base: string;

  beforeEach(async () => {
    house = await openHouseOn(open);
    door = await openDoorOf(house);
    base = door.url;
  });

  afterEach(async () => {
    await door.close();
    await house.close();
  });

  const send = async <T>(method: string, path: string, person: PersonKey, body: unknown = {}) => {
    const response = await fetch(`${base}/api/v1/engagements/${house.engagement.id}/${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-test-person': person.objectId },
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  };
  const subscribe = async (scope = 'deadlines') =>
    (await send<{ path: string; calendar: { id: string } }>('POST', 'calendars', house.who('mayor'), { scope })).body;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });

  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['pdf-a4', 'application/pdf', '%PDF-'],
    ['pdf-a3', 'application/pdf', '%PDF-'],
  ])('gives the plan as %s to whoever has the link', async (format, type, begin) => {
    const wanted = { format, language: 'nn' };
    const { status, body } = await send<{ url: string; fileName: string }>(
      'POST',
      'plan/exports',
      house.who('mayor'),
      wanted,
    );
    expect(status).toBe(201);
    const file = await get(body.url);
    expect(file.status).toBe(200);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': type,
      'cache-control': 'no-store',
      'content-disposition': expect.stringContaining(encodeURIComponent(body.fileName)),
    });
    expect((await file.text()).startsWith(begin)).toBe(true);
  });

  it('is fetched a few times by one link, and not over and over', async () => {
    const path = `/api/v1/downloads/${'0'.repeat(64)}`;
    for (let time = 0; time < 20; time += 1) expect((await get(path)).status).toBe(404);
    const refused = await get(path);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '300']);
    expect(await refused.text()).toContain('Vent litt, og opne den same lenkja på nytt.');
    expect((await get(`/api/v1/downloads/${'1'.repeat(64)}`)).status).toBe(404);
  });

  it('is made twice at once for one person, however many links they have, and then again', async () => {
    const wanted = { format: 'pdf-a3', language: 'nn' };
    const ask = async (role: 'mayor' | 'guide') =>
      (await send<{ url: string }>('POST', 'plan/exports', house.who(role), wanted)).body.url;
    const links = [await ask('mayor'), await ask('mayor'), await ask('mayor'), await ask('mayor'), await ask('mayor')];
    const other = await ask('guide');
    const answers = await Promise.all([...links, other].map((link) => get(link)));
    const [theOthers, ...own] = answers.map(({ status }) => status).reverse();
    expect([theOthers, own.filter((status) => status === 200).length >= 2]).toEqual([200, true]);
    expect(own.filter((status) => status !== 200)).toContain(429);
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    expect((await get(links[0] ?? '')).status).toBe(200);
  });

  it('gives no file in a form that there is none of', async () => {
    const wanted = { format: 'docx', language: 'nn' };
    expect((await send('POST', 'plan/exports', house.who('mayor'), wanted)).status).toBe(422);
  });

  it('gives the calendar to whoever has its address, without sign-in, kept by nobody on the way', async () => {
    const { path } = await subscribe();
    expect(path).toMatch(/^\/api\/v1\/calendars\/[0-9a-f]{64}\.ics$/);
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    });
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const titles = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
    expect(titles).toContain('Planprogram vedteke');
  });

  it('answers with nothing when the calendar is as the asker has it', async () => {
    const { path } = await subscribe();
    const etag = (await get(path)).headers.get('etag') ?? '';
    const again = await get(path, { 'if-none-match': `W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await get(path, { 'if-none-match': '"something else"' })).status).toBe(200);
  });

  it('says in words that a calendar is gone when it was revoked, and when its owner lost access', async () => {
    const [first, second] = [await subscribe(), await subscribe('all')];
    const mayor = house.who('mayor');
    const { body } = await send<{ calendars: unknown[] }>('DELETE', `calendars/${first.calendar.id}`, mayor);
    expect(body.calendars).toHaveLength(1);
    const gone = await get(first.path);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toMatch(/finnes ikke lenger.*finst ikkje lenger.*no longer exists/s);
    await house.connection.db.deleteFrom('role_holder').where('object_id', '=', mayor.objectId).execute();
    expect((await get(second.path)).status).toBe(404);
    expect((await get('/api/v1/calendars/nothing.ics')).status).toBe(404);
  });

  it('tells the address once: the list has none', async () => {
    const { path } = await subscribe();
    const { body } = await send('GET', 'calendars', house.who('mayor'));
    expect(JSON.stringify(body)).not.toContain(path.slice(-20, -4));
    expect(body).toMatchObject({ calendars: [{ scope: 'deadlines', fetchedAt: null }] });
  });

  it('lets one calendar ask no more than sixty times in ten minutes', async () => {
    const { path } = await subscribe();
    const statuses = [];
    for (let n = 0; n < 61; n += 1) statuses.push((await get(path)).status);
    expect(new Set(statuses.slice(0, 60))).toEqual(new Set([200]));
    expect(statuses[60]).toBe(429);
    expect((await get((await subscribe()).path)).status).toBe(200);
    house.pass(10 * 60_000);
    expect((await get(path)).status).toBe(200);
  });
});
