import type { Page } from 'playwright-core';
import { walkByTab } from '../helpers/tabOrder.ts';
import { startTryOut, type TryOut } from '../helpers/tryOut.ts';
import { ALL_VIEWS } from '../helpers/views/allViews.ts';
import { type Ground, layGround } from '../helpers/views/ground.ts';
import { openView } from '../helpers/views/openView.ts';

const WIDE = { width: 1280, height: 1024 };
/** The same window at 400 %: a quarter of it in each direction. */
const ZOOMED = { width: 320, height: 256 };
const PANEL = { width: 280, height: 640 };

/** How far anything sticks out sideways, and how much of the height is covered whatever is scrolled to. */
function measure(page: Page) {
  return page.evaluate(() => {
    const sideways = [document.documentElement, ...document.querySelectorAll('dialog:modal')]
      .map((one) => one.scrollWidth - one.clientWidth)
      .filter((over) => over > 0);
    const outside = [...document.querySelectorAll('dialog:modal')].filter((one) => {
      const { top, left, bottom, right } = one.getBoundingClientRect();
      return top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1;
    }).length;
    const stuck = [...document.querySelectorAll('body *')].filter((one) => {
      const { position } = getComputedStyle(one);
      return (position === 'fixed' || position === 'sticky') && one.closest('[role=tree], section') === null;
    });
    const covered = Math.max(0, ...stuck.map((one) => one.getBoundingClientRect().height / innerHeight));
    return { sideways, outside, coveredTooMuch: covered > 0.5 };
  });
}

async function resize(page: Page, size: typeof ZOOMED): Promise<void> {
  await page.setViewportSize(size);
  await page.waitForFunction((width) => innerWidth === width, size.width);
  // What is drawn in another way on a narrow screen is so a frame later.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

const GOOD = { sideways: [], outside: 0, coveredTooMuch: false };

describe('every view by keyboard, zoomed and narrow', () => {
  let tryOut: TryOut;
  let ground: Ground;
  const counted: string[] = [];

  beforeAll(async () => {
    tryOut = await startTryOut();
    ground = await layGround(tryOut);
  });

  afterAll(async () => {
    await tryOut.close();
    process.stdout.write(`${counted.join('\n')}\n`);
  });

  it.each(ALL_VIEWS.map((view) => [view.name, view] as const))('%s', async (name, view) => {
    const page = await openView(tryOut, ground, view, WIDE);
    const found: Record<string, unknown> = {};
    const wide = await walkByTab(page);
    await resize(page, ZOOMED);
    const zoomed = await measure(page);
    const walk = await walkByTab(page);
    await resize(page, PANEL);
    Object.assign(found, { wide: wide.faults, zoomed, zoomedWalk: walk.faults, panel: await measure(page) });
    counted.push(`${name}: ${wide.stops} stops, ${walk.stops} at 400 %`);
    await page.context().close();
    expect(found).toEqual({ wide: [], zoomed: GOOD, zoomedWalk: [], panel: GOOD });
  });
});
