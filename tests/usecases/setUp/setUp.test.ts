import { DeliveryError } from '../../../bot/usecases/ports/messenger.ts';
import { finishSetUp } from '../../../bot/usecases/setUp/finishSetUp.ts';
import { readSetUp } from '../../../bot/usecases/setUp/readSetUp.ts';
import { forgetSetUps, saveSetUp } from '../../../bot/usecases/setUp/saveSetUp.ts';
import { isStep } from '../../../domain/plan.ts';
import { nextStep } from '../../../domain/setUp/draft.ts';
import { allAnswers } from '../../builders/setUps.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { aMember } from '../../helpers/fakeRoster.ts';
import { aConversation, aPerson, aProgramme, type House, openHouseOn, TENANT } from '../../helpers/house.ts';
import { NEW_CHANNEL, NEW_TEAM, NO_HINT, openSetUpDesk, type SetUpDesk } from '../../helpers/setUpDesk.ts';

const DAY = 86_400_000;
const CHANNEL = { tenantId: TENANT, channelId: NEW_CHANNEL };

describe.each(DATABASES)('setting a channel up, on $name', ({ open }) => {
  let house: House;
  let desk: SetUpDesk;

  beforeEach(async () => {
    house = await openHouseOn(open);
    desk = await openSetUpDesk(house);
  });
  afterEach(() => house.close());

  it('is for a guide in the channel, in the programmes in which they guide', async () => {
    const view = await desk.open(house.who('guide'));
    expect(view).toMatchObject({ first: false, revision: 0, draft: {}, membersKnown: true });
    expect(view.programmes.map(({ name }) => name)).toEqual(['Prøveprogram']);
  });

  it('tells the others in the channel who can, by name, and those outside it nothing', async () => {
    expect(await desk.read(house.who('mayor'))).toEqual({ state: 'closed', why: 'notGuide', who: ['Rettleiar'] });
    expect(await desk.read(house.stranger)).toEqual({ state: 'closed', why: 'notSeen', who: [] });
    expect(await desk.read(house.who('guide', 1))).toEqual({ state: 'closed', why: 'notSeen', who: [] });
    expect(await desk.read(desk.adder)).toMatchObject({ why: 'notGuide' });
  });

  it('says that nobody can where no guide is among the members', async () => {
    house.roster.lists.set(NEW_TEAM, [aMember(house.who('mayor'))]);
    expect(await desk.read(house.who('mayor'))).toEqual({ state: 'closed', why: 'notGuide', who: [] });
  });

  it('refuses whoever may not, whatever they send, and keeps nothing of it', async () => {
    const { municipality } = allAnswers();
    for (const person of [house.who('mayor'), house.stranger, desk.adder]) {
      await expect(desk.save(person, { municipality })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(desk.finish(person, 0)).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await house.context.db.setUps.find(CHANNEL)).toBeNull();
  });

  it('keeps each answer, so that another guide goes on where the first one stopped', async () => {
    house.roster.lists.set(NEW_TEAM, [...(house.roster.lists.get(NEW_TEAM) ?? []), aMember(house.who('guide', 1))]);
    const { municipality, language } = allAnswers();
    await desk.save(house.who('guide'), { municipality });
    house.pass(3 * DAY);
    const view = await desk.open(house.who('guide', 1));
    expect(view.changed).toMatchObject({ by: 'Rettleiar', mine: false });
    expect([view.draft.municipality, nextStep(view.draft)]).toEqual([municipality, 'language']);
    expect((await desk.save(house.who('guide', 1), { language })).revision).toBe(2);
  });

  it('makes it all at once: people with their roles, a plan, a series, and the channel linked', async () => {
    const guide = house.who('guide');
    await desk.answerAll(guide);
    await desk.save(guide, {
      plan: {
        template: { kind: 'product', id: 'communityPlan', language: 'nn', form: null },
        end: '2028-06-01',
        desiredOutcome: 'Ferdig',
      },
    });
    const { revision } = await desk.save(guide, {
      series: {
        settings: {
          rhythm: { kind: 'weekly', every: 2, weekday: 2 },
          time: { hour: 10, minute: 0 },
          ...{ windowWorkingDays: 5, startsOn: '2026-12-01', endsOn: null, audience: 'askedAndGuides', nudges: true },
        },
      },
    });
    const made = await desk.finish(guide, revision);
    const { db } = house.context;
    const engagement = await db.engagements.findByChannel(CHANNEL);
    expect(engagement).toMatchObject({
      id: made.engagementId,
      language: 'nn',
      theme: 'open',
      municipality: { shortName: 'Stad', languageDecision: 'neutral' },
    });
    expect(await db.engagements.rolesOf(guide, made.engagementId)).toEqual(['guide']);
    expect(await db.engagements.rolesOf(desk.newcomer, made.engagementId)).toEqual(['mayor']);
    expect((await db.people.find(desk.newcomer))?.name).toBe('Ny ordførar');
    const plan = await db.plans.find(made.engagementId);
    expect(plan.items.filter(isStep)).toHaveLength(made.steps);
    expect(made.steps).toBeGreaterThan(10);
    expect((await db.plans.newestRevisions(made.engagementId, 1))[0]).toMatchObject({ number: 1, how: 'template' });
    expect(await db.series.nextOpening(made.engagementId)).toEqual(new Date('2026-12-01T09:00:00Z'));
    expect(await db.setUps.find(CHANNEL)).toBeNull();
    expect(house.jobs.map(({ job }) => job)).toContainEqual({
      name: 'readRoster',
      data: { tenantId: TENANT, id: NEW_TEAM },
    });
    // Sent again after a broken line it is no second one.
    expect(await desk.finish(guide, revision)).toMatchObject({ engagementId: made.engagementId, series: true });
    expect(await desk.read(guide)).toEqual({ state: 'linked', engagementId: made.engagementId });
    expect(await desk.read(desk.adder)).toEqual({ state: 'linked', engagementId: null });
    expect(await desk.read(house.stranger)).toEqual({ state: 'closed', why: 'notSeen', who: [] });
  });

  it('makes nothing while a step is open, or of other answers than were looked over', async () => {
    const guide = house.who('guide');
    const { municipality } = allAnswers();
    const { revision } = await desk.save(guide, { municipality });
    await expect(desk.finish(guide, revision)).rejects.toMatchObject({ code: 'invalidInput' });
    const seen = (await desk.answerAll(guide)).revision;
    await desk.save(guide, { language: 'nb' });
    await expect(desk.finish(guide, seen)).rejects.toMatchObject({ code: 'changedMeanwhile' });
    expect(await house.context.db.engagements.findByChannel(CHANNEL)).toBeNull();
  });

  it('leaves nothing behind when it breaks half way', async () => {
    const guide = house.who('guide');
    const { revision } = await desk.answerAll(guide);
    let asked = 0;
    const newId = () => {
      asked += 1;
      if (asked > 1) throw new Error('the power goes');
      return house.context.newId();
    };
    await desk.save(guide, {
      plan: {
        template: { kind: 'product', id: 'communityPlan', language: 'nn', form: null },
        end: '2028-06-01',
        desiredOutcome: '',
      },
    });
    await expect(
      finishSetUp({ ...house.context, newId }, { person: guide, name: null }, NEW_CHANNEL, NO_HINT, revision + 1),
    ).rejects.toThrow('the power goes');
    expect(await house.context.db.engagements.findByChannel(CHANNEL)).toBeNull();
    const kept = await house.connection.db.selectFrom('municipality').select('number').execute();
    expect(kept.map(({ number }) => number)).not.toContain('4649');
  });

  it('takes no programme that is not theirs, no stranger into a role, and no roles without a guide', async () => {
    const guide = house.who('guide');
    const foreign = { choice: { kind: 'known', id: house.context.newId() }, theme: 'open' } as const;
    const refused = { code: 'invalidInput' };
    await expect(desk.save(guide, { programme: foreign })).rejects.toMatchObject(refused);
    await expect(
      desk.save(guide, { programme: { choice: { kind: 'new', name: 'Mitt' }, theme: 'open' } }),
    ).rejects.toMatchObject(refused);
    const { tenantId, objectId } = house.stranger;
    const own = { person: guide, role: 'guide' } as const;
    await expect(
      desk.save(guide, { roles: [own, { person: { tenantId, objectId }, role: 'mayor' }] }),
    ).rejects.toMatchObject(refused);
    await expect(desk.save(guide, { roles: [{ ...own, role: 'mayor' }] })).rejects.toMatchObject(refused);
  });

  it('goes on without the list of members for those who are known to be in, with themselves alone', async () => {
    const guide = house.who('guide');
    await desk.open(guide);
    house.roster.failure = new DeliveryError('unreachable', true);
    house.pass(DAY);
    expect((await desk.open(guide)).membersKnown).toBe(true);
    const view = await desk.save(guide, { roles: [{ person: guide, role: 'guide' }] });
    expect(view.draft.roles).toEqual([{ person: guide, name: 'Rettleiar', role: 'guide' }]);
  });

  it('lets nobody in unseen where the members could never be read, but whoever added the app', async () => {
    house.roster.failure = new DeliveryError('unreachable', true);
    expect(await desk.read(house.who('guide'))).toMatchObject({ why: 'notSeen' });
    await house.context.db.conversations.addedBy(TENANT, NEW_TEAM, house.who('guide').objectId);
    expect((await desk.open(house.who('guide'))).membersKnown).toBe(false);
  });

  it('warns of another municipality in the same team, and of another engagement of the same', async () => {
    const { db } = house.context;
    const guide = house.who('guide');
    await db.conversations.describe(TENANT, '19:fjord', { teamId: NEW_TEAM, type: 'standard', name: null });
    const { municipality } = house.engagement;
    const { languageDecision: _, bodyNames, ...rest } = municipality;
    const view = await desk.save(guide, { municipality: { ...rest, bodyNames: [...bodyNames] } });
    const fjord = { id: house.engagement.id, shortName: 'Fjord', programmeName: 'Prøveprogram' };
    expect(view.sameTeam).toEqual([fjord]);
    expect(view.sameMunicipality).toEqual([{ ...fjord, hasChannel: true, mayMove: true }]);
  });

  it('gets to know a channel that the bot has not heard of only where Teams says that the person is in it', async () => {
    const guide = house.who('guide');
    const hint = { teamId: NEW_TEAM, type: 'standard', name: 'Ein ny kanal' } as const;
    const look = (id: string, person = guide) => readSetUp(house.context, { person, name: null }, id, hint);
    expect(await look('19:ukjend')).toMatchObject({ state: 'closed', why: 'notSeen' });
    house.roster.lists.set('19:ukjend', [aMember(house.who('mayor'))]);
    expect(await look('19:ukjend')).toMatchObject({ state: 'closed', why: 'notSeen' });
    house.roster.lists.set('19:ukjend', [aMember(guide)]);
    expect(await look('19:ukjend')).toMatchObject({ state: 'open', channelName: 'Ein ny kanal' });
    expect(await look('19:fjern', { ...guide, tenantId: house.context.newId() })).toMatchObject({ why: 'notSeen' });
  });

  it('says that the app is missing where it was taken out, to those who are known to be in the channel', async () => {
    await desk.open(house.who('guide'));
    await house.context.db.conversations.stop(TENANT, NEW_CHANNEL, 'botRemoved', house.context.now());
    expect(await desk.read(house.who('guide'))).toMatchObject({ state: 'closed', why: 'appMissing' });
    expect(await desk.read(house.stranger)).toMatchObject({ state: 'closed', why: 'notSeen' });
  });

  it('says of a private channel that the bot cannot speak there, and lets its own members set it up', async () => {
    const guide = house.who('guide');
    await house.context.db.conversations.seen(aConversation({ id: '19:privat' }));
    await house.context.db.conversations.describe(TENANT, '19:privat', {
      teamId: NEW_TEAM,
      type: 'private',
      name: null,
    });
    await house.context.db.conversations.stop(TENANT, '19:privat', 'privateChannel', house.context.now());
    house.roster.lists.set('19:privat', [aMember(guide)]);
    const look = (person = guide) => readSetUp(house.context, { person, name: null }, '19:privat', NO_HINT);
    expect(await look()).toMatchObject({ state: 'open', type: 'private', silence: 'privateChannel' });
    expect(await look(house.who('mayor'))).toMatchObject({ state: 'closed', why: 'notSeen' });
  });

  it('lets go of answers that nobody has touched for three months', async () => {
    const { municipality } = allAnswers();
    await desk.save(house.who('guide'), { municipality });
    house.pass(89 * DAY);
    await forgetSetUps(house.context);
    expect(await house.context.db.setUps.find(CHANNEL)).not.toBeNull();
    house.pass(2 * DAY);
    await forgetSetUps(house.context);
    expect(await house.context.db.setUps.find(CHANNEL)).toBeNull();
  });

  it('takes answers no more where the channel is linked meanwhile', async () => {
    const guide = house.who('guide');
    const { revision } = await desk.answerAll(guide);
    await desk.finish(guide, revision);
    const again = saveSetUp(house.context, { person: guide, name: null }, NEW_CHANNEL, NO_HINT, { language: 'en' });
    await expect(again).rejects.toMatchObject({ code: 'changedMeanwhile' });
  });
});

describe.each(DATABASES)('the very first set-up in a tenant, on $name', ({ open }) => {
  let house: House;
  let desk: SetUpDesk;

  beforeEach(async () => {
    // Somebody else's tenant has a programme; this one has nothing.
    const far = { ...aPerson('Leiar'), tenantId: '22222222-2222-4222-8222-222222222222' };
    house = await openHouseOn(open, aProgramme({ leads: [far], engagements: [] }));
    desk = await openSetUpDesk(house);
  });
  afterEach(() => house.close());

  it('is for whoever added the app, who makes the programme, leads it and is the first guide', async () => {
    expect(await desk.read(desk.newcomer)).toEqual({ state: 'closed', why: 'notFirst', who: [] });
    expect((await desk.open(desk.adder)).first).toBe(true);
    const { revision } = await desk.answerAll(desk.adder);
    const { engagementId } = await desk.finish(desk.adder, revision);
    const roles = await house.context.db.engagements.rolesOf(desk.adder, engagementId);
    expect([...roles].sort()).toEqual(['guide', 'programmeLead']);
  });

  it('is shut as soon as somebody guides: adding the app elsewhere makes nobody a guide', async () => {
    const { revision } = await desk.answerAll(desk.adder);
    await desk.finish(desk.adder, revision);
    const { db } = house.context;
    await db.conversations.seen(aConversation({ id: '19:andre' }));
    await db.conversations.addedBy(TENANT, '19:andre', desk.newcomer.objectId);
    house.roster.lists.set('19:andre', [aMember(desk.newcomer), aMember(desk.adder)]);
    const look = await readSetUp(house.context, { person: desk.newcomer, name: null }, '19:andre', NO_HINT);
    expect(look).toMatchObject({ state: 'closed', why: 'notGuide' });
  });
});
