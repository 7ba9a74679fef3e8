import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/helpers/browser.ts';
import { firstLoad, MUNICIPALITY_PAGE, readWeights } from '../../tests/helpers/firstLoad.ts';
import { startService } from '../../tests/helpers/service.ts';
import { FJORD, PERSONA } from '../../tests/helpers/tryOut.ts';
import { quantile } from '../answers/figures.ts';
import { BARE, buildBarePage } from './barePage.ts';
import { type Figure, type Found, fits, sayFigure } from './part.ts';
import { plantPlan } from './plant.ts';
import { CPU, FAST_4G } from './throttling.ts';
import { kilobytesOf, type Visit, visit } from './visit.ts';

const MOST_KB = 200;
const MOST_MS = 2000;
const TIMES = 7;
const SIZES = [60, 300] as const;
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/** The plan stands there when its section holds planted steps. Read in the browser, so it knows nothing of this file. */
const showsPlan = (page: Document) =>
  /Benksteg \d/.test(page.querySelector('section[aria-labelledby="plan"]')?.textContent ?? '');
const showsBare = (page: Document) => page.querySelector('#bare') !== null;

interface Seen {
  /** The median. */
  readonly ms: number;
  /** The most of any visit. */
  readonly kilobytes: number;
}

/** How much JavaScript stands before the plan, and how long it takes until it is there, cold, on a slow phone's terms. */
export async function measureFirstPlan(): Promise<Found> {
  const dataDir = await mkdtemp(join(tmpdir(), 'laget-rundt-bench-tab-'));
  const service = await startService({ connectorUrl: 'http://localhost:1/none', dataDir });
  const browser = await launchBrowser();
  try {
    await buildBarePage();
    const plan = `/tab/engagements/${FJORD}?persona=${PERSONA.guide}`;
    const inTeams = `/host/?place=channel&person=${PERSONA.guide}&engagement=${FJORD}`;
    const see = async (path: string, shows: typeof showsPlan, size = DESKTOP): Promise<Seen> => {
      const where = { url: `${service.url}${path}`, counts: '/tab/', shows, size, throttled: true };
      // The first visit warms the service and is not counted.
      await visit(browser, { ...where, throttled: false });
      const visits: Visit[] = [];
      for (let time = 0; time < TIMES; time += 1) visits.push(await visit(browser, where));
      const weights = await Promise.all(visits.map(({ scripts }) => kilobytesOf(scripts)));
      return {
        ms: quantile(
          visits.map(({ ms }) => ms),
          0.5,
        ),
        kilobytes: Math.max(...weights),
      };
    };

    const bare = await see(BARE, showsBare);
    const figures: Figure[] = [weightInTeams(await readWeights())];
    for (const size of SIZES) {
      await plantPlan(service.url, PERSONA.guide, FJORD, size);
      const places: [string, Seen][] = [
        ['browser', await see(plan, showsPlan)],
        ['phone', await see(plan, showsPlan, PHONE)],
        ['Teams', await see(inTeams, showsPlan)],
      ];
      for (const [place, { ms, kilobytes }] of places) {
        const share = `${(ms / bare.ms).toFixed(2)} × bare`;
        figures.push({
          name: `JavaScript before ${size} activities, ${place}`,
          value: kilobytes,
          most: MOST_KB,
          unit: 'KB',
        });
        figures.push({
          name: `until ${size} activities stand there, ${place}, ${share}`,
          value: ms,
          most: MOST_MS,
          unit: 'ms',
        });
      }
    }
    const times = figures.filter(({ unit }) => unit === 'ms').map(({ value }) => value);
    return {
      lines: [
        `Cold browser, warm service, CPU ${CPU} × slowed, «Fast 4G» as in Chrome DevTools (${FAST_4G.latency} ms a request), median of ${TIMES}.`,
        `A bare page of Fluent and teams-js: ${bare.kilobytes.toFixed(1)} KB, ${bare.ms.toFixed(0)} ms.`,
        'In Teams: the tab’s own scripts, as they came into its frame in the stand-in for Teams.',
        ...figures.map(sayFigure),
      ],
      line: `first plan ${Math.max(...times).toFixed(0)} ms at the most (${MOST_MS}), ${weightOf(figures)} KB (${MOST_KB})`,
      ok: figures.every(fits),
    };
  } finally {
    await browser.close();
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const weightOf = (figures: readonly Figure[]) =>
  Math.max(...figures.filter(({ unit }) => unit === 'KB').map(({ value }) => value)).toFixed(1);

function weightInTeams(weights: Awaited<ReturnType<typeof readWeights>>): Figure {
  const bytes = firstLoad(weights, MUNICIPALITY_PAGE.teams('nn')).bytes;
  return { name: 'JavaScript before the plan in Teams, by the build', value: bytes / 1000, most: MOST_KB, unit: 'KB' };
}
