import { createRequire } from 'node:module';
import type { Language } from '../../domain/language.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import { HOUSE, isNode, nodesOf, readSources } from './source.ts';
import { BOKMAL, flatten, NORWEGIAN, NYNORSK, PROMISES, placeholders, strayWords, type TextTree } from './words.ts';

const load = createRequire(import.meta.url);
const textsOf = (language: string) => flatten(load(`../../domain/texts/${language}.json`) as TextTree);
const texts = { nb: textsOf('nb'), nn: textsOf('nn'), en: textsOf('en') };
const questionsIn = (language: Language) =>
  QUESTION_BANK.map(({ id, text }) => [`question ${id}`, text[language]] as const);

describe('the texts', () => {
  it.each(['nn', 'en'] as const)('have the same keys in %s as in bokmål', (language) => {
    expect([...texts[language].keys()].sort()).toEqual([...texts.nb.keys()].sort());
  });

  it.each(['nn', 'en'] as const)('have the same placeholders in %s as in bokmål', (language) => {
    const differing = [...texts.nb]
      .filter(([key, text]) => {
        const other = texts[language].get(key) ?? '';
        return placeholders(other).join() !== placeholders(text).join();
      })
      .map(([key]) => key);
    expect(differing).toEqual([]);
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
    const patterns = strings.flatMap(({ said }) => said.flatMap(({ pattern }) => (pattern === null ? [] : [pattern])));
    const exact = new Set(strings.flatMap(({ said }) => said.map(({ words }) => words)));
    // Plurals are looked up by their stem.
    const unused = [...texts.nb.keys()].filter((key) => {
      const stem = key.replace(/_(one|other)$/, '');
      return !exact.has(stem) && !patterns.some((pattern) => pattern.test(stem));
    });
    expect(unused).toEqual([]);
  });
});

interface Said {
  readonly words: string;
  /** A text key that is put together while running, `date.month.${n}`, as the keys it can become. */
  readonly pattern: RegExp | null;
}

function stringsIn(path: string, text: string): Said[] {
  return nodesOf({ path, text }).flatMap((node): Said[] => {
    if (node.type === 'StringLiteral') return [{ words: String(node.value), pattern: null }];
    if (node.type === 'JSXText') return [{ words: String(node.value), pattern: null }];
    if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return [];
    const parts = node.quasis.filter((part) => isNode(part)).map((part) => String(part.cooked));
    const dotted = /^[a-zA-Z]+\.[\w.]*$/.test(parts[0] ?? '') && parts.every((part) => /^[\w.]*$/.test(part));
    const pattern = dotted ? new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.]+')}$`) : null;
    return [{ words: parts.join(' '), pattern }];
  });
}
