import type { AskedRole } from '../../domain/people.ts';
import type { Question } from '../../domain/question.ts';
import { findQuestion } from '../../domain/questionBank.ts';
import { changeSince, medianIndex, roundResult, type Spread } from '../../domain/result.ts';
import type { Response } from '../../domain/round.ts';
import { aChoiceQuestion } from '../builders/questions.ts';

const questions = ['own2', 'rol1', 'effort', 'note']
  .map(findQuestion)
  .filter((question): question is Question => question !== undefined);

const response = (role: AskedRole, answers: Record<string, string>, number = 0): Response => ({
  roundId: 'r',
  person: { tenantId: 't', objectId: `${role}${number}` },
  role,
  answers,
  sentAt: new Date(0),
  changedAt: new Date(0),
});

const spread = (counts: number[] | null, overrides: Partial<Spread> = {}): Spread => ({
  questionId: 'own2',
  version: 1,
  kind: 'scale',
  answered: counts?.reduce((sum, count) => sum + count, 0) ?? 0,
  counts,
  ...overrides,
});

describe('the result of a round', () => {
  it('counts the choices of an own question, apart from the dimensions', () => {
    const own = aChoiceQuestion();
    const all = ['o1', 'o3', 'o3', 'cannotAnswer'].map((value, number) =>
      response('guide', { [own.id]: value }, number),
    );
    const { others, dimensions } = roundResult([...questions, own], all, 5);
    expect(others).toEqual([spread([1, 0, 2], { questionId: own.id, kind: 'choice' })]);
    expect(dimensions.flatMap(({ spreads }) => spreads).map(({ questionId }) => questionId)).not.toContain(own.id);
  });

  it('counts each choice, and leaves out who could not answer', () => {
    const all = [
      response('mayor', { own2: '4', effort: '3' }),
      response('chiefExecutive', { own2: '4', effort: '3' }),
      response('processLeader', { own2: '2', effort: '4' }),
      response('guide', { own2: 'cannotAnswer', effort: '2' }),
    ];
    const { dimensions, effort, answered, asked } = roundResult(questions, all, 5);
    expect(dimensions[0]?.spreads[0]).toEqual(spread([0, 1, 0, 2, 0]));
    expect(effort?.counts).toEqual([0, 1, 2, 1, 0]);
    expect([answered, asked]).toEqual([4, 5]);
  });

  it('shows no counts under three answers, and not how many there were', () => {
    const two = [response('mayor', { own2: '5' }), response('guide', { own2: '1' })];
    const { dimensions, talk } = roundResult(questions, two, 5);
    expect(dimensions[0]?.spreads[0]).toMatchObject({ answered: null, counts: null });
    expect(talk).toBe('fewAnswers');
  });

  it('suggests to talk about who does the work when the guides do most', () => {
    const three = [1, 2, 3].map((number) => response('guide', { own2: '5', rol1: '5', effort: '4' }, number));
    expect(roundResult(questions, three, 5).talk).toBe('effortGuides');
  });

  it('suggests the dimension that stands lowest, else to keep going', () => {
    const low = [1, 2, 3].map((number) => response('mayor', { own2: '5', rol1: '2', effort: '2' }, number));
    expect(roundResult(questions, low, 5).talk).toBe('roleClarity');
    const high = [1, 2, 3].map((number) => response('mayor', { own2: '5', rol1: '4', effort: '2' }, number));
    expect(roundResult(questions, high, 5).talk).toBe('keepGoing');
  });
});

describe('what changed', () => {
  it('is said in words, both ways', () => {
    expect(changeSince(spread([0, 0, 0, 0, 3]), spread([0, 0, 3, 0, 0]))).toBe('muchHigher');
    expect(changeSince(spread([0, 0, 2, 1, 0]), spread([0, 1, 2, 0, 0]))).toBe('higher');
    expect(changeSince(spread([0, 0, 3, 0, 0]), spread([0, 0, 3, 0, 0]))).toBe('same');
    expect(changeSince(spread([3, 0, 0, 0, 0]), spread([0, 0, 3, 0, 0]))).toBe('muchLower');
  });

  it('is never said of another question, another version, another kind, or too few answers', () => {
    const now = spread([0, 0, 0, 0, 3]);
    expect(changeSince(now, undefined)).toBeNull();
    expect(changeSince(now, spread([3, 0, 0, 0, 0], { questionId: 'own3' }))).toBeNull();
    expect(changeSince(now, spread([3, 0, 0, 0, 0], { version: 2 }))).toBeNull();
    expect(changeSince(now, spread(null))).toBeNull();
    expect(changeSince({ ...now, kind: 'effort' }, { ...now, kind: 'effort' })).toBeNull();
  });

  it('finds the middle answer', () => {
    expect(medianIndex([0, 0, 3])).toBe(2);
    expect(medianIndex([1, 1, 1])).toBe(1);
    expect(medianIndex([2, 0, 2])).toBe(0);
  });
});
