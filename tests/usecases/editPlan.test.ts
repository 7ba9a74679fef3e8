import fc from 'fast-check';
import { editPlan, restorePlan } from '../../bot/usecases/editPlan.ts';
import { makeAction } from '../../bot/usecases/makeAction.ts';
import { readOwnData } from '../../bot/usecases/ownData.ts';
import { namesOf } from '../../bot/usecases/people.ts';
import { readEarlierPlan, readPlan, readPlanHistory } from '../../bot/usecases/readPlan.ts';
import type { AskedRole, PersonKey } from '../../domain/people.ts';
import type { Activity, Plan } from '../../domain/plan.ts';
import { applyChange, diff, edited, type PlanChange } from '../../domain/planChange.ts';
import type { PlanEditKind, PlanSaved } from '../../domain/planHistory.ts';
import type { Responsible } from '../../domain/responsible.ts';
import { aMilestone, anAction, anActivity } from '../builders/plans.ts';
import { anyPlan, sorted } from '../builders/randomPlans.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);

describe.each(DATABASES)('editing the plan on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const engagementId = () => house.engagement.id;
  const newId = () => house.context.newId();
  const read = () => readPlan(house.context, house.who('guide'), engagementId());
  const whole = async (): Promise<Plan> => {
    const { desiredOutcome, form, items } = await read();
    return sorted({ desiredOutcome, form, items });
  };
  const hearing = async () => (await read()).items.find(({ kind }) => kind === 'activity') as Activity;
  const change = (role: AskedRole, wish: PlanChange, how: PlanEditKind = 'edit', id = newId()): Promise<PlanSaved> =>
    editPlan(house.context, house.who(role), engagementId(), { id, how }, wish);

  it('keeps what two people changed in different fields of one activity', async () => {
    const seen = await hearing();
    await change('guide', edited(seen, { title: 'Høyring av planprogrammet' }));
    const saved = await change('processLeader', edited(seen, { status: 'ongoing' }));
    expect(saved).toMatchObject({ outcome: 'saved', revision: 2 });
    expect(await hearing()).toMatchObject({ title: 'Høyring av planprogrammet', status: 'ongoing' });
  });

  it('tells both versions where two changed the same, and writes nothing of the second', async () => {
    const seen = await hearing();
    await change('guide', edited(seen, { title: 'Høyring i bygdene' }));
    const stands = await whole();
    const item = aMilestone({ id: newId() });
    const saved = await change('processLeader', [{ op: 'add', item }, ...edited(seen, { title: 'Ope møte' })]);
    expect(saved).toMatchObject({
      outcome: 'conflict',
      conflicts: [{ now: { title: 'Høyring i bygdene' }, edit: { after: { title: 'Ope møte' } } }],
      plan: { revision: 1 },
    });
    expect(await whole()).toEqual(stands);
  });

  it('does what is sent twice once', async () => {
    const id = newId();
    const wish: PlanChange = [{ op: 'add', item: anActivity({ id: newId() }) }];
    const first = await change('guide', wish, 'edit', id);
    expect(await change('guide', wish, 'edit', id)).toEqual(first);
    expect((await readPlanHistory(house.context, house.who('mayor'), engagementId())).length).toBe(1);
  });

  describe('a person who is made responsible', () => {
    const by = (person: PersonKey): Responsible => ({
      kind: 'person',
      person: { tenantId: person.tenantId, objectId: person.objectId },
    });
    const refused = { code: 'responsibleUnknown' };
    const title = 'Ring ordføraren';

    it('has a role here, or has had one, whichever way the plan is changed', async () => {
      const foreign = by(house.stranger);
      const seen = await hearing();
      await house.context.db.people.seen(house.stranger, 'Framand', null);
      for (const how of ['edit', 'import', 'undo', 'redo'] as const) {
        const added = change('guide', [{ op: 'add', item: anActivity({ responsible: foreign }) }], how);
        await expect(added).rejects.toMatchObject(refused);
        await expect(change('guide', edited(seen, { responsible: foreign }), how)).rejects.toMatchObject(refused);
      }
      const action = { id: newId(), title, responsible: foreign, due: null, link: null };
      await expect(makeAction(house.context, house.who('guide'), engagementId(), action)).rejects.toMatchObject(
        refused,
      );
      const noted = anAction({ responsible: foreign });
      await expect(change('guide', [{ op: 'add', item: noted }])).rejects.toMatchObject(refused);
      expect((await readPlan(house.context, house.who('guide'), engagementId())).revision).toBe(0);
      expect(await change('guide', edited(seen, { responsible: by(house.who('mayor')) }))).toMatchObject({
        outcome: 'saved',
      });
    });

    it('is not brought back by going back to a plan in which somebody else stood from before', async () => {
      const seen = await hearing();
      const poisoned = { ...seen, responsible: by(house.stranger) };
      await house.connection.db
        .updateTable('plan_item')
        .set({ item: JSON.stringify(poisoned) })
        .where('id', '=', seen.id)
        .execute();
      // What stands and is not touched stops nobody.
      await change('guide', edited(poisoned, { title }));
      await change('guide', edited(await hearing(), { responsible: null }));
      const back = restorePlan(house.context, house.who('guide'), engagementId(), newId(), 1);
      await expect(back).rejects.toMatchObject(refused);
      expect((await hearing()).responsible).toBeNull();
    });

    it('keeps their name and their tasks when their role is taken away', async () => {
      const second = house.who('guide', 1);
      await change('guide', edited(await hearing(), { responsible: by(second) }));
      await house.context.db.roleHolders.take(engagementId(), second, 'guide');
      const name = await namesOf(house.context.db, engagementId(), [second, house.stranger]);
      expect([name(second), name(house.stranger)]).toEqual(['Rettleiar 2', null]);
      const item = anActivity({ id: newId(), title, responsible: by(second) });
      expect(await change('guide', [{ op: 'add', item }])).toMatchObject({ outcome: 'saved' });
      expect(JSON.stringify(await readOwnData(house.context, second, 'nn'))).toContain(title);
    });
  });

  it('is for guides and the process leader', async () => {
    const wish = edited(await hearing(), { status: 'done' });
    await expect(change('mayor', wish)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(change('chiefExecutive', wish)).rejects.toMatchObject({ code: 'forbidden' });
    const by = (person: typeof house.lead) =>
      editPlan(house.context, person, engagementId(), { id: newId(), how: 'edit' }, wish);
    await expect(by(house.lead)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
    expect((await readPlan(house.context, house.who('guide'), engagementId())).revision).toBe(0);
  });

  it('refuses an activity that ends before it begins', async () => {
    const wish = edited(await hearing(), { from: '2027-01-14', to: '2027-01-13' });
    await expect(change('guide', wish)).rejects.toMatchObject({ code: 'invalidInput' });
    expect((await readPlan(house.context, house.who('guide'), engagementId())).revision).toBe(0);
  });

  it('remembers who changed what and how, newest first', async () => {
    const before = await hearing();
    await change('guide', edited(before, { status: 'done' }));
    house.pass(60_000);
    await change('processLeader', edited(await hearing(), { status: 'planned' }), 'undo');
    const [undo, edit] = await readPlanHistory(house.context, house.who('mayor'), engagementId());
    const done: Activity = { ...before, status: 'done' };
    expect(undo).toMatchObject({ number: 2, how: 'undo', change: edited(done, { status: 'planned' }) });
    expect(edit).toMatchObject({ number: 1, how: 'edit', change: edited(before, { status: 'done' }) });
    expect(undo?.by).toBe((await house.context.db.people.find(house.who('processLeader')))?.name);
    expect(Date.parse(undo?.at ?? '') - Date.parse(edit?.at ?? '')).toBe(60_000);
  });

  it('makes the plan what it was at any earlier change, and that can be undone too', async () => {
    const plans = [await whole(), ...fc.sample(anyPlan, { numRuns: 6, seed: SEED }).map(sorted)];
    for (const next of plans.slice(1)) await change('guide', diff(await whole(), next), 'import');
    const { revision } = await read();
    const history = await readPlanHistory(house.context, house.who('guide'), engagementId());
    expect(history).toHaveLength(revision);
    // A plan that came twice running made no change, so each number is looked up, not counted.
    for (let number = 0; number <= revision; number += 1) {
      const earlier = await readEarlierPlan(house.context, house.who('mayor'), engagementId(), number);
      const saved = await restorePlan(house.context, house.who('guide'), engagementId(), newId(), number);
      expect(saved.outcome).toBe('saved');
      expect(plans).toContainEqual(sorted(earlier));
      expect(await whole()).toEqual(sorted(earlier));
    }
    const first = await readEarlierPlan(house.context, house.who('mayor'), engagementId(), 0);
    expect(sorted(first)).toEqual(plans[0]);
  });

  it('names each who can be given an activity once, whatever roles they hold, and nobody of another tenant', async () => {
    const mayor = house.who('mayor');
    const names = (await read()).people.map(({ name }) => name);
    await house.connection.db
      .insertInto('role_holder')
      .values({
        engagement_id: engagementId(),
        tenant_id: mayor.tenantId,
        object_id: mayor.objectId,
        role: 'chiefExecutive',
      })
      .execute();
    await house.context.db.people.seen({ ...mayor, tenantId: 'another' }, 'Ein annan', null);
    expect(names).toContain('Ordførar');
    expect((await read()).people.map(({ name }) => name)).toEqual(names);
  });

  it('knows no revision that has not been', async () => {
    const ask = readEarlierPlan(house.context, house.who('guide'), engagementId(), 1);
    await expect(ask).rejects.toMatchObject({ code: 'notFound' });
    const restored = restorePlan(house.context, house.who('guide'), engagementId(), newId(), 7);
    await expect(restored).rejects.toMatchObject({ code: 'notFound' });
  });

  it(`loses nobody’s edit untold when many edit at the same moment (seed ${SEED})`, async () => {
    const wishes = fc.sample(anyPlan, { numRuns: 30, seed: SEED });
    const start = await whole();
    const told = await Promise.all(
      wishes.map(async (wish, at) => {
        const own = diff(at % 3 === 0 ? start : await whole(), wish);
        return { own, saved: await change(at % 2 === 0 ? 'guide' : 'processLeader', own) };
      }),
    );
    const history = await house.context.db.plans.revisions(engagementId(), 0, 1000);
    for (const { own, saved } of told) {
      if (saved.outcome === 'conflict') expect(saved.conflicts.length).toBeGreaterThan(0);
      else for (const edit of saved.applied) expect(own).toContainEqual(edit);
    }
    const saved = told.filter(({ saved: { outcome } }) => outcome === 'saved');
    expect(saved.length).toBeGreaterThan(0);
    expect(history.map(({ number }) => number)).toEqual(history.map((_, at) => at + 1));
    // What the history says, done one after another, is what stands.
    const replayed = history.reduce((plan, { change: made }) => applyChange(plan, made).plan, start);
    expect(await whole()).toEqual(sorted(replayed));
  });
});
