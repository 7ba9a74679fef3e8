import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { formValue, linkValue, messageValue, searchValue } from '../../domain/contract/extension.ts';
import { VERBS } from '../../domain/contract/verbs.ts';
import { type Chance, changedOnce, fitting, picker, toSchema } from './chanceful.ts';
import type { FuzzRequest, Ground, Place } from './requests.ts';

const WORDS = ['innsjekk', 'plan', 'møte', 'hjelp', 'check-in', '<b>hei</b>', '\0', 'å'.repeat(2000)];
/** How many meetings there are to begin and end: few, so that some are both. */
const MEETINGS = 6;

/** Makes one activity after the other as Teams sends them, right or right but for one change. */
export function activityMaker(ground: Ground, chance: Chance, known: () => string[]): () => FuzzRequest {
  const pick = picker(chance);
  const verbs = Object.entries(VERBS).map(([verb, { data }]) => ({ verb, data: toSchema(data) }));
  const values = [searchValue, linkValue, messageValue, formValue].map((value: z.ZodType) => toSchema(value));
  const someone = (place: Place) => pick((chance() < 0.85 ? place : pick(ground.places)).people);

  const press = () => {
    const { verb, data } = pick(verbs);
    const action = { type: 'Action.Execute', verb, data: fitting(data, chance, known()) };
    return { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } };
  };

  const extension = ({ engagementId, roundId, stepIds }: Place) => {
    const pages = [
      '',
      `/${engagementId}`,
      `/${engagementId}/steps/${pick(stepIds)}`,
      `/${engagementId}/rounds/${roundId}`,
    ];
    const at = Math.floor(chance() * values.length);
    const name = ['query', pick(['queryLink', 'anonymousQueryLink']), 'fetchTask', 'submitAction'][at];
    const value = fitting(values[at] ?? {}, chance, known()) as Record<string, unknown>;
    const url = `${pick(['https://lagetrundt.example', 'https://example.com'])}/tab/engagements${pick(pages)}`;
    const link = at === 1 && chance() < 0.8 ? { url } : {};
    return { type: 'invoke', name: `composeExtension/${name}`, value: { ...value, ...link } };
  };

  const meeting = ({ channelId }: Place) => {
    const kind = pick(['Start', 'End']);
    const id = `MCMx${channelId}-${Math.floor(chance() * MEETINGS)}`;
    const minute = Math.floor(chance() * 50) + 10;
    const conversation = pick([
      { id: channelId },
      { id: `${channelId};messageid=1` },
      { id: `19:meeting-${channelId}` },
    ]);
    return {
      ...{
        type: 'event',
        name: `application/vnd.microsoft.meeting${kind}`,
        timestamp: `2026-11-25T09:${minute}:01.125Z`,
      },
      value: {
        ...{
          MeetingType: 'ChannelScheduled',
          Title: 'Rettleiingsmøte',
          Id: id,
          JoinUrl: 'https://teams.microsoft.com/l/x',
        },
        [`${kind}Time`]: `2026-11-25T09:${minute}:00.4388966Z`,
      },
      conversation: { ...conversation, isGroup: true },
      meeting: { id },
    };
  };

  return () => {
    const place = pick(ground.places);
    const { channelId } = place;
    const { tenantId, objectId } = someone(place);
    const {
      meeting: meetingOf,
      conversation,
      channelData,
      ...kind
    } = pick<() => Kind>([
      ...[press, press, press, () => extension(place), () => extension(place), () => meeting(place)],
      () => ({ type: 'message', text: `<at>Laget rundt</at> ${pick(WORDS)}` }),
      () => ({
        type: 'conversationUpdate',
        membersAdded: [{ id: '28:bot' }],
        channelData: { eventType: 'teamMemberAdded' },
      }),
      () => ({ type: 'installationUpdate', action: pick(['add', 'remove', 'add-upgrade']) }),
      () => ({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }),
      () => ({ type: 'invoke', name: pick(['signin/verifyState', 'task/fetch', 'config/fetch', 'x']), value: {} }),
    ])();
    const right = {
      ...{ id: randomUUID(), channelId: 'msteams', serviceUrl: ground.serviceUrl, locale: 'nn-NO' },
      from: { id: `29:${objectId}`, name: 'Nokon', aadObjectId: objectId },
      recipient: { id: '28:bot', name: 'Laget rundt' },
      conversation: conversation
        ? { ...conversation, tenantId }
        : { id: `${channelId};messageid=1`, conversationType: 'channel', isGroup: true, tenantId },
      channelData: {
        tenant: { id: tenantId },
        ...(meetingOf ? { meeting: meetingOf } : { channel: { id: channelId }, team: { id: '19:lag' } }),
        ...channelData,
      },
      ...kind,
    };
    const near = chance() < 0.85;
    const body = !near ? fitting({}, chance, known()) : chance() < 0.7 ? changedOnce(right, chance) : right;
    return {
      ...{ what: `activity ${kind.name ?? kind.type}`, near, method: 'POST', path: '/api/messages' },
      ...{ person: { tenantId, objectId }, teams: true, body: JSON.stringify(body) },
    };
  };
}

/** What one kind of activity has that others have not. */
interface Kind {
  readonly type: string;
  readonly name?: string;
  readonly meeting?: Readonly<Record<string, unknown>>;
  readonly conversation?: Readonly<Record<string, unknown>>;
  readonly channelData?: Readonly<Record<string, unknown>>;
  readonly [part: string]: unknown;
}
