import type { Problem } from '../../domain/contract/resources/common.ts';
import type { PersonKey } from '../../domain/people.ts';
import { changeQuiet } from '../../domain/quietChange.ts';
import { type QuietPeriods, USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import { settingsOf } from '../../domain/series.ts';
import type { SeriesPlanView } from '../../domain/seriesView.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { type House, openHouseOn } from '../helpers/house.ts';
import { only, seriesDesk, tuesdays } from '../helpers/seriesDesk.ts';

const BUDGET = { from: '2026-11-23', to: '2026-11-27', name: 'Budsjettveke' };
const AUTUMN = { from: '2026-10-05', to: '2026-10-09', name: 'Haustferie' };
const AT_TWELVE = tuesdays({ time: { hour: 12, minute: 0 } });
const FOUR_DAYS = tuesdays({ windowWorkingDays: 4 });

/** What a refusal says of how it is now. */
const standing = ({ meanwhile }: Problem) => (meanwhile ?? { now: null }).now as SeriesPlanView;

describe.each(DATABASES)('two who change the same at once, on $name', ({ open }) => {
  let house: House;
  let door: Door;

  beforeEach(async () => {
    house = await openHouseOn(open);
    door = await openDoorOf(house);
  });

  afterEach(async () => {
    await door.close();
    await house.close();
  });

  const { setUp } = seriesDesk(() => house);
  const put = async (person: PersonKey, path: string, body: object) => {
    const response = await fetch(`${door.url}/api/v1/engagements/${house.engagement.id}/${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-test-person': person.objectId },
      body: JSON.stringify(body),
    });
    return { status: response.status, said: (await response.json()) as Problem & SeriesPlanView };
  };
  const quietBy = (person: PersonKey, seen: QuietPeriods, own: typeof BUDGET) =>
    put(person, 'quiet-periods', { seen, quiet: changeQuiet(seen, { kind: 'add', own }) });
  const seriesNow = async () => settingsOf(await seriesDesk(() => house).read());

  it('does not let the second take away the first’s series, and tells who it was and what stands', async () => {
    const { id } = await setUp();
    const first = await put(house.who('processLeader'), `series/${id}`, { seen: tuesdays(), settings: AT_TWELVE });
    expect(first.status).toBe(200);
    const second = await put(house.who('guide'), `series/${id}`, { seen: tuesdays(), settings: FOUR_DAYS });
    expect(second).toMatchObject({ status: 409, said: { code: 'changedMeanwhile' } });
    expect(second.said.meanwhile).toMatchObject({ by: 'Prosessleiar', mine: false });
    expect(settingsOf(only(standing(second.said)))).toEqual(AT_TWELVE);
    expect(await seriesNow()).toEqual(AT_TWELVE);
    const insisted = await put(house.who('guide'), `series/${id}`, { seen: AT_TWELVE, settings: FOUR_DAYS });
    expect([insisted.status, await seriesNow()]).toEqual([200, FOUR_DAYS]);
  });

  it('keeps both periods: the second is told, and adds theirs to what the first made of it', async () => {
    expect((await quietBy(house.who('processLeader'), USUAL_QUIET_PERIODS, BUDGET)).status).toBe(200);
    const second = await quietBy(house.who('guide'), USUAL_QUIET_PERIODS, AUTUMN);
    expect(second).toMatchObject({ status: 409, said: { meanwhile: { by: 'Prosessleiar', mine: false } } });
    const { quiet } = standing(second.said);
    expect(quiet).toEqual({ off: [], own: [BUDGET] });
    const { status, said } = await quietBy(house.who('guide'), quiet, AUTUMN);
    expect([status, said.quiet.own]).toEqual([200, [BUDGET, AUTUMN]]);
  });

  it('lets exactly one of two through that come in the same moment', async () => {
    const { id } = await setUp();
    const both = await Promise.all([
      put(house.who('processLeader'), `series/${id}`, { seen: tuesdays(), settings: AT_TWELVE }),
      put(house.who('guide'), `series/${id}`, { seen: tuesdays(), settings: FOUR_DAYS }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const quiet = await Promise.all([
      quietBy(house.who('processLeader'), USUAL_QUIET_PERIODS, BUDGET),
      quietBy(house.who('guide'), USUAL_QUIET_PERIODS, AUTUMN),
    ]);
    expect(quiet.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('takes the same sent again for done, and tells somebody of their own other window', async () => {
    const { id } = await setUp();
    for (const _ of ['once', 'again']) {
      const { status } = await put(house.who('guide'), `series/${id}`, { seen: tuesdays(), settings: AT_TWELVE });
      expect(status).toBe(200);
    }
    const late = await put(house.who('guide'), `series/${id}`, { seen: tuesdays(), settings: FOUR_DAYS });
    expect(late).toMatchObject({ status: 409, said: { meanwhile: { by: 'Rettleiar', mine: true } } });
  });
});
