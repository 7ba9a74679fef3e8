import pino, { type DestinationStream, type Logger } from 'pino';
import { SECRET_PATHS } from './secretPaths.ts';
import { tellError } from './telemetry/tellError.ts';
import { requestId } from './usecases/request.ts';

/** The request that a line belongs to, where it does. */
const mixin = () => {
  const id = requestId();
  return id === undefined ? {} : { requestId: id };
};

/** The service's log: a line of JSON for each thing that happened, without secrets and without what people wrote. */
export function createServiceLog(level: string, to?: DestinationStream): Logger {
  return pino({ level, redact: SECRET_PATHS, mixin, serializers: { error: tellError, err: tellError } }, to);
}
