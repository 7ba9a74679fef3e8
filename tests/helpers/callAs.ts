import type { PersonKey } from '../../domain/people.ts';
import type { Door } from './doorOf.ts';

export interface Answer {
  readonly status: number;
  /** The problem's code where it was refused, else what came. */
  readonly code: string | undefined;
  readonly body: unknown;
}

/** The tab's interface, called as somebody of whichever tenant. `path` follows `/api/v1`. */
export async function callAs(
  door: Door,
  person: PersonKey,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await fetch(`${door.url}/api/v1${path}`, {
    method: method.toUpperCase(),
    headers: {
      'content-type': 'application/json',
      'x-test-person': person.objectId,
      'x-test-tenant': person.tenantId,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { readonly code?: string } | null;
  return { status: response.status, code: response.ok ? 'done' : answer?.code, body: answer };
}
