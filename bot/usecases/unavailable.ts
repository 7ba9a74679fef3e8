import { DomainError } from '../../domain/errors.ts';

/** Whether the store did not answer, and nothing else is wrong. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'unavailable';
}
