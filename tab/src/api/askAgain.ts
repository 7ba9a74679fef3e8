import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../domain/contract/resources/common.ts';
import { touchedBy } from './keys.ts';

/** Asks again for all that a change touches, whether the live channel said so or one made it oneself. */
export function askAgain(queries: QueryClient, event: LiveEvent): Promise<unknown> {
  return Promise.all(touchedBy(event).map((queryKey) => queries.invalidateQueries({ queryKey })));
}
