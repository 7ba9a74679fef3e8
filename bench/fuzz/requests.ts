import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../domain/contract/routes.ts';
import type { PersonKey } from '../../domain/people.ts';
import { activityMaker } from './activities.ts';
import { changedOnce, fitting, picker, type Schema, toSchema } from './chanceful.ts';

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

/** An engagement, its open round, its channel, its session, its plan's items, and who has a role in it. */
export interface Place {
  readonly engagementId: string;
  readonly roundId: string;
  readonly channelId: string;
  readonly sessionId: string;
  readonly stepIds: readonly string[];
  readonly people: readonly PersonKey[];
}

/** What there is to be asked about. */
export interface Ground {
  readonly places: readonly Place[];
  /** Channels that are linked to nothing, with everybody in them. */
  readonly newChannels: readonly string[];
  readonly serviceUrl: string;
}

/** The stream never ends, and a file is no JSON: those have tests of their own. */
const IDS = (Object.keys(ROUTES) as RouteId[]).filter((id) => id !== 'live' && id !== 'readPlanFile');

/** Makes one request after the other out of the contract. */
export function requestMaker(ground: Ground, chance: () => number): () => FuzzRequest {
  const pick = picker(chance);
  const bodies = new Map<RouteId, Schema>();
  for (const id of IDS) {
    const { body }: Route = ROUTES[id];
    if (body !== undefined) bodies.set(id, toSchema(body));
  }
  const known = () => [
    ...ground.places.flatMap(({ engagementId, roundId, stepIds }) => [engagementId, roundId, ...stepIds]),
    randomUUID(),
  ];
  /** Mostly somebody who has a role there. */
  const someone = (place: Place) => pick((chance() < 0.85 ? place : pick(ground.places)).people);

  const queryOf = (schema: z.ZodType): string => {
    if (chance() < 0.3)
      return `?search=${encodeURIComponent(pick(['Fj', '%', '\0', "'"]))}&page=${pick(['', '0', 'x'])}`;
    const right = fitting(toSchema(schema), chance, known()) as Record<string, unknown>;
    const asked = new URLSearchParams(Object.entries(right).map(([name, value]) => [name, String(value)]));
    return `?${asked}`;
  };

  const call = (): FuzzRequest => {
    const id = pick(IDS);
    const place = pick(ground.places);
    const route: Route = ROUTES[id];
    const given: Record<string, string> = {
      ...{ engagementId: place.engagementId, roundId: place.roundId, sessionId: place.sessionId },
      channelId: pick([place.channelId, ...ground.newChannels]),
      stepId: pick(place.stepIds),
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
    const query = route.query === undefined ? '' : queryOf(route.query);
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

  const activity = activityMaker(ground, chance, known);
  return () => (chance() < 0.4 ? activity() : call());
}
