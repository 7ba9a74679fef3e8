import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { jest } from '@jest/globals';
import { createLiveHub, STREAM_MS } from '../../bot/http/live.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';

/** A response that keeps what was written, and closes when it is ended, as Node's do. */
function aReader() {
  const said: string[] = [];
  let ended = false;
  const out = Object.assign(new EventEmitter(), {
    writeHead: () => undefined,
    write: (text: string) => said.push(text),
    end() {
      ended = true;
      out.emit('close');
    },
  });
  return { out: out as unknown as ServerResponse, said, ended: () => ended };
}

const PERSON = { tenantId: 't', objectId: 'p' };
const CHANGE = { engagementId: 'e', what: 'plan' } as const;
const allowed = { db: { engagements: { rolesOf: async () => ['guide'] } } } as unknown as Context;

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

  it('keeps no timer for a reader that left', () => {
    const hub = createLiveHub(allowed);
    const reader = aReader();
    hub.join(PERSON, reader.out);
    reader.out.emit('close');
    hub.close();
    expect(jest.getTimerCount()).toBe(0);
  });
});
