import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TOP } from './source.ts';
import { BOKMAL, flatten, NYNORSK, PROMISES, strayWords, type TextTree } from './words.ts';

const load = createRequire(import.meta.url);
const read = (path: string) => readFileSync(join(TOP, path), 'utf8');

/** In pixels the pictures are as large as they are; in the repository they are not. */
const MOST_BYTES = 150_000;

const DOCS = [
  'README.md',
  ...readdirSync(join(TOP, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const picturesIn = (path: string) => [...read(path).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, at]) => at ?? '');
const GUIDES = [
  { language: 'nb', path: 'docs/brukerveiledning.md', strays: NYNORSK },
  { language: 'nn', path: 'docs/brukarrettleiing.md', strays: BOKMAL },
] as const;

/** A text as it is, and each of its sentences: a guide may quote the first of several. */
function saidIn(language: 'nb' | 'nn'): ReadonlySet<string> {
  const texts = [...flatten(load(`../../domain/texts/${language}.json`) as TextTree).values()];
  return new Set(texts.flatMap((text) => [text, ...text.split(/(?<=[.!?]) /)]));
}

describe('the docs', () => {
  it.each(DOCS)('%s names pictures that are there, and small', (path) => {
    for (const picture of picturesIn(path)) {
      const { size } = statSync(join(TOP, dirname(path), picture));
      expect({ picture, small: size <= MOST_BYTES }).toEqual({ picture, small: true });
    }
  });
});

describe.each(GUIDES)('the user guide in $language', ({ language, path, strays }) => {
  const guide = read(path);

  it('says in bold what stands on the screen, to the letter', () => {
    const said = saidIn(language);
    const bold = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => (words ?? '').replace(/\s+/g, ' '));
    expect(bold.length).toBeGreaterThan(50);
    expect(bold.filter((words) => !said.has(words))).toEqual([]);
  });

  it('shows every picture that its walk takes, and no other', () => {
    const walk = read('tests/e2e/guidePictures.test.ts');
    const taken = [...walk.matchAll(/walk\.picture\([^;]*'([\w-]+)'\);/g)].map(([, name]) => name);
    const shown = picturesIn(path).map((at) => at.replace(`pictures/${language}/`, '').replace('.png', ''));
    expect(shown.toSorted()).toEqual(taken.toSorted());
  });

  it('is written in its language, and promises no secrecy', () => {
    const prose = guide.replace(/\[[^\]]*\]\([^)]*\)/g, ' ');
    expect(strayWords(prose, strays)).toEqual([]);
    expect(guide).not.toMatch(PROMISES);
  });

  it('has the same tasks as the other', () => {
    const shape = (at: string) => [...read(at).matchAll(/^(#+) |^!\[|^\||^\d\. |^- /gm)].map(([mark]) => mark);
    expect(shape(path)).toEqual(shape(GUIDES[0].path));
  });
});
