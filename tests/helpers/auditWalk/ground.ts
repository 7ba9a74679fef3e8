import { randomUUID } from 'node:crypto';
import { createLinks } from '../../../bot/cards/links.ts';
import { createSeeder } from '../../../bot/store/seeder.ts';
import type { Arrival } from '../../../bot/teams/activity.ts';
import { answerMessage } from '../../../bot/teams/answerMessage.ts';
import { runVerb } from '../../../bot/teams/verbs.ts';
import { openForm } from '../../../bot/usecases/openForm.ts';
import { openRound } from '../../../bot/usecases/openRound.ts';
import type { Context } from '../../../bot/usecases/ports/context.ts';
import { type Act, may } from '../../../domain/access.ts';
import type { Route } from '../../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../../domain/contract/routes.ts';
import type { Verb } from '../../../domain/contract/verbs.ts';
import { ASKED_ROLES, type AskedRole, type PersonKey } from '../../../domain/people.ts';
import { someAnswers } from '../answers.ts';
import type { Door } from '../doorOf.ts';
import { aConversation, anEngagement, aPerson, aProgramme, type House, TENANT } from '../house.ts';

/** One attempt; what it answers is looked at by the row alone. @returns whether it was let through */
export type Try = () => Promise<boolean>;

export interface Called {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  /** Sent with every one of its tries. */
  readonly key?: string;
}

/** An engagement of a row's own, with its people, in the house's database. */
export interface Ground {
  readonly house: House;
  /** For what is done by no route; it breaks where the routes' does. */
  readonly context: Context;
  readonly id: string;
  readonly programmeId: string;
  readonly channelId: string;
  readonly lead: PersonKey;
  readonly stranger: PersonKey;
  who(role: AskedRole, number?: number): PersonKey;
  /** Somebody with a role here that does not allow the act. */
  whoMayNot(act: Act): PersonKey;
  item(kind: string): string;
  route(id: RouteId, person: PersonKey, called?: Called): Try;
  get(path: string): Try;
  /** A press, whose card is asked whether it was let through. */
  press(verb: Verb, person: PersonKey, data: object): Try;
  write(text: string, person: PersonKey, conversation?: Arrival['conversation']): Try;
  /** Lets through what is not refused. */
  heed(run: () => Promise<unknown>): Try;
  openRound(): Promise<string>;
  answers(roundId: string, person: PersonKey): Promise<Record<string, string>>;
}

let plantings = 0;

export async function plantGround(house: House, door: Door, context: Context): Promise<Ground> {
  plantings += 1;
  const channelId = `19:walk-${plantings}`;
  const engagement = anEngagement({ channel: { tenantId: TENANT, channelId } });
  const programme = aProgramme({ engagements: [engagement] });
  await createSeeder(house.connection.db).plant(programme);
  await house.context.db.conversations.seen(aConversation({ id: channelId }));
  const key = ({ tenantId, objectId }: PersonKey): PersonKey => ({ tenantId, objectId });
  const lead = key(programme.leads[0] ?? aPerson(''));
  const who = (role: AskedRole, number = 0) => {
    const holder = engagement.holders.filter((entry) => entry.role === role)[number];
    if (holder === undefined) throw new Error(`nobody is ${role} ${number} here`);
    return key(holder.person);
  };
  const sendTo = async (method: string, path: string, person: PersonKey | null, { body, key: of }: Called) => {
    const response = await fetch(`${door.url}${path}`, {
      method: method.toUpperCase(),
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer token',
        ...(person && { 'x-test-person': person.objectId }),
        ...(of !== undefined && { 'idempotency-key': of }),
      },
      ...(method !== 'get' && { body: JSON.stringify(body ?? {}) }),
    });
    await response.arrayBuffer();
    return response.ok;
  };
  const heed: Ground['heed'] = (run) => async () => {
    try {
      await run();
      return true;
    } catch {
      return false;
    }
  };
  return {
    house,
    context,
    id: engagement.id,
    programmeId: programme.id,
    channelId,
    lead,
    stranger: key(aPerson('Framand')),
    who,
    whoMayNot(act) {
      const role = ASKED_ROLES.find((one) => !may([one], act));
      return role === undefined ? lead : who(role);
    },
    item: (kind) => engagement.plan.items.find((item) => item.kind === kind)?.id ?? '',
    route(id, person, called = {}) {
      const { method, path }: Route = ROUTES[id];
      const given: Record<string, string> = { engagementId: engagement.id, ...called.params };
      const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(given[name] ?? ''));
      const query = called.query === undefined ? '' : `?${called.query}`;
      return () => sendTo(method, `${filled}${query}`, person, called);
    },
    get: (path) => () => sendTo('get', path, null, {}),
    press(verb, person, data) {
      const press = { context, links: createLinks('http://localhost', null), person, origin: null };
      return heed(() => runVerb(press, verb, { ...data }));
    },
    write(text, person, conversation = aConversation({ id: channelId })) {
      const activityId = randomUUID();
      const arrival: Arrival = {
        ...{ activityId, person, name: 'Nokon', teamsId: `29:${person.objectId}`, conversation },
        ...{ teamId: null, teamName: null, channel: null, threadId: null },
      };
      const activity = { type: 'message', text } as Parameters<typeof answerMessage>[2];
      return heed(() => answerMessage(context, arrival, activity));
    },
    heed,
    openRound: async () => (await openRound(house.context, who('guide'), engagement.id)).id,
    async answers(roundId, person) {
      const { questions } = await openForm(house.context, person, roundId);
      return someAnswers(questions);
    },
  };
}
