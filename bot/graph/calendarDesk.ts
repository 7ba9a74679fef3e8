import type { InvitationRefusal } from '../../domain/invitation.ts';
import type { CalendarDesk, CalendarEntry } from '../usecases/ports/invitations.ts';
import { onBehalfOf, type Registration } from './onBehalfOf.ts';

/** How long Graph may take, in milliseconds. */
const PATIENCE_MS = 10_000;

export interface Graph {
  /** `https://graph.microsoft.com`, without a slash behind. */
  readonly url: string;
  /** Told what did not come about, in a word and a number. */
  readonly onRefused: (why: string, status: number | null) => void;
}

/**
 * Microsoft 365 calendars. One call to Graph, in the person's own name; nothing is asked for that they could not do
 * themselves in Outlook.
 * @see https://learn.microsoft.com/graph/api/user-post-events
 */
export function createCalendarDesk(registration: Registration, { url, onRefused }: Graph): CalendarDesk {
  return {
    clientId: registration.clientId,
    async put({ tenantId, token: ssoToken }, entry) {
      const got = await onBehalfOf(registration, tenantId, ssoToken);
      if ('why' in got) {
        onRefused(got.why, null);
        return got.why;
      }
      const status = await post(`${url}/v1.0/me/events`, got.token, eventOf(entry));
      const became = becameOf(status);
      if (became !== 'put') onRefused(became, status);
      return became;
    },
  };
}

/** The answer's status; null when none came. */
async function post(address: string, token: string, body: object): Promise<number | null> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}

/** 409 is what Graph says of an entry that it has already, by its `transactionId`. */
function becameOf(status: number | null): 'put' | InvitationRefusal {
  if (status === null || status >= 500) return 'away';
  if (status < 300 || status === 409) return 'put';
  if (status === 401) return 'signInAgain';
  if (status === 403) return 'notAllowed';
  if (status === 404) return 'noMailbox';
  return status === 429 ? 'busy' : 'setUp';
}

const TIME_ZONE = 'Europe/Oslo';

function eventOf({ key, occasion, text, attendees }: CalendarEntry): object {
  return {
    subject: occasion.title,
    body: { contentType: 'text', content: text },
    isAllDay: true,
    start: { dateTime: `${occasion.from}T00:00:00`, timeZone: TIME_ZONE },
    end: { dateTime: `${dayAfter(occasion.to)}T00:00:00`, timeZone: TIME_ZONE },
    // A date to know of, and not hours that nobody may be booked in.
    showAs: 'free',
    transactionId: key,
    attendees: attendees.map(({ name, address }) => ({ type: 'required', emailAddress: { name, address } })),
  };
}

/** A whole day ends where the next begins. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
