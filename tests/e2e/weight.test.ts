import { LANGUAGES } from '../../domain/language.ts';
import type { Weighed } from '../../tab/firstPage.ts';
import { firstLoad, MUNICIPALITY_PAGE, readWeights } from '../helpers/firstLoad.ts';

/** Bytes of JavaScript in gzip that may stand between a person and the plan. */
const MOST = 200_000;

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

  it('cannot be weighed by a source that is not there', () => {
    expect(() => firstLoad(weights, ['tab/src/nowhere.tsx'])).toThrow('no script of the build holds');
  });
});
