import { createHash } from 'node:crypto';
import type { Request, Response } from 'restify';
import { CALENDARS } from '../../domain/contract/routes/calendars.ts';
import { DomainError } from '../../domain/errors.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { translator } from '../../domain/texts/translate.ts';
import { calendarOwner, openCalendar } from '../usecases/calendarFeeds.ts';
import type { Context } from '../usecases/ports/context.ts';
import type { CalendarWriter } from '../usecases/ports/planFiles.ts';
import { LINKS_SHARE, onShareOf, personShare } from '../usecases/share.ts';
import type { Limits } from './limits.ts';
import { createTurnstile } from './turnstile.ts';

/** A calendar asks a few times a day; several that share an address, or are being set up, a few times an hour. */
const MOST_FETCHES = 60;
const WINDOW_MS = 10 * 60_000;

/** Kept by nobody on the way; whoever fetched it asks each time whether it is still so. */
const HEADERS = {
  'cache-control': 'private, no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const;

/**
 * Answers calendars that subscribe to a plan.
 * @returns what sends the calendar behind an address, 304 where it is as the asker has it, 429 where it asks too often,
 * and 404 in words where there is none any more; it throws what is not the address' fault, and TooOften where whoever asks
 * asked for many that are none
 */
export function createCalendarSender(context: Context, calendars: CalendarWriter, limits: Limits) {
  const turnstile = createTurnstile(MOST_FETCHES, WINDOW_MS);
  return async (req: Request, res: Response): Promise<void> => {
    const read = CALENDARS.calendar.params.safeParse(req.params ?? {});
    if (!read.success) return gone(res);
    const { token } = read.data;
    if (!turnstile.admit(token, context.now())) {
      res.writeHead(429, { ...HEADERS, 'retry-after': String(WINDOW_MS / 1000) });
      res.end();
      return;
    }
    limits.link(req);
    const owner = await onShareOf(LINKS_SHARE, () => calendarOwner(context, token));
    if (owner === null) {
      limits.unknownLink(req);
      return gone(res);
    }
    const found = await onShareOf(personShare(owner), () => openCalendar(context, token)).catch((error: unknown) => {
      if (error instanceof DomainError && error.code !== 'unavailable') return null;
      throw error;
    });
    if (found === null) return gone(res);
    const text = calendars.write(found);
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    if (isKnown(req.headers['if-none-match'], etag)) {
      res.writeHead(304, { ...HEADERS, etag });
      res.end();
      return;
    }
    res.writeHead(200, { ...HEADERS, etag, 'content-type': 'text/calendar; charset=utf-8' });
    res.end(text);
  };
}

/** Weak comparison, as RFC 9110 § 13.1.2 asks: a proxy that compresses may have marked the tag as weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

function gone(res: Response): void {
  res.writeHead(404, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' });
  res.end(LANGUAGES.map((language) => translator(language)('planCalendar.gone')).join('\n\n'));
}
