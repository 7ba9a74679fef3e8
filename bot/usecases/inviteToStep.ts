import type { Engagement } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import { type InvitationOutcome, occasionOf } from '../../domain/invitation.ts';
import { type PersonKey, samePerson } from '../../domain/people.ts';
import { isStep } from '../../domain/plan.ts';
import { translator } from '../../domain/texts/translate.ts';
import { admit } from './access.ts';
import type { Context, Stores } from './ports/context.ts';
import type { CalendarEntry } from './ports/invitations.ts';
import { DeliveryError } from './ports/messenger.ts';
import type { Roster, RosterMember } from './ports/rosters.ts';

/** Whether invitations are offered here, and for which registration consent is asked. @throws DomainError as {@link admit} */
export async function readInviting(
  context: Context,
  person: PersonKey,
  engagementId: string,
): Promise<{ clientId: string | null; tenantId: string }> {
  await admit(context.db, person, engagementId, 'inviteToCalendar');
  return { clientId: context.inviting?.desk.clientId ?? null, tenantId: person.tenantId };
}

export interface Invitation {
  readonly engagementId: string;
  readonly stepId: string;
  /** Of the client's act; sent again it is done once. */
  readonly key: string;
  /** The token that the request came with. */
  readonly token: string | null;
}

/**
 * Puts a milestone into the calendar of the person who asks, and sends it to the others with a role in the engagement.
 * Their addresses are asked for in Teams' list of members now, and kept nowhere.
 * @throws DomainError as {@link admit}; `notFound` where it is not offered, and for what is no milestone
 */
export async function inviteToStep(
  context: Context,
  person: PersonKey,
  { engagementId, stepId, key, token }: Invitation,
): Promise<InvitationOutcome> {
  const { inviting, db } = context;
  const { engagement } = await admit(db, person, engagementId, 'inviteToCalendar');
  const { items } = await db.plans.find(engagementId);
  const step = items.filter(isStep).find(({ id }) => id === stepId);
  const occasion = step === undefined ? null : occasionOf(step);
  if (inviting === undefined || token === null || occasion === null) throw new DomainError('notFound');
  const others = (await db.engagements.holders(engagementId))
    .map((holder) => holder.person)
    .filter((one, at, all) => !samePerson(one, person) && all.findIndex((each) => samePerson(each, one)) === at);
  const attendees = await addressesOf(context, inviting.roster, engagement, others);
  const t = translator(engagement.language);
  const name = engagement.municipality.shortName;
  const entry: CalendarEntry = {
    key,
    occasion: { ...occasion, title: t('calendarInvite.subject', { title: occasion.title, name }) },
    text: t('calendarInvite.body', { name, link: inviting.linkTo(engagementId, stepId) }),
    attendees,
  };
  const became = await inviting.desk.put({ tenantId: person.tenantId, token }, entry);
  // Another service has answered, and nothing that is kept here is changed: the act is known now, and is noted.
  return db.act(async (_stores, outcome) => {
    if (became === 'put') {
      return { outcome: 'sent', invited: attendees.length, left: others.length - attendees.length };
    }
    const why = became === 'consent' ? { outcome: became } : ({ outcome: 'refused', why: became } as const);
    return outcome.refused(became === 'busy' || became === 'away' ? 'unavailable' : 'forbidden', why);
  });
}

/** Those of the people whom Teams lists with an address. Where the list cannot be read, nobody is. */
async function addressesOf(
  { db, log }: Context,
  roster: Roster,
  { channel }: Engagement,
  people: readonly PersonKey[],
): Promise<CalendarEntry['attendees']> {
  const listed = channel === null ? [] : await membersOf(db, log, roster, channel.tenantId, channel.channelId);
  return people.flatMap((person) => {
    const member = listed.find(({ objectId }) => objectId === person.objectId);
    return member?.mail ? [{ name: member.name, address: member.mail }] : [];
  });
}

async function membersOf(
  db: Stores,
  log: Context['log'],
  roster: Roster,
  tenantId: string,
  channelId: string,
): Promise<readonly RosterMember[]> {
  const rosterId = await db.conversations.rosterOf(tenantId, channelId);
  const door = rosterId === null ? null : await db.conversations.rosterDoor(tenantId, rosterId);
  if (door === null) return [];
  try {
    return await roster.members(door.conversation);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.warn({ fault: error.fault }, 'members could not be read');
    return [];
  }
}
