import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { identifier, text } from '../../domain/contract/resources/input.ts';
import type { PersonKey } from '../../domain/people.ts';
import { CHANNEL_TYPES, type ChannelType } from '../../domain/place.ts';
import type { Conversation } from '../usecases/ports/conversations.ts';

const id = identifier(512);
const name = text(512);

/** What we read of an activity. Everything else in it is ignored, and nothing in it is trusted to be there. */
const shape = z.looseObject({
  id: id.optional(),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(512),
  from: z.looseObject({ id, name: name.nullish(), aadObjectId: id.nullish() }),
  recipient: z.looseObject({ id, name: name.nullish() }),
  conversation: z.looseObject({ id, tenantId: id.nullish(), conversationType: text(100).nullish() }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id }).nullish(),
      team: z.looseObject({ id: id.nullish(), name: name.nullish() }).nullish(),
      channel: z.looseObject({ id: id.nullish(), name: name.nullish(), type: name.nullish() }).nullish(),
    })
    .nullish(),
});

/** An activity as the rest of the house speaks of it. */
export interface Arrival {
  readonly activityId: string | null;
  /** Null for a sender that Teams gives no Entra identity, such as another bot. */
  readonly person: PersonKey | null;
  readonly name: string;
  readonly teamsId: string;
  readonly conversation: Conversation;
  /** The team of a channel. */
  readonly teamId: string | null;
  readonly teamName: string | null;
  /** The channel it came from or is about. */
  readonly channel: { readonly id: string; readonly type: ChannelType | null; readonly name: string | null } | null;
  /** In a channel, the id of the thread's first message. */
  readonly threadId: string | null;
}

function channelOf(said: { id?: unknown; name?: unknown; type?: unknown } | null | undefined): Arrival['channel'] {
  if (typeof said?.id !== 'string') return null;
  const type = CHANNEL_TYPES.find((one) => one === said.type) ?? null;
  return { id: said.id, type, name: typeof said.name === 'string' ? said.name : null };
}

const KINDS = { channel: 'channel', groupChat: 'groupChat', personal: 'personal' } as const;

function kindOf(type: string | null | undefined): Conversation['kind'] {
  return type && Object.hasOwn(KINDS, type) ? KINDS[type as keyof typeof KINDS] : 'personal';
}

/** Null when the activity lacks what every activity from Teams has. */
export function readArrival(activity: Activity): Arrival | null {
  const parsed = shape.safeParse(activity);
  if (!parsed.success) return null;
  const { from, recipient, conversation, channelData, serviceUrl } = parsed.data;
  const tenantId = conversation.tenantId ?? channelData?.tenant?.id;
  const [conversationId = '', thread] = conversation.id.split(';messageid=');
  if (tenantId === undefined || conversationId === '') return null;
  const kind = kindOf(conversation.conversationType);
  return {
    activityId: parsed.data.id ?? null,
    person: from.aadObjectId ? { tenantId, objectId: from.aadObjectId } : null,
    name: from.name ?? '',
    teamsId: from.id,
    conversation: {
      tenantId,
      id: conversationId,
      kind,
      serviceUrl,
      botId: recipient.id,
      botName: recipient.name ?? '',
    },
    teamId: channelData?.team?.id ?? null,
    teamName: channelData?.team?.name ?? null,
    channel: channelOf(channelData?.channel),
    threadId: thread ?? null,
  };
}
