import { cutAddress } from '../../domain/audit.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Deed } from '../usecases/noted.ts';

/** Parameters that say nothing of what was done, or that are keys. */
const UNSAID = new Set(['engagementId', 'token', 'channelId']);

/**
 * What a call of a route is to the audit log; null for what it does not tell of. `address` is whole and is cut here.
 * Everything in it is ids, checked by the route's own schema.
 */
export function deedOf(
  id: string,
  route: Pick<Route, 'method' | 'audit'>,
  by: PersonKey,
  params: Readonly<Record<string, unknown>>,
  address: string | null,
): Deed | null {
  const engagementId = typeof params.engagementId === 'string' ? params.engagementId : null;
  if (route.audit === 'never') return null;
  if (route.audit !== 'always' && (route.method === 'get' || engagementId === null)) return null;
  const about = Object.entries(params).flatMap(([name, value]) => (UNSAID.has(name) ? [] : [String(value)]));
  return {
    by,
    engagementId,
    via: `route ${id}`,
    about: about.length === 0 ? null : about.join(' '),
    from: cutAddress(address),
  };
}
