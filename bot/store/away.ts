import { BUSY, DomainError } from '../../domain/errors.ts';

/** What the network says when nobody answers. */
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** PostgreSQL's: connection exceptions (08), too many connections, and shutting down, crashed or starting up (57P). */
const SQLSTATES = /^(08\w{3}|53300|57P0[1-3])$/;
/** What the driver says by itself, which gives these no code. */
const DRIVER =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired)/;

/**
 * PostgreSQL's for a wait that was ended: a lock that was not to be had (55P03), a statement or a lock that took too long
 * (57014), and a transaction that did nothing or lasted too long (25P03, 25P04).
 */
const ENDED_WAITS = new Set(['55P03', '57014', '25P03', '25P04']);

/**
 * The database answers, but what was asked for is held by somebody else, or by too many at once. Nothing was done, and
 * whoever asked may ask again.
 */
export class DatabaseBusy extends DomainError {
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super('unavailable', BUSY);
    this.cause = cause;
  }
}

/** The database does not answer. Whoever asked may ask again: nothing was acknowledged. */
export class DatabaseAway extends DomainError {
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super('unavailable');
    this.cause = cause;
  }
}

/** Whether the error says that the database is not there, and nothing about what it was asked. */
export function isAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && (NETWORK.has(code) || SQLSTATES.test(code))) return true;
  return typeof message === 'string' && DRIVER.test(message);
}

/** The error as the house speaks of it. */
export function spoken(error: unknown): unknown {
  if (error instanceof DatabaseAway || error instanceof DatabaseBusy) return error;
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'string' && ENDED_WAITS.has(code)) return new DatabaseBusy(error);
  return isAway(error) ? new DatabaseAway(error) : error;
}
