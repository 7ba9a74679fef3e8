import { createHash } from 'node:crypto';
import { type Act, may } from '../../domain/access.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { type CalendarScope, MOST_CALENDARS, type PlanCalendar, planCalendar } from '../../domain/planCalendar.ts';
import { admit } from './access.ts';
import { languageOf } from './people.ts';
import type { CalendarFeed } from './ports/calendarFeeds.ts';
import type { Context } from './ports/context.ts';
import { viewPlan } from './readPlan.ts';
import { nameOf } from './views.ts';

/** What a calendar shows needs this, of its owner, each time that it is fetched. */
const CALENDAR_NEEDS: Act = 'readPlan';

/** One's own addresses of a plan's calendar, oldest first. @throws DomainError as {@link admit} */
export async function listCalendars({ db }: Context, person: PersonKey, engagementId: string): Promise<CalendarFeed[]> {
  await admit(db, person, engagementId, CALENDAR_NEEDS);
  return db.calendarFeeds.list(engagementId, person);
}

/**
 * Makes an address of the plan's calendar for whoever asks. The token is told this once.
 * @returns `token` of 64 hexadecimal characters, 256 bits
 * @throws DomainError as {@link admit}; `invalidInput` when the person has {@link MOST_CALENDARS} already
 */
export async function makeCalendar(
  { db, log, newId, now }: Context,
  person: PersonKey,
  engagementId: string,
  scope: CalendarScope,
): Promise<{ readonly feed: CalendarFeed; readonly token: string }> {
  // Three random UUIDs hold 366 bits of chance, more than a digest of 256 can.
  const token = hashOf(`${newId()}${newId()}${newId()}`);
  const feed: CalendarFeed = { id: newId(), engagementId, person, scope, madeAt: now(), fetchedAt: null };
  await db.act(async (stores) => {
    await admit(stores, person, engagementId, CALENDAR_NEEDS);
    const others = await stores.calendarFeeds.list(engagementId, person);
    if (others.length >= MOST_CALENDARS) throw new DomainError('invalidInput', 'calendars: too many');
    await stores.calendarFeeds.add(feed, hashOf(token));
  });
  log.info({ engagementId, calendar: feed.id, by: person.objectId }, 'calendar address made');
  return { feed, token };
}

/**
 * Ends an address of one's own. Safe to run twice.
 * @returns those that are left
 * @throws DomainError as {@link admit}
 */
export async function revokeCalendar(
  { db, log }: Context,
  person: PersonKey,
  engagementId: string,
  id: string,
): Promise<CalendarFeed[]> {
  return db.act(async (stores, outcome) => {
    await admit(stores, person, engagementId, CALENDAR_NEEDS);
    const own = await stores.calendarFeeds.list(engagementId, person);
    if (!own.some((feed) => feed.id === id)) return outcome.unchanged(own);
    await stores.calendarFeeds.remove(id);
    log.info({ engagementId, calendar: id, by: person.objectId }, 'calendar address revoked');
    return own.filter((feed) => feed.id !== id);
  });
}

/** Whose address it is; null where there is none. For who wants to know before the calendar is gathered. */
export async function calendarOwner({ db }: Context, token: string): Promise<PersonKey | null> {
  return (await db.calendarFeeds.find(hashOf(token)))?.person ?? null;
}

/**
 * The calendar behind an address, as the plan is now. An address whose owner may no longer read the plan is ended for
 * good: should they come back, they make a new one.
 * @throws DomainError `notFound` when there is no such address any more
 */
export async function openCalendar(context: Context, token: string): Promise<PlanCalendar> {
  const { db, log, now } = context;
  const feed = await db.calendarFeeds.find(hashOf(token));
  if (feed === null) throw new DomainError('notFound');
  const { engagementId, person, scope } = feed;
  const engagement = await db.engagements.find(engagementId);
  const roles = engagement === null ? [] : await db.engagements.rolesOf(person, engagementId);
  if (engagement === null || !may(roles, CALENDAR_NEEDS)) {
    await db.calendarFeeds.remove(feed.id);
    log.info({ engagementId, calendar: feed.id }, 'calendar address ended: its owner may not read the plan');
    throw new DomainError('notFound');
  }
  await db.calendarFeeds.fetched(feed.id, now());
  const { people, revision, ...plan } = await viewPlan(db, engagementId);
  const [newest] = await db.plans.newestRevisions(engagementId, 1);
  return planCalendar({
    engagement: nameOf(engagement),
    plan,
    revision,
    changedAt: newest?.at ?? feed.madeAt,
    people,
    scope,
    owner: { person, roles },
    language: await languageOf(context, person, engagement.language),
  });
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
