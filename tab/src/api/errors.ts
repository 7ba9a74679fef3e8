import { ERROR_CODES, type ErrorCode } from '../../../domain/errors.ts';
import type { TextKey } from '../../../domain/texts/translate.ts';

/** What the service can refuse with, and what can go wrong on the way to it. */
export type ApiFault = ErrorCode | 'internal' | 'offline' | 'unreadable';

/** Who changed what was to be changed, where the service says it. */
export interface Changer {
  readonly by: string | null;
  readonly mine: boolean;
}

/** Every call that did not end well ends with one of these. */
export class ApiError extends Error {
  readonly fault: ApiFault;
  /** The HTTP status, or 0 when no answer came. */
  readonly status: number;
  /** With `changedMeanwhile` alone. */
  readonly changer: Changer;

  constructor(fault: ApiFault, status: number, options?: ErrorOptions & { readonly changer?: Changer }) {
    super(`${fault} (${status})`, options);
    this.name = 'ApiError';
    this.fault = fault;
    this.status = status;
    this.changer = options?.changer ?? { by: null, mine: false };
  }
}

const CODES: readonly (ErrorCode | 'internal')[] = [...ERROR_CODES, 'internal'];

/** The code of a problem document; undefined for anything else, and for a code that this page does not know. */
function codeOf(body: unknown): ErrorCode | 'internal' | undefined {
  const said = (body as { readonly code?: unknown } | null | undefined)?.code;
  return CODES.find((code) => code === said);
}

function changerOf(body: unknown): Changer {
  const said = (body as { readonly meanwhile?: { readonly by?: unknown; readonly mine?: unknown } } | null)?.meanwhile;
  return { by: typeof said?.by === 'string' ? said.by : null, mine: said?.mine === true };
}

/** Who was there first; null for an error that is about something else. */
export function changedBy(error: unknown): Changer | null {
  return error instanceof ApiError && error.fault === 'changedMeanwhile' ? error.changer : null;
}

/**
 * The fault of an answer that is not 2xx. A body that is no problem document (a proxy's page, say) is read off the
 * status alone: 401 is «not signed in», 404 «not found», 502–504 «unavailable», the rest «internal».
 */
export function faultOf(status: number, body: unknown): ApiError {
  const code = codeOf(body);
  if (code) return new ApiError(code, status, { changer: changerOf(body) });
  if (status === 401) return new ApiError('notSignedIn', status);
  if (status === 404) return new ApiError('notFound', status);
  return new ApiError(status >= 502 && status <= 504 ? 'unavailable' : 'internal', status);
}

/** The sentence for a fault. Anything that is not ours is shown as a fault in the service. */
export function errorTextKey(error: unknown): TextKey {
  const fault = error instanceof ApiError ? error.fault : 'internal';
  if (fault === 'internal' || fault === 'offline' || fault === 'unreadable') return `tab.error.${fault}`;
  return `error.${fault}`;
}

/** Whether it is refused to whoever asked, or not there for them: asking again changes nothing. */
export function isClosed(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 403 || error.status === 404);
}

const PASSING: readonly ApiFault[] = ['internal', 'offline', 'unavailable'];

/** Whether asking again by itself may help: what the service refused on purpose stays refused. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiError && PASSING.includes(error.fault);
}
