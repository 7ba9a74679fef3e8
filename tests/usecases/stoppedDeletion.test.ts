import { endEngagement, markArchive } from '../../bot/usecases/archive.ts';
import { proposeDeletion, stopDeletion } from '../../bot/usecases/deletion/decideDeletion.ts';
import { readEngagement } from '../../bot/usecases/readEngagements.ts';
import { BODIES } from '../../domain/archive/marks.ts';
import type { PersonKey } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

const DAY = 24 * 60 * 60_000;

describe.each(DATABASES)('a deletion that was stopped, on $name', ({ open }) => {
  let house: House;
  const told = async (person: PersonKey) =>
    (await readEngagement(house.context, person, house.engagement.id)).stoppedDeletion;
  const propose = async () => {
    const decision = { decidedBy: 'municipality', reference: 'KOM 12/26' } as const;
    const { deletion } = await proposeDeletion(house.context, house.who('guide'), house.engagement.id, decision);
    return deletion?.id ?? '';
  };
  const stop = (by: PersonKey, proposalId: string) => stopDeletion(house.context, by, house.engagement.id, proposalId);

  beforeEach(async () => {
    house = await openHouseOn(open);
    const { context, engagement } = house;
    await endEngagement(context, house.who('guide'), engagement.id, '2023-06-30');
    for (const body of BODIES) {
      const by = house.who(body === 'municipality' ? 'mayor' : 'guide');
      await markArchive(context, by, engagement.id, { body, kind: 'exported', reference: `26/${body}` });
    }
  });

  afterEach(() => house.close());

  it('is told to everybody for fourteen days, with who stopped it', async () => {
    const proposal = await propose();
    expect(await told(house.who('mayor'))).toBeNull();
    const at = house.context.now().toISOString();
    await stop(house.who('chiefExecutive'), proposal);
    for (const person of [house.who('guide'), house.who('mayor'), house.who('chiefExecutive')])
      expect(await told(person)).toEqual({ by: 'Kommunedirektør', at });
    house.pass(13 * DAY);
    expect(await told(house.who('mayor'))).toEqual({ by: 'Kommunedirektør', at });
    house.pass(DAY);
    expect(await told(house.who('mayor'))).toBeNull();
  });

  it('is told of no more once one is on its way again', async () => {
    await stop(house.who('mayor'), await propose());
    expect((await told(house.who('guide')))?.by).toBe('Ordførar');
    house.pass(DAY);
    await propose();
    expect(await told(house.who('guide'))).toBeNull();
  });
});
