import { closeRound } from '../../bot/usecases/closeRound.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { readTrends } from '../../bot/usecases/readTrends.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

const FORTNIGHT = 14 * 24 * 60 * 60_000;
const ROLES = ['mayor', 'chiefExecutive', 'processLeader', 'guide'] as const;

describe.each(DATABASES)('the dimensions over rounds on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const run = async (place: number, close = true, roles: readonly (typeof ROLES)[number][] = ROLES) => {
    const { id } = await openRound(house.context, house.who('guide'), house.engagement.id);
    for (const role of roles) {
      const { questions } = await openForm(house.context, house.who(role), id);
      await recordResponse(house.context, house.who(role), id, someAnswers(questions, place));
    }
    if (close) await closeRound(house.context, house.who('guide'), id);
    house.pass(close ? FORTNIGHT : 0);
    return id;
  };
  const read = (person = house.who('mayor')) => readTrends(house.context, person, house.engagement.id);

  it('is empty before the first round has ended', async () => {
    await run(3, false);
    expect(await read()).toMatchObject({ effort: [], questions: [], others: [] });
  });

  it('has each closed round once in the effort, oldest first, and the words of every question', async () => {
    const rounds = [await run(0), await run(4)];
    await run(2, false);
    const { effort, dimensions, questions } = await read();
    expect(effort.map(({ points }) => points.map(({ roundId, counts }) => [roundId, counts]))).toEqual([
      [
        [rounds[0], [4, 0, 0, 0, 0]],
        [rounds[1], [0, 0, 0, 0, 4]],
      ],
    ]);
    const shown = [...effort, ...dimensions.flatMap((entry) => entry.questions)];
    for (const { questionId, version } of shown) {
      expect(questions.some((question) => question.id === questionId && question.version === version)).toBe(true);
    }
    expect(questions.some(({ kind }) => kind === 'text')).toBe(false);
  });

  it('shows nobody what one or two people answered', async () => {
    await run(3, true, ['mayor', 'guide']);
    const { dimensions } = await read();
    const points = dimensions.flatMap(({ questions }) => questions.flatMap((question) => question.points));
    expect(points.length).toBeGreaterThan(0);
    expect(points.map(({ answered, counts }) => [answered, counts])).toEqual(points.map(() => [null, null]));
  });

  it('is for everybody with a role, the programme lead too, and for no stranger', async () => {
    await run(3);
    expect((await read(house.lead)).effort).toHaveLength(1);
    await expect(read(house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
  });
});
