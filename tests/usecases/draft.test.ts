import { closeRound, closeWhenDue } from '../../bot/usecases/closeRound.ts';
import { dropDraft, keepDraft } from '../../bot/usecases/keepDraft.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { readResponses } from '../../bot/usecases/readRounds.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import type { PersonKey } from '../../domain/people.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

const DAY = 24 * 60 * 60_000;

describe.each(DATABASES)('a draft on $name', ({ open }) => {
  let house: House;
  let roundId: string;
  let mayor: PersonKey;

  beforeEach(async () => {
    house = await openHouseOn(open);
    roundId = (await openRound(house.context, house.who('guide'), house.engagement.id)).id;
    mayor = house.who('mayor');
  });

  afterEach(() => house.close());

  const keep = (person: PersonKey, answers: Record<string, unknown>) =>
    keepDraft(house.context, person, house.engagement.id, roundId, answers);
  const draftOf = async (person: PersonKey) => (await openForm(house.context, person, roundId)).draft;
  const rows = () => house.connection.db.selectFrom('draft').selectAll().execute();

  it('comes back in its author’s form, with when it was kept, and in nobody else’s', async () => {
    await keep(mayor, { own2: '4', note: 'Vi har byrja på ' });
    expect(await draftOf(mayor)).toEqual({
      answers: { own2: '4', note: 'Vi har byrja på ' },
      changedAt: house.context.now().toISOString(),
    });
    expect(await draftOf(house.who('chiefExecutive'))).toBeNull();
    expect(await draftOf(house.who('guide'))).toBeNull();
  });

  it('is the newest of what was kept, and none when all of it was taken away', async () => {
    await keep(mayor, { own2: '4' });
    house.pass(1000);
    await keep(mayor, { own2: '5' });
    expect(await draftOf(mayor)).toEqual({ answers: { own2: '5' }, changedAt: house.context.now().toISOString() });
    await keep(mayor, {});
    expect(await rows()).toEqual([]);
  });

  it('is no answer: it is counted nowhere and read by nobody', async () => {
    await keep(mayor, { own2: '4', note: 'Berre for meg.' });
    expect(await house.context.db.responses.count(roundId)).toBe(0);
    const { questions } = await openForm(house.context, house.who('guide'), roundId);
    await recordResponse(house.context, house.who('guide'), roundId, someAnswers(questions));
    const read = await readResponses(house.context, house.who('guide'), house.engagement.id, roundId);
    expect(read.responses).toHaveLength(1);
    expect(JSON.stringify(read)).not.toContain('Berre for meg');
  });

  it('is gone once it is sent in, and stands beside what was sent when that is being changed', async () => {
    await keep(mayor, { own2: '4' });
    const { questions } = await openForm(house.context, mayor, roundId);
    const { answers } = await recordResponse(house.context, mayor, roundId, someAnswers(questions));
    expect(await draftOf(mayor)).toBeNull();
    await keep(mayor, { own2: '1' });
    const form = await openForm(house.context, mayor, roundId);
    expect(form.answers).toEqual(answers);
    expect(form.draft?.answers).toEqual({ own2: '1' });
  });

  it('can be thrown away, and throwing away nothing is nothing', async () => {
    await keep(mayor, { own2: '4' });
    await keep(house.who('guide'), { own2: '2' });
    for (let twice = 0; twice < 2; twice += 1) {
      await dropDraft(house.context, mayor, house.engagement.id, roundId);
    }
    expect((await rows()).map(({ object_id }) => object_id)).toEqual([house.who('guide').objectId]);
  });

  it('is deleted when the round closes, by hand or by itself, and none is taken afterwards', async () => {
    await keep(mayor, { own2: '4' });
    await closeRound(house.context, house.who('guide'), roundId);
    expect(await rows()).toEqual([]);
    await expect(keep(mayor, { own2: '4' })).rejects.toMatchObject({ code: 'roundClosed' });

    roundId = (await openRound(house.context, house.who('guide'), house.engagement.id)).id;
    await keep(mayor, { own2: '4' });
    house.pass(8 * DAY);
    await closeWhenDue(house.context, roundId);
    expect(await rows()).toEqual([]);
  });

  it('is kept for those who are asked alone', async () => {
    await expect(keep(house.lead, { own2: '4' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(keep(house.stranger, { own2: '4' })).rejects.toMatchObject({ code: 'engagementNotFound' });
    expect(await rows()).toEqual([]);
  });
});
