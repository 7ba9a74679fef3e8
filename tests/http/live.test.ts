import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { jest } from '@jest/globals';
import { createLiveHub, MOST_PER_PERSON, STREAM_MS } from '../../bot/http/live.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';

/** A response that keeps what was written, and closes when it is ended, as Node's do. */
function aReader() {
  const said: string[] = [];
  let ended = false;
  const out = Object.assign(new EventEmitter(), {
    writeHead: () => undefined,
    write: (text: string) => said.push(text),
    end(text: string) {
      if (text !== '') said.push(text);
      ended = true;
      out.emit('close');
    },
  });
  return { out: out as unknown as ServerResponse, said, ended: () => ended };
}

const PERSON = { tenantId: 't', objectId: 'p' };
const CHANGE = { engagementId: 'e', what: 'plan' } as const;

/** A store in which the person is a guide wherever they are asked for, and which counts how often it is asked. */
function aStore() {
  const asked: (readonly string[])[] = [];
  const rolesIn = async (engagementIds: readonly string[]) => {
    asked.push(engagementIds);
    return engagementIds.map((engagementId) => ({ engagementId, person: PERSON, role: 'guide' }));
  };
  return { asked, context: { db: { engagements: { rolesIn } } } as unknown as Context };
}
const allowed = aStore().context;
const changesIn = (said: readonly string[]) => said.filter((text) => text.startsWith('event: change')).length;

describe('the live channel', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('ends a stream after an hour, so that whoever can no longer sign in hears no more', async () => {
    const hub = createLiveHub(allowed);
    const reader = aReader();
    hub.join(PERSON, reader.out);
    jest.advanceTimersByTime(STREAM_MS - 1);
    await hub.tell(CHANGE);
    expect([reader.said.some((text) => text.startsWith('event: change')), reader.ended()]).toEqual([true, false]);
    jest.advanceTimersByTime(1);
    const heard = reader.said.length;
    await hub.tell(CHANGE);
    expect([reader.ended(), reader.said.length]).toEqual([true, heard]);
    hub.close();
  });

  it('holds nothing for a reader that left while they were let in', () => {
    const hub = createLiveHub(allowed);
    const { out, said } = aReader();
    hub.join(PERSON, Object.assign(out, { destroyed: true }));
    expect([hub.size(), said]).toEqual([0, []]);
    hub.close();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('asks the store once for a change, however many streams there are', async () => {
    const { asked, context } = aStore();
    const hub = createLiveHub(context);
    const own = Array.from({ length: 3 }, aReader);
    for (const { out } of own) hub.join(PERSON, out);
    const strangers = Array.from({ length: 60 }, aReader);
    for (const [at, { out }] of strangers.entries()) hub.join({ tenantId: 't', objectId: `stranger ${at % 20}` }, out);
    await hub.tell(CHANGE);
    expect(asked).toEqual([['e']]);
    expect(own.map(({ said }) => changesIn(said))).toEqual([1, 1, 1]);
    expect(strangers.map(({ said }) => changesIn(said)).filter((times) => times > 0)).toEqual([]);
    hub.close();
  });

  it('tells what comes meanwhile together, each change once', async () => {
    const { asked, context } = aStore();
    const hub = createLiveHub(context);
    const reader = aReader();
    hub.join(PERSON, reader.out);
    const told = Array.from({ length: 40 }, (_, at) => hub.tell({ engagementId: `e${at % 4}`, what: 'plan' }));
    await Promise.all(told);
    expect([asked.length, changesIn(reader.said)]).toEqual([1, 4]);
    await hub.tell(CHANGE);
    expect([asked.length, changesIn(reader.said)]).toEqual([2, 5]);
    hub.close();
  });

  it('has the oldest stream of a person rest when they open one more than ten, and nobody else’s', async () => {
    const hub = createLiveHub(allowed);
    const other = aReader();
    hub.join({ tenantId: 't', objectId: 'other' }, other.out);
    const own = Array.from({ length: MOST_PER_PERSON + 2 }, aReader);
    for (const { out } of own) hub.join(PERSON, out);
    expect([hub.size(), other.ended()]).toEqual([MOST_PER_PERSON + 1, false]);
    expect(own.map(({ ended }) => ended())).toEqual(own.map((_, at) => at < 2));
    expect(own[0]?.said.at(-1)).toBe('event: rest\ndata: {}\n\n');
    hub.close();
  });

  it('when it is full takes from whoever has most, and turns away only where everybody has one', () => {
    const hub = createLiveHub(allowed, 4);
    const greedy = Array.from({ length: 4 }, aReader);
    for (const { out } of greedy) hub.join(PERSON, out);
    for (const name of ['a', 'b', 'c']) hub.join({ tenantId: 't', objectId: name }, aReader().out);
    expect([hub.size(), greedy.map(({ ended }) => ended())]).toEqual([4, [true, true, true, false]]);
    const late = aReader();
    expect(() => hub.join({ tenantId: 't', objectId: 'd' }, late.out)).toThrow(
      expect.objectContaining({ code: 'unavailable' }),
    );
    expect([hub.size(), late.said]).toEqual([4, []]);
    hub.close();
  });

  it('lets go of a stream that nobody reads to its end', () => {
    const hub = createLiveHub(allowed);
    const reader = aReader();
    let destroyed = 0;
    Object.assign(reader.out, { end: () => undefined, destroy: () => (destroyed += 1) });
    hub.join(PERSON, reader.out);
    jest.advanceTimersByTime(STREAM_MS + 60_000);
    expect([hub.size(), destroyed]).toEqual([0, 1]);
    expect(reader.said.filter((text) => text.startsWith(': still'))).toHaveLength(STREAM_MS / 20_000 - 1);
    hub.close();
  });

  it('keeps no timer for a reader that left', () => {
    const hub = createLiveHub(allowed);
    const reader = aReader();
    hub.join(PERSON, reader.out);
    reader.out.emit('close');
    hub.close();
    expect(jest.getTimerCount()).toBe(0);
  });
});
