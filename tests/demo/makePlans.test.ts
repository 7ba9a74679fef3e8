import { localHolders } from '../../bot/demo/cast.ts';
import { engagementId } from '../../bot/demo/engagementId.ts';
import { makeTryOutPlans } from '../../bot/demo/makePlans.ts';
import { demoProgramme } from '../../bot/demo/programme.ts';
import { editPlan } from '../../bot/usecases/editPlan.ts';
import { readPlan, readPlanHistory } from '../../bot/usecases/readPlan.ts';
import { earlierPlanResource } from '../../domain/contract/resources/plans.ts';
import { MUNICIPALITIES } from '../../domain/pilotMunicipalities.ts';
import { phasesOf } from '../../domain/plan.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, MONDAY, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('the plans of the try-out on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open, demoProgramme(MONDAY));
  });

  afterEach(() => house.close());

  const municipality = (shortName: string) => {
    const found = MUNICIPALITIES.find((one) => one.shortName === shortName);
    if (found === undefined) throw new Error(`${shortName} is none of the fourteen`);
    const leader = localHolders(found).find(({ role }) => role === 'processLeader')?.person;
    if (leader === undefined) throw new Error('nobody leads');
    return { id: engagementId(found), leader };
  };
  const planOf = (shortName: string) => {
    const { id, leader } = municipality(shortName);
    return readPlan(house.context, leader, id);
  };
  const historyOf = (shortName: string) => {
    const { id, leader } = municipality(shortName);
    return readPlanHistory(house.context, leader, id);
  };
  const everyPlan = () => Promise.all(MUNICIPALITIES.map(({ shortName }) => planOf(shortName)));

  it.each([
    ['Fjord', 'communityPlan', 'Avklare og forankre'],
    ['Karasjok', 'communityPlan', 'Avklare og forankre'],
    ['Sør-Aurdal', 'ownStrategy', 'Forankre'],
    ['Salangen', 'ownStrategy', 'Forankre'],
    ['Rendalen', null, 'Forankre'],
    ['Kåfjord', null, 'Forankre'],
  ] as const)(
    'begin in %s with the template of the theme, by the process leader’s own act',
    async (name, form, first) => {
      await makeTryOutPlans(house.context);
      const plan = await planOf(name);
      expect(plan.form).toBe(form);
      expect(phasesOf(plan)[0]?.phase?.title).toBe(first);
      const [lived, begun] = await historyOf(name);
      expect(begun).toMatchObject({ how: 'template', by: municipality(name).leader.name });
      expect(lived).toMatchObject({ how: 'edit', by: municipality(name).leader.name });
    },
  );

  it('are empty but for the desired outcome where the pilot’s text names no theme', async () => {
    await makeTryOutPlans(house.context);
    const plans = await everyPlan();
    expect(plans).toHaveLength(14);
    const empty = MUNICIPALITIES.filter((_, at) => plans[at]?.items.length === 0).map(({ shortName }) => shortName);
    expect(empty).toEqual(['Grue', 'Engerdal', 'Aure', 'Tingvoll', 'Sande', 'Loppa', 'Vardø', 'Storfjord']);
    expect(plans.filter(({ desiredOutcome }) => !desiredOutcome.startsWith('Vi har '))).toEqual([]);
    for (const { desiredOutcome, form, items } of plans) {
      expect(earlierPlanResource.parse({ desiredOutcome, form, items })).toEqual({ desiredOutcome, form, items });
    }
  });

  it('come once, however often and by however many they are made, also on another day', async () => {
    await Promise.all([makeTryOutPlans(house.context), makeTryOutPlans(house.context)]);
    const plans = await everyPlan();
    house.pass(30 * 24 * 60 * 60_000);
    await makeTryOutPlans(house.context);
    expect(await everyPlan()).toEqual(plans);
    expect(await historyOf('Fjord')).toHaveLength(2);
    expect(await historyOf('Grue')).toHaveLength(1);
  });

  it('go on where they were left when the service died between the two acts', async () => {
    const { id } = municipality('Fjord');
    let acts = 0;
    const dying: House['context'] = {
      ...house.context,
      db: {
        ...house.context.db,
        act: (work) => {
          acts += 1;
          return id !== '' && acts > 1 ? Promise.reject(new Error('the power went')) : house.context.db.act(work);
        },
      },
    };
    await expect(makeTryOutPlans(dying)).rejects.toThrow('the power went');
    await makeTryOutPlans(house.context);
    expect((await everyPlan()).map(({ revision }) => revision).sort()).toEqual([
      ...Array(8).fill(1),
      ...Array(6).fill(2),
    ]);
  });

  it('are not looked for where other municipalities were planted', async () => {
    const other = await openHouseOn(open);
    const before = await other.context.db.plans.read(other.engagement.id);
    await makeTryOutPlans(other.context);
    expect(await other.context.db.plans.read(other.engagement.id)).toEqual(before);
    await other.close();
  });

  it('leave alone what people have made of theirs', async () => {
    await makeTryOutPlans(house.context);
    const { id, leader } = municipality('Fjord');
    const { items } = await planOf('Fjord');
    const gone = items.map((item) => ({ op: 'remove', item }) as const);
    await editPlan(house.context, leader, id, { id: house.context.newId(), how: 'edit' }, gone);
    await makeTryOutPlans(house.context);
    expect((await planOf('Fjord')).items).toEqual([]);
  });
});
