import type { Context } from './ports/context.ts';

/**
 * Does an act for each, one after the other; one that breaks, or that waits for what somebody else holds, is logged and
 * keeps none of the others waiting. For work by the clock, which finds what was left the next time.
 */
export async function eachApart<T>(
  { log }: Context,
  what: string,
  all: Iterable<T>,
  idOf: (one: T) => string,
  act: (one: T) => Promise<void>,
): Promise<void> {
  for (const one of all) {
    try {
      await act(one);
    } catch (error) {
      log.error({ id: idOf(one), error }, `${what} broke`);
    }
  }
}
