import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createDatabase } from '../../bot/store/database.ts';
import { createSeeder } from '../../bot/store/seeder.ts';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { readMe } from '../../bot/usecases/people.ts';
import type { Person } from '../../bot/usecases/ports/people.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import { readPortfolio } from '../../bot/usecases/readPortfolio.ts';
import { readResult } from '../../bot/usecases/readRounds.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { standing } from '../../bot/usecases/views.ts';
import type { AskedRole, PersonKey } from '../../domain/people.ts';
import type { SignalFacts } from '../../domain/signal.ts';
import { aMunicipality } from '../builders/portfolio.ts';
import { anyPlan } from '../builders/randomPlans.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import {
  aConversation,
  anEngagement,
  aPerson,
  aProgramme,
  type House,
  MONDAY,
  openHouseOn,
  TENANT,
} from '../helpers/house.ts';

const LOCALS = ['mayor', 'chiefExecutive', 'processLeader'] as const;
const GUIDE = aPerson('Rettleiar');
const SEED = 20261125;

/** Three of its own and one guide, who has two of the three. */
const engagementOf = (name: string, number: string, guides: readonly Person[] = []): EngagementSeed =>
  anEngagement({
    channel: { tenantId: TENANT, channelId: `19:${name}` },
    municipality: aMunicipality(name, { number, county: name === 'Vardø' ? 'Finnmark' : 'Møre og Romsdal' }),
    holders: [
      ...LOCALS.map((role) => ({ person: aPerson(`${role} i ${name}`), role })),
      ...guides.map((person) => ({ person, role: 'guide' as const })),
    ],
  });

describe.each(DATABASES)('the portfolio on $name', ({ open }) => {
  let house: House;
  let fjord: EngagementSeed;
  let aure: EngagementSeed;
  let vardo: EngagementSeed;
  let elsewhere: EngagementSeed;

  beforeEach(async () => {
    fjord = engagementOf('Fjord', '1578', [GUIDE]);
    aure = engagementOf('Aure', '1576', [GUIDE]);
    vardo = engagementOf('Vardø', '5634');
    elsewhere = engagementOf('Sande', '1514');
    house = await openHouseOn(open, aProgramme({ engagements: [fjord, aure, vardo] }));
    await createSeeder(house.connection.db).plant(aProgramme({ name: 'Eit anna', engagements: [elsewhere] }));
    for (const id of ['19:Fjord', '19:Aure']) await house.context.db.conversations.seen(aConversation({ id }));
  });

  afterEach(() => house.close());

  const holder = ({ holders }: EngagementSeed, role: AskedRole): PersonKey => {
    const person = holders.find((entry) => entry.role === role)?.person;
    if (person === undefined) throw new Error(`nobody is ${role}`);
    return { tenantId: person.tenantId, objectId: person.objectId };
  };
  const read = (person: PersonKey, query = {}) => readPortfolio(house.context, person, query);
  const namesFor = async (person: PersonKey) => (await read(person)).rows.map(({ shortName }) => shortName);
  const rowOf = async (person: PersonKey, { id }: EngagementSeed) => {
    const row = (await read(person)).rows.find((one) => one.id === id);
    if (row === undefined) throw new Error('not in the portfolio');
    return row;
  };
  const holdRound = async (engagement: EngagementSeed, roles: readonly AskedRole[], close = true) => {
    const guide = holder(engagement, 'guide');
    const { id } = await openRound(house.context, guide, engagement.id);
    for (const role of roles) {
      const { questions } = await openForm(house.context, holder(engagement, role), id);
      await recordResponse(house.context, holder(engagement, role), id, someAnswers(questions));
    }
    if (close) await closeRound(house.context, guide, id);
    house.pass(60_000);
    return id;
  };
  const found = (facts: SignalFacts, engagement = fjord) =>
    house.context.db.signals.keep(
      engagement.id,
      [{ id: randomUUID(), finding: { key: randomUUID(), facts } }],
      house.context.now(),
    );

  it('is each one’s own: the mayor’s one, the guide’s two, the lead’s whole programme, a stranger’s none', async () => {
    expect(await namesFor(holder(fjord, 'mayor'))).toEqual(['Fjord']);
    expect(await namesFor(holder(vardo, 'chiefExecutive'))).toEqual(['Vardø']);
    expect(await namesFor(holder(aure, 'processLeader'))).toEqual(['Aure']);
    expect(await namesFor(GUIDE)).toEqual(['Aure', 'Fjord']);
    expect(await namesFor(house.lead)).toEqual(['Aure', 'Fjord', 'Vardø']);
    expect(await read(house.stranger)).toMatchObject({ rows: [], all: 0, found: 0, programmes: [], counties: [] });
  });

  it('names the person’s roles, those of the programme among them', async () => {
    expect(await rowOf(GUIDE, fjord)).toMatchObject({ myRoles: ['guide'] });
    expect(await rowOf(house.lead, fjord)).toMatchObject({ myRoles: ['programmeLead'] });
  });

  it('has nothing of an engagement that was deleted', async () => {
    await house.connection.db.updateTable('engagement').set({ deleted_at: MONDAY }).where('id', '=', aure.id).execute();
    expect(await namesFor(house.lead)).toEqual(['Fjord', 'Vardø']);
    expect(await read(house.lead)).toMatchObject({ all: 2 });
  });

  it('is narrowed by search and county, and says what else could be chosen', async () => {
    expect(await read(house.lead, { county: 'Finnmark' })).toMatchObject({
      rows: [{ shortName: 'Vardø' }],
      all: 3,
      found: 1,
      counties: [
        { name: 'Finnmark', count: 1 },
        { name: 'Møre og Romsdal', count: 2 },
      ],
    });
    expect(await read(house.lead, { search: '15' })).toMatchObject({ found: 2 });
  });

  it('tells the open round, and to nobody else whether one has answered oneself', async () => {
    const id = await holdRound(fjord, ['mayor'], false);
    const openRound = { id, asked: 4, answered: 1 };
    expect(await rowOf(holder(fjord, 'mayor'), fjord)).toMatchObject({ openRound: { ...openRound, mine: 'answered' } });
    expect(await rowOf(GUIDE, fjord)).toMatchObject({ openRound: { ...openRound, mine: 'unanswered' } });
    expect(await rowOf(house.lead, fjord)).toMatchObject({
      openRound: { ...openRound, mine: 'notAsked' },
      lastRound: null,
    });
  });

  it('shows the last closed round as its result does, dimension by dimension', async () => {
    await holdRound(fjord, [...LOCALS]);
    const last = await holdRound(fjord, [...LOCALS, 'guide']);
    const { lastRound } = await rowOf(house.lead, fjord);
    expect(lastRound).toMatchObject({ id: last, asked: 4, answered: 4 });
    const { dimensions } = await readResult(house.context, house.lead, fjord.id, last);
    expect(lastRound?.spreads).toEqual(
      dimensions.map(({ dimension, spreads }) => ({ dimension, spread: spreads[0] ?? null })),
    );
    expect(lastRound?.spreads.some(({ spread }) => spread?.counts)).toBe(true);
    const { questions } = await read(house.lead);
    for (const { spread } of lastRound?.spreads ?? []) {
      expect(questions.some(({ id, version }) => id === spread?.questionId && version === spread.version)).toBe(true);
    }
  });

  it('counts an answer that came in just after the close', async () => {
    const guide = holder(fjord, 'guide');
    const { id } = await openRound(house.context, guide, fjord.id);
    const { questions } = await openForm(house.context, guide, id);
    await closeRound(house.context, guide, id);
    house.pass(60_000);
    await recordResponse(house.context, guide, id, someAnswers(questions));
    expect((await rowOf(GUIDE, fjord)).lastRound).toMatchObject({ answered: 1 });
  });

  it('shows nobody how one or two answered', async () => {
    await holdRound(fjord, ['mayor', 'guide']);
    for (const person of [house.lead, GUIDE, holder(fjord, 'mayor')]) {
      const { lastRound } = await rowOf(person, fjord);
      expect(lastRound).toMatchObject({ answered: 2 });
      expect(lastRound?.spreads.map(({ spread }) => spread?.counts ?? null)).toEqual([null, null, null]);
    }
  });

  it('says nothing of who answered what: no person, no free text', async () => {
    await holdRound(fjord, [...LOCALS, 'guide']);
    const said = JSON.stringify(await read(house.lead));
    for (const { person } of fjord.holders) {
      expect(said).not.toContain(person.objectId);
      expect(said).not.toContain(person.name);
    }
    expect(said).not.toContain('Formannskapet');
  });

  it('counts what there is to talk about for whoever may know of it', async () => {
    const id = await holdRound(fjord, [...LOCALS, 'guide']);
    const before = await rowOf(house.lead, fjord);
    const rounds = [{ id, openedAt: MONDAY.toISOString() }];
    await found({ kind: 'noLeadershipTime', rounds, answers: 2 });
    await found({ kind: 'halfSilent', rounds, asked: 4, answered: 1 });
    // What rests on so few answers is for the announced audience alone, as a count too.
    expect((await rowOf(house.lead, fjord)).openSignals).toBe(before.openSignals + 1);
    expect((await rowOf(holder(fjord, 'mayor'), fjord)).openSignals).toBe(before.openSignals + 2);
    // Somebody who came after the round was not in its audience.
    const newcomer = aPerson('Ny ordførar');
    await house.context.db.people.seen(newcomer, newcomer.name, null);
    await house.connection.db
      .insertInto('role_holder')
      .values({ engagement_id: fjord.id, tenant_id: newcomer.tenantId, object_id: newcomer.objectId, role: 'mayor' })
      .execute();
    expect((await rowOf(newcomer, fjord)).openSignals).toBe(before.openSignals + 1);
  });

  it('reads phase and milestone as the plan’s own page does, whatever the plan', async () => {
    const plans = fc.sample(anyPlan, { numRuns: 40, seed: SEED });
    const engagements = plans.map((plan, number) =>
      anEngagement({
        channel: null,
        holders: [],
        plan,
        municipality: aMunicipality('Aure', { number: String(1000 + number) }),
      }),
    );
    const programme = aProgramme({ engagements });
    await createSeeder(house.connection.db).plant(programme);
    const [lead = house.lead] = programme.leads;
    const { rows } = await read(lead);
    expect(rows).toHaveLength(plans.length);
    for (const { id, plan } of engagements) {
      const { phase, nextStep } = rows.find((row) => row.id === id) ?? {};
      expect({ phase, nextStep }).toEqual(standing(plan, MONDAY));
    }
  });

  it('asks the database as often for many engagements with many rounds as for one with none', async () => {
    const queries = async (person: PersonKey) => {
      let count = 0;
      const db = house.connection.db.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          count += 1;
          return result;
        },
      });
      await readPortfolio({ ...house.context, db: createDatabase(db, async () => undefined) }, person, {});
      return count;
    };
    await holdRound(fjord, [...LOCALS]);
    await found({ kind: 'noNextDate', rounds: [] });
    const rounds = [{ id: await holdRound(fjord, [...LOCALS]), openedAt: MONDAY.toISOString() }];
    await found({ kind: 'halfSilent', rounds, asked: 4, answered: 1 });
    const one = await queries(holder(fjord, 'mayor'));
    for (let more = 0; more < 3; more += 1) {
      const id = await holdRound(aure, [...LOCALS]);
      await found({ kind: 'noLeadershipTime', rounds: [{ id, openedAt: MONDAY.toISOString() }], answers: 2 }, aure);
    }
    const engagements = Array.from({ length: 30 }, (_, number) =>
      engagementOf(`Kommune ${number}`, `${2000 + number}`),
    );
    const programme = aProgramme({ engagements });
    const leads = [house.lead].map(({ objectId }) => ({ ...aPerson('Programleiar'), objectId }));
    await createSeeder(house.connection.db).plant({ ...programme, leads });
    const many = await queries(house.lead);
    expect((await read(house.lead)).rows).toHaveLength(33);
    expect({ one, many }).toEqual({ one: 6, many: 6 });
  });

  it('gives the page the language that all of one’s engagements share, or none', async () => {
    expect(await readMe(house.context, GUIDE)).toMatchObject({ sharedLanguage: 'nn' });
    await house.connection.db.updateTable('engagement').set({ language: 'nb' }).where('id', '=', aure.id).execute();
    expect(await readMe(house.context, GUIDE)).toMatchObject({ sharedLanguage: null });
    expect(await readMe(house.context, holder(aure, 'mayor'))).toMatchObject({ sharedLanguage: 'nb' });
  });
});
