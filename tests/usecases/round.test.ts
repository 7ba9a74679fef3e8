import { closeRound, closeWhenDue } from '../../bot/usecases/closeRound.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { readEngagement } from '../../bot/usecases/readEngagements.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import type { PersonKey } from '../../domain/people.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.each(DATABASES)('a round on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const start = async () => {
    const round = await openRound(house.context, house.who('guide'), house.engagement.id);
    await house.deliverAll();
    return round;
  };
  const answer = async (person: PersonKey, roundId: string, place = 3) => {
    const form = await openForm(house.context, person, roundId);
    return recordResponse(house.context, person, roundId, someAnswers(form.questions, place));
  };

  it('asks everybody in an asked role, and posts one card in the channel', async () => {
    const round = await start();
    expect(round).toMatchObject({ asked: 5, answered: 0, state: 'open' });
    expect(round.askedRoles).toEqual(['mayor', 'chiefExecutive', 'processLeader', 'guide']);
    expect(house.messenger.sent).toHaveLength(1);
    expect(house.messenger.sent[0]).toMatchObject({ kind: 'post', conversationId: '19:fjord', threadId: null });
  });

  it('closes five working days on, at four in the afternoon in Norway', async () => {
    const round = await start();
    expect(round.closesAt).toBe('2026-11-30T15:00:00.000Z');
  });

  it('names the next milestone of the plan', async () => {
    expect((await start()).nextStep).toEqual({ title: 'Planprogram vedteke', from: '2027-01-14', to: '2027-01-14' });
  });

  it('gives each role its own four or five questions', async () => {
    const { id } = await start();
    for (const role of ['mayor', 'chiefExecutive', 'processLeader', 'guide'] as const) {
      const { questions } = await openForm(house.context, house.who(role), id);
      const topics = questions.map((question) => question.topic);
      const leadership = role === 'guide' ? [] : ['leadership'];
      expect(topics).toEqual(['ownership', ...leadership, 'roleClarity', 'effort', 'note']);
      expect(questions.every((question) => question.askedOf.includes(role))).toBe(true);
    }
  });

  it('posts the same round anew when it is asked for again', async () => {
    const first = await start();
    const second = await start();
    expect(second.id).toBe(first.id);
    expect(house.messenger.sent.map((sent) => sent.kind)).toEqual(['post', 'post']);
  });

  it('opens one round when two ask at the same moment', async () => {
    const both = await Promise.all([
      openRound(house.context, house.who('guide'), house.engagement.id),
      openRound(house.context, house.who('processLeader'), house.engagement.id),
    ]);
    expect(both[0].id).toBe(both[1].id);
    expect(await house.context.db.rounds.list(house.engagement.id)).toHaveLength(1);
  });

  it('opens and posts once when Teams hands the same message over twice', async () => {
    const origin = { tenantId: house.lead.tenantId, conversationId: '19:fjord', activityId: '17' };
    await openRound(house.context, house.who('guide'), house.engagement.id, origin);
    await openRound(house.context, house.who('guide'), house.engagement.id, origin);
    await house.deliverAll();
    expect(house.messenger.sent).toHaveLength(1);
  });

  it('keeps one row for a person, however often they answer', async () => {
    const { id } = await start();
    const mayor = house.who('mayor');
    const first = await answer(mayor, id, 0);
    house.pass(MINUTE);
    const second = await answer(mayor, id, 4);
    expect(await house.context.db.responses.list(id)).toHaveLength(1);
    expect(second.sentAt).toBe(first.sentAt);
    expect(second.changedAt > first.changedAt).toBe(true);
    expect(second.answers.own2).toBe('5');
  });

  it('records a press that Teams sends twice once, and not as a change', async () => {
    const { id } = await start();
    const mayor = house.who('mayor');
    const { questions } = await openForm(house.context, mayor, id);
    const raw = someAnswers(questions);
    await recordResponse(house.context, mayor, id, raw);
    house.pass(5000);
    const again = await recordResponse(house.context, mayor, id, raw);
    expect(again.changedAt).toBe(again.sentAt);
  });

  it('shows a person their own earlier answers in the form', async () => {
    const { id } = await start();
    const { answers } = await answer(house.who('mayor'), id);
    expect((await openForm(house.context, house.who('mayor'), id)).answers).toEqual(answers);
    expect((await openForm(house.context, house.who('chiefExecutive'), id)).answers).toEqual({});
  });

  it('refuses somebody who is not asked, and a stranger, and writes nothing', async () => {
    const { id } = await start();
    await expect(answer(house.lead, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(answer(house.stranger, id)).rejects.toMatchObject({ code: 'engagementNotFound' });
    expect(await house.context.db.responses.count(id)).toBe(0);
    expect(await house.context.db.answering.stand(id)).toMatchObject({ openForms: [] });
  });

  it('writes nothing when a question is left or an answer is none of the choices', async () => {
    const { id } = await start();
    const mayor = house.who('mayor');
    const { questions } = await openForm(house.context, mayor, id);
    const { own2: _left, ...rest } = someAnswers(questions);
    await expect(recordResponse(house.context, mayor, id, rest)).rejects.toMatchObject({ code: 'answersMissing' });
    const wrong = { ...someAnswers(questions), own2: '6' };
    await expect(recordResponse(house.context, mayor, id, wrong)).rejects.toMatchObject({ code: 'invalidInput' });
    expect(await house.context.db.responses.count(id)).toBe(0);
  });

  it('takes an answer for ten minutes after the close from a form opened before it, and no longer', async () => {
    const { id } = await start();
    const mayor = house.who('mayor');
    const { questions } = await openForm(house.context, mayor, id);
    await closeRound(house.context, house.who('guide'), id);
    house.pass(9 * MINUTE);
    await recordResponse(house.context, mayor, id, someAnswers(questions));
    house.pass(2 * MINUTE);
    const late = recordResponse(house.context, mayor, id, someAnswers(questions, 0));
    await expect(late).rejects.toMatchObject({ code: 'roundClosed' });
    expect((await house.context.db.responses.find(id, mayor))?.answers.own2).toBe('4');
  });

  it('gives no form once it is closed', async () => {
    const { id } = await start();
    await closeRound(house.context, house.who('guide'), id);
    await expect(openForm(house.context, house.who('mayor'), id)).rejects.toMatchObject({ code: 'roundClosed' });
  });

  it('lets guides and the process leader close it, and nobody else', async () => {
    const { id } = await start();
    await expect(closeRound(house.context, house.who('mayor'), id)).rejects.toMatchObject({ code: 'forbidden' });
    const { round } = await closeRound(house.context, house.who('processLeader'), id);
    expect(round.state).toBe('closed');
  });

  it('closes by itself when its window ends, not before, and once', async () => {
    const { id } = await start();
    await closeWhenDue(house.context, id);
    expect((await house.context.db.rounds.find(id))?.closedAt).toBeNull();
    house.pass(8 * DAY);
    await closeWhenDue(house.context, id);
    const closedAt = (await house.context.db.rounds.find(id))?.closedAt;
    house.pass(DAY);
    await closeWhenDue(house.context, id);
    expect((await house.context.db.rounds.find(id))?.closedAt).toEqual(closedAt);
    await house.deliverAll();
    expect(house.messenger.sent.map((sent) => sent.content.kind)).toEqual(['round', 'result']);
  });

  it('ends one whose window is over before it opens the next', async () => {
    const first = await start();
    house.pass(8 * DAY);
    const second = await start();
    expect(second.id).not.toBe(first.id);
    expect((await house.context.db.rounds.find(first.id))?.closedAt).not.toBeNull();
  });

  it('asks in turn: what was asked last time waits', async () => {
    const first = await start();
    const before = (await openForm(house.context, house.who('mayor'), first.id)).questions.map(({ id }) => id);
    await closeRound(house.context, house.who('guide'), first.id);
    house.pass(14 * DAY);
    const second = await start();
    const after = (await openForm(house.context, house.who('mayor'), second.id)).questions.map(({ id }) => id);
    expect(after.filter((id) => before.includes(id))).toEqual(['effort', 'note']);
  });

  it('says to each where they stand, and nothing once it is closed', async () => {
    const mine = async (person: PersonKey) =>
      (await readEngagement(house.context, person, house.engagement.id)).openRound?.mine ?? null;
    const { id } = await start();
    expect(await mine(house.lead)).toBe('notAsked');
    expect(await mine(house.who('mayor'))).toBe('unanswered');
    await answer(house.who('mayor'), id);
    expect(await mine(house.who('mayor'))).toBe('answered');
    await closeRound(house.context, house.who('guide'), id);
    expect(await mine(house.who('mayor'))).toBeNull();
  });

  it('shows no spread under three answers, and no free text and no name ever', async () => {
    const { id } = await start();
    await answer(house.who('mayor'), id);
    await answer(house.who('chiefExecutive'), id);
    const { result } = await closeRound(house.context, house.who('guide'), id);
    if (result === null) throw new Error('nobody has a form open, so the result is there');
    expect(result.dimensions.flatMap(({ spreads }) => spreads.map(({ counts }) => counts))).toEqual(
      expect.arrayContaining([null]),
    );
    expect(result.dimensions.every(({ spreads }) => spreads.every(({ counts }) => counts === null))).toBe(true);
    expect(JSON.stringify(result)).not.toMatch(/Formannskapet|Ordførar/);
  });
});
