import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../../domain/language.ts';
import type { TextTree } from '../../domain/texts/fill.ts';
import nb from '../../domain/texts/nb.json' with { type: 'json' };
import type { Weighed } from '../../tab/firstPage.ts';
import { cut } from '../../tab/textParts.ts';
import { firstLoad, MUNICIPALITY_PAGE, readWeights } from '../helpers/firstLoad.ts';

/** Bytes of JavaScript in gzip that may stand between a person and the plan. */
const MOST = 200_000;

/** The keys of a part, as `t` is asked for them. */
const keysOf = (texts: TextTree, above = ''): ReadonlySet<string> =>
  new Set(
    Object.entries(texts).flatMap(([word, below]) =>
      typeof below === 'string'
        ? [`${above}${word}`.replace(/_(one|other)$/, '')]
        : [...keysOf(below, `${above}${word}.`)],
    ),
  );

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

describe('what is fetched before the municipality’s page shows its plan', () => {
  let weights: Readonly<Record<string, Weighed>>;
  beforeAll(async () => {
    weights = await readWeights();
  });

  it.each(LANGUAGES)('is at most 200 KB of JavaScript inside Teams, in %s', (language) => {
    const { bytes, files, fattest } = firstLoad(weights, MUNICIPALITY_PAGE.teams(language));
    const heavy = files.map((file) => `${file.name} ${kilobytes(file.bytes)}`);
    // What to look at stands beside what is too much.
    expect({ over: bytes > MOST, ...(bytes > MOST && { bytes, heavy, fattest }) }).toEqual({ over: false });
  });

  it('holds nothing that is for later: no schemas, no cards, no other language, no polyfill', () => {
    const { files } = firstLoad(weights, MUNICIPALITY_PAGE.teams('nn'));
    const sources = files.flatMap(({ name }) => weights[name]?.sources.map(([source]) => source) ?? []);
    const later = /^zod\/|domain\/contract\/|^adaptivecards|^temporal-polyfill|\.json\?rest|texts\/(nb|en)\.json/;
    expect(sources.filter((source) => later.test(source))).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  });

  it('says nothing that is for later: the whole page would wait for the other half of its texts', async () => {
    const { files } = firstLoad(weights, MUNICIPALITY_PAGE.teams('nn'));
    const sources = files.flatMap(({ name }) => weights[name]?.sources.map(([source]) => source) ?? []);
    const later = keysOf(cut(nb, 'rest'));
    const said = await Promise.all(
      sources
        .filter((source) => /^tab\/src\/.*\.tsx?$/.test(source))
        .map(async (source) => {
          const text = await readFile(fileURLToPath(new URL(`../../${source}`, import.meta.url)), 'utf8');
          const keys = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
          return keys.filter((key) => later.has(key)).map((key) => `${source}: ${key}`);
        }),
    );
    expect(said.flat()).toEqual([]);
    expect(said.length).toBeGreaterThan(20);
  });

  it('cannot be weighed by a source that is not there', () => {
    expect(() => firstLoad(weights, ['tab/src/nowhere.tsx'])).toThrow('no script of the build holds');
  });
});
