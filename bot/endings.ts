import type { Logger } from 'pino';
import type { Service } from './house.ts';

/** Whoever runs us kills what has not ended after thirty seconds. */
const LONGEST_STOP_MS = 25_000;

/** So many unexpected errors in a minute are no accident any more: whoever runs us starts us anew. */
const MOST_UNEXPECTED = 20;
const MINUTE_MS = 60_000;

/**
 * Ends the service in good order on a signal, or when whoever launched it is gone. An error that nobody expected is said in
 * the log, once, and the service goes on: nothing that must agree is kept in its memory, what was under way is a
 * transaction that was not made, and one bad request must not end everybody's. Only when they do not cease does it end, in
 * good order.
 */
export function endOnSignal(service: Service, log: Logger): void {
  let ending = false;
  const end = (code = 0) => {
    if (ending) return;
    ending = true;
    setTimeout(() => {
      log.error({}, 'stopping took too long');
      process.exit(1);
    }, LONGEST_STOP_MS).unref();
    service.stop().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ error }, 'stopping broke');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => end());
  process.on('SIGTERM', () => end());
  process.on('disconnect', () => end());
  const often = createErrorCount(MOST_UNEXPECTED, MINUTE_MS, () => performance.now());
  const goOn = (error: unknown) => {
    log.error({ error }, 'something broke where nobody expected it');
    if (!often()) return;
    log.error({}, 'too much breaks: ending');
    end(1);
  };
  process.on('uncaughtException', goOn);
  process.on('unhandledRejection', goOn);
}

/** @returns counts one more at `now`, in milliseconds, and says whether that is more than `most` in the last `withinMs` */
export function createErrorCount(most: number, withinMs: number, now: () => number): () => boolean {
  let times: readonly number[] = [];
  return () => {
    const at = now();
    times = [...times.filter((time) => at - time < withinMs), at];
    return times.length > most;
  };
}

/** Says in one line what kept the service from starting, and ends it. */
export function endWithReason(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
