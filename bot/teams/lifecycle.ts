import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { identifier, text } from '../../domain/contract/resources/input.ts';
import type { NamedMember, PlaceEvent } from '../../domain/place.ts';

const id = identifier(512);
const members = z.array(z.looseObject({ id, aadObjectId: id.nullish() })).max(5000);
const named = z.looseObject({ name: text(512).nullish() }).nullish();

const shape = z.looseObject({
  type: text(100),
  action: text(100).nullish(),
  recipient: z.looseObject({ id }),
  membersAdded: members.nullish(),
  membersRemoved: members.nullish(),
  channelData: z.looseObject({ eventType: text(100).nullish(), team: named, channel: named }).nullish(),
});

/** What Teams calls the events that are told by a name. */
const BY_NAME = {
  teamArchived: 'teamArchived',
  teamUnarchived: 'teamUnarchived',
  teamRestored: 'teamRestored',
  teamDeleted: 'teamDeleted',
  teamHardDeleted: 'teamDeleted',
  channelDeleted: 'channelDeleted',
  channelRestored: 'channelRestored',
} as const;

/**
 * What an activity tells of the place it comes from, by the fields that Teams fills: `membersAdded`, `membersRemoved`,
 * `channelData.eventType`, and `action` of an installation (Microsoft's page on conversation events). An upgrade of the
 * app is no removal and no addition. Empty for everything else, and for what nobody can read.
 */
export function readLifecycle(activity: Activity): PlaceEvent[] {
  const parsed = shape.safeParse(activity);
  if (!parsed.success) return [];
  const { type, action, recipient, membersAdded, membersRemoved, channelData } = parsed.data;
  if (type === 'installationUpdate') {
    if (action === 'remove') return [{ kind: 'botRemoved' }];
    return action === 'add' ? [{ kind: 'botAdded' }] : [];
  }
  if (type !== 'conversationUpdate') return [];
  return [
    ...moved(membersAdded ?? [], recipient.id, 'membersJoined', 'botAdded'),
    ...moved(membersRemoved ?? [], recipient.id, 'membersLeft', 'botRemoved'),
    ...happened(channelData?.eventType, channelData?.team?.name ?? null, channelData?.channel?.name ?? null),
  ];
}

function moved(
  who: readonly z.infer<typeof members>[number][],
  botId: string,
  people: 'membersJoined' | 'membersLeft',
  bot: 'botAdded' | 'botRemoved',
): PlaceEvent[] {
  const others: NamedMember[] = who
    .filter((member) => member.id !== botId)
    .map((member) => ({ teamsId: member.id, objectId: member.aadObjectId ?? null }));
  return [
    ...(others.length < who.length ? [{ kind: bot }] : []),
    ...(others.length > 0 ? [{ kind: people, members: others }] : []),
  ];
}

function happened(eventType: string | null | undefined, team: string | null, channel: string | null): PlaceEvent[] {
  switch (eventType) {
    case 'teamRenamed':
      return [{ kind: eventType, name: team }];
    case 'channelRenamed':
    case 'channelCreated':
      return [{ kind: eventType, name: channel }];
    default: {
      const known = Object.entries(BY_NAME).find(([name]) => name === eventType);
      return known === undefined ? [] : [{ kind: known[1] }];
    }
  }
}
