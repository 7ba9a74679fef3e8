import { closeRound } from '../../bot/usecases/closeRound.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { previewQuestion } from '../../bot/usecases/previewQuestion.ts';
import { readQuestions } from '../../bot/usecases/readQuestions.ts';
import { readResponses, readResult } from '../../bot/usecases/readRounds.ts';
import { recordAgreement } from '../../bot/usecases/recordAgreement.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { settleDueRounds } from '../../bot/usecases/settleRound.ts';
import { addQuestion, changeQuestion, retireQuestion } from '../../bot/usecases/writeQuestion.ts';
import type { Question } from '../../domain/question.ts';
import { draftOf, type QuestionDraft } from '../../domain/questionDraft.ts';
import { aDraft, said } from '../builders/questions.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aProgramme, type House, openHouseOn } from '../helpers/house.ts';

const DAY = 24 * 60 * 60_000;
const FORTNIGHT = 14 * DAY;

describe.each(DATABASES)('questions on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    const sister = anEngagement({ channel: null, holders: [] });
    house = await openHouseOn(open, aProgramme({ engagements: [anEngagement(), sister] }));
  });

  afterEach(() => house.close());

  const guide = () => house.who('guide');
  const list = () => readQuestions(house.context, guide(), house.engagement.id);
  const own = async () => (await list()).questions.filter(({ owner }) => owner !== 'bank');
  const add = async (draft: QuestionDraft = aDraft()): Promise<Question> => {
    await addQuestion(house.context, guide(), house.engagement.id, 'engagement', draft);
    const added = (await own()).at(-1);
    if (added === undefined) throw new Error('nothing was added');
    return added.question;
  };
  const change = ({ id, version }: Question, draft: QuestionDraft) =>
    changeQuestion(house.context, guide(), house.engagement.id, 'engagement', { id, version }, draft);
  const start = async () => (await openRound(house.context, guide(), house.engagement.id)).id;
  const asked = async (roundId: string) => (await openForm(house.context, house.who('mayor'), roundId)).questions;
  const answer = async (roundId: string, places: readonly number[]) => {
    const people = [house.who('mayor'), house.who('chiefExecutive'), house.who('processLeader'), guide()];
    for (const [index, place] of places.entries()) {
      const person = people[index] ?? guide();
      const { questions } = await openForm(house.context, person, roundId);
      await recordResponse(house.context, person, roundId, someAnswers(questions, place));
    }
  };
  const finish = async (roundId: string) => {
    await closeRound(house.context, guide(), roundId);
    house.pass(FORTNIGHT);
    await settleDueRounds(house.context);
  };

  it('shows the bank with who is asked and when each was last asked here', async () => {
    expect((await list()).questions.map(({ owner, lastAskedAt }) => [owner, lastAskedAt])).toEqual(
      Array.from({ length: 17 }, () => ['bank', null]),
    );
    const opened = house.context.now().toISOString();
    await start();
    const recent = (await list()).questions.filter(({ lastAskedAt }) => lastAskedAt === opened);
    expect(recent.map(({ question }) => question.id)).toEqual(expect.arrayContaining(['own2', 'lea3', 'rol1', 'note']));
  });

  it('asks an own question in the very next round, of those it is for', async () => {
    const { id } = await add(aDraft({ askedOf: ['mayor'] }));
    const round = await start();
    expect((await asked(round)).at(-1)?.id).toBe(id);
    const forGuide = (await openForm(house.context, guide(), round)).questions;
    expect(forGuide.map((question) => question.id)).not.toContain(id);
  });

  it('keeps what a round asked true after a change: the old wording there, the new one from now on', async () => {
    const before = await add();
    const first = await start();
    await answer(first, [0, 0, 0]);
    await change(before, aDraft({ text: said('Innbyggjarane har vore med på eit møte sidan sist.') }));
    expect((await asked(first)).at(-1)).toEqual(before);
    await finish(first);

    const second = await start();
    const now = (await asked(second)).at(-1);
    expect(now).toMatchObject({
      id: before.id,
      version: 2,
      text: said('Innbyggjarane har vore med på eit møte sidan sist.'),
    });
    const old = await readResult(house.context, house.lead, house.engagement.id, first);
    expect(old.questions.find(({ id }) => id === before.id)).toEqual(before);
    expect(old.others).toEqual([{ questionId: before.id, version: 1, kind: 'yesNo', answered: 3, counts: [3, 0] }]);
    const named = await readResponses(house.context, guide(), house.engagement.id, first);
    expect(named.questions.find(({ id }) => id === before.id)).toEqual(before);
  });

  it('never compares two wordings, and compares the same one', async () => {
    const scale = aDraft({ kind: 'scale', topic: 'roleClarity', text: said('Det er klart kven som gjer kva.') });
    const first = await add(scale);
    const round = async (places: readonly number[]) => {
      const id = await start();
      await answer(id, places);
      await finish(id);
      const result = await readResult(house.context, guide(), house.engagement.id, id);
      const roles = result.dimensions.find(({ dimension }) => dimension === 'roleClarity');
      return roles && [roles.spreads[0]?.questionId === first.id, roles.spreads[0]?.version, roles.change];
    };
    const untilAskedAgain = async (places: readonly number[]) => {
      for (;;) {
        const result = await round(places);
        if (result?.[0] === true) return result;
      }
    };
    expect(await untilAskedAgain([0, 0, 0])).toEqual([true, 1, null]);
    expect(await untilAskedAgain([4, 4, 4])).toEqual([true, 1, 'muchHigher']);
    await change(first, { ...scale, text: said('Det er klart kven i kommunen som gjer kva.') });
    expect(await untilAskedAgain([0, 0, 0])).toEqual([true, 2, null]);
  });

  it('lists the earlier wordings that were asked, and not those that never were', async () => {
    const first = await add();
    await finish(await start());
    await change(first, aDraft({ text: said('Ei ordlyd som ingen rakk å bli spurd om.') }));
    await change({ ...first, version: 2 }, aDraft({ text: said('Ordlyden no.') }));
    const [entry] = await own();
    expect(entry?.question).toMatchObject({ version: 3, text: said('Ordlyden no.') });
    expect(entry?.earlier.map(({ question }) => question.version)).toEqual([1]);
  });

  it('tells the second of two who change the same question, and keeps the first one’s words', async () => {
    const question = await add();
    await change(question, aDraft({ text: said('Den første sine ord.') }));
    await expect(change(question, aDraft({ text: said('Den andre sine ord.') }))).rejects.toMatchObject({
      code: 'changedMeanwhile',
    });
    const both = await Promise.allSettled(
      [1, 2].map((n) => change({ ...question, version: 2 }, aDraft({ text: said(`Ord ${n}.`) }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await own())[0]?.question.version).toBe(3);
  });

  it('asks a retired question no more, goes on with it in the round that is open, and asks it again when it is back', async () => {
    const { id } = await add();
    const open = await start();
    await retireQuestion(house.context, guide(), house.engagement.id, 'engagement', id, true);
    expect((await asked(open)).at(-1)?.id).toBe(id);
    await finish(open);
    const without = await start();
    expect((await asked(without)).at(-1)?.id).toBe('note');
    expect((await own())[0]?.retiredAt).not.toBeNull();
    await finish(without);
    await retireQuestion(house.context, guide(), house.engagement.id, 'engagement', id, false);
    expect((await asked(await start())).at(-1)?.id).toBe(id);
  });

  it('leaves a retired question retired when its wording is changed', async () => {
    const question = await add();
    await retireQuestion(house.context, guide(), house.engagement.id, 'engagement', question.id, true);
    await change(question, aDraft({ text: said('Nye ord.') }));
    expect((await own())[0]?.retiredAt).not.toBeNull();
  });

  it('shares the programme’s questions with all its engagements, and an engagement’s own with nobody', async () => {
    await addQuestion(house.context, house.lead, house.engagement.id, 'programme', aDraft());
    await add(aDraft({ text: said('Berre her.') }));
    const { db } = house.context;
    const here = await db.questions.forEngagement(house.engagement.id);
    const sister = (await db.engagements.listFor(house.lead)).find(({ id }) => id !== house.engagement.id);
    const there = await db.questions.forEngagement(sister?.id ?? '');
    const owners = (kept: typeof here) => kept.map(({ owner }) => owner).filter((owner) => owner !== 'bank');
    expect(owners(here)).toEqual(['programme', 'engagement']);
    expect(owners(there)).toEqual(['programme']);
  });

  it('lets the programme lead write the programme’s alone, guides and process leader the engagement’s alone', async () => {
    const { context, engagement, lead } = house;
    const attempt = (person: typeof lead, owner: 'programme' | 'engagement') =>
      addQuestion(context, person, engagement.id, owner, aDraft());
    await expect(attempt(lead, 'engagement')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(attempt(guide(), 'programme')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(attempt(house.who('mayor'), 'engagement')).rejects.toMatchObject({ code: 'forbidden' });
    await attempt(house.who('processLeader'), 'engagement');
    const [{ question } = { question: undefined }] = await own();
    await expect(
      retireQuestion(context, lead, engagement.id, 'programme', question?.id ?? '', true),
    ).rejects.toMatchObject({ code: 'questionNotFound' });
  });

  it('lets nobody change or retire what is the product’s own', async () => {
    const attempt = retireQuestion(house.context, guide(), house.engagement.id, 'engagement', 'own1', true);
    await expect(attempt).rejects.toMatchObject({ code: 'questionNotFound' });
  });

  it('keeps nothing of a draft with a fault, and says which', async () => {
    await expect(add(aDraft({ askedOf: [] }))).rejects.toMatchObject({ code: 'invalidInput', detail: 'nobodyAsked' });
    expect(await own()).toEqual([]);
  });

  it('takes an answer among a question’s own choices, and counts them', async () => {
    const options = ['Møte', 'Skriving', 'Synfaring'].map((text) => ({ id: null, text: said(text) }));
    const { id } = await add(aDraft({ kind: 'choice', options }));
    const round = await start();
    await answer(round, [0, 2, 2]);
    await finish(round);
    const { others, questions } = await readResult(house.context, guide(), house.engagement.id, round);
    expect(others).toEqual([{ questionId: id, version: 1, kind: 'choice', answered: 3, counts: [1, 0, 2] }]);
    expect(questions.find((question) => question.id === id)?.options.map(({ text }) => text.nn)).toEqual([
      'Møte',
      'Skriving',
      'Synfaring',
    ]);
  });

  it('shows a draft as the card it would be, and keeps nothing', async () => {
    const draft = draftOf({ ...(await add()), text: said('Berre ei prøve.') }, 'nn');
    const card = await previewQuestion(house.context, house.lead, house.engagement.id, draft, 'nn');
    expect(JSON.stringify(card)).toContain('Berre ei prøve.');
    expect(await own()).toHaveLength(1);
  });

  it('asks about the agreement once a month, and only where one is recorded', async () => {
    const roles = async () => {
      const round = await start();
      const id = (await asked(round)).find(({ topic }) => topic === 'roleClarity')?.id;
      await finish(round);
      return id;
    };
    expect(await roles()).toBe('rol1');
    await recordAgreement(house.context, guide(), house.engagement.id, '2026-12-01');
    expect((await list()).agreementOn).toBe('2026-12-01');
    // 7 and 21 December, 4 and 18 January.
    expect([await roles(), await roles(), await roles(), await roles()]).toEqual(['rol5', 'rol2', 'rol5', 'rol3']);
    await recordAgreement(house.context, guide(), house.engagement.id, null);
    expect(await roles()).toBe('rol4');
  });
});
