import { cutAddress } from '../../domain/audit.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { AuditVia } from '../../domain/texts/auditWords.ts';
import type { AuditedAction } from '../usecases/act/withAudit.ts';

/** Parameters that say nothing of what was done, or that are keys. */
const UNSAID = new Set(['engagementId', 'token', 'channelId']);

/**
 * What a call of a route is to the audit log; null for what it does not tell of. `address` is whole and is cut here.
 * Everything in it is ids, checked by the route's own schema.
 */
export function toAuditedAction(
  id: string,
  route: Pick<Route, 'method' | 'audit' | 'auditOwn'>,
  by: PersonKey,
  params: Readonly<Record<string, unknown>>,
  address: string | null,
): AuditedAction | null {
  const engagementId = typeof params.engagementId === 'string' ? params.engagementId : null;
  if (route.audit === 'never') return null;
  if (route.audit !== 'always' && (route.method === 'get' || engagementId === null)) return null;
  const about = Object.entries(params).flatMap(([name, value]) => (UNSAID.has(name) ? [] : [String(value)]));
  return {
    by,
    engagementId,
    // That every such route has words is held by a test, tests/domain/auditWords.
    via: `route ${id}` as AuditVia,
    about: about.length === 0 ? null : about.join(' '),
    from: cutAddress(address),
    reads: route.method === 'get',
    ...(route.auditOwn !== undefined && { own: route.auditOwn }),
  };
}
