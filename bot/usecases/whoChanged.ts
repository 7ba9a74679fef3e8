import { type PersonKey, samePerson } from '../../domain/people.ts';
import type { Stores } from './ports/context.ts';

/** How far back in the log is looked: it is what happened while somebody had a page open. */
const LOOKED_AT = 200;

/** Who changed something last, as the one is told who was about to change it too. */
export interface Changer {
  /** Null where nobody's name is known. */
  readonly by: string | null;
  /** Whether it was the reader, in another window. */
  readonly mine: boolean;
}

/**
 * Who did one of the routes of an engagement last, by the audit log; nobody where that is long ago or no longer there.
 * @param about the id it was done to; null for the engagement itself
 */
export async function whoChanged(
  stores: Stores,
  reader: PersonKey,
  engagementId: string,
  route: string,
  about: string | null,
): Promise<Changer> {
  const entries = await stores.audit.list(engagementId, null, LOOKED_AT);
  const last = entries.find((one) => one.via === `route ${route}` && one.about === about && one.outcome === 'done');
  if (last?.by == null) return { by: null, mine: false };
  const person = await stores.people.find(last.by);
  return { by: person?.name || null, mine: samePerson(last.by, reader) };
}
