import { listenToChanges } from '../../bot/store/changes.ts';
import { findChannel } from '../../bot/usecases/findChannel.ts';
import { presentPlan, readStageView } from '../../bot/usecases/presentPlan.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn, TENANT } from '../helpers/house.ts';

describe.each(DATABASES)('the stage on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const phaseId = '0b4e7b8a-0000-4000-8000-0000000000e1';
  const read = () => readStageView(house.context, house.who('mayor'), house.engagement.id);

  it('shows the whole plan until somebody presents', async () => {
    expect(await read()).toEqual({ zoom: 'plan', phaseId: null, by: null, at: null });
  });

  it('shows what the last one showed, and who that was', async () => {
    await presentPlan(house.context, house.who('guide'), house.engagement.id, { zoom: 'quarter', phaseId });
    const last = await presentPlan(house.context, house.who('mayor'), house.engagement.id, {
      zoom: 'month',
      phaseId: null,
    });
    expect(await read()).toEqual(last);
    expect(last).toMatchObject({ zoom: 'month', phaseId: null, at: house.context.now().toISOString() });
    expect(last.by).not.toBeNull();
  });

  it('is told to everybody who follows, in every instance', async () => {
    const heard: unknown[] = [];
    let arrived = () => {};
    const told = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const hearing = await listenToChanges(
      house.connection,
      (change) => {
        heard.push(change);
        arrived();
      },
      () => undefined,
    );
    await presentPlan(house.context, house.who('guide'), house.engagement.id, { zoom: 'month', phaseId: null });
    await told;
    expect(heard).toContainEqual({ engagementId: house.engagement.id, what: 'stage' });
    await hearing.close();
  });

  it('is no stranger’s to see or to change', async () => {
    const view = { zoom: 'month', phaseId: null } as const;
    const { context, stranger, engagement } = house;
    await expect(presentPlan(context, stranger, engagement.id, view)).rejects.toThrow('engagementNotFound');
    await expect(readStageView(context, stranger, engagement.id)).rejects.toThrow('engagementNotFound');
  });

  it('finds the channel’s own engagement for those with a role in it, and tells a stranger nothing', async () => {
    const { channel, id } = house.engagement;
    if (channel === null) throw new Error('the house has a channel');
    const ask = (person: { tenantId: string; objectId: string }, channelId = channel.channelId) =>
      findChannel(house.context, person, channelId);
    expect(await ask(house.who('mayor'))).toEqual({ engagementId: id });
    expect(await ask(house.stranger)).toEqual({ engagementId: null });
    expect(await ask(house.who('mayor'), '19:another')).toEqual({ engagementId: null });
    expect(await ask({ tenantId: `${TENANT}-other`, objectId: house.who('mayor').objectId })).toEqual({
      engagementId: null,
    });
  });
});
