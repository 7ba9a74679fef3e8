import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../domain/contract/routes.ts';
import { VERBS } from '../../domain/contract/verbs.ts';
import type { PersonKey } from '../../domain/people.ts';
import { changedOnce, fitting, type Schema } from './chanceful.ts';

export interface FuzzRequest {
  readonly what: string;
  /** Right but for one change, or right. */
  readonly near: boolean;
  readonly method: string;
  readonly path: string;
  /** Whose token it carries; null for none. */
  readonly person: PersonKey | null;
  readonly teams: boolean;
  readonly body: string | undefined;
}

/** An engagement, its open round, its channel, and who has a role in it. */
export interface Place {
  readonly engagementId: string;
  readonly roundId: string;
  readonly channelId: string;
  readonly people: readonly PersonKey[];
}

/** What there is to be asked about. */
export interface Ground {
  readonly places: readonly Place[];
  /** The one that may be deleted: with all of them gone there would be nothing left to ask about. */
  readonly spare: Place;
  readonly serviceUrl: string;
}

const toSchema = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

/** The stream never ends, and a file is no JSON: those have tests of their own. */
const IDS = (Object.keys(ROUTES) as RouteId[]).filter((id) => id !== 'live' && id !== 'readPlanFile');

/** Makes one request after the other out of the contract. */
export function requestMaker(ground: Ground, chance: () => number): () => FuzzRequest {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const bodies = new Map<RouteId, Schema>();
  for (const id of IDS) {
    const { body }: Route = ROUTES[id];
    if (body !== undefined) bodies.set(id, toSchema(body));
  }
  const verbs = Object.entries(VERBS).map(([verb, { data }]) => ({ verb, data: toSchema(data) }));
  const known = () => [...ground.places.flatMap(({ engagementId, roundId }) => [engagementId, roundId]), randomUUID()];
  /** Mostly somebody who has a role there. */
  const someone = (place: Place) => pick((chance() < 0.85 ? place : pick(ground.places)).people);

  const call = (): FuzzRequest => {
    const id = pick(IDS);
    const place = id === 'deleteEngagement' ? ground.spare : pick(ground.places);
    const route: Route = ROUTES[id];
    const given: Record<string, string> = {
      ...{ engagementId: place.engagementId, roundId: place.roundId, channelId: place.channelId },
      revision: '1',
      token: '0'.repeat(64),
    };
    const near = chance() < 0.75;
    const brokenPath = !near || chance() < 0.1;
    const path = route.path.replace(/\{(\w+)\}/g, (_all, name: string) => {
      const value =
        brokenPath && chance() < 0.5 ? pick(['..', '%00', 'fjord', '-1', '1e9', '٣', 'a'.repeat(400)]) : given[name];
      return value === undefined ? randomUUID() : value.startsWith('%') ? value : encodeURIComponent(value);
    });
    const query =
      route.query === undefined || chance() < 0.5
        ? ''
        : `?search=${encodeURIComponent(pick(['Fj', '%', '\0', "'"]))}&page=${pick(['', '0', 'x'])}`;
    const schema = bodies.get(id);
    const right = schema === undefined ? {} : fitting(schema, chance, known());
    const body = !near ? fitting({}, chance, known()) : chance() < 0.5 ? changedOnce(right, chance) : right;
    const person = chance() < 0.95 ? someone(place) : null;
    const text = chance() < 0.01 ? '{"half":' : JSON.stringify(body);
    return {
      ...{ what: id, near, method: route.method.toUpperCase(), path: path + query, person, teams: false },
      body: route.method === 'get' ? undefined : text,
    };
  };

  const activity = (): FuzzRequest => {
    const place = pick(ground.places);
    const { channelId } = place;
    const person = someone(place);
    const { verb, data } = pick(verbs);
    const press = {
      ...{ type: 'invoke', name: 'adaptiveCard/action' },
      value: { action: { type: 'Action.Execute', verb, data: fitting(data, chance, known()) }, trigger: 'manual' },
    };
    const words = ['innsjekk', 'plan', 'hjelp', 'check-in', '<b>hei</b>', '\0', 'å'.repeat(2000)];
    const kinds: readonly { readonly type: string; readonly [part: string]: unknown }[] = [
      press,
      press,
      press,
      { type: 'message', text: `<at>Laget rundt</at> ${pick(words)}` },
      {
        type: 'conversationUpdate',
        membersAdded: [{ id: '28:bot' }],
        channelData: { eventType: 'teamMemberAdded', tenant: { id: person.tenantId } },
      },
      { type: 'installationUpdate', action: pick(['add', 'remove', 'add-upgrade']) },
      { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
      {
        type: 'invoke',
        name: pick(['composeExtension/query', 'signin/verifyState', 'task/fetch', 'config/fetch', 'x']),
        value: {},
      },
      { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} },
    ];
    const kind = pick(kinds);
    const right = {
      ...{ id: randomUUID(), channelId: 'msteams', serviceUrl: ground.serviceUrl, locale: 'nn-NO' },
      from: { id: `29:${person.objectId}`, name: 'Nokon', aadObjectId: person.objectId },
      recipient: { id: '28:bot', name: 'Laget rundt' },
      conversation: {
        id: `${channelId};messageid=1`,
        conversationType: 'channel',
        isGroup: true,
        tenantId: person.tenantId,
      },
      channelData: { tenant: { id: person.tenantId }, channel: { id: channelId }, team: { id: '19:lag' } },
      ...kind,
    };
    const near = chance() < 0.85;
    const body = !near ? fitting({}, chance, known()) : chance() < 0.7 ? changedOnce(right, chance) : right;
    return {
      ...{ what: `activity ${kind.type}`, near, method: 'POST', path: '/api/messages' },
      ...{ person, teams: true, body: JSON.stringify(body) },
    };
  };

  return () => (chance() < 0.4 ? activity() : call());
}
