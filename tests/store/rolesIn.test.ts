import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aPerson, aProgramme, type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('the roles in several engagements on $name', ({ open }) => {
  let house: House;
  const person = aPerson('Rettleiar i to');
  const engagements = ['1578', '1579'].map((number) =>
    anEngagement({
      municipality: { ...anEngagement().municipality, number },
      channel: { tenantId: person.tenantId, channelId: `19:${number}` },
      holders: [
        { person, role: 'guide' },
        { person: aPerson('Ordførar'), role: 'mayor' },
      ],
    }),
  );

  beforeEach(async () => {
    house = await openHouseOn(open, aProgramme({ engagements }));
  });
  afterEach(() => house.close());

  it('are those that each person is told of one by one', async () => {
    const stores = house.context.db.engagements;
    const ids = engagements.map(({ id }) => id);
    const found = await stores.rolesIn(ids);
    const people = [...engagements.flatMap(({ holders }) => holders.map(({ person: each }) => each)), house.lead];
    for (const id of ids) {
      for (const each of people) {
        const told = found.filter((held) => held.engagementId === id && held.person.objectId === each.objectId);
        expect(told.map(({ role }) => role)).toEqual(await stores.rolesOf(each, id));
      }
    }
    expect(found).toHaveLength(6);
    expect(await stores.rolesIn([])).toEqual([]);
  });
});
