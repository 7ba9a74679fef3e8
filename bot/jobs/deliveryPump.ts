import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Claimed, claimDeliveries } from '../usecases/claimDeliveries.ts';
import { deliver } from '../usecases/deliver.ts';
import { Flight } from '../usecases/flight.ts';
import { onWorkShareOf } from '../usecases/share.ts';
import { isBusy, isUnavailable } from '../usecases/unavailable.ts';
import type { Work } from './table.ts';

export interface DeliveryPump {
  /** Something waits to be sent: look at once. */
  wake(): void;
  /** When it last got through looking, by `performance.now()`. */
  lookedAt(): number;
  /** Takes nothing more, and lets what is under way come to its end, for at most ten seconds. */
  stop(): Promise<void>;
}

/** How far ahead turns are given: enough to look again in good time on a busy machine, and well within a second. */
const AHEAD_MS = 600;
/** Between two looks while there is more to take: the turns of some looks are always waiting. */
const BUSY_MS = 100;
/** Between two looks while there is nothing to take. What becomes due later, an edit or a retry, is found by these. */
const IDLE_MS = 1_000;
/** Answers of three seconds at the full rate of a tenant; further ones wait in the database. */
const MOST_AT_ONCE = 200;
const STOP_MS = 10_000;

/**
 * Sends what is due, straight from the table that says so: no job for each message, which could be lost or outlive it.
 * Any number of processes may pump one database.
 */
export function startDeliveryPump({ context, messenger }: Pick<Work, 'context' | 'messenger'>): DeliveryPump {
  const flight = new Flight();
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  let woken = false;
  let rouse: () => void = () => undefined;
  let away = false;
  let lookedAt = performance.now();

  const rest = async (ms: number) => {
    if (woken || stopped) return;
    const timer = new AbortController();
    rouse = () => timer.abort();
    await sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined);
  };

  const start = (claimed: Claimed, since: number) => {
    const { kind, dueAt } = claimed.delivery;
    const turn = until(since + claimed.waitMs).then(() =>
      context.telemetry.late(kind, Math.max(0, context.now().getTime() - dueAt.getTime())),
    );
    const work = context.telemetry
      .follow('delivery', kind, async (part) => part.end(await deliver(context, messenger, flight, claimed, turn)))
      .catch((error: unknown) => context.log.error({ deliveryId: claimed.delivery.id, error }, 'delivery lost hold'))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };

  const look = async (): Promise<number> => {
    woken = false;
    const most = Math.min(50, MOST_AT_ONCE - underWay.size);
    if (most <= 0) {
      lookedAt = performance.now();
      return BUSY_MS;
    }
    try {
      const { claimed, more } = await claimDeliveries(context, flight, { most, aheadMs: AHEAD_MS });
      const since = performance.now();
      for (const each of claimed) start(each, since);
      if (away) context.log.info({}, 'the database answers again');
      away = false;
      lookedAt = performance.now();
      return more ? BUSY_MS : IDLE_MS;
    } catch (error) {
      if (isBusy(error)) context.log.warn({ error }, 'what is to be sent is held by somebody else: looked for again');
      else if (!isUnavailable(error)) context.log.error({ error }, 'could not look for deliveries');
      // Looked for every second: that is how an outage is told, once when it begins and once when it is over.
      else if (!away) context.log.error({ error }, 'the database does not answer');
      away = isUnavailable(error) && !isBusy(error);
      return IDLE_MS;
    }
  };

  const run = async () => {
    while (!stopped) await rest(await look());
  };
  const running = onWorkShareOf('deliveries', run);

  return {
    lookedAt: () => lookedAt,
    wake() {
      woken = true;
      rouse();
    },
    async stop() {
      stopped = true;
      rouse();
      await running;
      await Promise.race([Promise.allSettled(underWay), sleep(STOP_MS, undefined, { ref: false })]);
    },
  };
}

/** Resolves at the instant of `performance.now()`, or at once. A timer may end a hair early. */
async function until(instant: number): Promise<void> {
  for (let left = instant - performance.now(); left > 0; left = instant - performance.now())
    await sleep(Math.ceil(left));
}
