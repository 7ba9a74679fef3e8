import type { Locator, Page } from 'playwright-core';
import type { Activity } from '../../domain/plan.ts';
import { STATUSES } from '../../domain/plan.ts';
import type { PlanEdit } from '../../domain/planChange.ts';
import { sayDate } from '../../domain/texts/dates.ts';
import type { Chance } from '../helpers/chance.ts';
import { PHASE, t } from './ground.ts';

/** What somebody did at the page: it must be in something that the page sends. */
export interface Meant {
  /** For a fault to tell of. */
  readonly says: string;
  readonly isIn: (edit: PlanEdit) => boolean;
}

/** One way of editing. @returns what was meant; null where it came to nothing in the writer's own hands */
export type Act = () => Promise<readonly Meant[] | null>;

/** Long enough for a page, short enough for a step that somebody else took out while it was reached for. */
const PATIENCE = { timeout: 3000 };
/** Fewer, and there is nothing to meet over. */
const FEWEST = 5;

const isTimeout = (error: unknown) => error instanceof Error && error.name === 'TimeoutError';

/** Does it. @returns null also where what it was about was gone before anything was written */
export const tryAct = (act: Act): ReturnType<Act> =>
  act().catch((error: unknown) => {
    if (isTimeout(error)) return null;
    throw error;
  });

const sets = (field: string, value: unknown) => (edit: PlanEdit) =>
  edit.op === 'set' && (edit.after as Record<string, unknown>)[field] === value;

/** A sentence without what is filled into it, and without what joins it to that. */
const bare = (key: Parameters<typeof t>[0]) =>
  t(key, { title: '', value: '', when: '' }).replace(/^[\s.]+|[\s.]+$/g, '');

/** Everything a writer does by keyboard to the steps, in the list, in the form and in the timeline. */
export function actsOf(page: Page, name: string, chance: Chance) {
  let made = 0;
  const fresh = (word: string) => {
    made += 1;
    return `${word} ${name}x${made}`;
  };
  /** Days that nobody else gives anything: each writer's are of years of its own. */
  const freshDays = (): Pick<Activity, 'from' | 'to'> => {
    made += 1;
    const start = Date.UTC(name === 'A' ? 2027 : 2029, 0, 4 + made);
    const say = (ms: number) => new Date(ms).toISOString().slice(0, 10);
    return { from: say(start), to: say(start + chance.pick([0, 4, 11]) * 86_400_000) };
  };
  const pickers = page
    .locator('select')
    .and(page.getByLabel(new RegExp(`^${t('tab.plan.edit.status', { title: '' })}`)));
  const titles = () =>
    pickers.evaluateAll(
      (selects, begins) => selects.map((one) => (one.getAttribute('aria-label') ?? '').slice(begins)),
      t('tab.plan.edit.status', { title: '' }).length,
    );
  const button = (label: string) => page.getByRole('button', { name: label, exact: true }).first();
  const rowOf = (title: string) =>
    page
      .locator('li')
      .filter({ has: page.getByLabel(t('tab.plan.edit.status', { title }), { exact: true }) })
      .last();
  const focused = page.locator(':focus');
  const dialog = page.getByRole('dialog');
  const field = (key: Parameters<typeof t>[0]) => dialog.getByLabel(t(key)).first();
  const holds = async (input: Locator, value: string) =>
    (await input.count()) === 1 && (await input.inputValue(PATIENCE)) === value;

  const openForm = async () => {
    const title = chance.pick(await titles());
    await button(t('tab.plan.item.open', { title })).press('Enter', PATIENCE);
    await field('tab.plan.item.title').waitFor({ timeout: 10_000 });
  };

  const status: Act = async () => {
    const title = chance.pick(await titles());
    const select = page.getByLabel(t('tab.plan.edit.status', { title }), { exact: true });
    const now = await select.inputValue(PATIENCE);
    await select.selectOption(chance.pick(STATUSES.filter((one) => one !== now)), PATIENCE);
    // Somebody else's status may have come to stand there meanwhile: then there was nothing to change.
    return [];
  };

  const add: Act = async () => {
    const title = fresh('Tillegg');
    const line = page.getByLabel(t('tab.planList.quick.label', { phase: PHASE }), { exact: true });
    await line.fill(title);
    await line.press('Enter');
    return [
      {
        says: `«${title}» added`,
        isIn: (edit) => edit.op === 'add' && 'title' in edit.item && edit.item.title === title,
      },
    ];
  };

  const rename: Act = async () => {
    const title = fresh('Namn');
    await button(t('tab.planList.cell.title', { value: chance.pick(await titles()) })).press('Enter', PATIENCE);
    await page.keyboard.insertText(title);
    if (!(await holds(focused, title))) return null;
    await page.keyboard.press('Enter');
    return [{ says: `named «${title}»`, isIn: sets('title', title) }];
  };

  const date: Act = async () => {
    const { from, to } = freshDays();
    const row = rowOf(chance.pick(await titles()));
    await row.getByRole('button', { name: bare('tab.planList.cell.dates') }).press('Enter', PATIENCE);
    const days = page.locator('li input[type=date]');
    await days.first().fill(from, PATIENCE);
    await days.last().fill(to, PATIENCE);
    if (!(await holds(days.last(), to)) || !(await holds(days.first(), from))) return null;
    await page.keyboard.press('Enter');
    return [{ says: `from ${from}`, isIn: sets('from', from) }];
  };

  const form: Act = async () => {
    const [title, { from, to }] = [fresh('Skjema'), freshDays()];
    await openForm();
    await field('tab.plan.item.title').fill(title);
    await field('tab.plan.item.from').fill(from);
    await field('tab.plan.item.to').fill(to);
    await dialog.getByRole('button', { name: t('tab.plan.item.save'), exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    return [
      { says: `named «${title}» in the form`, isIn: sets('title', title) },
      { says: `from ${from} in the form`, isIn: sets('from', from) },
    ];
  };

  const remove: Act = async () => {
    if ((await titles()).length <= FEWEST) return null;
    await openForm();
    const title = await field('tab.plan.item.title').inputValue();
    await dialog.getByRole('button', { name: t('tab.plan.item.remove'), exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const isIn = (edit: PlanEdit) => edit.op === 'remove' && 'title' in edit.item && edit.item.title === title;
    return [{ says: `«${title}» taken out`, isIn }];
  };

  const inTimeline: Act = async () => {
    await button(t('tab.plan.timeline')).press('Enter');
    const tree = page.getByRole('tree');
    const phase = tree.locator('[role=treeitem][aria-level="1"]').first();
    await phase.waitFor();
    if ((await phase.getAttribute('aria-expanded')) === 'false') await phase.press('Enter');
    const lines = tree.locator('[role=treeitem][aria-level="2"]');
    const ids = await lines.evaluateAll((all) => all.map((one) => one.getAttribute('data-item') ?? ''));
    const id = chance.pick(ids);
    const said = (key: 'lifted' | 'kept') =>
      page
        .getByRole('status')
        .filter({ hasText: bare(`tab.timeline.spoken.${key}`) })
        .first();
    try {
      await tree.locator(`[data-item="${id}"]`).press('m', PATIENCE);
      await said('lifted').waitFor({ ...PATIENCE, state: 'attached' });
      for (const key of ['Shift+ArrowRight', chance.pick(['ArrowRight', 'ArrowUp'])]) await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      const words = (await said('kept').textContent(PATIENCE)) ?? '';
      const isIn = (edit: PlanEdit) => {
        if (edit.op !== 'set' || edit.item !== id || !('from' in edit.after)) return false;
        return [edit.after['from'], edit.after['to']].every((day) => words.includes(sayDate(t, String(day))));
      };
      return [{ says: `in the timeline: ${words}`, isIn }];
    } finally {
      await button(t('tab.plan.list')).press('Enter');
      await pickers.first().waitFor();
    }
  };

  return { titles, pickers, status, add, rename, date, form, remove, inTimeline };
}
