import { translator } from '../../domain/texts/translate.ts';
import { drawSpread, sayDateAndYear } from '../../tab/src/views/portfolio/rowWords.ts';
import { aQuestion } from '../builders/rounds.ts';

const t = translator('nn');
const question = aQuestion();
const spread = { questionId: question.id, version: question.version, kind: 'scale', answered: 4 } as const;

describe('a row of the portfolio in words', () => {
  it('says the year of a day that is not in this one', () => {
    expect(sayDateAndYear(t, '2026-11-17', '2026-11-25')).toBe('17. nov');
    expect(sayDateAndYear(t, '2025-11-17', '2026-11-25')).toBe('17. nov 2025');
    expect(sayDateAndYear(t, '2027-01-04', '2026-11-25')).toBe('4. jan 2027');
  });

  it('says a whole spread: what was asked, how many chose each answer, and how many they are', () => {
    const drawn = drawSpread(t, 'nn', { dimension: 'ownership', spread: { ...spread, counts: [0, 1, 0, 2, 1] } }, [
      question,
    ]);
    expect(drawn?.text).toBe(
      `Lokalt eigarskap. «${question.text.nn}» Stemmer ikkje: 0, Stemmer lite: 1, Stemmer delvis: 0, Stemmer godt: 2, Stemmer heilt: 1. 4 svar i alt.`,
    );
    expect(drawn?.ends).toEqual(['1', '5']);
  });

  it('draws nothing of fewer than three answers, of nothing asked, or of a question it does not know', () => {
    const few = { dimension: 'ownership', spread: { ...spread, answered: null, counts: null } } as const;
    expect(drawSpread(t, 'nn', few, [question])).toBeNull();
    expect(drawSpread(t, 'nn', { dimension: 'ownership', spread: null }, [question])).toBeNull();
    expect(drawSpread(t, 'nn', { ...few, spread: { ...spread, counts: [1, 1, 1, 1, 0] } }, [])).toBeNull();
  });
});
