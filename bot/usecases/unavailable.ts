import { BUSY, DomainError } from '../../domain/errors.ts';

/** Whether the store did not answer in time, and nothing else is wrong. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'unavailable';
}

/** Whether the store is there, and only what was asked for is held by somebody else. */
export function isBusy(error: unknown): boolean {
  return isUnavailable(error) && (error as DomainError).detail === BUSY;
}
