import { matches } from '../../../domain/portfolio/search.ts';
import { aMunicipality } from '../../builders/portfolio.ts';

const KARASJOK = aMunicipality('Karasjok', {
  number: '5610',
  name: 'Kárášjohka - Karasjok',
  bodyNames: ['Kárášjoga gielda', 'Karasjok kommune'],
});
const KAFJORD = aMunicipality('Kåfjord', {
  number: '5540',
  name: 'Gáivuotna - Kåfjord - Kaivuono',
  bodyNames: ['Gáivuona suohkan', 'Kåfjord kommune', 'Kaivuonon komuuni'],
});
const SORE = aMunicipality('Sør-Aurdal', { number: '3449' });
const ORSTA = aMunicipality('Ørsta', { number: '1520' });

describe('searching for a municipality', () => {
  it.each([
    ['its Norwegian name', 'Karasjok', KARASJOK],
    ['the beginning of it, in any case', 'kARas', KARASJOK],
    ['its Sámi name', 'Kárášjohka', KARASJOK],
    ['its Sámi name without the marks', 'karasjohka', KARASJOK],
    ['what the body calls itself in Sámi', 'kárášjoga', KARASJOK],
    ['its Kven name', 'Kaivuono', KAFJORD],
    ['its Norwegian name without the ring', 'kafjord', KAFJORD],
    ['its number', '5540', KAFJORD],
    ['the beginning of its number', '55', KAFJORD],
    ['the second word of its name', 'aurdal', SORE],
    ['both words', 'sør aur', SORE],
    ['an ø written as an o', 'orsta', ORSTA],
    ['a name with marks written as two characters', 'Kárášjohka'.normalize('NFD'), KARASJOK],
    ['an å written as an a and a ring', 'Kåfjord'.normalize('NFD'), KAFJORD],
    ['the whole name of the body', 'Kåfjord kommune', KAFJORD],
    ['nothing at all', '  ', SORE],
  ])('finds it by %s', (_, search, municipality) => {
    expect(matches(municipality, search)).toBe(true);
  });

  it.each([
    ['a letter in the middle of a name', 'jok', KARASJOK],
    ['an å where there is an a', 'kårasjok', KARASJOK],
    ['a number in the middle', '540', KAFJORD],
    ['what every body is called', 'kommune', KARASJOK],
    ['one word too many', 'karasjok fjord', KARASJOK],
  ])('does not find it by %s', (_, search, municipality) => {
    expect(matches(municipality, search)).toBe(false);
  });
});
