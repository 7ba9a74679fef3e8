import { randomUUID } from 'node:crypto';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('an act that is sent again with its key, on $name', ({ open }) => {
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

  const post = async (path: string, body: unknown, key: string | null = randomUUID()) => {
    const response = await fetch(`${door.url}/api/v1/engagements/${house.engagement.id}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-test-person': house.who('guide').objectId,
        ...(key !== null && { 'idempotency-key': key }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const count = async (table: 'message' | 'round' | 'series' | 'nudge' | 'question') =>
    (await house.connection.db.selectFrom(table).selectAll().execute()).length;
  const twiceAtOnce = async (path: string, body: unknown) => {
    const key = randomUUID();
    const both = await Promise.all([post(path, body, key), post(path, body, key)]);
    return [...both, await post(path, body, key)];
  };

  it('opens one round and posts one card', async () => {
    const answers = await twiceAtOnce('/rounds', {});
    expect(new Set(answers.map(({ status, body }) => `${status} ${body['id']}`)).size).toBe(1);
    expect([await count('round'), await count('message')]).toEqual([1, 1]);
    await post('/rounds', {});
    expect(await count('message')).toBe(2);
  });

  it('adds one question', async () => {
    const before = await count('question');
    const text = 'Har de tid?';
    const draft = { topic: 'other', kind: 'yesNo', askedOf: ['mayor'], text: { nb: text, nn: text, en: text } };
    const answers = await twiceAtOnce('/questions', { ...draft, options: [] });
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await count('question')) - before).toBe(1);
  });

  it('sets one series up', async () => {
    const settings = {
      ...{ rhythm: { kind: 'weekly', every: 2, weekday: 1 }, time: { hour: 9, minute: 0 }, windowWorkingDays: 5 },
      ...{ startsOn: '2027-01-04', endsOn: null, audience: 'askedAndGuides', nudges: true },
    };
    const answers = await twiceAtOnce('/series', settings);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await count('series')).toBe(1);
  });

  it('reminds once, and does not call the second sending refused', async () => {
    const { body } = await post('/rounds', {});
    const answers = await twiceAtOnce(`/rounds/${body['id']}/nudge`, {});
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await count('nudge')).toBe(1);
    expect((await post(`/rounds/${body['id']}/nudge`, {})).body).toMatchObject({ code: 'nudgeNotNow' });
  });

  it('takes no key that is none', async () => {
    expect((await post('/rounds', {}, 'once')).status).toBe(422);
    expect(await count('round')).toBe(0);
  });
});
