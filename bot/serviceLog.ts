import pino, { type DestinationStream, type Logger } from 'pino';
import { SECRET_PATHS } from './secretPaths.ts';

/** An error as it is logged: what it is and where it came from, never what it was holding (a request with its token). */
function errorSerializer(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown };
  return {
    name,
    message,
    stack,
    ...(code !== undefined && { code }),
    ...(statusCode !== undefined && { statusCode }),
    ...(cause !== undefined && { cause: errorSerializer(cause) }),
  };
}

/** The service's log: a line of JSON for each thing that happened, without secrets. */
export function createServiceLog(level: string, to?: DestinationStream): Logger {
  return pino({ level, redact: SECRET_PATHS, serializers: { error: errorSerializer, err: errorSerializer } }, to);
}
