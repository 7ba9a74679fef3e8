import { listenToChanges } from '../../../bot/store/changes.ts';
import { heedPlace } from '../../../bot/usecases/heedPlace.ts';
import { DeliveryError } from '../../../bot/usecases/ports/messenger.ts';
import { type MunicipalityRegister, RegisterAway } from '../../../bot/usecases/ports/register.ts';
import { refreshRegister } from '../../../bot/usecases/refreshRegister.ts';
import { changeRole, readRoles } from '../../../bot/usecases/roles.ts';
import { searchMunicipalities } from '../../../bot/usecases/searchMunicipalities.ts';
import { moveEngagement } from '../../../bot/usecases/setUp/moveEngagement.ts';
import type { RegisterEntry } from '../../../domain/municipalityRegister.ts';
import type { PersonKey } from '../../../domain/people.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { aMember } from '../../helpers/fakeRoster.ts';
import { aConversation, aPerson, type House, openHouseOn, TENANT } from '../../helpers/house.ts';
import { NEW_CHANNEL, NO_HINT, openSetUpDesk, type SetUpDesk } from '../../helpers/setUpDesk.ts';

const DAY = 86_400_000;
const keyOf = ({ tenantId, objectId }: { tenantId: string; objectId: string }) => ({ tenantId, objectId });

describe.each(DATABASES)('after and beside the set-up, on $name', ({ open }) => {
  let house: House;
  let desk: SetUpDesk;

  beforeEach(async () => {
    house = await openHouseOn(open);
    desk = await openSetUpDesk(house);
  });
  afterEach(() => house.close());

  describe('roles', () => {
    const newcomer = aPerson('Ny prosessleiar');
    const roles = () => readRoles(house.context, house.who('guide'), house.engagement.id);
    const change = (
      person: { tenantId: string; objectId: string },
      role: 'guide' | 'mayor' | 'processLeader',
      held: boolean,
    ) => changeRole(house.context, house.who('guide'), house.engagement.id, { person: keyOf(person), role, held });

    beforeEach(() => {
      const all = house.engagement.holders.map(({ person }) => aMember(person, { name: person.name }));
      house.roster.lists.set('19:fjord', [...all, aMember(newcomer, { name: newcomer.name })]);
    });

    it('shows who holds which, and who in the channel has none', async () => {
      const view = await roles();
      expect(view.held.map(({ role }) => role)).toEqual(['mayor', 'chiefExecutive', 'processLeader', 'guide', 'guide']);
      expect(view).toMatchObject({ read: true, hasChannel: true, without: 1 });
    });

    it('are given to those in the channel, and taken again', async () => {
      expect((await change(newcomer, 'processLeader', true)).without).toBe(0);
      await change(newcomer, 'processLeader', true);
      expect(await house.context.db.engagements.rolesOf(newcomer, house.engagement.id)).toEqual(['processLeader']);
      expect((await house.context.db.people.find(newcomer))?.name).toBe('Ny prosessleiar');
      expect((await change(newcomer, 'processLeader', false)).without).toBe(1);
      expect(await house.context.db.engagements.rolesOf(newcomer, house.engagement.id)).toEqual([]);
    });

    it('say when somebody holds one already, so that nobody takes back what was theirs before', async () => {
      expect((await change(newcomer, 'processLeader', true)).unchanged).toBe(false);
      expect((await change(newcomer, 'processLeader', true)).unchanged).toBe(true);
      expect((await change(newcomer, 'processLeader', false)).unchanged).toBe(false);
      expect((await change(newcomer, 'processLeader', false)).unchanged).toBe(true);
    });

    it('go to nobody outside the channel, and never leave the engagement without a guide', async () => {
      const refused = { code: 'invalidInput' };
      await expect(change(house.stranger, 'mayor', true)).rejects.toMatchObject(refused);
      await expect(change(house.who('guide'), 'guide', false)).rejects.toMatchObject(refused);
      await change(house.who('guide', 1), 'guide', false);
      const own = changeRole(house.context, house.who('guide'), house.engagement.id, {
        person: house.who('guide'),
        role: 'guide',
        held: false,
      });
      await expect(own).rejects.toMatchObject(refused);
    });

    it('tell the person whose role was given or taken, who may hear of nothing else any more', async () => {
      const told: PersonKey[] = [];
      let heard = Promise.withResolvers<void>();
      const hear = (person: PersonKey) => {
        told.push(person);
        heard.resolve();
      };
      const nothing = () => undefined;
      const hearing = await listenToChanges(house.connection, nothing, nothing, hear);
      for (const held of [false, true]) {
        heard = Promise.withResolvers<void>();
        await change(house.who('mayor'), 'mayor', held);
        await heard.promise;
      }
      await hearing.close();
      expect(told).toEqual([keyOf(house.who('mayor')), keyOf(house.who('mayor'))]);
    });

    it('can still be taken while Teams does not say who is there', async () => {
      house.roster.failure = new DeliveryError('unreachable', true);
      expect(await change(house.who('mayor'), 'mayor', false)).toMatchObject({ read: false, members: [] });
    });

    it('are for guides alone', async () => {
      for (const role of ['mayor', 'chiefExecutive', 'processLeader'] as const) {
        const read = readRoles(house.context, house.who(role), house.engagement.id);
        await expect(read).rejects.toMatchObject({ code: 'forbidden' });
      }
    });
  });

  describe('an engagement that is moved', () => {
    const move = (person = house.who('guide')) =>
      moveEngagement(house.context, person, NEW_CHANNEL, NO_HINT, house.engagement.id);

    it('is found in the new channel and no more in the old, for those who are in the new one', async () => {
      await move();
      const { engagements } = house.context.db;
      expect(await engagements.findByChannel({ tenantId: TENANT, channelId: '19:fjord' })).toBeNull();
      expect((await engagements.findByChannel({ tenantId: TENANT, channelId: NEW_CHANNEL }))?.id).toBe(
        house.engagement.id,
      );
      expect(await engagements.rolesOf(house.who('mayor'), house.engagement.id)).toEqual(['mayor']);
      expect(await engagements.rolesOf(house.who('chiefExecutive'), house.engagement.id)).toEqual([]);
      expect(await move()).toEqual({ engagementId: house.engagement.id });
    });

    it('is moved by a guide of its own in the new channel, to one that is free', async () => {
      await expect(move(house.who('mayor'))).rejects.toMatchObject({ code: 'forbidden' });
      await expect(move(house.who('guide', 1))).rejects.toMatchObject({ code: 'forbidden' });
      const { revision } = await desk.answerAll(house.who('guide'));
      await desk.finish(house.who('guide'), revision);
      await expect(move()).rejects.toMatchObject({ code: 'changedMeanwhile' });
    });
  });

  it('remembers who added the app, as Teams says it', async () => {
    const place = (person: { tenantId: string; objectId: string } | null) =>
      heedPlace(
        house.context,
        {
          conversation: aConversation({ id: '19:team' }),
          activityId: house.context.newId(),
          teamId: '19:team',
          teamName: 'Team',
          channel: null,
          person,
          language: 'nn',
        },
        [{ kind: 'botAdded' }],
      );
    await place(keyOf(desk.adder));
    const by = async () => (await house.context.db.conversations.channel(TENANT, '19:team'))?.addedBy;
    expect(await by()).toBe(desk.adder.objectId);
    await place(null);
    expect(await by()).toBe(desk.adder.objectId);
  });

  describe('the register', () => {
    const STAD: RegisterEntry = { number: '4649', name: 'Stad', county: 'Vestland', validFrom: null, validTo: null };
    let fetched = 0;
    const register = (answer: () => RegisterEntry[]): MunicipalityRegister => ({
      async fetch() {
        fetched += 1;
        return answer();
      },
    });
    const away = register(() => {
      throw new RegisterAway(new Error('no line'));
    });
    const refresh = (from: MunicipalityRegister | null) => refreshRegister(house.context, from);
    const search = (words: string) => searchMunicipalities(house.context, words);
    beforeEach(() => {
      fetched = 0;
    });

    it('is asked when somebody searches, and at most once a day', async () => {
      expect(await search('stad')).toMatchObject({ municipalities: [], registerAt: null, asking: true });
      expect(house.jobs.map(({ job }) => job.name)).toContain('readRegister');
      await refresh(register(() => [STAD]));
      await refresh(register(() => [STAD]));
      expect(fetched).toBe(1);
      const found = await search('stad');
      expect(found).toMatchObject({
        municipalities: [{ number: '4649', shortName: null, bodyNames: [] }],
        asking: false,
      });
      expect(found.registerAt).toBe(house.context.now().toISOString());
    });

    it('gives engagements their official name and county when it has others, and leaves what else they are called', async () => {
      const renamed = { number: '1578', name: 'Fjord - Vuotna', county: 'Vestlandet', validFrom: null, validTo: null };
      await refresh(register(() => [STAD, renamed]));
      expect(await house.context.db.engagements.find(house.engagement.id)).toMatchObject({
        municipality: {
          ...{ name: 'Fjord - Vuotna', county: 'Vestlandet' },
          ...{ shortName: 'Fjord', bodyNames: ['Fjord kommune'], languageDecision: 'nn' },
        },
      });
    });

    it('keeps the old copy with its date while it does not answer, and tries again in ten minutes', async () => {
      await refresh(register(() => [STAD]));
      const at = house.context.now().toISOString();
      house.pass(2 * DAY);
      await refresh(away);
      await refresh(away);
      expect(fetched).toBe(2);
      expect(await search('stad')).toMatchObject({ found: 1, registerAt: at, asking: false });
      house.pass(10 * 60_000);
      expect((await search('stad')).asking).toBe(true);
    });

    it('is made up for by what is known from before, with its names, where it has never answered', async () => {
      await refresh(null);
      const { municipalities, registerAt, asking } = await search('karasjok');
      expect([registerAt, asking]).toEqual([null, false]);
      expect(municipalities).toEqual([
        {
          number: '5610',
          name: 'Kárášjohka - Karasjok',
          county: 'Finnmark',
          shortName: 'Karasjok',
          bodyNames: ['Kárášjoga gielda', 'Karasjok kommune'],
        },
      ]);
    });
  });
});
