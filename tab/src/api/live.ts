import { createParser } from 'eventsource-parser';
import type { LiveEvent } from '../../../domain/contract/resources/common.ts';
import { LIVE_SUBJECTS } from '../../../domain/live.ts';

/** A stream with not even a comment for this long, in milliseconds, is taken for dead (a laptop that slept, say). */
export const SILENCE_MS = 60_000;

/** How long a line that the service sent to rest waits where somebody looks at it, in milliseconds. */
export const REST_MS = 60_000;

export interface LiveNeeds {
  readonly open: (signal: AbortSignal) => Promise<Response>;
  readonly onEvent: (event: LiveEvent) => void;
  /** The service may have missed something itself: everything shown may be old. */
  readonly onResync: () => void;
  /** `again` is true when this is not the first time: what happened in between was missed. */
  readonly onUp: (again: boolean) => void;
  readonly onDown: () => void;
  /** Whether somebody can look at the page now. */
  readonly shown: () => boolean;
  /** A number in [0, 1). */
  readonly random: () => number;
}

export interface LiveLine {
  stop(): void;
  /** Tries now instead of at the end of the pause: the network came back, or the page came into view. */
  wake(): void;
}

/** The person has more pages open than the service follows: the one that was opened first rests. */
class Rested extends Error {}

/** The service is there and will not have us: not a line that is down. */
class Refused extends Error {}

/** The pause after the `failures`-th failure in a row, in milliseconds: doubling from one second, at most 30 s. */
export function pauseMs(failures: number, random: number): number {
  return Math.round(Math.min(30_000, 1000 * 2 ** Math.max(0, failures - 1)) * (1 + random / 2));
}

/** Follows the live channel until it is stopped, opening it again whenever it falls. */
export function followLive(needs: LiveNeeds): LiveLine {
  const { onUp, onDown, shown, random } = needs;
  const stopped = new AbortController();
  let wake = () => {};

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** Until somebody looks at the page. Where they do already, a while: two that take turns at once would never end. */
  const rest = async () => {
    do await pause(REST_MS * (1 + random() / 2));
    while (!stopped.signal.aborted && !shown());
  };

  const run = async () => {
    let failures = 0;
    let before = false;
    while (!stopped.signal.aborted) {
      try {
        await readOnce(needs, stopped.signal, () => {
          failures = 0;
          onUp(before);
          before = true;
        });
        if (!stopped.signal.aborted) onDown();
      } catch (error) {
        if (error instanceof Rested) {
          await rest();
          continue;
        }
        // Whatever it was, it is tried again; the page's own calls say why the service refuses.
        if (!stopped.signal.aborted && !(error instanceof Refused)) onDown();
      }
      if (stopped.signal.aborted) return;
      failures += 1;
      await pause(pauseMs(failures, random()));
    }
  };

  void run();
  return {
    stop() {
      stopped.abort();
      wake();
    },
    wake: () => wake(),
  };
}

async function readOnce(
  { open, onEvent, onResync }: LiveNeeds,
  stopped: AbortSignal,
  onOpen: () => void,
): Promise<void> {
  const dead = new AbortController();
  const stop = () => dead.abort();
  stopped.addEventListener('abort', stop);
  let watchdog = setTimeout(stop, SILENCE_MS);
  try {
    const response = await open(dead.signal);
    if (response.status >= 400 && response.status < 500) throw new Refused();
    if (!response.ok || response.body === null) throw new Error(`live: ${response.status}`);
    onOpen();
    let rested = false;
    const parser = createParser({
      onEvent: ({ event, data }) => {
        if (event === 'change') deliver(data, onEvent);
        if (event === 'resync') onResync();
        if (event === 'rest') rested = true;
      },
    });
    const decoder = new TextDecoder();
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(watchdog);
      watchdog = setTimeout(stop, SILENCE_MS);
      parser.feed(decoder.decode(value, { stream: true }));
      if (rested) throw new Rested();
    }
  } finally {
    clearTimeout(watchdog);
    stopped.removeEventListener('abort', stop);
    dead.abort();
  }
}

/** An event this page does not know is passed over: a newer service may have more to say. */
function deliver(data: string, onEvent: LiveNeeds['onEvent']): void {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return;
  }
  const { engagementId, what: named } = (json ?? {}) as { readonly engagementId?: unknown; readonly what?: unknown };
  const what = LIVE_SUBJECTS.find((one) => one === named);
  if (typeof engagementId === 'string' && what !== undefined) onEvent({ engagementId, what });
}
