import { createRequire } from 'node:module';
import type { Language } from '../../domain/language.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import { HOUSE, readSources } from './source.ts';
import { halfPlurals, keysApart, placeholdersApart, stringsIn, unusedKeys } from './textChecks.ts';
import { BOKMAL, flatten, NORWEGIAN, NYNORSK, PROMISES, strayWords, type TextTree } from './words.ts';

const load = createRequire(import.meta.url);
const textsOf = (language: string) => flatten(load(`../../domain/texts/${language}.json`) as TextTree);
const texts = { nb: textsOf('nb'), nn: textsOf('nn'), en: textsOf('en') };
const questionsIn = (language: Language) =>
  QUESTION_BANK.map(({ id, text }) => [`question ${id}`, text[language]] as const);

describe('the texts', () => {
  it.each(['nn', 'en'] as const)('have the same keys in %s as in bokmål', (language) => {
    expect(keysApart(texts.nb, texts[language])).toEqual([]);
  });

  it('have both forms of every plural', () => {
    expect(halfPlurals(texts.nb)).toEqual([]);
  });

  it.each(['nn', 'en'] as const)('have the same placeholders in %s as in bokmål', (language) => {
    expect(placeholdersApart(texts.nb, texts[language])).toEqual([]);
  });

  it.each(['nb', 'nn', 'en'] as const)('leave nothing blank in %s', (language) => {
    expect([...texts[language]].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it.each([
    ['nn', 'bokmål', BOKMAL],
    ['nb', 'nynorsk', NYNORSK],
    ['en', 'Norwegian', NORWEGIAN],
  ] as const)('in %s hold no %s words', (language, _, strays) => {
    const found = [...texts[language], ...questionsIn(language)]
      .map(([key, text]) => [key, ...strayWords(text.replace(/«[^»]*»|“[^”]*”/g, ''), strays)])
      .filter((found) => found.length > 1);
    expect(found).toEqual([]);
  });

  it.each(['nb', 'nn', 'en'] as const)('promise no secrecy in %s', (language) => {
    expect([...texts[language]].filter(([, text]) => PROMISES.test(text))).toEqual([]);
  });
});

describe('what the code says', () => {
  const sources = readSources(HOUSE);
  const strings = sources.map(({ path, text }) => ({ path, said: stringsIn(path, text) }));

  it('promises no secrecy anywhere', () => {
    const promising = strings.filter(({ said }) => said.some(({ words }) => PROMISES.test(words)));
    expect(promising.map(({ path }) => path)).toEqual([]);
  });

  it('uses every text there is', () => {
    expect(unusedKeys(texts.nb, sources)).toEqual([]);
  });
});
