import { SILENCES } from '../../domain/delivery.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import { type ChannelType, ENDED_BY, isOfOneChannel, type PlaceEvent, SILENCED_BY } from '../../domain/place.ts';
import { isOpen } from '../../domain/round.ts';
import type { Context, Stores } from './ports/context.ts';
import type { Conversation } from './ports/conversations.ts';
import type { RosterKey } from './ports/rosters.ts';
import { postMessage } from './postMessage.ts';
import { sendAgain } from './retryDelivery.ts';

/** Where something happened, as the event says it. */
export interface EventPlace {
  readonly conversation: Conversation;
  readonly activityId: string | null;
  readonly teamId: string | null;
  readonly teamName: string | null;
  /** The channel that it is about, where it is about one. */
  readonly channel: { readonly id: string; readonly type: ChannelType | null; readonly name: string | null } | null;
  /** Who did it, where Teams says so. */
  readonly person: PersonKey | null;
  /** In which the bot says that it is back, where the place has no language of its own. */
  readonly language: Language;
}

/**
 * Takes in what Teams tells of a place, once however often it is told: who has come and gone, whether the bot can speak,
 * and what things are called. Nothing that was recorded is taken away by any of it.
 */
export async function heedPlace(context: Context, place: EventPlace, events: readonly PlaceEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { conversation, activityId, person } = place;
  const { tenantId } = conversation;
  await context.db.transaction(async (stores) => {
    await stores.conversations.oneAtATime(tenantId);
    await stores.conversations.seen(conversation);
    if (activityId !== null) {
      const first = await stores.conversations.firstSeen(tenantId, conversation.id, activityId, context.now());
      if (!first) return;
    }
    const roster = await know(stores, place, context.now());
    for (const event of events) {
      if (event.kind === 'botAdded' && person !== null) {
        await stores.conversations.addedBy(tenantId, conversation.id, person.objectId);
      }
      if (conversation.kind === 'channel') await heedMembers(context, stores, roster, event);
      await quietOrSpeak(context, stores, place, event, roster.type);
    }
  });
}

interface Members {
  readonly key: RosterKey;
  readonly type: ChannelType;
}

/** What the event says of people counts at once; what Teams lists then is read besides. */
async function heedMembers(context: Context, stores: Stores, { key, type }: Members, event: PlaceEvent): Promise<void> {
  // Of a team in which no channel is linked to anything, it is nobody's business here who is in it.
  if (!(await stores.rosters.isUsed(key))) return;
  if (event.kind === 'teamRenamed') await stores.rosters.heed(key, event.name);
  if (event.kind === 'membersJoined' || event.kind === 'membersLeft') {
    // Whose organisation may be let in is for the reading to say, which knows their home.
    const counts = event.kind === 'membersLeft' || type !== 'shared';
    if (counts) await stores.rosters.tell(key, event.members, event.kind === 'membersJoined', context.now());
  } else if (event.kind !== 'botAdded') return;
  await stores.rosters.heed(key, null);
  await stores.jobs.enqueue({ name: 'readRoster', data: key }, context.now());
}

/** Keeps what the event says of its team and channel. @returns whose members it is about */
async function know(
  { conversations }: Stores,
  { conversation, teamId, channel }: EventPlace,
  now: Date,
): Promise<Members> {
  const { tenantId } = conversation;
  const others = [teamId, channel?.id].filter((id) => id != null && id !== conversation.id);
  for (const id of others) await conversations.seen({ ...conversation, kind: 'channel', id: String(id) });
  const facts = { teamId, type: null, name: null };
  if (teamId !== null) {
    await conversations.describe(tenantId, teamId, facts);
    if (conversation.kind === 'channel') await conversations.describe(tenantId, conversation.id, facts);
  }
  if (channel !== null) await conversations.describe(tenantId, channel.id, { ...channel, teamId });
  if (channel?.type === 'private') await conversations.stop(tenantId, channel.id, 'privateChannel', now);
  const id = channel?.id ?? conversation.id;
  const type = (await conversations.rosterDoor(tenantId, id))?.type ?? 'standard';
  return { key: { tenantId, id: type === 'standard' ? (teamId ?? id) : id }, type };
}

/** Stops the places where nothing can be said any more, or takes up again what could not be said in them. */
async function quietOrSpeak(
  context: Context,
  stores: Stores,
  { conversation, teamId, channel, language }: EventPlace,
  event: PlaceEvent,
  type: ChannelType,
): Promise<void> {
  const [silence, ended] = [SILENCED_BY[event.kind], ENDED_BY[event.kind]];
  if (silence === undefined && ended === undefined) return;
  const { tenantId } = conversation;
  const alone = teamId === null || isOfOneChannel(event.kind, type);
  const ids = alone
    ? [channel?.id ?? conversation.id]
    : [...new Set([conversation.id, ...(await stores.conversations.ofTeam(tenantId, teamId))])];
  if (silence !== undefined) {
    for (const id of ids) await stores.conversations.stop(tenantId, id, silence, context.now());
    context.log.info({ event: event.kind, places: ids.length }, 'nothing can be said here any more');
  }
  const added = event.kind === 'botAdded';
  const wasOut = added ? await stores.conversations.resumeAll(tenantId, ids, ['botRemoved']) : [];
  const resumed = [...wasOut, ...(await stores.conversations.resumeAll(tenantId, ids, ended ?? []))];
  await speakAgain(context, stores, tenantId, resumed);
  await tellThoseWhoLook(stores, tenantId, ids);
  if (added && conversation.kind !== 'personal') {
    await sayBack(context, stores, tenantId, wasOut, language);
  }
}

/** Cards that could not be posted or edited meanwhile, where they still say something: of open rounds, and edits. */
export async function speakAgain(
  context: Context,
  stores: Stores,
  tenantId: string,
  conversationIds: readonly string[],
): Promise<void> {
  for (const failed of await stores.deliveries.failedCards(tenantId, conversationIds, SILENCES)) {
    const { subject } = failed.message;
    const round = subject.kind === 'round' ? await stores.rounds.find(subject.roundId) : null;
    if (round === null || (failed.delivery.kind === 'post' && !isOpen(round, context.now()))) continue;
    await sendAgain(context, stores, failed);
  }
}

async function tellThoseWhoLook(stores: Stores, tenantId: string, ids: readonly string[]): Promise<void> {
  for (const channelId of ids) {
    const engagement = await stores.engagements.findByChannel({ tenantId, channelId });
    if (engagement !== null) await stores.changes.publish(engagement.id, 'round');
  }
}

/** In the channels of municipalities; where none is linked, in the team's first. */
async function sayBack(
  context: Context,
  stores: Stores,
  tenantId: string,
  ids: readonly string[],
  language: Language,
): Promise<void> {
  const linked = [];
  for (const id of ids) {
    const engagement = await stores.engagements.findByChannel({ tenantId, channelId: id });
    if (engagement !== null) linked.push({ id, engagementId: engagement.id, language: engagement.language });
  }
  const fallback = ids.slice(0, 1).map((id) => ({ id, engagementId: null, language }));
  for (const { id, ...said } of linked.length > 0 ? linked : fallback) {
    await postMessage(context, stores, { tenantId, id }, null, { kind: 'back', ...said });
  }
}
