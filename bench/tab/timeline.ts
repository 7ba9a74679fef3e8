import type { Page } from 'playwright-core';

/** The longest main-thread task, in milliseconds of a clock on the wall. A browser tells of none under 50: then 0. */
export interface TimelineTasks {
  /** While the plan is scrolled through from top to bottom and from its first day to its last. */
  readonly scroll: number;
  /** While a bar is dragged, to the edge and past it, and let go of, until it stands in the plan. */
  readonly drag: number;
  /** Lines that were unfolded: phases and steps. */
  readonly lines: number;
}

interface Watch extends Window {
  longTasks: number[];
}

/** Waits until nothing has happened for a while. */
const settle = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((rests) => {
        let quiet = 0;
        let last = performance.now();
        const look = () => {
          const now = performance.now();
          quiet = now - last < 40 ? quiet + 1 : 0;
          last = now;
          if (quiet > 20) rests();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

async function longestDuring(page: Page, act: () => Promise<void>): Promise<number> {
  await settle(page);
  await page.evaluate(() => {
    const here = window as unknown as Watch;
    here.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) here.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await act();
  await settle(page);
  return page.evaluate(() => Math.max(0, ...(window as unknown as Watch).longTasks));
}

const unfoldAll = async (page: Page) => {
  const folded = page.locator('[role=treeitem][aria-level="1"][aria-expanded=false]');
  for (let left = await folded.count(); left > 0; left = await folded.count()) await folded.first().press('Enter');
};

/** Goes through the whole box, one stride a frame: down, to the last day, up, and back to the first. */
const scrollThrough = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const box = document.querySelector('[role=tree]')?.closest('section');
        if (!box) throw new Error('There is no timeline.');
        const legs = [
          { axis: 'scrollTop', by: 90 },
          { axis: 'scrollLeft', by: 90 },
          { axis: 'scrollTop', by: -90 },
          { axis: 'scrollLeft', by: -90 },
        ] as const;
        let leg = 0;
        const stride = () => {
          const now = legs[leg];
          if (now === undefined) return done();
          const before = box[now.axis];
          box[now.axis] += now.by;
          if (box[now.axis] === before) leg += 1;
          requestAnimationFrame(stride);
        };
        box.scrollTop = 0;
        stride();
      }),
  );

async function dragOne(page: Page): Promise<void> {
  const bar = page.locator('[role=treeitem][aria-level="2"] [data-grip=move]').first();
  await bar.hover();
  const box = await bar.boundingBox();
  const edge = await page.locator('section[data-zoom]').boundingBox();
  if (box === null || edge === null) throw new Error('There is nothing to drag.');
  const y = box.y + box.height / 2;
  await page.mouse.down();
  await page.mouse.move(box.x + 200, y, { steps: 60 });
  await page.mouse.move(edge.x + edge.width - 10, y, { steps: 60 });
  // Held at the edge, it goes on by itself.
  await settle(page);
  await page.mouse.move(edge.x + edge.width / 2, y, { steps: 30 });
  await page.mouse.up();
  await page.locator('[data-pulled]').waitFor({ state: 'detached' });
}

/** Measures the timeline that a page shows to somebody who may edit it, with all its phases unfolded. */
export async function measureTimeline(page: Page): Promise<TimelineTasks> {
  await page.getByRole('tree').waitFor();
  await unfoldAll(page);
  const lines = await page.getByRole('treeitem').count();
  await page.getByRole('tree').evaluate((tree) => tree.closest('section')?.scrollIntoView());
  const scroll = await longestDuring(page, () => scrollThrough(page));
  const drag = await longestDuring(page, () => dragOne(page));
  return { scroll, drag, lines };
}
