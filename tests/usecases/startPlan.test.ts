import { createSeeder } from '../../bot/store/seeder.ts';
import { editPlan } from '../../bot/usecases/editPlan.ts';
import { listTemplates, removeTemplate, renameTemplate, saveTemplate } from '../../bot/usecases/planTemplates.ts';
import { readPlan, readPlanHistory } from '../../bot/usecases/readPlan.ts';
import { type PlanStart, startPlan } from '../../bot/usecases/startPlan.ts';
import { templatesResource } from '../../domain/contract/resources/planTemplates.ts';
import { layOutline } from '../../domain/layOutline.ts';
import { outlineOf } from '../../domain/outlineOf.ts';
import type { PersonKey } from '../../domain/people.ts';
import { EMPTY_PLAN, type Plan, type PlanItem } from '../../domain/plan.ts';
import { invert } from '../../domain/planChange.ts';
import { findTemplate } from '../../domain/templates.ts';
import { aMeetingNote } from '../builders/plans.ts';
import { sorted } from '../builders/randomPlans.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aPerson, aPlan, aProgramme, type House, openHouseOn } from '../helpers/house.ts';

const END = '2028-03-31';

describe.each(DATABASES)('beginning a plan on $name', ({ open }) => {
  let house: House;
  let sisterId: string;
  const sisterGuide = aPerson('Rettleiar i Sande');

  beforeEach(async () => {
    const sister = anEngagement({ channel: null, plan: EMPTY_PLAN, holders: [{ person: sisterGuide, role: 'guide' }] });
    sisterId = sister.id;
    house = await openHouseOn(open, aProgramme({ engagements: [anEngagement({ plan: EMPTY_PLAN }), sister] }));
  });

  afterEach(() => house.close());

  const newId = () => house.context.newId();
  const start = (overrides: Partial<PlanStart> = {}, person: PersonKey = house.who('processLeader'), id?: string) =>
    startPlan(house.context, person, id ?? house.engagement.id, {
      id: newId(),
      template: { kind: 'product', id: 'communityPlan', language: 'nn', form: null },
      end: END,
      desiredOutcome: 'Vi har ein samfunnsdel.',
      onto: 'empty',
      seen: 0,
      ...overrides,
    });
  const read = async (): Promise<Plan> => {
    const { desiredOutcome, form, items } = await readPlan(house.context, house.who('guide'), house.engagement.id);
    return { desiredOutcome, form, items };
  };
  const history = () => readPlanHistory(house.context, house.who('guide'), house.engagement.id);
  /** What people see of it: ids are given anew each time. */
  const withoutIds = ({ items, ...own }: Plan) => ({
    ...own,
    items: items
      .map((item) => ({ ...item, id: '', ...('phaseId' in item && { phaseId: '' }) }))
      .sort((one, other) => nameOf(one).localeCompare(nameOf(other))),
  });
  const nameOf = (item: PlanItem) =>
    [item.kind, 'title' in item && item.title, 'from' in item && item.from, 'on' in item && item.on].join(' ');

  it('makes the very plan that was previewed, as one change from a template', async () => {
    const saved = await start();
    expect(saved).toMatchObject({ outcome: 'saved', revision: 1 });
    let ids = 0;
    const previewed = layOutline(outlineOf(findTemplate('communityPlan'), { language: 'nn', form: null }), {
      end: END,
      newId: () => {
        ids += 1;
        return String(ids);
      },
    });
    expect(withoutIds(await read())).toEqual(withoutIds({ ...previewed, desiredOutcome: 'Vi har ein samfunnsdel.' }));
    expect((await history()).map(({ how }) => how)).toEqual(['template']);
  });

  it('is done once when it is sent twice', async () => {
    const id = newId();
    const first = await start({ id });
    expect(await start({ id })).toEqual(first);
    expect(await history()).toHaveLength(1);
  });

  it('can be undone whole', async () => {
    const saved = await start();
    if (saved.outcome !== 'saved') throw new Error('it met a conflict');
    const undo = { id: newId(), how: 'undo' } as const;
    await editPlan(house.context, house.who('processLeader'), house.engagement.id, undo, invert(saved.applied));
    expect(await read()).toEqual(EMPTY_PLAN);
  });

  it('pushes nothing away untold where somebody else began in the meantime', async () => {
    await start({}, house.who('guide'));
    const stands = await read();
    await expect(start()).rejects.toMatchObject({ code: 'changedMeanwhile' });
    expect(await read()).toEqual(stands);
  });

  it('takes the place of what stands, or comes beside it, when that is asked for', async () => {
    await start();
    const first = await read();
    const note = { op: 'add', item: aMeetingNote({ id: newId() }) } as const;
    await editPlan(house.context, house.who('guide'), house.engagement.id, { id: newId(), how: 'edit' }, [note]);
    const cooperation = { kind: 'product', id: 'businessCooperation', language: 'nn', form: null } as const;
    await start({ onto: 'add', template: cooperation });
    const both = await read();
    expect(both.items.length).toBeGreaterThan(first.items.length + 20);
    expect(both.form).toBe('communityPlan');
    const over = { onto: 'replace', template: { kind: 'empty' }, desiredOutcome: '' } as const;
    await expect(start({ ...over, seen: 1 })).rejects.toMatchObject({ code: 'changedMeanwhile' });
    expect(await read()).toEqual(both);
    await start({ ...over, seen: 3 });
    expect(await read()).toEqual({ desiredOutcome: '', form: null, items: [note.item] });
  });

  it('asks for the form where the template does, and takes no other', async () => {
    const template = { kind: 'product', id: 'townCentre', language: 'nb' } as const;
    for (const form of [null, 'communityPlan'] as const) {
      await expect(start({ template: { ...template, form } })).rejects.toMatchObject({ code: 'invalidInput' });
    }
    await start({ template: { ...template, form: 'subPlan' } });
    expect((await read()).form).toBe('subPlan');
  });

  it('is for guides and the process leader', async () => {
    for (const role of ['mayor', 'chiefExecutive'] as const) {
      await expect(start({}, house.who(role))).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(start({}, house.lead)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(start({}, house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
    expect(await history()).toEqual([]);
  });

  describe('from a template of the programme’s own', () => {
    const save = (name: string, person: PersonKey = house.who('guide'), id = newId()) =>
      saveTemplate(house.context, person, house.engagement.id, { id, name, about: '' }).then(() => id);
    const list = (person: PersonKey = house.who('guide'), id = house.engagement.id) =>
      listTemplates(house.context, person, id);

    it('gives another municipality the same plan', async () => {
      await start();
      const id = await save('Samfunnsdel i Fjord');
      await start({ template: { kind: 'programme', id } }, sisterGuide, sisterId);
      const other = await readPlan(house.context, sisterGuide, sisterId);
      const { desiredOutcome, form, items } = other;
      expect(withoutIds({ desiredOutcome, form, items })).toEqual(withoutIds(await read()));
    });

    it('can be read by everybody in the programme, as it goes over the wire', async () => {
      await start();
      await save('B');
      await save('A', house.lead);
      const templates = await list(sisterGuide, sisterId);
      expect(templates.map(({ name }) => name)).toEqual(['A', 'B']);
      expect(templatesResource.parse({ templates })).toEqual({ templates });
      expect(await list(house.who('mayor'))).toEqual(templates);
    });

    it('is kept once when it is saved twice, and called and taken away as guides and the lead wish', async () => {
      await start();
      const id = await save('Utkast');
      await save('Utkast', house.who('guide'), id);
      const named = { id, name: 'Samfunnsdel', about: 'For små kommunar' };
      const seen = { name: 'Utkast', about: '' };
      await renameTemplate(house.context, house.lead, house.engagement.id, named, seen);
      await renameTemplate(house.context, house.lead, house.engagement.id, named, seen);
      expect(await list()).toMatchObject([named]);
      const other = { ...named, about: 'x' };
      const late = renameTemplate(house.context, house.who('guide'), house.engagement.id, other, seen);
      await expect(late).rejects.toMatchObject({ code: 'changedMeanwhile' });
      expect(await list()).toMatchObject([named]);
      await removeTemplate(house.context, house.who('guide'), house.engagement.id, id);
      await removeTemplate(house.context, house.who('guide'), house.engagement.id, id);
      expect(await list()).toEqual([]);
      const again = renameTemplate(house.context, house.lead, house.engagement.id, named, seen);
      await expect(again).rejects.toMatchObject({ code: 'templateNotFound' });
      await expect(start({ template: { kind: 'programme', id }, onto: 'add' })).rejects.toMatchObject({
        code: 'templateNotFound',
      });
    });

    it('is no other programme’s', async () => {
      await start();
      const id = await save('Vår');
      const foreign = aProgramme({ engagements: [anEngagement({ channel: null })] });
      await createSeeder(house.connection.db).plant(foreign);
      const [lead] = foreign.leads;
      const [engagement] = foreign.engagements;
      if (lead === undefined || engagement === undefined) throw new Error('there is no other programme');
      const rename = renameTemplate(
        house.context,
        lead,
        engagement.id,
        { id, name: 'x', about: '' },
        { name: 'Vår', about: '' },
      );
      await expect(rename).rejects.toMatchObject({ code: 'templateNotFound' });
      await removeTemplate(house.context, lead, engagement.id, id);
      expect(await list(lead, engagement.id)).toEqual([]);
      expect(await list()).toMatchObject([{ id, name: 'Vår' }]);
    });

    it('is saved by guides and the programme lead, and only of a plan that has something in it', async () => {
      await expect(save('Tom')).rejects.toMatchObject({ code: 'invalidInput' });
      await start();
      await expect(save('Ny', house.who('processLeader'))).rejects.toMatchObject({ code: 'forbidden' });
      await expect(save('Ny', house.who('mayor'))).rejects.toMatchObject({ code: 'forbidden' });
      await expect(save('Ny', house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
    });

    it('of more than ten years is refused', async () => {
      const plan = aPlan();
      const long = plan.items.map((item) => (item.kind === 'phase' ? { ...item, to: '2045-01-01' } : item));
      const change = long.map((item) => ({ op: 'add', item }) as const);
      await editPlan(house.context, house.who('guide'), house.engagement.id, { id: newId(), how: 'edit' }, change);
      await expect(save('Lang')).rejects.toMatchObject({ code: 'tooLarge' });
      expect(sorted(await read()).items).toHaveLength(long.length);
    });
  });
});
