import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/helpers/browser.ts';
import { startService } from '../../tests/helpers/service.ts';
import { FJORD, PERSONA } from '../../tests/helpers/tryOut.ts';
import { quantile } from '../answers/figures.ts';
import { type Figure, type Found, fits, sayFigure } from './part.ts';
import { plantPlan } from './plant.ts';
import { measureTimeline, type TimelineTasks } from './timeline.ts';

const ACTIVITIES = 300;
const MOST_MS = 50;
const TIMES = 3;

/** Whether scrolling and dragging in a long plan ever keeps the page from answering, on a CPU that nothing slows. */
export async function measureTimelineTasks(): Promise<Found> {
  const dataDir = await mkdtemp(join(tmpdir(), 'laget-rundt-bench-timeline-'));
  const service = await startService({ connectorUrl: 'http://localhost:1/none', dataDir });
  const browser = await launchBrowser();
  try {
    const rounds: TimelineTasks[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      // Planted anew, so that each round drags the same bar from the same day.
      await plantPlan(service.url, PERSONA.guide, FJORD, ACTIVITIES);
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nn-NO' });
      const page = await context.newPage();
      await page.goto(`${service.url}/tab/engagements/${FJORD}?persona=${PERSONA.guide}`);
      rounds.push(await measureTimeline(page));
      await context.close();
    }
    const longest = (act: 'scroll' | 'drag') => rounds.map((round) => round[act]);
    const figure = (name: string, value: number): Figure => ({ name, value, most: MOST_MS, unit: 'ms' });
    // A task that the page makes comes in every round; what else the machine does comes in one.
    const figures = [
      figure('longest task while scrolling', quantile(longest('scroll'), 0.5)),
      figure('longest task while dragging', quantile(longest('drag'), 0.5)),
    ];
    const said = (act: 'scroll' | 'drag') => longest(act).map((ms) => ms.toFixed(0));
    return {
      lines: [
        `${ACTIVITIES} activities, ${rounds.at(-1)?.lines ?? 0} lines unfolded, CPU not slowed, median of ${TIMES}; the browser tells of no task under 50 ms: 0.`,
        `Each round: scrolling ${said('scroll').join(', ')} ms; dragging ${said('drag').join(', ')} ms.`,
        ...figures.map(sayFigure),
      ],
      line: `longest task with ${ACTIVITIES} activities ${Math.max(...figures.map(({ value }) => value)).toFixed(0)} ms (${MOST_MS})`,
      ok: figures.every(fits),
    };
  } finally {
    await browser.close();
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
