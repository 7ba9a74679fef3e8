import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { endEngagement, markArchive } from '../../bot/usecases/archive.ts';
import { cleanUp } from '../../bot/usecases/cleanUp.ts';
import { openDownload, requestDownload } from '../../bot/usecases/downloads.ts';
import { restorePlan } from '../../bot/usecases/editPlan.ts';
import { readEarlierPlan, readPlanHistory } from '../../bot/usecases/readPlan.ts';
import { BODIES, type Body } from '../../domain/archive/marks.ts';
import { CHANGES_KEPT, KEPT_DAYS } from '../../domain/cleanUp.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn, TENANT } from '../helpers/house.ts';

const DAY = 24 * 60 * 60_000;
/** So many changes more than are always kept. */
const OLD = 20;

describe.each(DATABASES)('the history of a plan, cleaned up on $name', ({ open }) => {
  let house: House;
  let id: string;

  beforeEach(async () => {
    house = await openHouseOn(open);
    id = house.engagement.id;
    await change(CHANGES_KEPT + OLD);
    house.pass(DAY);
  });

  afterEach(() => house.close());

  const guide = () => house.who('guide');
  /** So many changes of the desired outcome, by somebody who stands nowhere else; each is called after its number. */
  const change = async (times: number) => {
    const { db } = house.connection;
    await house.context.db.people.seen(house.stranger, 'Framand', null);
    await sql`insert into plan_revision (engagement_id, number, id, by_tenant_id, by_object_id, made_at, how, change)
      select engagement_id, revision + nr, gen_random_uuid(), ${TENANT}, case when nr <= ${OLD}::int
        then ${house.stranger.objectId} else ${guide().objectId} end, ${house.context.now()}::timestamptz, 'edit',
        jsonb_build_array(jsonb_build_object('op', 'set', 'item', null,
          'before', jsonb_build_object('desiredOutcome', case when nr = 1 then desired_outcome else (revision + nr - 1)::text end),
          'after', jsonb_build_object('desiredOutcome', (revision + nr)::text)))
      from plan, generate_series(1, ${times}::int) as nr where engagement_id = ${id}`.execute(db);
    await sql`update plan set revision = revision + ${times}::int, desired_outcome = (revision + ${times}::int)::text
      where engagement_id = ${id}`.execute(db);
  };
  const settle = async (bodies: readonly Body[] = BODIES) => {
    for (const body of bodies) {
      const by = body === 'municipality' ? house.who('processLeader') : guide();
      await markArchive(house.context, by, id, { body, kind: 'exported', reference: '26/1' });
    }
  };
  const end = () => endEngagement(house.context, guide(), id, '2026-11-20');
  const numbers = async () => (await house.context.db.plans.revisions(id, 0, 9999)).map(({ number }) => number);
  const whole = Array.from({ length: CHANGES_KEPT + OLD }, (_, at) => at + 1);
  const later = async (days: number = KEPT_DAYS.planChanges + 1) => {
    house.pass(days * DAY);
    await cleanUp(house.context);
  };

  it.each([
    ['while the engagement goes on', async () => settle()],
    [
      'while a body has not settled its archive',
      async () => void (await Promise.all([end(), settle(['municipality', 'countyCouncil'])])),
    ],
    ['while nobody has', end],
  ])('is left as it is %s', async (_, prepare) => {
    await prepare();
    await later(3 * 365);
    expect(await numbers()).toEqual(whole);
  });

  it('is left as it is in the weeks after the last body settled its archive', async () => {
    await end();
    await settle(['municipality', 'countyCouncil']);
    house.pass(365 * DAY);
    await settle(['ruralCentre']);
    await later(KEPT_DAYS.planChanges);
    expect(await numbers()).toEqual(whole);
    await later(1);
    expect(await numbers()).toEqual(whole.slice(OLD));
  });

  it('keeps what was changed after the first body took its archive out', async () => {
    await settle(['municipality']);
    house.pass(DAY);
    await change(30);
    await end();
    await settle(['countyCouncil', 'ruralCentre']);
    await later();
    // 250 in all, of which 220 came before the mark: 50 are old enough, and all of them came before it.
    expect((await numbers())[0]).toBe(51);
    await change(CHANGES_KEPT);
    await later();
    // 450 in all: 250 by age alone, 220 by what the first body has.
    expect((await numbers())[0]).toBe(CHANGES_KEPT + OLD + 1);
  });

  it('can be gone back to as far as it is shown, and never to something that did not exist', async () => {
    await end();
    await settle();
    await later();
    const shown = await readPlanHistory(house.context, guide(), id);
    expect(shown).toHaveLength(CHANGES_KEPT);
    expect(await readEarlierPlan(house.context, guide(), id, OLD)).toMatchObject({ desiredOutcome: `${OLD}` });
    await expect(readEarlierPlan(house.context, guide(), id, OLD - 1)).rejects.toMatchObject({ code: 'notFound' });
    await expect(restorePlan(house.context, guide(), id, randomUUID(), 0)).rejects.toMatchObject({ code: 'notFound' });
    expect(await restorePlan(house.context, guide(), id, randomUUID(), OLD)).toMatchObject({ outcome: 'saved' });
    expect(await house.context.db.plans.find(id)).toMatchObject({ desiredOutcome: `${OLD}` });
  });

  it('is said in the archive’s file to begin where it does', async () => {
    const versionsFrom = async () => {
      const of = { kind: 'archive', format: 'json' } as const;
      const { token } = await requestDownload(house.context, guide(), { engagementId: id, of, language: 'nn' });
      const { content } = await openDownload(house.context, token);
      return /"versionsFrom":(\d+)/.exec(JSON.stringify(content))?.[1];
    };
    expect(await versionsFrom()).toBeUndefined();
    await end();
    await settle();
    await later();
    expect(await versionsFrom()).toBe(`${OLD + 1}`);
  });

  it('takes with it the name of somebody who stands nowhere else', async () => {
    await end();
    await settle();
    await Promise.all([later(), later(0)]);
    expect(await house.context.db.people.find(house.stranger)).toBeNull();
    expect(await house.context.db.people.find(guide())).not.toBeNull();
  });
});
