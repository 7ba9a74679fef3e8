import { randomUUID } from 'node:crypto';
import { createSeeder } from '../../bot/store/seeder.ts';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { applyRetention } from '../../bot/usecases/deletion/applyRetention.ts';
import { carryOutDeletions } from '../../bot/usecases/deletion/carryOutDeletions.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { BODIES } from '../../domain/archive/marks.ts';
import type { ArchiveView, DeletionRecordView } from '../../domain/archive/views.ts';
import type { PersonKey } from '../../domain/people.ts';
import { callAs } from '../helpers/callAs.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { aConversation, anEngagement, aPerson, aProgramme, type House, openHouseOn } from '../helpers/house.ts';

const DAY = 24 * 60 * 60_000;
const OTHER = '22222222-2222-4222-8222-222222222222';
const of = (tenantId: string, name: string) => ({ ...aPerson(name), tenantId });

describe.each(DATABASES)('deleting by two people, over HTTP with two tenants, on $name', ({ open }) => {
  let house: House;
  let door: Door;
  let id: string;
  let programmeId: string;
  /** The lead, the guide and the mayor of another tenant's programme. */
  let others: readonly PersonKey[];

  beforeEach(async () => {
    const programme = aProgramme();
    programmeId = programme.id;
    house = await openHouseOn(open, programme);
    const [lead, guide, mayor] = [of(OTHER, 'Leiar der'), of(OTHER, 'Rettleiar der'), of(OTHER, 'Ordførar der')];
    const engagement = anEngagement({
      channel: { tenantId: OTHER, channelId: '19:der' },
      holders: [
        { person: guide, role: 'guide' },
        { person: mayor, role: 'mayor' },
      ],
    });
    await createSeeder(house.connection.db).plant(aProgramme({ leads: [lead], engagements: [engagement] }));
    others = [lead, guide, mayor];
    door = await openDoorOf(house);
    id = house.engagement.id;
  });

  afterEach(async () => {
    await door.close();
    await house.close();
  });

  const guide = () => house.who('guide');
  const mayor = () => house.who('mayor');
  const call = (person: PersonKey, method: string, path: string, body?: object) =>
    callAs(door, person, method, `/engagements/${id}${path}`, body);
  const decision = { decidedBy: 'municipality', reference: 'KOM 12/26' };
  const propose = (person: PersonKey) => call(person, 'post', '/archive/deletion', decision);
  const archive = async (person = guide()) => (await call(person, 'get', '/archive')).body as ArchiveView;
  const confirm = async (person: PersonKey) =>
    (await call(person, 'post', `/archive/deletion/${(await archive()).deletion?.id}/confirm`)).code;
  const stop = async (person: PersonKey) =>
    (await call(person, 'post', `/archive/deletion/${(await archive()).deletion?.id}/stop`)).code;
  const mark = (person: PersonKey, body: string) =>
    call(person, 'put', '/archive/mark', { body, kind: 'exported', reference: '26/1' });
  const settle = async (lastDay = '2026-11-20') => {
    await call(guide(), 'put', '/archive/end', { on: lastDay });
    for (const body of BODIES) await mark(body === 'municipality' ? mayor() : guide(), body);
  };
  const isThere = async () => (await house.context.db.engagements.find(id)) !== null;
  const daysLater = async (days: number) => {
    house.pass(days * DAY);
    await carryOutDeletions(house.context);
    await house.deliverAll();
  };
  const posted = () => house.messenger.sent.map(({ content }) => content.kind);

  it('is refused to one person alone, to the same side, and to everybody who has no part in it', async () => {
    await settle();
    for (const stranger of [...others, house.stranger]) {
      expect((await propose(stranger)).code).toBe('engagementNotFound');
    }
    expect((await propose(guide())).code).toBe('done');
    expect(await confirm(guide())).toBe('secondPersonNeeded');
    expect(await confirm(house.who('guide', 1))).toBe('secondPersonNeeded');
    expect(await confirm(house.lead)).toBe('secondPersonNeeded');
    for (const stranger of [...others, house.stranger]) {
      expect([await confirm(stranger), await stop(stranger)]).toEqual(['engagementNotFound', 'engagementNotFound']);
    }
    await daysLater(30);
    expect(await isThere()).toBe(true);
  });

  it('is stopped on day six by either side, and nothing is deleted', async () => {
    await settle();
    await propose(guide());
    expect(await confirm(mayor())).toBe('done');
    await daysLater(6);
    expect(await isThere()).toBe(true);
    expect(await stop(house.who('chiefExecutive'))).toBe('done');
    await daysLater(30);
    expect(await isThere()).toBe(true);
    expect((await archive()).deletion).toMatchObject({ stopped: { by: 'Kommunedirektør' } });
    // Stopped, it can be proposed anew, by the other side too.
    expect((await propose(mayor())).code).toBe('done');
    expect(await confirm(house.lead)).toBe('done');
  });

  it('is carried out on day seven and not before, once, and says so to both', async () => {
    await settle();
    await house.context.db.conversations.seen(aConversation({ id: 'chat-mayor', kind: 'personal' }), mayor());
    await propose(guide());
    await house.deliverAll();
    expect(posted().filter((kind) => kind === 'deletion')).toHaveLength(2);
    for (const person of [guide(), mayor(), house.lead]) {
      const { decided } = (await callAs(door, person, 'get', '/me/retention')).body as { decided: { mine: boolean }[] };
      expect(decided).toMatchObject([{ shortName: 'Fjord', needs: 'municipality', proposed: { by: 'Rettleiar' } }]);
      expect(decided[0]?.mine).toBe(person.objectId === mayor().objectId);
    }
    await confirm(mayor());
    await daysLater(7 - 1 / 24);
    expect(await isThere()).toBe(true);
    house.pass(DAY / 24);
    await Promise.all([carryOutDeletions(house.context), carryOutDeletions(house.context)]);
    await house.deliverAll();
    expect(await isThere()).toBe(false);
    expect(posted().at(-1)).toBe('deletionDone');

    const log = (await house.context.db.audit.list(id, null, 50)).map(({ via, outcome }) => `${via} ${outcome}`);
    expect(log.filter((line) => line.includes('Deletion'))).toEqual([
      'job carryOutDeletions done',
      'route confirmDeletion done',
      'route proposeDeletion done',
    ]);
    // Whoever had a part and looks again is told in plain words; everybody else of nothing.
    expect((await call(house.who('processLeader'), 'get', '')).code).toBe('engagementDeleted');
    const record = (await call(house.who('processLeader'), 'get', '/deletion')).body as DeletionRecordView;
    expect(record).toMatchObject({
      municipality: 'Fjord',
      ...decision,
      proposed: { by: 'Rettleiar', role: 'guide' },
      confirmed: { by: 'Ordførar', role: 'mayor' },
    });
    for (const stranger of [...others, house.stranger]) {
      expect([(await call(stranger, 'get', '')).code, (await call(stranger, 'get', '/deletion')).code]).toEqual([
        'engagementNotFound',
        'engagementNotFound',
      ]);
    }
    // The programme lead has the list of it.
    const list = (person: PersonKey) => callAs(door, person, 'get', `/programmes/${programmeId}/deletions`);
    expect((await list(house.lead)).body).toEqual({ deletions: [record] });
    for (const person of [mayor(), guide(), ...others]) expect((await list(person)).code).toBe('programmeNotFound');
    // After a while nobody is known again any more.
    await daysLater(91);
    expect((await call(house.who('processLeader'), 'get', '')).code).toBe('engagementNotFound');
  });

  it('waits for what came in the way meanwhile, says for what, once, and goes on when that is settled', async () => {
    await settle('2026-11-23');
    await propose(guide());
    await confirm(mayor());
    house.pass(DAY / 24);
    const round = await openRound(house.context, guide(), id);
    await daysLater(7);
    await daysLater(1);
    expect(await isThere()).toBe(true);
    expect((await archive()).obstacles.map(({ kind }) => kind)).toEqual(['openRound', 'changedSince']);
    expect(posted().filter((kind) => kind === 'deletion')).toHaveLength(3);
    await closeRound(house.context, guide(), round.id);
    await daysLater(1);
    expect((await archive()).obstacles).toEqual([{ kind: 'changedSince', bodies: [...BODIES] }]);
    for (const body of BODIES) await mark(body === 'municipality' ? mayor() : guide(), body);
    await daysLater(0);
    expect(await isThere()).toBe(false);
  });

  it('is stopped by a guidance period that goes on after all', async () => {
    await settle();
    await propose(guide());
    await confirm(mayor());
    await call(house.lead, 'put', '/archive/end', { on: null });
    expect((await archive()).deletion).toMatchObject({ stopped: { by: 'Programleiar' } });
    await daysLater(8);
    expect(await isThere()).toBe(true);
  });

  it('needs its proposer to have a role still when it is confirmed, and can then be proposed anew', async () => {
    await settle();
    await propose(house.who('guide', 1));
    await call(guide(), 'put', '/roles', { person: house.who('guide', 1), role: 'guide', held: false });
    expect(await confirm(mayor())).toBe('changedMeanwhile');
    expect((await propose(guide())).code).toBe('done');
    expect(await confirm(mayor())).toBe('done');
  });

  it('takes the programme lead where nobody in the municipality has a role, and no guide can bring that about', async () => {
    await settle();
    const takeRolesAway = async () => {
      for (const role of ['mayor', 'chiefExecutive', 'processLeader'] as const) {
        await call(guide(), 'put', '/roles', { person: house.who(role), role, held: false });
      }
    };
    await propose(guide());
    await takeRolesAway();
    // Taking roles away stops it; and where the municipality once had people, it stays theirs to confirm.
    expect((await archive()).deletion?.stopped).not.toBeNull();
    await propose(guide());
    expect([await confirm(house.who('guide', 1)), await confirm(house.lead)]).toEqual([
      'secondPersonNeeded',
      'secondPersonNeeded',
    ]);
    await stop(guide());
    // Nobody of its own, now or ever.
    await house.connection.db.deleteFrom('past_holder').execute();
    await propose(guide());
    expect(await confirm(house.who('guide', 1))).toBe('secondPersonNeeded');
    expect(await confirm(house.lead)).toBe('done');
  });

  it('lets a guide settle no archive but the guiding bodies’, nor become the municipality by a role of its own', async () => {
    expect((await mark(guide(), 'municipality')).code).toBe('forbidden');
    await settle();
    await propose(guide());
    const second = house.who('guide', 1);
    await house.context.db.roleHolders.give(id, second, 'mayor');
    expect(await confirm(second)).toBe('secondPersonNeeded');
  });

  it('is answered alike when it is asked for twice, and refuses what is not this engagement’s', async () => {
    await settle();
    await Promise.all([propose(guide()), propose(guide())]);
    const { deletion } = await archive();
    expect([await confirm(mayor()), await confirm(mayor())]).toEqual(['done', 'done']);
    expect((await archive()).deletion?.id).toBe(deletion?.id);
    expect((await propose(house.lead)).code).toBe('changedMeanwhile');
    expect((await call(mayor(), 'post', `/archive/deletion/${randomUUID()}/confirm`)).code).toBe('notFound');
  });

  it('tells the channel, once, that the last day was set, and everybody’s page', async () => {
    await call(guide(), 'put', '/archive/end', { on: '2026-11-20' });
    await call(guide(), 'put', '/archive/end', { on: '2026-11-20' });
    await house.deliverAll();
    expect(posted()).toEqual(['engagementEnd']);
    expect((await call(mayor(), 'get', '')).body).toMatchObject({ endedOn: '2026-11-20' });
    expect((await callAs(door, mayor(), 'get', '/portfolio')).body).toMatchObject({
      rows: [{ endedOn: '2026-11-20' }],
    });
    expect((await archive(mayor())).endedBy).toBe('Rettleiar');
  });

  describe('attempts of one guide alone', () => {
    const changeRole = (person: PersonKey, role: string, held: boolean) =>
      call(guide(), 'put', '/roles', { person: { tenantId: person.tenantId, objectId: person.objectId }, role, held });
    const locals = () =>
      (['mayor', 'chiefExecutive', 'processLeader'] as const).map((role) => ({ role, person: house.who(role) }));
    const afterRetention = async (days: number) => {
      house.pass(days * DAY);
      await applyRetention(house.context);
    };

    it('do not speak for a municipality whose people they took out', async () => {
      for (const { role, person } of locals()) expect((await changeRole(person, role, false)).code).toBe('done');
      expect((await mark(guide(), 'municipality')).code).toBe('forbidden');
      await call(guide(), 'put', '/archive/end', { on: '2020-01-01' });
      for (const body of BODIES.filter((one) => one !== 'municipality')) await mark(guide(), body);
      await afterRetention(1_000);
      expect(await isThere()).toBe(true);
    });

    it('gain nothing by an end far back: the time runs from the day it was recorded', async () => {
      await settle();
      await call(guide(), 'put', '/archive/end', { on: '2020-01-01' });
      await afterRetention(62);
      expect(await isThere()).toBe(true);
    });

    it('stop the deletion when they take out who could have stopped it', async () => {
      await settle();
      await propose(guide());
      expect(await confirm(mayor())).toBe('done');
      await changeRole(house.who('chiefExecutive'), 'chiefExecutive', false);
      expect((await archive()).deletion?.stopped).not.toBeNull();
      await daysLater(8);
      expect(await isThere()).toBe(true);
    });
  });

  it('waits, also when its time is over, for what came after an archive was taken out', async () => {
    await settle('2026-11-28');
    house.pass(5 * DAY);
    const { id: roundId } = await openRound(house.context, guide(), id);
    house.pass(800 * DAY);
    await applyRetention(house.context);
    expect(await isThere()).toBe(true);
    await closeRound(house.context, guide(), roundId);
    for (const body of BODIES) await mark(body === 'municipality' ? mayor() : guide(), body);
    await applyRetention(house.context);
    expect(await isThere()).toBe(false);
    expect((await call(mayor(), 'get', '/archive')).code).toBe('engagementDeleted');
  });
});
