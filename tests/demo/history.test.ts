import { Temporal } from 'temporal-polyfill';
import { demoProgramme } from '../../bot/demo/programme.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import { parseAnswers } from '../../domain/answer.ts';
import { isWorkingDay, localDate, TIME_ZONE, WORKING_HOURS } from '../../domain/calendar.ts';
import { ASKED_ROLES, type AskedRole, isAskedRole } from '../../domain/people.ts';
import { chooseQuestions, type Question } from '../../domain/question.ts';
import { findQuestion, QUESTION_BANK } from '../../domain/questionBank.ts';
import { roundResult } from '../../domain/result.ts';
import { closingTime, type Response, type Round } from '../../domain/round.ts';
import { engagementOf, engagementsOver, everyNthDay, faultsIn, NOVEMBER } from './samples.ts';

const SAMPLES = engagementsOver(everyNthDay(31)).flatMap(({ where, now, seed }) =>
  seed.rounds.map((entry, index) => ({ where: `${where} round ${index}`, now, seed, index, ...entry })),
);

function inWorkingHours(instant: Date): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(TIME_ZONE);
  return isWorkingDay(local.toPlainDate()) && local.hour >= WORKING_HOURS.from && local.hour < WORKING_HOURS.to;
}

const questionsFor = (round: Round, role: AskedRole): Question[] =>
  round.questions.filter((entry) => entry.role === role).flatMap(({ questionId }) => findQuestion(questionId) ?? []);

function resultOf({ round, responses }: EngagementSeed['rounds'][number]) {
  const questions = QUESTION_BANK.filter(({ id }) => round.questions.some(({ questionId }) => questionId === id));
  const full = responses.map((response): Response => ({ ...response, roundId: round.id, changedAt: response.sentAt }));
  return roundResult(questions, full, round.asked.length);
}

describe('the made-up check-ins, on every thirty-first day of three years', () => {
  it('are all over before now, and followed each other without overlap', () => {
    const faults = faultsIn(SAMPLES, ({ where, now, seed, index, round }) => {
      const before = seed.rounds[index - 1]?.round;
      return [
        !(round.closedAt !== null && round.closedAt < now) && `${where} is not closed`,
        before !== undefined && !(before.closesAt < round.openedAt) && `${where} overlaps`,
        round.closesAt.getTime() !== closingTime(round.openedAt).getTime() && `${where} has another window`,
      ];
    });
    expect(faults).toEqual([]);
  });

  it('opened and were answered in working hours, inside the window', () => {
    const faults = faultsIn(SAMPLES, ({ where, round, responses }) => [
      !inWorkingHours(round.openedAt) && `${where} opened ${round.openedAt.toISOString()}`,
      ...responses.map(
        ({ sentAt }) =>
          !(inWorkingHours(sentAt) && sentAt > round.openedAt && sentAt < round.closesAt) &&
          `${where} sent ${sentAt.toISOString()}`,
      ),
    ]);
    expect(faults).toEqual([]);
  });

  it('are recent: the newest ended within two months, summer and all', () => {
    const newest = SAMPLES.filter(({ seed, index }) => index === seed.rounds.length - 1);
    const daysAgo = newest.map(({ now, round }) => localDate(round.closesAt).until(localDate(now)).days);
    expect(Math.max(...daysAgo)).toBeLessThanOrEqual(60);
  });
});

describe('the made-up check-ins', () => {
  const { engagements } = demoProgramme(NOVEMBER);

  it('ask what the product would have asked, given what was asked before', () => {
    for (const { rounds } of engagements) {
      for (const role of ASKED_ROLES) {
        const lastAsked: Record<string, number> = {};
        for (const { round } of rounds) {
          const asked = round.questions.filter((entry) => entry.role === role);
          const expected = chooseQuestions(QUESTION_BANK, role, lastAsked);
          expect(asked).toEqual(expected.map(({ id, version }) => ({ role, questionId: id, version })));
          for (const { questionId } of asked) lastAsked[questionId] = round.openedAt.getTime();
        }
      }
    }
  });

  it('hold only answers that the product takes, from people who were asked, once each', () => {
    for (const { rounds, holders } of engagements) {
      for (const { round, responses } of rounds) {
        expect(round.asked.map(({ person }) => person.objectId)).toEqual(holders.map(({ person }) => person.objectId));
        expect(new Set(responses.map(({ person }) => person.objectId)).size).toBe(responses.length);
        for (const { person, role, answers } of responses) {
          expect(round.asked).toContainEqual({ person, role });
          expect(isAskedRole(role)).toBe(true);
          expect(parseAnswers(questionsFor(round, role), answers)).toEqual(answers);
        }
      }
    }
  });

  it('place every note that was written, each with one person', () => {
    for (const { rounds } of engagements) {
      for (const { responses } of rounds) {
        const notes = responses.flatMap(({ answers }) => answers.note ?? []);
        expect(notes.length).toBeGreaterThan(0);
        expect(new Set(notes).size).toBe(notes.length);
      }
    }
  });

  it('number two to five an engagement, now and then with two of five missing', () => {
    const answered = engagements.flatMap(({ rounds }) => rounds.map(({ responses }) => responses.length));
    expect(engagements.filter(({ rounds }) => rounds.length < 2 || rounds.length > 5)).toEqual([]);
    expect(new Set(answered)).toEqual(new Set([2, 3, 4, 5]));
  });

  it('give the channels different things to talk about', () => {
    const talks = new Set(engagements.flatMap(({ rounds }) => rounds.slice(-1).map((entry) => resultOf(entry).talk)));
    expect([...talks].sort()).toEqual(['effortGuides', 'fewAnswers', 'keepGoing', 'roleClarity']);
  });

  it('show in Fjord spreads in every round, and a move on a question that enough people have had twice', () => {
    const results = engagementOf('Fjord').rounds.map(resultOf);
    for (const { dimensions } of results) {
      expect(dimensions.some(({ spreads }) => spreads.some(({ counts }) => counts !== null))).toBe(true);
    }
    const shown = results.map(({ dimensions }) =>
      dimensions.flatMap(({ spreads }) => spreads.filter(({ counts }) => counts)),
    );
    const again = shown.at(-1)?.filter(({ questionId }) =>
      shown
        .slice(0, -1)
        .flat()
        .some((s) => s.questionId === questionId),
    );
    expect(again?.map(({ questionId }) => questionId)).toContain('own2');
  });

  it('are open nowhere', () => {
    expect(engagements.flatMap(({ rounds }) => rounds).filter(({ round }) => round.closedAt === null)).toEqual([]);
  });
});
