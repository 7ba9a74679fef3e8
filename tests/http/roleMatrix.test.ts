import { createLinks } from '../../bot/cards/links.ts';
import { createSeeder } from '../../bot/store/seeder.ts';
import { submitAction } from '../../bot/teams/extension/action.ts';
import { runVerb } from '../../bot/teams/verbs.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { findToShow } from '../../bot/usecases/showInConversation.ts';
import { type Act, may } from '../../domain/access.ts';
import { EXTENSION_COMMANDS, type ExtensionCommand } from '../../domain/contract/extension.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../domain/contract/routes.ts';
import { VERBS, type Verb } from '../../domain/contract/verbs.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Caller, castOf, otherMunicipality } from '../helpers/cast.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { anEngagement, aPerson, aProgramme, type House, openHouseOn, TENANT } from '../helpers/house.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const GUARDED = (Object.keys(ROUTES) as RouteId[]).filter((id) => !['nothing', 'signIn'].includes(ROUTES[id].needs));
const COMMANDS = Object.keys(EXTENSION_COMMANDS) as ExtensionCommand[];
const VERB_IDS = Object.keys(VERBS) as Verb[];

/** What the table says of a caller: let in, told that their role does not allow it, or told of nothing. */
const expected = ({ roles, inProgramme = roles }: Caller, act: Act, of: 'engagement' | 'programme') => {
  const counting = of === 'programme' ? inProgramme : roles;
  return counting.length === 0 ? (`${of}NotFound` as const) : may(counting, act) ? 'in' : 'forbidden';
};

describe.each(DATABASES)('every route and verb, with everybody who may come, on $name', ({ open }) => {
  let house: House;
  let door: Door;
  let cast: Caller[];
  let roundId: string;
  let programmeId: string;

  beforeAll(async () => {
    const sister = otherMunicipality();
    const elsewhere = aProgramme({
      name: 'Eit anna program',
      engagements: [anEngagement({ channel: { tenantId: TENANT, channelId: '19:anna' } })],
    });
    const programme = aProgramme({ engagements: [anEngagement(), sister] });
    programmeId = programme.id;
    house = await openHouseOn(open, programme);
    await createSeeder(house.connection.db).plant(elsewhere);
    door = await openDoorOf(house);
    const holder = (engagement: typeof sister | undefined, at: number) =>
      engagement?.holders[at]?.person ?? aPerson('');
    cast = await castOf(house, [
      { who: 'mayor of another municipality', person: holder(sister, 0), roles: [], inProgramme: ['mayor'] },
      { who: 'guide of another municipality', person: holder(sister, 3), roles: [], inProgramme: ['guide'] },
      { who: 'guide of another programme', person: holder(elsewhere.engagements[0], 3), roles: [] },
      { who: 'lead of another programme', person: elsewhere.leads[0] ?? aPerson(''), roles: [] },
    ]);
    // Opened last, so that stand-ins are asked as well: who is not, is told no names.
    roundId = (await openRound(house.context, house.who('guide'), house.engagement.id)).id;
  });

  afterAll(async () => {
    await door.close();
    await house.close();
  });

  /** The code that came back; `in` for whatever is not a refusal of this caller. */
  const callRoute = async (id: RouteId, { person }: Caller): Promise<string> => {
    const route: Route = ROUTES[id];
    const given: Record<string, string> = { engagementId: house.engagement.id, programmeId, roundId, revision: '1' };
    const path = route.path.replace(/\{(\w+)\}/g, (_all, name: string) => given[name] ?? NOBODY);
    const response = await fetch(`${door.url}${path}`, {
      method: route.method.toUpperCase(),
      headers: {
        'content-type': 'application/json',
        'x-test-person': person.objectId,
        'x-test-tenant': person.tenantId,
      },
      ...(route.method !== 'get' && { body: '{}' }),
    });
    const { code = '' } = (await response.json()) as { code?: string };
    const status = { forbidden: 403, engagementNotFound: 404, programmeNotFound: 404 }[code];
    if (status === undefined) return 'in';
    return response.status === status ? code : `${code} with ${response.status}`;
  };
  const press = async (verb: Verb, { person }: Caller): Promise<string> => {
    const data = {
      ...('engagementId' in VERBS[verb].data.shape ? { engagementId: house.engagement.id } : { roundId }),
      ...(verb === 'plan.mark' && { stepId: NOBODY, seen: 'planned', status: 'done' }),
    };
    const links = createLinks('http://localhost', NOBODY);
    try {
      await runVerb({ context: house.context, links, person, origin: null }, verb, data);
      return 'in';
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return ['forbidden', 'engagementNotFound'].includes(error.code) ? error.code : 'in';
    }
  };
  /** In the engagement's own channel, where the act alone decides; elsewhere the setting does too: tests/domain/showing. */
  const useExtension = async (command: ExtensionCommand, { person }: Caller): Promise<string> => {
    const place = { tenantId: TENANT, conversationId: '19:fjord' };
    const links = createLinks('http://localhost', NOBODY);
    const asking = { context: house.context, links, person, place, language: async () => 'nn' as const };
    if (command !== 'makeAction') {
      const { shown } = await findToShow(house.context, person, place, command, { words: '', skip: 0, count: 25 });
      return shown.some(({ view }) => view.engagement.id === house.engagement.id) ? 'in' : 'engagementNotFound';
    }
    const data = { step: 'make', actionId: NOBODY, engagementId: house.engagement.id, title: '' };
    try {
      await submitAction(asking, { commandId: command, data });
      return 'in';
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error.code;
    }
  };
  const tried = [
    ...COMMANDS.map((command) => ({
      of: 'engagement' as const,
      name: command,
      act: EXTENSION_COMMANDS[command].act as Act,
      by: (caller: Caller) => useExtension(command, caller),
    })),
    ...GUARDED.map((id) => ({
      of: ROUTES[id].path.includes('{programmeId}') ? ('programme' as const) : ('engagement' as const),
      name: id,
      act: ROUTES[id].needs as Act,
      by: (caller: Caller) => callRoute(id, caller),
    })),
    ...VERB_IDS.map((verb) => ({
      of: 'engagement' as const,
      name: verb,
      act: VERBS[verb].act as Act,
      by: (caller: Caller) => press(verb, caller),
    })),
  ];

  /** Everything that is stored, as text; apart from the audit log, which tells of refusals too. */
  const contents = async () => {
    const { db } = house.connection;
    const stored = (await db.introspection.getTables()).filter(({ schema, isView }) => schema === 'public' && !isView);
    const tables = stored.map(({ name }) => name);
    const all: unknown[] = [];
    for (const name of tables.sort())
      all.push(
        name,
        await db
          .selectFrom(name as 'round')
          .selectAll()
          .execute(),
      );
    return JSON.stringify(all);
  };

  it('refuses each who may not, with the right status, and writes nothing', async () => {
    const before = await contents();
    const answers = [];
    for (const { of, name, act, by } of tried) {
      for (const caller of cast) {
        const refusal = expected(caller, act, of);
        if (refusal === 'in') continue;
        answers.push({ name, who: caller.who, expected: refusal, was: await by(caller) });
      }
    }
    expect(answers.filter(({ expected, was }) => was !== expected)).toEqual([]);
    expect(answers.length).toBeGreaterThan(1000);
    expect(await contents()).toBe(before);
  }, 120_000);

  it('lets in each who may', async () => {
    const answers = [];
    for (const { of, name, act, by } of tried) {
      for (const caller of cast) {
        if (expected(caller, act, of) === 'in') answers.push({ name, who: caller.who, was: await by(caller) });
      }
    }
    expect(answers.filter(({ was }) => was !== 'in')).toEqual([]);
    expect(answers.length).toBeGreaterThan(400);
  }, 120_000);
});
