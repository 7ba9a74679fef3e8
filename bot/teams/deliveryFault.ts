import { DeliveryError } from '../usecases/ports/messenger.ts';

/** What a failed request to the connector carries, whichever of the SDK's error types it comes as. */
interface ConnectorFailure {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly body?: { readonly error?: { readonly code?: unknown } };
  readonly response?: { readonly headers?: { get?(name: string): string | undefined } };
}

/** Teams asks to retry these and no others: not 500 (rate-limit page of 2026-10-08). */
const RETRIED = [412, 429, 502, 503, 504];
/**
 * No answer at all is not in Teams' list, since Teams did not say it: the line is down, and nothing is known to have been
 * refused. Such a request is tried again, at the price of a message that arrives twice where only its answer was lost.
 */
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'REQUEST_SEND_ERROR'];

/** Sorts what the connector threw into the closed set of faults, and says whether trying again can help. */
export function toDeliveryError(error: unknown, now: Date): DeliveryError | null {
  const { statusCode, code, body, response } = (error ?? {}) as ConnectorFailure;
  const status = typeof statusCode === 'number' ? statusCode : null;
  const reason = String(body?.error?.code ?? code ?? '');
  if (status === null) return NETWORK.includes(reason) ? new DeliveryError('unreachable', true) : null;
  const retryAfter = readRetryAfter(response?.headers?.get?.('retry-after'), now);
  if (status === 429) return new DeliveryError('throttled', true, retryAfter);
  if (RETRIED.includes(status)) return new DeliveryError('unreachable', true, retryAfter);
  if (status === 413) return new DeliveryError('tooLarge', false);
  if (status === 404) return new DeliveryError(/Activity/.test(reason) ? 'messageGone' : 'notInConversation', false);
  // Whoever may not speak there is not heard by asking again: nothing more is sent until the bot is let in anew.
  if (status === 403)
    return new DeliveryError(/Roster/.test(reason) ? 'notInConversation' : 'blocked', false, null, true);
  return new DeliveryError('refused', false);
}

/** Retry-After in milliseconds: seconds, or an HTTP date (RFC 9110 § 10.2.3). Null when absent or unreadable. */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined || header.trim() === '') return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
