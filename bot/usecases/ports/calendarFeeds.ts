import type { PersonKey } from '../../../domain/people.ts';
import type { CalendarScope } from '../../../domain/planCalendar.ts';

/** One person's address of one plan as a calendar. */
export interface CalendarFeed {
  readonly id: string;
  readonly engagementId: string;
  readonly person: PersonKey;
  readonly scope: CalendarScope;
  readonly madeAt: Date;
  /** When a calendar last asked for it, to the minute; null until one has. */
  readonly fetchedAt: Date | null;
}

export interface CalendarFeedStore {
  /** `tokenHash` is SHA-256 of the token, in hexadecimal: whoever reads the table can fetch nothing. */
  add(feed: CalendarFeed, tokenHash: string): Promise<void>;
  find(tokenHash: string): Promise<CalendarFeed | null>;
  /** A person's own of one engagement, oldest first. */
  list(engagementId: string, person: PersonKey): Promise<CalendarFeed[]>;
  /** Remembers that it was fetched, at most once a minute. */
  fetched(id: string, at: Date): Promise<void>;
  remove(id: string): Promise<void>;
}
