import { jest } from '@jest/globals';
import type { LiveEvent } from '../../domain/contract/resources/common.ts';
import { touchedBy } from '../../tab/src/api/keys.ts';
import { followLive, type LiveLine, pauseMs, REST_MS, SILENCE_MS } from '../../tab/src/api/live.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const CHANGE = `event: change\ndata: ${JSON.stringify({ engagementId: ID, what: 'round' })}\n\n`;

interface Line {
  say(text: string): void;
  drop(): void;
  end(): void;
}

/** A service whose stream the test speaks on; `refuse` makes the next openings fail with a status. */
function setUp() {
  const lines: Line[] = [];
  const heard: (LiveEvent | 'up' | 'again' | 'down' | 'resync')[] = [];
  let refuse: number | null = null;
  let shown = true;
  const follow = (): LiveLine =>
    followLive({
      random: () => 0,
      shown: () => shown,
      onEvent: (event) => heard.push(event),
      onResync: () => heard.push('resync'),
      onUp: (again) => heard.push(again ? 'again' : 'up'),
      onDown: () => heard.push('down'),
      open: async (signal) => {
        if (refuse === 0) throw new TypeError('Failed to fetch');
        if (refuse !== null) return new Response(null, { status: refuse });
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            lines.push({
              say: (text) => controller.enqueue(new TextEncoder().encode(text)),
              drop: () => controller.error(new Error('dropped')),
              end: () => controller.close(),
            });
            signal.addEventListener('abort', () => controller.error(new Error('aborted')));
          },
        });
        return new Response(body, { status: 200 });
      },
    });
  return {
    lines,
    heard,
    follow,
    show: (now: boolean) => {
      shown = now;
    },
    refuseWith: (status: number | null) => {
      refuse = status;
    },
  };
}

const settle = () => jest.advanceTimersByTimeAsync(0);

describe('the live line', () => {
  let line: LiveLine | undefined;

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    line?.stop();
    jest.useRealTimers();
  });

  it('hands on what changed, also when it comes in pieces', async () => {
    const { lines, heard, follow } = setUp();
    line = follow();
    await settle();
    lines[0]?.say(': still here\n\n');
    lines[0]?.say(CHANGE.slice(0, 20));
    lines[0]?.say(CHANGE.slice(20));
    await settle();
    expect(heard).toEqual(['up', { engagementId: ID, what: 'round' }]);
  });

  it('passes over what it does not know', async () => {
    const { lines, heard, follow } = setUp();
    line = follow();
    await settle();
    lines[0]?.say(
      'event: hello\ndata: {}\n\nevent: change\ndata: {"what":"weather"}\n\nevent: change\ndata: no json\n\n',
    );
    lines[0]?.say(CHANGE);
    await settle();
    expect(heard).toEqual(['up', { engagementId: ID, what: 'round' }]);
  });

  it('tells when the service itself missed something', async () => {
    const { lines, heard, follow } = setUp();
    line = follow();
    await settle();
    lines[0]?.say('event: resync\ndata: {}\n\n');
    await settle();
    expect(heard).toEqual(['up', 'resync']);
  });

  it('opens again when it falls, and says that something was missed', async () => {
    const { lines, heard, follow } = setUp();
    line = follow();
    await settle();
    lines[0]?.drop();
    await settle();
    expect(heard).toEqual(['up', 'down']);
    await jest.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(['up', 'down', 'again']);
    expect(lines).toHaveLength(2);
  });

  it('waits longer each time, and begins anew once it is up', async () => {
    const { lines, heard, follow, refuseWith } = setUp();
    refuseWith(0);
    line = follow();
    await settle();
    await jest.advanceTimersByTimeAsync(1000);
    await jest.advanceTimersByTimeAsync(1999);
    expect(heard).toEqual(['down', 'down']);
    refuseWith(null);
    await jest.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(['down', 'down', 'up']);
    lines[0]?.drop();
    await settle();
    await jest.advanceTimersByTimeAsync(1000);
    expect(heard.at(-1)).toBe('again');
  });

  it('tries at once when it is woken', async () => {
    const { heard, follow, refuseWith } = setUp();
    refuseWith(0);
    line = follow();
    await settle();
    refuseWith(null);
    line.wake();
    await settle();
    expect(heard).toEqual(['down', 'up']);
  });

  it('takes a line that has gone silent for dead', async () => {
    const { lines, heard, follow } = setUp();
    line = follow();
    await settle();
    await jest.advanceTimersByTimeAsync(SILENCE_MS - 1);
    lines[0]?.say(': still here\n\n');
    await jest.advanceTimersByTimeAsync(SILENCE_MS - 1);
    expect(heard).toEqual(['up']);
    await jest.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(['up', 'down']);
  });

  it('rests without a word where the service says so and nobody looks, and comes back when somebody does', async () => {
    const { lines, heard, follow, show } = setUp();
    line = follow();
    await settle();
    show(false);
    lines[0]?.say('event: rest\ndata: {}\n\n');
    lines[0]?.end();
    await jest.advanceTimersByTimeAsync(10 * REST_MS);
    expect([lines.length, heard]).toEqual([1, ['up']]);
    show(true);
    line.wake();
    await settle();
    expect([lines.length, heard]).toEqual([2, ['up', 'again']]);
  });

  it('takes its turn slowly where more pages are looked at than the service follows', async () => {
    const { lines, heard, follow } = setUp();
    line = follow();
    await settle();
    lines[0]?.say('event: rest\ndata: {}\n\n');
    await jest.advanceTimersByTimeAsync(REST_MS - 1);
    expect(lines).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect([lines.length, heard]).toEqual([2, ['up', 'again']]);
  });

  it('does not call a refusal a line that is down', async () => {
    const { heard, follow, refuseWith } = setUp();
    refuseWith(401);
    line = follow();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual([]);
  });

  it('opens nothing more once it is stopped', async () => {
    const { lines, heard, follow } = setUp();
    line = follow();
    await settle();
    line.stop();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(lines).toHaveLength(1);
    expect(heard).toEqual(['up']);
  });

  it('never waits more than 45 seconds', () => {
    expect(pauseMs(1, 0)).toBe(1000);
    expect(pauseMs(40, 0.999)).toBeLessThanOrEqual(45_000);
  });
});

describe('what an event makes old', () => {
  it('an answer makes the counts old, wherever they stand', () => {
    const touched = touchedBy({ engagementId: ID, what: 'round' }).map((key) => key[0]);
    expect(touched).toEqual(expect.arrayContaining(['portfolio', 'engagement', 'rounds', 'responses', 'result']));
  });

  it('something to talk about makes the list of it old, and the counts of it', () => {
    const touched = touchedBy({ engagementId: ID, what: 'signal' }).map((key) => key[0]);
    expect(touched.sort()).toEqual(['engagement', 'portfolio', 'signals']);
  });

  it.each(['round', 'plan', 'delivery', 'signal'] as const)(
    '%s never touches the form somebody is writing in',
    (what) => {
      expect(touchedBy({ engagementId: ID, what }).map((key) => key[0])).not.toContain('form');
    },
  );
});
