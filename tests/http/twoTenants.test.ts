import { randomUUID } from 'node:crypto';
import { createSeeder } from '../../bot/store/seeder.ts';
import { openDownload, requestDownload } from '../../bot/usecases/downloads.ts';
import type { Person } from '../../bot/usecases/ports/people.ts';
import type { PersonKey } from '../../domain/people.ts';
import { anActivity } from '../builders/plans.ts';
import { allAnswers } from '../builders/setUps.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { everyRow, standingIn } from '../helpers/everyRow.ts';
import { aMember } from '../helpers/fakeRoster.ts';
import { aConversation, anEngagement, aPerson, aProgramme, type House, openHouseOn, TENANT } from '../helpers/house.ts';

const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const PLACE = { teamId: null, type: null, name: null } as const;

/** Three people of one tenant, who guide one municipality together. */
const threeOf = (tenantId: string, said: string) => {
  const [guide, mayor, leader] = ['Rettleiar', 'Ordførar', 'Prosessleiar'].map(
    (role): Person => ({ ...aPerson(`${role} i ${said}`), tenantId }),
  ) as [Person, Person, Person];
  return { guide, mayor, leader };
};

const engagementOf = (tenantId: string, channelId: string, people: ReturnType<typeof threeOf>) =>
  anEngagement({
    channel: { tenantId, channelId },
    holders: [
      { person: people.guide, role: 'guide' },
      { person: people.mayor, role: 'mayor' },
      { person: people.leader, role: 'processLeader' },
    ],
  });

describe.each(DATABASES)('two tenants with three people each on $name', ({ open }) => {
  let house: House;
  let door: Door;
  const [a, b] = [threeOf(TENANT, 'nord'), threeOf(OTHER_TENANT, 'sør')];
  const [north, south] = [engagementOf(TENANT, '19:nord', a), engagementOf(OTHER_TENANT, '19:sor', b)];

  beforeEach(async () => {
    house = await openHouseOn(open, aProgramme({ engagements: [north], leads: [a.guide] }));
    const programme = aProgramme({ name: 'Programmet i sør', engagements: [south], leads: [b.guide] });
    await createSeeder(house.connection.db).plant(programme);
    door = await openDoorOf(house);
    for (const [tenantId, team, people] of [
      [TENANT, '19:team-nord', a],
      [OTHER_TENANT, '19:team-sor', b],
    ] as const) {
      await knownChannel(tenantId, team, team);
      const listed = Object.values(people).map((one) => aMember(one, { name: one.name }));
      house.roster.lists.set(team, listed);
    }
    await knownChannel(TENANT, '19:nord', '19:team-nord');
    await knownChannel(OTHER_TENANT, '19:sor', '19:team-sor');
  });

  afterEach(async () => {
    await door.close();
    await house.close();
  });

  const knownChannel = async (tenantId: string, id: string, teamId: string) => {
    await house.context.db.conversations.seen(aConversation({ tenantId, id }));
    await house.context.db.conversations.describe(tenantId, id, { teamId, type: 'standard', name: null });
  };
  const call = async ({ tenantId, objectId }: PersonKey, method: string, path: string, body?: object) => {
    const response = await fetch(`${door.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-test-person': objectId, 'x-test-tenant': tenantId },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const setUpPath = (channelId: string) => `/channels/${encodeURIComponent(channelId)}/set-up`;

  /** Sets a new channel up for a municipality by its number, in the words of whoever does. */
  const setUp = async (guide: Person, team: string, channelId: string, number: string, names: string) => {
    await knownChannel(guide.tenantId, channelId, team);
    const path = setUpPath(channelId);
    const view = (await call(guide, 'GET', path)).body as { programmes: { id: string }[] };
    const answers = allAnswers();
    const steps = [
      {
        municipality: {
          ...{ number, name: `${names}vik`, shortName: `${names}vik`, county: `${names}fylket` },
          bodyNames: [`${names}vik kommune`],
        },
      },
      { language: answers.language },
      { programme: { choice: { kind: 'known', id: view.programmes[0]?.id }, theme: 'open' } },
      { roles: [{ person: { tenantId: guide.tenantId, objectId: guide.objectId }, role: 'guide' }] },
      { plan: answers.plan },
      { series: answers.series },
    ];
    let revision = 0;
    for (const answer of steps) {
      const kept = await call(guide, 'PUT', path, { place: PLACE, answer });
      expect(kept).toMatchObject({ status: 200 });
      revision = (kept.body as { revision: number }).revision;
    }
    const made = await call(guide, 'POST', `${path}/finish`, { place: PLACE, seen: revision });
    expect(made).toMatchObject({ status: 200 });
    return (made.body as { engagementId: string }).engagementId;
  };
  const engagement = async (person: PersonKey, id: string) =>
    (await call(person, 'GET', `/engagements/${id}`)).body as Readonly<Record<string, unknown>>;

  describe('what one of them has set up', () => {
    it('is found by nobody of the other, whatever they search for', async () => {
      const searches = ['9906', 'Løyndvik', 'løynd', 'Løyndfylket', '4649', 'stad'];
      const found = async () => {
        const all = [];
        for (const words of searches) {
          all.push((await call(b.guide, 'GET', `/municipalities?search=${encodeURIComponent(words)}`)).body);
        }
        return all;
      };
      const before = await found();
      await setUp(a.guide, '19:team-nord', '19:ny-nord', '9906', 'Løynd');
      await setUp(a.guide, '19:team-nord', '19:ny-nord-2', '4649', 'Løynd');
      expect(await found()).toEqual(before);
    });

    it('is called as its own tenant says, in both, whoever was first', async () => {
      const first = await setUp(a.guide, '19:team-nord', '19:ny-nord', '9906', 'Løynd');
      const second = await setUp(b.guide, '19:team-sor', '19:ny-sor', '9906', 'Open');
      expect(await engagement(a.guide, first)).toMatchObject({
        shortName: 'Løyndvik',
        bodyNames: ['Løyndvik kommune'],
      });
      expect(await engagement(b.guide, second)).toMatchObject({ shortName: 'Openvik', bodyNames: ['Openvik kommune'] });
      for (const path of [`/engagements/${second}`, '/portfolio', '/me/data?language=nn']) {
        const answer = await call(b.guide, 'GET', path);
        expect(answer).toMatchObject({ status: 200 });
        expect(JSON.stringify(answer.body)).not.toContain('Løynd');
      }
      expect(JSON.stringify((await call(b.guide, 'GET', '/portfolio')).body)).toContain('Openvik');
    });

    it('has its official name and county from the register, and its other names from who set it up', async () => {
      const entry = { number: '9907', name: 'Amt - Biri', county: 'Rette fylket', validFrom: null, validTo: null };
      await house.context.db.register.replace([entry], house.context.now());
      const first = await setUp(a.guide, '19:team-nord', '19:ny-nord', '9907', 'Løynd');
      const second = await setUp(b.guide, '19:team-sor', '19:ny-sor', '9907', 'Open');
      expect(await engagement(a.guide, first)).toMatchObject({
        ...{ name: 'Amt - Biri', shortName: 'Amt', bodyNames: ['Løyndvik kommune'] },
      });
      expect(await engagement(b.guide, second)).toMatchObject({ name: 'Amt - Biri', bodyNames: ['Openvik kommune'] });
    });

    it('is told by its number alone where it was deleted', async () => {
      const first = await setUp(a.guide, '19:team-nord', '19:ny-nord', '9906', 'Løynd');
      await house.context.db.transaction(({ archive }) => archive.erase(first));
      expect(standingIn(await everyRow(house.connection.db), ['Løynd'])).toEqual([]);
    });
  });

  describe('a person of the one in a plan of the other', () => {
    const editing = (responsible: PersonKey | null) => ({
      id: randomUUID(),
      how: 'edit',
      change: [
        {
          op: 'add',
          item: anActivity({
            phaseId: null,
            title: 'Løynd oppgåve',
            responsible: responsible && {
              kind: 'person',
              person: { tenantId: responsible.tenantId, objectId: responsible.objectId },
            },
          }),
        },
      ],
    });

    it('is refused when it is written, with what to do, and nothing is kept', async () => {
      for (const foreign of [a.mayor, aPerson('Ingen'), { ...b.mayor, tenantId: TENANT }]) {
        const answer = await call(b.guide, 'POST', `/engagements/${south.id}/plan/changes`, editing(foreign));
        expect(answer).toMatchObject({ status: 422, body: { code: 'responsibleUnknown' } });
      }
      expect((await house.context.db.plans.read(south.id)).revision).toBe(0);
      const own = await call(b.guide, 'POST', `/engagements/${south.id}/plan/changes`, editing(b.mayor));
      expect(own).toMatchObject({ status: 200 });
    });

    it('is named to nobody where it stands from before, and sees no title of it', async () => {
      await writtenBefore(editing(a.mayor).change[0]?.item ?? {});
      const said = [];
      for (const path of ['', '/plan', '/plan/history', '/sessions', '/audit']) {
        said.push((await call(b.guide, 'GET', `/engagements/${south.id}${path}`)).body);
      }
      for (const kind of ['archive', 'plan'] as const) {
        const wanted = kind === 'archive' ? ({ kind, format: 'pdf' } as const) : ({ kind, format: 'xlsx' } as const);
        const asked = { engagementId: south.id, of: wanted, language: 'nn' } as const;
        const { token } = await requestDownload(house.context, b.guide, asked);
        said.push(await openDownload(house.context, token));
      }
      expect(JSON.stringify(said)).toContain('Løynd oppgåve');
      expect(JSON.stringify(said)).not.toContain(a.mayor.name);
      const own = await call(a.mayor, 'GET', '/me/data?language=nn');
      expect(own).toMatchObject({ status: 200 });
      expect(JSON.stringify(own.body)).not.toContain('Løynd oppgåve');
    });

    const writtenBefore = async (item: object) => {
      await house.connection.db
        .insertInto('plan_item')
        .values({
          ...{ engagement_id: south.id, id: randomUUID(), kind: 'activity', title: 'Løynd oppgåve' },
          ...{ starts_on: '2026-12-01', ends_on: '2026-12-04', status: 'planned', item: JSON.stringify(item) },
        })
        .execute();
    };
  });

  describe('a channel that one is no member of', () => {
    const CHANNELS = [
      '19:ingen-har-hoyrt-om',
      '19:nord',
      '19:under-oppsett',
      '19:ikkje-knytt',
      '19:uleseleg',
      '19:uleseleg-knytt',
      '19:utan-robot',
      '19:utan-robot-knytt',
    ];
    const stranger: Person = aPerson('Framand i same organisasjon');

    beforeEach(async () => {
      await knownChannel(TENANT, '19:under-oppsett', '19:team-nord');
      await knownChannel(TENANT, '19:ikkje-knytt', '19:team-nord');
      await call(a.guide, 'PUT', setUpPath('19:under-oppsett'), { place: PLACE, answer: { language: 'nn' } });
      const { conversations } = house.context.db;
      for (const [channel, team] of [
        ['19:uleseleg', '19:ulest-team'],
        ['19:uleseleg-knytt', '19:ulest-team'],
        ['19:utan-robot', '19:borte-team'],
        ['19:utan-robot-knytt', '19:borte-team'],
      ] as const) {
        await knownChannel(TENANT, team, team);
        await knownChannel(TENANT, channel, team);
      }
      for (const id of ['19:borte-team', '19:utan-robot', '19:utan-robot-knytt']) {
        await conversations.stop(TENANT, id, 'botRemoved', house.context.now());
      }
      const linked = ['19:uleseleg-knytt', '19:utan-robot-knytt'].map((channelId) =>
        engagementOf(TENANT, channelId, a),
      );
      await createSeeder(house.connection.db).plant(aProgramme({ engagements: linked, leads: [a.guide] }));
    });

    it.each([
      ['of the same tenant', stranger],
      ['of the other tenant', b.mayor],
      ['of the other tenant who guides there', b.guide],
      ['of the same tenant who guides elsewhere', { ...aPerson('Rettleiar ein annan stad') }],
    ] as const)('is the same as one that nobody has heard of, to somebody %s', async (who, person) => {
      if (who.includes('elsewhere')) await guideElsewhere(person);
      const { municipality } = allAnswers();
      for (const ask of [
        (path: string) => call(person, 'GET', path),
        (path: string) => call(person, 'GET', `${path}/members`),
        (path: string) => call(person, 'PUT', path, { place: PLACE, answer: { municipality } }),
        (path: string) => call(person, 'POST', `${path}/clear`, { place: PLACE }),
        (path: string) => call(person, 'POST', `${path}/finish`, { place: PLACE, seen: 1 }),
        (path: string) => call(person, 'POST', `${path}/move`, { place: PLACE, engagementId: NOBODY }),
        (path: string) => call(person, 'GET', path.replace('/set-up', '')),
      ]) {
        const answers = [];
        for (const channel of CHANNELS) answers.push({ channel, ...(await ask(setUpPath(channel))) });
        const [{ channel: _, ...unknown } = { channel: '' }] = answers;
        expect(answers).toEqual(CHANNELS.map((channel) => ({ channel, ...unknown })));
      }
    });

    it('names no guide to whom the team could not be read for', async () => {
      const adder = aPerson('IT');
      await house.context.db.conversations.addedBy(TENANT, '19:ulest-team', adder.objectId);
      await house.context.db.rosters.tell(
        { tenantId: TENANT, id: '19:ulest-team' },
        [{ teamsId: '29:guide', objectId: a.guide.objectId }],
        true,
        house.context.now(),
      );
      const { body } = await call(adder, 'GET', setUpPath('19:uleseleg'));
      expect(body).toMatchObject({ state: 'closed', who: null });
    });

    const guideElsewhere = async (person: Person) => {
      const held = anEngagement({ channel: null, holders: [{ person, role: 'guide' }] });
      await createSeeder(house.connection.db).plant(aProgramme({ engagements: [held], leads: [] }));
    };
  });
});
