import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Weighed } from '../../tab/firstPage.ts';

const WEIGHTS = fileURLToPath(new URL('../../tab/dist/.vite/weights.json', import.meta.url));

/** What a page fetches before it can show something. Bytes are those of JavaScript in gzip. */
export interface FirstLoad {
  readonly bytes: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** The sources that fill it most, with their length before they were made small. */
  readonly fattest: readonly string[];
}

/** The built tab's scripts, by file name. @throws when the tab is not built */
export async function readWeights(): Promise<Readonly<Record<string, Weighed>>> {
  return JSON.parse(await readFile(WEIGHTS, 'utf8')) as Record<string, Weighed>;
}

/**
 * The files that hold `sources`, with all that these import. A source is named by the end of its path.
 * @throws Error for a source that no file holds: the test would then weigh less than people fetch
 */
export function firstLoad(weights: Readonly<Record<string, Weighed>>, sources: readonly string[]): FirstLoad {
  const names = new Set<string>();
  const add = (name: string) => {
    if (names.has(name)) return;
    names.add(name);
    for (const needed of weights[name]?.imports ?? []) add(needed);
  };
  for (const source of sources) {
    const holders = Object.keys(weights).filter((name) => weights[name]?.sources.some(([one]) => one.endsWith(source)));
    if (holders.length === 0) throw new Error(`no script of the build holds ${source}`);
    for (const holder of holders) add(holder);
  }
  const files = [...names].map((name) => ({ name, bytes: weights[name]?.gzip ?? 0 }));
  const inside = [...names].flatMap((name) => weights[name]?.sources ?? []).sort(([, a], [, b]) => b - a);
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.toSorted((a, b) => b.bytes - a.bytes),
    fattest: inside.slice(0, 25).map(([source, length]) => `${source}: ${length}`),
  };
}

const PAGE = [
  'tab/src/main.tsx',
  'tab/src/draw.tsx',
  'views/municipality/MunicipalityPage.tsx',
  'views/plan/timeline/TimelinePane.tsx',
];

/** What the municipality's page needs to show its plan, in one language: in Teams, or in a browser of its own. */
export const MUNICIPALITY_PAGE = {
  teams: (language: string) => [...PAGE, `texts/${language}.json?first`, 'teams-js/src/index.js'],
  browser: (language: string) => [...PAGE, `texts/${language}.json?first`],
} as const;
