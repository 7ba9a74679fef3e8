import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { identifier, moment } from '../../domain/contract/resources/input.ts';
import type { MeetingEvent } from '../usecases/heedMeeting.ts';
import { readArrival } from './activity.ts';

const NAMES = {
  'application/vnd.microsoft.meetingStart': 'meetingStart',
  'application/vnd.microsoft.meetingEnd': 'meetingEnd',
} as const;

const id = identifier(512);
/** What the SDK has made a date of already. */
const dated = z.date().refine((date) => moment.safeParse(date.toISOString()).success);

/** Teams writes the value's fields with capitals; what stands beside the id and the time is not read. */
const shape = z.looseObject({
  id,
  name: z.enum(Object.keys(NAMES) as (keyof typeof NAMES)[]),
  timestamp: dated.or(moment).nullish(),
  channelData: z.looseObject({ meeting: z.looseObject({ id }).nullish() }).nullish(),
  value: z.looseObject({ Id: id.nullish(), StartTime: moment.nullish(), EndTime: moment.nullish() }),
});

/**
 * A meeting that began or ended, by the fields that Teams fills (Microsoft's page on meeting events). Null for every
 * other event and for one that lacks what tells which meeting it was and when: it could be told twice, or out of turn.
 */
export function readMeeting(activity: Activity): MeetingEvent | null {
  const arrival = readArrival(activity);
  const parsed = shape.safeParse(activity);
  if (arrival === null || !parsed.success) return null;
  const { id: activityId, name, timestamp, channelData, value } = parsed.data;
  const kind = NAMES[name];
  const said = kind === 'meetingStart' ? value.StartTime : value.EndTime;
  const at = said ?? timestamp;
  const meetingId = channelData?.meeting?.id ?? value.Id;
  if (at == null || meetingId == null) return null;
  const { conversation, channel, threadId, person } = arrival;
  const ofChannel = channel !== null && channel.id !== conversation.id;
  return {
    kind,
    meetingId,
    at: new Date(at),
    activityId,
    conversation: { ...conversation, id: channel?.id ?? conversation.id },
    // The thread of another conversation than the channel itself is none of the channel's.
    threadId: ofChannel ? null : threadId,
    by: person,
  };
}
