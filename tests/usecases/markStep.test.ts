import { editPlan } from '../../bot/usecases/editPlan.ts';
import { markStep } from '../../bot/usecases/markStep.ts';
import { readPlan, readPlanHistory } from '../../bot/usecases/readPlan.ts';
import { may } from '../../domain/access.ts';
import { VERBS } from '../../domain/contract/verbs.ts';
import { ASKED_ROLES } from '../../domain/people.ts';
import type { Activity } from '../../domain/plan.ts';
import { edited } from '../../domain/planChange.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('marking a step from a card on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const engagementId = () => house.engagement.id;
  const hearing = async () =>
    (await readPlan(house.context, house.who('guide'), engagementId())).items.find(
      ({ kind }) => kind === 'activity',
    ) as Activity;
  const mark = (seen: Activity, status: 'ongoing' | 'done', role: (typeof ASKED_ROLES)[number] = 'guide') =>
    markStep(house.context, house.who(role), engagementId(), { stepId: seen.id, seen: seen.status, status });
  const revisions = async () =>
    (await readPlanHistory(house.context, house.who('guide'), engagementId())).map(({ number }) => number);

  it('stands in the plan and in its history, and the card says so', async () => {
    const seen = await hearing();
    expect(await mark(seen, 'done')).toMatchObject({ outcome: 'saved', title: seen.title, status: 'done' });
    expect((await hearing()).status).toBe('done');
    expect(await revisions()).toEqual([1]);
  });

  it('done twice is one change', async () => {
    const seen = await hearing();
    await mark(seen, 'done');
    expect(await mark(seen, 'done', 'processLeader')).toMatchObject({ outcome: 'already', status: 'done' });
    expect(await revisions()).toEqual([1]);
  });

  it('changes nothing that others changed since the card was drawn, and tells what stands', async () => {
    const seen = await hearing();
    const id = house.context.newId();
    const theirs = edited<Activity>(seen, { status: 'postponed' });
    await editPlan(house.context, house.who('processLeader'), engagementId(), { id, how: 'edit' }, theirs);
    expect(await mark(seen, 'done')).toMatchObject({ outcome: 'conflict', status: 'postponed' });
    expect((await hearing()).status).toBe('postponed');
  });

  it('of a step that is gone, or of something that is no step, changes nothing', async () => {
    const seen = await hearing();
    for (const stepId of [house.context.newId(), (await phaseOf(house)) ?? seen.id]) {
      const marked = await mark({ ...seen, id: stepId }, 'done');
      expect(marked).toMatchObject({ outcome: 'gone' });
    }
    expect(await revisions()).toEqual([]);
  });

  it.each(ASKED_ROLES)('is for those who may edit the plan: %s', async (role) => {
    const pressed = mark(await hearing(), 'done', role);
    if (may([role], VERBS['plan.mark'].act)) await expect(pressed).resolves.toMatchObject({ outcome: 'saved' });
    else await expect(pressed).rejects.toMatchObject({ code: 'forbidden' });
  });
});

async function phaseOf(house: House): Promise<string | undefined> {
  const plan = await readPlan(house.context, house.who('guide'), house.engagement.id);
  return plan.items.find(({ kind }) => kind === 'phase')?.id;
}
