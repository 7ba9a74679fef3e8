import fc from 'fast-check';
import { CHOICES, parseAnswers } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';
import { findQuestion, QUESTION_BANK } from '../../domain/questionBank.ts';
import { aChoiceQuestion } from '../builders/questions.ts';

const asked = (...ids: string[]) =>
  ids.map(findQuestion).filter((question): question is Question => question !== undefined);

describe('what is sent in', () => {
  it('is taken when every choice question has one of its choices', () => {
    expect(parseAnswers(asked('own1', 'lea2', 'effort'), { own1: '5', lea2: 'no', effort: 'cannotAnswer' })).toEqual({
      own1: '5',
      lea2: 'no',
      effort: 'cannotAnswer',
    });
  });

  it('leaves out an empty note and what nobody asked', () => {
    expect(parseAnswers(asked('own1', 'note'), { own1: '1', note: '  ', rol1: '2', toString: 'x' })).toEqual({
      own1: '1',
    });
  });

  it('counts the letters of a note as people do', () => {
    const note = '👩‍🌾'.repeat(100);
    expect(parseAnswers(asked('note'), { note })).toEqual({ note });
    expect(() => parseAnswers(asked('note'), { note: 'å'.repeat(501) })).toThrow('invalidInput: note');
  });

  it('is refused as a whole when one answer is missing or is none of the choices', () => {
    expect(() => parseAnswers(asked('own1', 'rol1'), { own1: '5' })).toThrow('answersMissing: rol1');
    expect(() => parseAnswers(asked('lea1'), { lea1: '3' })).toThrow('invalidInput: lea1');
  });

  it('is one of an own question’s choices, or «cannot answer»', () => {
    const own = aChoiceQuestion();
    expect(parseAnswers([own], { [own.id]: 'o2' })).toEqual({ [own.id]: 'o2' });
    expect(parseAnswers([own], { [own.id]: 'cannotAnswer' })).toEqual({ [own.id]: 'cannotAnswer' });
    expect(() => parseAnswers([own], { [own.id]: 'o4' })).toThrow(`invalidInput: ${own.id}`);
    expect(() => parseAnswers([own], {})).toThrow(`answersMissing: ${own.id}`);
  });

  it('never lets anything else through, whatever comes', () => {
    const allowed = new Set([...Object.values(CHOICES).flat(), 'cannotAnswer']);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...QUESTION_BANK.map(({ id }) => id)), fc.anything()), (raw) => {
        let answers: Readonly<Record<string, string>> = {};
        try {
          answers = parseAnswers(QUESTION_BANK, raw);
        } catch (error) {
          return error instanceof Error && error.name === 'DomainError';
        }
        return Object.entries(answers).every(([id, value]) =>
          id === 'note' ? value.length <= 2000 : allowed.has(value),
        );
      }),
    );
  });
});
