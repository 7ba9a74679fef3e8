import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { openWorkQueue } from '../../bot/jobs/workQueue.ts';
import { connect } from '../../bot/store/connect.ts';
import { createDatabase } from '../../bot/store/database.ts';
import { createSeeder } from '../../bot/store/seeder.ts';
import type { Arrival } from '../../bot/teams/activity.ts';
import { answerMessage } from '../../bot/teams/answerMessage.ts';
import { type AuditedAction, withAudit } from '../../bot/usecases/act/withAudit.ts';
import { makeCalendar } from '../../bot/usecases/calendarFeeds.ts';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { requestDownload } from '../../bot/usecases/downloads.ts';
import { editPlan } from '../../bot/usecases/editPlan.ts';
import { forgetUnreferred, forgetUnusedRosters, UNREFERRED_DAYS } from '../../bot/usecases/forgetUnreferred.ts';
import { heedPlace } from '../../bot/usecases/heedPlace.ts';
import { linkChat } from '../../bot/usecases/linkChat.ts';
import { nudgeByHand } from '../../bot/usecases/nudgeByHand.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';
import type { Conversation } from '../../bot/usecases/ports/conversations.ts';
import { postMessage } from '../../bot/usecases/postMessage.ts';
import { presentPlan } from '../../bot/usecases/presentPlan.ts';
import { readDueRosters, readRoster } from '../../bot/usecases/readRoster.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { changeRole } from '../../bot/usecases/roles.ts';
import { saveSetUp } from '../../bot/usecases/setUp/saveSetUp.ts';
import { startSession } from '../../bot/usecases/startSession.ts';
import type { PersonKey } from '../../domain/people.ts';
import { anActivity } from '../builders/plans.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { deleteByTwo } from '../helpers/deleteByTwo.ts';
import { everyRow, standingIn } from '../helpers/everyRow.ts';
import { aMember } from '../helpers/fakeRoster.ts';
import { aConversation, anEngagement, aPerson, aProgramme, type House, openHouse, TENANT } from '../helpers/house.ts';

const [TEAM, CHAT] = ['19:team', '19:meeting'] as const;
const DAY = 24 * 60 * 60_000;
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * What may stay of the people of an engagement that was deleted: the audit log says by their ids who did what, and the
 * record of the deletion who the two were that decided it.
 */
const MAY_STAY = [
  'audit.entry.object_id',
  'public.deletion.confirmed_by_object_id',
  'public.deletion.confirmed_name',
  'public.deletion.proposed_by_object_id',
  'public.deletion.proposed_name',
];

describe.each(DATABASES)('people whose engagement is gone, on $name', ({ open }) => {
  let house: House;
  let context: Context;
  let close: () => Promise<void>;
  const named = (name: string) => ({ ...aPerson(name), name: `${name} Etternamn` });
  const newPeople = () => ({
    ...{ mayor: named('Oddny'), chief: named('Kjersti'), leader: named('Pernille') },
    ...{ guide: named('Reidun'), second: named('Roald'), former: named('Fredrik') },
    ...{ adder: named('Ivar'), bystander: named('Bjarne') },
  });
  let everybody: ReturnType<typeof newPeople>;

  beforeEach(async () => {
    everybody = newPeople();
    const { mayor, chief, leader, guide, second } = everybody;
    const engagement = anEngagement({
      holders: [
        { person: mayor, role: 'mayor' },
        { person: chief, role: 'chiefExecutive' },
        { person: leader, role: 'processLeader' },
        { person: guide, role: 'guide' },
        { person: second, role: 'guide' },
      ],
    });
    const { settings, drop } = await open();
    house = await openHouse(settings, aProgramme({ engagements: [engagement] }));
    // The queue keeps its jobs in the same database. PGlite takes one connection, so the queue has the house's own.
    const connection = settings.kind === 'pglite' ? house.connection : await connect(settings);
    const queue = await openWorkQueue(connection, SILENT);
    const db = createDatabase(
      connection.db,
      (trx, job, at) => queue.enqueue(trx, job, at),
      () => new Date(),
      house.context.now,
    );
    context = { ...house.context, db };
    close = async () => {
      await queue.stop();
      if (settings.kind === 'postgres') await connection.close();
      await house.close();
      await drop();
    };
    house.roster.lists.set(
      TEAM,
      Object.values(everybody).map((one) => aMember(one, { name: one.name })),
    );
    for (const id of [TEAM, '19:fjord']) {
      await db.conversations.seen(aConversation({ id }));
      await db.conversations.describe(TENANT, id, { teamId: TEAM, type: 'standard', name: 'Samfunnsdelen' });
    }
  });
  afterEach(() => close());

  const key = ({ tenantId, objectId }: PersonKey) => ({ tenantId, objectId });
  const write = async (person: ReturnType<typeof named>, text: string, conversation: Conversation) => {
    const arrival: Arrival = {
      ...{ activityId: randomUUID(), person: key(person), name: person.name, teamsId: `29:${person.objectId}` },
      ...{ conversation, teamId: conversation.kind === 'channel' ? TEAM : null, teamName: null, channel: null },
      threadId: null,
    };
    await answerMessage(context, arrival, { text, locale: 'nn-NO' } as Activity);
  };
  const alone = (person: PersonKey) => aConversation({ id: `a:${person.objectId}`, kind: 'personal' });
  const botAdded = (by: PersonKey) =>
    heedPlace(
      context,
      {
        ...{ conversation: aConversation({ id: TEAM }), activityId: randomUUID(), teamId: TEAM, teamName: null },
        ...{ channel: null, person: key(by), language: 'nn' as const },
      },
      [{ kind: 'botAdded' }],
    );

  /** Everything that an engagement comes to hold of people, in every place that holds any. */
  const live = async () => {
    const { mayor, chief, leader, guide, former, adder, bystander } = everybody;
    const { id } = house.engagement;
    await botAdded(adder);
    await postMessage(context, context.db, { tenantId: TENANT, id: TEAM }, null, {
      ...{ kind: 'welcome', language: 'nn', addedBy: adder.name, engagementId: null },
    });
    await readRoster(context, house.roster, [], { tenantId: TENANT, id: TEAM });
    await write(bystander, 'hei', aConversation());
    await write(bystander, 'hei', alone(bystander));
    for (const one of [mayor, guide, adder]) await write(one, 'innsjekk', alone(one));
    await changeRole(context, guide, id, { person: key(former), role: 'guide', held: true });
    const act: AuditedAction = { by: key(guide), engagementId: id, via: 'route openRound', about: null, from: null };
    const round = await withAudit(context, act, (within) => openRound(within, key(guide), id, null, {}, randomUUID()));
    for (const one of [mayor, leader]) {
      const { questions } = await openForm(context, key(one), round.id);
      await recordResponse(context, key(one), round.id, someAnswers(questions));
    }
    await openForm(context, key(chief), round.id);
    await context.db.drafts.keep(round.id, key(chief), { note: 'Kladd' }, context.now());
    await nudgeByHand(context, key(guide), id, round.id);
    await changeRole(context, guide, id, { person: key(former), role: 'guide', held: false });
    for (const responsible of [former, leader]) {
      const item = anActivity({ title: 'Høyring', responsible: { kind: 'person', person: key(responsible) } });
      await editPlan(context, key(guide), id, { id: randomUUID(), how: 'edit' }, [{ op: 'add', item }]);
    }
    await linkChat(context, key(guide), { tenantId: TENANT, conversationId: CHAT }, '');
    await write(guide, 'møte', aConversation({ id: CHAT, kind: 'groupChat' }));
    await startSession(context, key(leader), id);
    await presentPlan(context, key(leader), id, { zoom: 'month', phaseId: null });
    await makeCalendar(context, key(mayor), id, 'all');
    const of = { kind: 'plan', format: 'xlsx' } as const;
    await requestDownload(context, key(guide), { engagementId: id, of, language: 'nn' });
    await requestDownload(context, key(guide), {
      ...{ engagementId: null, language: 'nn' },
      of: { kind: 'ownData', format: 'json' },
    });
  };
  const remove = async () => {
    const { chief, guide, mayor } = everybody;
    for (const { id } of await context.db.rounds.list(house.engagement.id)) {
      await closeRound(context, key(guide), id);
      // Kept in the moment in which the check-in closed.
      await context.db.drafts.keep(id, key(chief), { note: 'Kladd' }, context.now());
    }
    return deleteByTwo(context, house.engagement.id, { guide: key(guide), mayor: key(mayor), pass: house.pass });
  };
  const left = async (people = Object.values(everybody)) => {
    const cells = await everyRow(house.connection.db);
    const words = people.flatMap(({ objectId, name }) => [objectId, name]);
    return standingIn(cells, words).sort();
  };

  it('stand in no table any more, by id or by name, but where the deletion says so', async () => {
    await live();
    expect((await left()).length).toBeGreaterThan(20);
    const removed = await remove();
    expect(await left()).toEqual(MAY_STAY);
    expect(removed).toMatchObject({ members: 8, people: 6 });
    const { guide, mayor, ...others } = everybody;
    expect(await left(Object.values(others))).toEqual([]);
  });

  it('are listed no more, and Teams is not asked for them', async () => {
    await live();
    await remove();
    house.roster.asked.length = 0;
    house.pass(2 * 60 * 60_000);
    await readDueRosters(context, house.roster, []);
    await heedPlace(
      context,
      {
        ...{ conversation: aConversation({ id: TEAM }), activityId: randomUUID(), teamId: TEAM, teamName: null },
        ...{ channel: null, person: null, language: 'nn' as const },
      },
      [{ kind: 'membersJoined', members: [{ teamsId: '29:ny', objectId: randomUUID() }] }],
    );
    await readDueRosters(context, house.roster, []);
    expect(house.roster.asked).toEqual([]);
    expect(await house.connection.db.selectFrom('roster').selectAll().execute()).toEqual([]);
  });

  it('stay in the team’s list, without a name, where another municipality has its channel in the same team', async () => {
    await live();
    const neighbour = anEngagement({ channel: { tenantId: TENANT, channelId: '19:grannen' } });
    await createSeeder(house.connection.db).plant(aProgramme({ engagements: [neighbour] }));
    await context.db.conversations.seen(aConversation({ id: '19:grannen' }));
    await context.db.conversations.describe(TENANT, '19:grannen', { teamId: TEAM, type: 'standard', name: null });
    const removed = await remove();
    expect(removed.members).toBeUndefined();
    const inTeam = ['public.roster_member.object_id', 'public.roster_member.teams_id'];
    const { adder, ...others } = everybody;
    expect(await left(Object.values(others))).toEqual([...MAY_STAY, ...inTeam].sort());
    expect(await left([adder])).toEqual(['public.message.subject', ...inTeam]);
  });

  it('are known again by nothing but a role: whoever writes to the bot is not written down by name', async () => {
    await write(everybody.bystander, 'hei', aConversation());
    expect(standingIn(await everyRow(house.connection.db), [everybody.bystander.name])).toEqual([]);
  });

  describe('when nothing was deleted', () => {
    const knownFromBefore = async (person: ReturnType<typeof named>) => {
      await context.db.people.seen(key(person), person.name, `29:${person.objectId}`);
      await context.db.conversations.seen(alone(person), key(person));
    };

    it('bystanders are forgotten when they were not heard of for a good while, and those with a role are not', async () => {
      await knownFromBefore(everybody.bystander);
      await write(everybody.adder, 'hei', alone(everybody.adder));
      house.pass((UNREFERRED_DAYS - 1) * DAY);
      await forgetUnreferred(context);
      expect(await left([everybody.bystander])).not.toEqual([]);
      await write(everybody.adder, 'hei', alone(everybody.adder));
      house.pass(2 * DAY);
      await forgetUnreferred(context);
      await forgetUnreferred(context);
      expect(await left([everybody.bystander])).toEqual([]);
      expect(await left([everybody.adder])).not.toEqual([]);
      expect(await context.db.people.find(everybody.mayor)).toMatchObject({ name: everybody.mayor.name });
    });

    it('whoever added the bot is forgotten as well, when the tenant has its programme', async () => {
      await botAdded(everybody.adder);
      await context.db.conversations.welcome(TENANT, TEAM, context.now());
      await postMessage(context, context.db, { tenantId: TENANT, id: TEAM }, null, {
        ...{ kind: 'welcome', language: 'nn', addedBy: everybody.adder.name, engagementId: null },
      });
      await forgetUnreferred(context);
      expect(await left([everybody.adder])).toEqual([
        'public.conversation.added_by_object_id',
        'public.message.subject',
      ]);
      house.pass((UNREFERRED_DAYS + 1) * DAY);
      await forgetUnreferred(context);
      expect(await left([everybody.adder])).toEqual([]);
    });

    it('a team that somebody only looked at is let go of within the hour, and one that is used is not', async () => {
      const looked = { tenantId: TENANT, id: '19:berre-sett' };
      await context.db.conversations.seen(aConversation({ id: looked.id }));
      await context.db.conversations.describe(TENANT, looked.id, { teamId: looked.id, type: 'standard', name: null });
      house.roster.lists.set(looked.id, [aMember(everybody.bystander)]);
      await readRoster(context, house.roster, [], looked);
      await readRoster(context, house.roster, [], { tenantId: TENANT, id: TEAM });
      await forgetUnusedRosters(context);
      const kept = async () =>
        (await house.connection.db.selectFrom('roster').select('id').orderBy('id').execute()).map(({ id }) => id);
      expect(await kept()).toEqual([looked.id, TEAM].sort());
      house.pass(61 * 60_000);
      await forgetUnusedRosters(context);
      await forgetUnusedRosters(context);
      expect(await kept()).toEqual([TEAM]);
    });

    it('a team is read and kept while a channel in it is being set up', async () => {
      const channel = '19:ny';
      const team = { tenantId: TENANT, id: '19:nytt-team' };
      for (const id of [channel, team.id]) {
        await context.db.conversations.seen(aConversation({ id }));
        await context.db.conversations.describe(TENANT, id, { teamId: team.id, type: 'standard', name: null });
      }
      house.roster.lists.set(team.id, [aMember(everybody.guide, { name: everybody.guide.name })]);
      const place = { teamId: null, type: null, name: null };
      await saveSetUp(context, { person: key(everybody.guide), name: null }, channel, place, { language: 'nn' });
      house.pass(2 * 60 * 60_000);
      await forgetUnusedRosters(context);
      house.roster.asked.length = 0;
      await readDueRosters(context, house.roster, []);
      expect(house.roster.asked).toContain(team.id);
    });
  });
});
