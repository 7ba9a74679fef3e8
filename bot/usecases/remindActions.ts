import { localDate } from '../../domain/calendar.ts';
import { addDays } from '../../domain/days.ts';
import type { Engagement } from '../../domain/engagement.ts';
import { type PersonKey, samePerson } from '../../domain/people.ts';
import { isPromised, type Promised } from '../../domain/session/agenda.ts';
import { isReminderDue, LONGEST_AHEAD_DAYS } from '../../domain/session/reminder.ts';
import { eachApart } from './eachApart.ts';
import type { Context, Stores } from './ports/context.ts';
import { postMessage } from './postMessage.ts';
import { wantingNudges } from './sendNudge.ts';

/**
 * Reminds of what was promised, a little before its last day: in their own chat those whom the bot can reach there, in
 * the channel where not, or where nobody stands for it. Once for each last day, however often it runs and by how many at
 * once; never outside the hours in which we may turn to people, and not in engagements that have ended.
 */
export async function remindActions(context: Context): Promise<void> {
  const { db } = context;
  const now = context.now();
  const today = localDate(now).toString();
  const waiting = await db.actionReminders.waiting(today, addDays(today, LONGEST_AHEAD_DAYS), today);
  for (const [engagementId, all] of Map.groupBy(waiting, (one) => one.engagementId)) {
    const quiet = await db.quietPeriods.find(engagementId);
    const due = all.map(({ item }) => item).filter((item) => isReminderDue(item, quiet, now));
    const act = (item: Promised) => db.transaction((stores) => remind(context, stores, engagementId, item));
    await eachApart(context, 'a reminder of an action', due, ({ id }) => id, act);
  }
}

async function remind(context: Context, stores: Stores, engagementId: string, { id, due }: Promised): Promise<void> {
  const engagement = await stores.engagements.find(engagementId);
  if (engagement === null || due === null) return;
  if (!(await stores.actionReminders.take(engagementId, id, due, context.now()))) return;
  const item = (await stores.plans.find(engagementId)).items.filter(isPromised).find((one) => one.id === id);
  // Done, put off or gone since it was found.
  if (item === undefined || item.done || item.due !== due) return;
  const owners = await ownersOf(stores, engagement, item);
  const wanting = await wantingNudges(
    stores,
    owners.map((person) => ({ person })),
  );
  // Those who want no reminders get none, in the channel neither.
  if (owners.length > 0 && wanting.length === 0) return;
  let reached = 0;
  for (const person of wanting) {
    const chat = await stores.conversations.personal(person);
    if (chat === null) continue;
    const language = (await stores.people.find(person))?.language ?? engagement.language;
    const { tenantId, objectId } = person;
    const subject = { kind: 'actionReminder', engagementId, itemId: id, language, tenantId, objectId } as const;
    await postMessage(context, stores, chat, null, subject);
    reached += 1;
  }
  if (wanting.length === 0 || reached < wanting.length) await tellChannel(context, stores, engagement, id);
}

/** Those who see to it and have a part in the engagement now: a person, or all who hold the role. */
async function ownersOf(stores: Stores, { id }: Engagement, { responsible }: Promised): Promise<PersonKey[]> {
  if (responsible === null || responsible.kind === 'named') return [];
  const holders = await stores.engagements.holders(id);
  const owners: PersonKey[] = [];
  for (const { person, role } of holders) {
    const own = responsible.kind === 'role' ? responsible.role === role : samePerson(responsible.person, person);
    if (own && !owners.some((owner) => samePerson(owner, person))) owners.push(person);
  }
  return owners;
}

async function tellChannel(
  context: Context,
  stores: Stores,
  { id: engagementId, channel, language }: Engagement,
  itemId: string,
): Promise<void> {
  if (channel === null) return;
  const { tenantId, channelId } = channel;
  if ((await stores.conversations.find(tenantId, channelId)) === null) return;
  const subject = { kind: 'actionReminder', engagementId, itemId, language, tenantId: null, objectId: null } as const;
  await postMessage(context, stores, { tenantId, id: channelId }, null, subject);
}
