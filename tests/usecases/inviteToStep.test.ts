import { inviteToStep, readInviting } from '../../bot/usecases/inviteToStep.ts';
import type { CalendarEntry, CalendarOwner, Inviting } from '../../bot/usecases/ports/invitations.ts';
import type { AskedRole } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aMember, FakeRoster } from '../helpers/fakeRoster.ts';
import { type House, openHouseOn, TENANT } from '../helpers/house.ts';

const KEY = '0b4e7b8a-0000-4000-8000-000000000001';

describe.each(DATABASES)('a milestone put into calendars, on $name', ({ open }) => {
  let house: House;
  let roster: FakeRoster;
  let answer: Awaited<ReturnType<Inviting['desk']['put']>>;
  const put: [CalendarOwner, CalendarEntry][] = [];

  beforeEach(async () => {
    house = await openHouseOn(open);
    roster = new FakeRoster();
    answer = 'put';
    put.length = 0;
    await house.context.db.conversations.describe(TENANT, '19:fjord', { teamId: '19:team', type: null, name: null });
  });
  afterEach(() => house.close());

  const stepId = (kind: string) => house.engagement.plan.items.find((item) => item.kind === kind)?.id ?? '';
  const inviting = (): Inviting => ({
    desk: {
      clientId: 'client',
      put: async (...given) => {
        put.push(given);
        return answer;
      },
    },
    roster,
    linkTo: (engagementId, step) => `https://laget.example/${engagementId}/${step}`,
  });
  const invite = (
    role: AskedRole = 'guide',
    step = stepId('milestone'),
    offered = true,
    token: string | null = 'sso',
  ) =>
    inviteToStep({ ...house.context, ...(offered && { inviting: inviting() }) }, house.who(role), {
      engagementId: house.engagement.id,
      stepId: step,
      key: KEY,
      token,
    });

  it('is sent to the others with a role, by the address that Teams has, and to nobody else', async () => {
    roster.lists.set('19:team', [
      aMember(house.who('mayor'), { name: 'Ordførar', mail: 'ordforar@fjord.example' }),
      aMember(house.who('guide'), { mail: 'eg@fylket.example' }),
      aMember(house.who('chiefExecutive')),
      aMember(house.stranger, { mail: 'framand@fjord.example' }),
    ]);
    expect(await invite()).toEqual({ outcome: 'sent', invited: 1, left: 3 });
    expect(put).toMatchObject([
      [
        { tenantId: TENANT, token: 'sso' },
        {
          key: KEY,
          occasion: { title: 'Planprogram vedteke (Fjord)', from: '2027-01-14', to: '2027-01-14' },
          text: expect.stringContaining(`https://laget.example/${house.engagement.id}/${stepId('milestone')}`),
          attendees: [{ name: 'Ordførar', address: 'ordforar@fjord.example' }],
        },
      ],
    ]);
    expect(JSON.stringify(await house.connection.db.selectFrom('person').selectAll().execute())).not.toContain('@');
  });

  it('goes into one’s own calendar where Teams does not say who is there', async () => {
    expect(await invite()).toEqual({ outcome: 'sent', invited: 0, left: 4 });
  });

  it.each(['consent', 'adminOnly', 'noMailbox', 'busy'] as const)(
    'tells what the other side says: %s',
    async (said) => {
      answer = said;
      expect(await invite()).toEqual(said === 'consent' ? { outcome: said } : { outcome: 'refused', why: said });
    },
  );

  it('is for those who keep the plan, for milestones, and for where it is offered', async () => {
    await expect(invite('mayor')).rejects.toThrow('forbidden');
    await expect(invite('guide', stepId('activity'))).rejects.toThrow('notFound');
    await expect(invite('guide', stepId('milestone'), false)).rejects.toThrow('notFound');
    await expect(invite('guide', stepId('milestone'), true, null)).rejects.toThrow('notFound');
    expect(put).toEqual([]);
    const { id } = house.engagement;
    expect((await readInviting(house.context, house.who('guide'), id)).clientId).toBeNull();
    expect((await readInviting({ ...house.context, inviting: inviting() }, house.who('guide'), id)).clientId).toBe(
      'client',
    );
  });
});
