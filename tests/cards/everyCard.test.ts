import { LANGUAGES } from '../../domain/language.ts';
import { see } from '../helpers/cardRenderer.ts';
import { everyCard, LONGEST, SHORT } from './everyCard.ts';

/** The smallest limit a card meets on its way (webhooks and Graph); Teams itself takes more. Bytes of UTF-8. */
const LARGEST = 28 * 1024;

const CASES = LANGUAGES.flatMap((language) =>
  [SHORT, LONGEST].flatMap((written) =>
    Object.entries(everyCard(language, written)).map(([name, rendered]) => ({
      name: `${name}, ${language}, ${written === SHORT ? 'short' : 'longest'} texts`,
      language,
      ...rendered,
    })),
  ),
);

describe('every card', () => {
  it.each(CASES)('is valid and renders: $name', ({ card, summary }) => {
    const { faults, text } = see(card);
    expect(faults).toEqual([]);
    expect(text.length).toBeGreaterThan(20);
    expect(summary).not.toBe('');
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(LARGEST);
  });

  it('leaves no text unlooked-up or unfilled', () => {
    const gaps = /\{\{|\}\}|undefined|null|NaN|\b(card|choice|audience|topic|change)\.[a-z]/;
    const faulty = CASES.filter(({ card, summary }) => gaps.test(`${summary} ${see(card).text}`));
    expect(faulty.map(({ name }) => name)).toEqual([]);
  });

  it('promises no secrecy', () => {
    const faulty = CASES.filter(({ card }) => /anonym|fortrolig|fortruleg|confidential/i.test(JSON.stringify(card)));
    expect(faulty.map(({ name }) => name)).toEqual([]);
  });

  it('offers a way on, with no more buttons than Teams shows', () => {
    const buttons = CASES.map(({ card }) => card.actions?.length ?? 0);
    expect(Math.min(...buttons)).toBeGreaterThan(0);
    expect(Math.max(...buttons)).toBeLessThanOrEqual(6);
  });

  it('says the same things in all three languages, each in its own words', () => {
    const titles = LANGUAGES.map((language) => Object.values(everyCard(language, SHORT)).map(({ summary }) => summary));
    expect(new Set(titles.map((each) => each.length)).size).toBe(1);
    expect(new Set(titles.map((each) => each.join())).size).toBe(3);
  });
});
