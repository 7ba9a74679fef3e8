import type { CDPSession, Locator, Page } from 'playwright-core';
import { localDate } from '../../domain/calendar.ts';
import type { PlanItem } from '../../domain/plan.ts';
import { sayDate } from '../../domain/texts/dates.ts';
import { translator } from '../../domain/texts/translate.ts';
import { addDays } from '../../tab/src/views/plan/timeline/days.ts';
import { sayWhen, showWhen } from '../../tab/src/views/plan/timeline/pullWords.ts';
import { aDecision, anActivity, aPhase, within } from '../builders/plans.ts';
import { changePlan, planItems } from '../helpers/planItems.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const nn = translator('nn');
const TODAY = localDate(new Date()).toString();
const PATH = `engagements/${FJORD}`;
const from = addDays(TODAY, 2);
const to = addDays(TODAY, 11);

describe('the timeline as an editor', () => {
  const phase = aPhase({ title: 'Flyttefasen', from: addDays(TODAY, -3), to: addDays(TODAY, 40) });
  const long = anActivity({ title: 'Lang aktivitet å flytte', type: 'work', from, to });
  const other = anActivity({ title: 'Anna aktivitet å flytte', type: 'work', from: to, to: addDays(to, 4) });
  const gate = aDecision({ title: 'Avgjerd å flytte', on: addDays(TODAY, 9) });
  const items = within(phase, long, other, gate);
  let tryOut: TryOut;

  const stored = async (id: string) => {
    const all = await planItems(tryOut.service.url, FJORD, PERSONA.processLeader);
    return all.find((item) => item.id === id) as PlanItem & { from: string; to: string; on: string };
  };
  const change = (edits: Parameters<typeof changePlan>[3]) =>
    changePlan(tryOut.service.url, FJORD, PERSONA.processLeader, edits);
  const line = (page: Page, title: string) => page.getByRole('treeitem', { name: new RegExp(`^${title}, (?!fase)`) });
  const bar = (page: Page, id: string) => page.locator(`[data-bar="${id}"]`);
  const saved = async (page: Page) => page.getByText('Alt er lagra').waitFor();
  const undo = async (page: Page) => {
    await page.getByRole('button', { name: 'Angre', exact: true }).first().click();
  };

  /** Waits until the line says that it stands there. */
  const says = (page: Page, title: string, words: string) =>
    page.getByRole('treeitem', { name: new RegExp(`^${title}, .*${words}`) }).waitFor();
  const saysFrom = (page: Page, title: string, day: string) => says(page, title, `, ${sayDate(nn, day)} til`);

  async function unfolded(page: Page): Promise<Page> {
    const head = page.getByRole('treeitem', { name: /^Flyttefasen, fase/ });
    await head.waitFor();
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.press('Enter');
    await line(page, long.title).scrollIntoViewIfNeeded();
    return page;
  }
  const open = async (who: 'processLeader' | 'guide' | 'mayor') => unfolded(await tryOut.openTab(who, PATH));

  const dayIn = async (page: Page) =>
    (await bar(page, phase.id).evaluate((one) => one.getBoundingClientRect().width)) / 44;

  /** Takes something by the mouse, pulls it so many days, and does not let go. */
  async function pull(page: Page, on: Locator, days: number): Promise<void> {
    const day = await dayIn(page);
    // Waits until it stands still: a note that comes above it moves it down.
    await on.hover();
    const box = await on.boundingBox();
    if (box === null) throw new Error('It is not on the screen.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.down();
    await page.mouse.move(x + (days * day) / 2, y + 3, { steps: 4 });
    await page.mouse.move(x + days * day + 1, y + 3, { steps: 4 });
    await page.locator('[data-pulled]').first().waitFor();
  }

  beforeAll(async () => {
    tryOut = await startTryOut();
    await change(items.map((item) => ({ op: 'add', item })));
  });

  afterAll(() => tryOut.close());

  it('moves a bar by dragging, shows its dates meanwhile, tells another browser, and is undone in one step', async () => {
    const page = await open('processLeader');
    const guide = await open('guide');
    await pull(page, bar(page, long.id), 3);
    const there = { ...long, from: addDays(from, 3), to: addDays(to, 3) };
    await page.getByText(showWhen(nn, there), { exact: true }).waitFor();
    await page.mouse.up();
    await saysFrom(page, long.title, addDays(from, 3));
    await saysFrom(guide, long.title, addDays(from, 3));
    await saved(page);
    expect(await stored(long.id)).toMatchObject({ from: addDays(from, 3), to: addDays(to, 3) });
    await undo(page);
    await saysFrom(guide, long.title, from);
    expect(await stored(long.id)).toMatchObject({ from, to });
  });

  it('stretches an end by its handle', async () => {
    const page = await open('processLeader');
    await bar(page, long.id).hover();
    await pull(page, bar(page, long.id).locator('[data-grip="end"]'), 4);
    await page.mouse.up();
    await says(page, long.title, `til ${sayDate(nn, addDays(to, 4))}`);
    await undo(page);
    await says(page, long.title, `til ${sayDate(nn, to)}`);
  });

  it('lets Escape put back what is being dragged', async () => {
    const page = await open('processLeader');
    await pull(page, bar(page, long.id), 5);
    await page.keyboard.press('Escape');
    await page.locator('[data-pulled]').waitFor({ state: 'detached' });
    await page.mouse.up();
    await saysFrom(page, long.title, from);
    expect(await stored(long.id)).toMatchObject({ from, to });
  });

  it('moves all that are selected when one is dragged, and a phase with all that stands in it', async () => {
    const page = await open('processLeader');
    await bar(page, long.id).click();
    await bar(page, gate.id).click({ modifiers: ['ControlOrMeta'] });
    await page.getByText('2 steg er valde').waitFor();
    await pull(page, bar(page, gate.id), 2);
    await page.mouse.up();
    await saysFrom(page, long.title, addDays(from, 2));
    await saved(page);
    expect(await stored(gate.id)).toMatchObject({ on: addDays(gate.on, 2) });
    expect(await stored(other.id)).toMatchObject({ from: to });
    await undo(page);
    await saysFrom(page, long.title, from);
    await saved(page);
    expect(await stored(gate.id)).toMatchObject({ on: gate.on });

    await pull(page, bar(page, phase.id), -2);
    await page.mouse.up();
    await saysFrom(page, long.title, addDays(from, -2));
    await saved(page);
    expect(await stored(phase.id)).toMatchObject({ from: addDays(phase.from, -2), to: addDays(phase.to, -2) });
    expect(await stored(gate.id)).toMatchObject({ on: addDays(gate.on, -2) });
    await undo(page);
    await saysFrom(page, long.title, from);
    await saved(page);
  });

  it('moves and stretches by keyboard, and says the new dates', async () => {
    const page = await open('processLeader');
    const spoken = (words: string) =>
      page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });
    const tree = page.getByRole('tree', { name: 'Fasar og steg' });
    await page.getByRole('treeitem', { name: /^Flyttefasen, fase/ }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await tree.locator(':focus').textContent()).toMatch(/^Lang aktivitet å flytte, aktivitet, /);
    await page.keyboard.press('m');
    await spoken(`Flyttar ${long.title}. ${sayWhen(nn, long)}.`);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await spoken(sayWhen(nn, { ...long, from: addDays(from, 6), to: addDays(to, 6) }));
    await page.keyboard.press('ArrowUp');
    const after = { ...long, from: addDays(from, 6), to: addDays(to, 7) };
    await spoken(sayWhen(nn, after));
    await page.keyboard.press('Enter');
    await spoken(`${long.title} står no ${sayWhen(nn, after)}.`);
    await saved(page);
    expect(await stored(long.id)).toMatchObject({ from: after.from, to: after.to });
    // It may stand elsewhere among the others now; the focus came along.
    expect(await tree.locator(':focus').textContent()).toContain(long.title);

    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await spoken(`${long.title} er sett tilbake. ${sayWhen(nn, after)}.`);
    await page.keyboard.press('Control+z');
    await saysFrom(page, long.title, from);
    await saved(page);
    expect(await tree.locator(':focus').textContent()).toContain(long.title);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Endre steget').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('is only looked at by the mayor', async () => {
    const page = await open('mayor');
    expect(await page.locator('[data-grip]').count()).toBe(0);
    const box = await bar(page, long.id).boundingBox();
    if (box === null) throw new Error('It is not on the screen.');
    await page.mouse.move(box.x + 5, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + 105, box.y + 5, { steps: 4 });
    await page.mouse.up();
    await line(page, long.title).focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await stored(long.id)).toMatchObject({ from, to });
  });

  describe('on a phone', () => {
    let page: Page;
    let touch: CDPSession;
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    const slide = async (x: number, y: number, by: number) => {
      for (let step = 1; step <= 10; step += 1) await finger('touchMove', x + (by * step) / 10, y);
    };
    const scrolled = () => page.getByRole('tree').evaluate((tree) => tree.closest('section')?.scrollLeft ?? 0);
    /** A swipe goes on for a while after the finger has left. */
    const atRest = () =>
      page.getByRole('tree').evaluate(
        (tree) =>
          new Promise<void>((rests) => {
            let [last, same] = [-1, 0];
            const look = () => {
              const now = tree.closest('section')?.scrollLeft ?? 0;
              same = now === last ? same + 1 : 0;
              last = now;
              if (same > 10) rests();
              else requestAnimationFrame(look);
            };
            look();
          }),
      );
    const middle = async (id: string) => {
      await bar(page, id).scrollIntoViewIfNeeded();
      const box = await bar(page, id).boundingBox();
      if (box === null) throw new Error('It is not on the screen.');
      return { x: Math.max(box.x + 8, 150), y: box.y + box.height / 2 };
    };

    beforeAll(async () => {
      const context = await tryOut.browser.newContext({
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
      });
      page = await context.newPage();
      touch = await context.newCDPSession(page);
      await page.goto(`${tryOut.service.url}/tab/${PATH}?persona=${PERSONA.processLeader}`);
      await page.getByRole('button', { name: 'Tidslinje', exact: true }).tap();
      await unfolded(page);
    });

    it('a swipe over a bar scrolls, and moves nothing', async () => {
      const before = await scrolled();
      const { x, y } = await middle(long.id);
      await finger('touchStart', x + 60, y);
      await slide(x + 60, y, -120);
      await finger('touchEnd');
      await page.waitForFunction(
        (was) => (document.querySelector('[role=tree]')?.closest('section')?.scrollLeft ?? 0) > was + 50,
        before,
      );
      expect(await page.locator('[data-pulled]').count()).toBe(0);
      expect(await stored(long.id)).toMatchObject({ from, to });
    });

    it('a finger that rests takes the bar, and drags it without scrolling', async () => {
      await atRest();
      await page.getByRole('button', { name: 'I dag', exact: true }).tap();
      const { x, y } = await middle(long.id);
      const before = await scrolled();
      await finger('touchStart', x, y);
      await page.locator('[data-pulled]').waitFor();
      await slide(x, y, 24);
      expect(await scrolled()).toBe(before);
      await finger('touchEnd');
      await saved(page);
      const { from: moved } = await stored(long.id);
      expect(moved > from).toBe(true);
    });
  });
});
