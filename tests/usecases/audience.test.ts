import { closeRound } from '../../bot/usecases/closeRound.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { Person } from '../../bot/usecases/ports/people.ts';
import { readEngagement } from '../../bot/usecases/readEngagements.ts';
import { listRounds, readResponses } from '../../bot/usecases/readRounds.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { settleDueRounds } from '../../bot/usecases/settleRound.ts';
import type { PersonKey, Role } from '../../domain/people.ts';
import { AUDIENCES, type Audience, CLOSING_GRACE_MS } from '../../domain/round.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aPerson, type House, openHouseOn } from '../helpers/house.ts';

/** Who reads the named answers of each audience: product.md, Decisions. `lateGuide` and `lateMayor` came afterwards. */
const READERS: Readonly<Record<Audience, readonly string[]>> = {
  askedAndGuides: ['mayor', 'chiefExecutive', 'processLeader', 'guide', 'lateGuide'],
  guidesAndLeadership: ['mayor', 'chiefExecutive', 'guide', 'lateGuide', 'lateMayor'],
  channel: ['mayor', 'chiefExecutive', 'processLeader', 'guide', 'lateGuide', 'lateMayor'],
};

describe.each(DATABASES)('who sees the answers on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const giveRole = async (person: Person, role: Role) => {
    await house.context.db.people.seen(person, person.name, null);
    const { tenantId, objectId } = person;
    await house.connection.db
      .insertInto('role_holder')
      .values({ engagement_id: house.engagement.id, tenant_id: tenantId, object_id: objectId, role })
      .execute();
    return person;
  };
  const takeRoles = (person: PersonKey) =>
    house.connection.db.deleteFrom('role_holder').where('object_id', '=', person.objectId).execute();
  const reads = (person: PersonKey, roundId: string) =>
    readResponses(house.context, person, house.engagement.id, roundId).then(
      ({ responses }) => responses.length > 0,
      (error: { code: string }) => error.code,
    );
  const send = async (person: PersonKey, roundId: string) => {
    const { questions } = await openForm(house.context, person, roundId);
    await recordResponse(house.context, person, roundId, someAnswers(questions));
  };

  it.each(AUDIENCES)('are those who were announced, and nobody else: %s', async (audience) => {
    const { id } = await openRound(house.context, house.who('guide'), house.engagement.id, null, { audience });
    for (const role of ['mayor', 'chiefExecutive', 'processLeader', 'guide'] as const) await send(house.who(role), id);
    const people: Record<string, PersonKey> = {
      mayor: house.who('mayor'),
      chiefExecutive: house.who('chiefExecutive'),
      processLeader: house.who('processLeader'),
      guide: house.who('guide'),
      lateGuide: await giveRole(aPerson('Ny rettleiar'), 'guide'),
      lateMayor: await giveRole(aPerson('Ny ordførar'), 'mayor'),
      programmeLead: house.lead,
    };
    for (const [name, person] of Object.entries(people)) {
      const expected = READERS[audience].includes(name) ? true : 'forbidden';
      expect({ name, reads: await reads(person, id) }).toEqual({ name, reads: expected });
    }
    expect(await reads(house.stranger, id)).toBe('engagementNotFound');
  });

  it.each(['mayor', 'guide'] as const)('are not read by one who is asked and has not answered: %s', async (role) => {
    const { id } = await openRound(house.context, house.who('guide'), house.engagement.id);
    await send(house.who('chiefExecutive'), id);
    expect(await reads(house.who(role), id)).toBe('answerFirst');
    await send(house.who(role), id);
    expect(await reads(house.who(role), id)).toBe(true);
  });

  it('are read by all of them, answered or not, once nothing can change', async () => {
    const { id } = await openRound(house.context, house.who('guide'), house.engagement.id);
    await send(house.who('chiefExecutive'), id);
    await openForm(house.context, house.who('processLeader'), id);
    await closeRound(house.context, house.who('guide'), id);
    expect(await reads(house.who('guide'), id)).toBe('answerFirst');
    house.pass(CLOSING_GRACE_MS + 1);
    await settleDueRounds(house.context);
    expect(await reads(house.who('guide'), id)).toBe(true);
    expect(await reads(house.who('mayor'), id)).toBe(true);
  });

  it('is chosen when the round opens, and fixed from then on', async () => {
    const guide = house.who('guide');
    const first = await openRound(house.context, guide, house.engagement.id, null, { audience: 'guidesAndLeadership' });
    expect(first.audience).toBe('guidesAndLeadership');
    const again = await openRound(house.context, guide, house.engagement.id, null, {
      audience: 'channel',
      usual: true,
    });
    expect(again).toMatchObject({ id: first.id, audience: 'guidesAndLeadership' });
    const [listed] = await listRounds(house.context, guide, house.engagement.id);
    expect(listed?.audience).toBe('guidesAndLeadership');
  });

  it('is the engagement’s usual one where nothing is said, which whoever opens rounds can change', async () => {
    const guide = house.who('guide');
    expect((await readEngagement(house.context, guide, house.engagement.id)).audience).toBe('askedAndGuides');
    const refused = openRound(house.context, house.who('mayor'), house.engagement.id, null, {
      audience: 'channel',
      usual: true,
    });
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
    expect((await readEngagement(house.context, guide, house.engagement.id)).audience).toBe('askedAndGuides');

    await house.context.db.engagements.setAudience(house.engagement.id, 'channel');
    expect((await openRound(house.context, guide, house.engagement.id)).audience).toBe('channel');
  });

  it('leave the usual audience as it was where the opening itself is refused', async () => {
    const { id } = house.engagement;
    const before = (await house.context.db.engagements.find(id))?.audience;
    await house.connection.db
      .updateTable('engagement')
      .set({ channel_tenant_id: null, channel_id: null })
      .where('id', '=', id)
      .execute();
    const refused = openRound(house.context, house.who('guide'), id, null, { audience: 'channel', usual: true });
    await expect(refused).rejects.toMatchObject({ code: 'notLinked' });
    expect((await house.context.db.engagements.find(id))?.audience).toBe(before);
  });

  it('read each answer with the role and the name its author had then', async () => {
    const mayor = house.who('mayor');
    const { id } = await openRound(house.context, house.who('guide'), house.engagement.id);
    await send(mayor, id);
    await takeRoles(mayor);
    await house.context.db.people.seen(mayor, 'Tidlegare ordførar', null);
    const next = await giveRole(aPerson('Ny ordførar'), 'mayor');

    const reader = await giveRole(aPerson('Ny rettleiar'), 'guide');
    const { responses } = await readResponses(house.context, reader, house.engagement.id, id);
    expect(responses.map(({ name, role }) => [name, role])).toEqual([['Ordførar', 'mayor']]);
    // Whom a round asks is settled when it opens: the new one is asked in the next, the old one changes nothing more.
    await expect(openForm(house.context, next, id)).rejects.toMatchObject({ code: 'notAsked' });
    await expect(openForm(house.context, mayor, id)).rejects.toMatchObject({ code: 'engagementNotFound' });
  });
});
