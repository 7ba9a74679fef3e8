import type { Logger } from 'pino';
import type { Service } from './house.ts';

/** Whoever runs us kills what has not ended after thirty seconds. */
const LONGEST_STOP_MS = 25_000;

/** Ends the service in good order on a signal, or when whoever launched it is gone. */
export function endOnSignal(service: Service, log: Logger): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => {
      log.error({}, 'stopping took too long');
      process.exit(1);
    }, LONGEST_STOP_MS).unref();
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'stopping broke');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('disconnect', end);
}

/** Says in one line what kept the service from starting, and ends it. */
export function endWithReason(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
