import type { Browser, Page } from 'playwright-core';
import { TENANT_ID } from '../../bot/demo/cast.ts';
import type { Plan, Step } from '../../domain/plan.ts';
import { applyChange, same } from '../../domain/planChange.ts';
import { sayStepDates } from '../../tab/src/views/plan/sayDates.ts';
import { chanceFrom } from '../helpers/chance.ts';
import { FJORD, PERSONA } from '../helpers/tryOut.ts';
import { botWriter } from './botWriter.ts';
import { type Ground, groundOf, plantSmallPlan, t } from './ground.ts';
import { type PageWriter, pageWriter } from './pageWriter.ts';

const AT_A_TIME = 5;

export interface Written {
  /** What is wrong, as sentences; none means that nothing was lost and all see the same. */
  readonly faults: readonly string[];
  readonly line: string;
}

/** Two people at real pages and the bot's card, all at once on one plan of a running try-out. */
export async function threeWriters(url: string, browser: Browser, edits: number, seed: number): Promise<Written> {
  const ground = groundOf(url);
  const start = await plantSmallPlan(ground);
  const pages = await Promise.all([PERSONA.guide, PERSONA.processLeader].map((who) => openList(browser, url, who)));
  const writers = await Promise.all(
    pages.map((page, at) =>
      pageWriter(page, { name: at === 0 ? 'A' : 'B', chance: chanceFrom(seed + at), timeline: at === 1 }),
    ),
  );
  const bot = botWriter(ground, { tenantId: TENANT_ID, objectId: PERSONA.guide }, chanceFrom(seed + 2));

  // The card's presser is quicker than a page: every few edits they wait for each other, so that all write to the end.
  for (let left = edits; left > 0; left -= AT_A_TIME) {
    const now = Math.min(AT_A_TIME, left);
    await Promise.all([...writers.map((writer) => writer.write(now)), bot.write(now)]);
    await ground.history();
  }
  for (const writer of writers) await writer.settle();

  const end = await ground.plan();
  const rows = (await ground.steps()).map(rowOf).toSorted();
  const seen = await Promise.all(pages.map((page) => seesAll(page, rows)));
  const since = (await ground.history()).filter(({ number }) => number > start.revision);
  const gaps = since.filter(({ number }, at) => number !== start.revision + at + 1);
  let replayed: Plan = start;
  let refused = 0;
  for (const { change } of since) {
    const outcome = applyChange(replayed, change);
    refused += outcome.conflicts.length;
    replayed = outcome.plan;
  }

  const faults = [
    ...seen.flatMap((shown) =>
      same(shown, rows) ? [] : [`a page shows ${JSON.stringify(shown)}; the database holds ${JSON.stringify(rows)}`],
    ),
    ...(gaps.length === 0 && since.at(-1)?.number === end.revision ? [] : ['the history has gaps']),
    ...(refused === 0 && same(byId(replayed.items), byId(end.items))
      ? []
      : ['the history does not lead to the plan that stands']),
    ...writers.flatMap((writer) => lost(writer, since)),
    ...(written(writers) + bot.told.saved === since.length
      ? []
      : [`${since.length} changes in the history, ${written(writers)} by the pages and ${bot.told.saved} by the card`]),
  ];
  const sum = (count: (writer: PageWriter) => number) => writers.reduce((all, writer) => all + count(writer), 0);
  const line =
    `${since.length} changes (${kinds(since)}); pages: ${sum(({ sent }) => sent.size)} sent, ${sum(({ told }) => told.conflicts)} conflicts ` +
    `and ${sum(({ told }) => told.broken)} broken lines told; card: ${JSON.stringify(bot.told)}`;
  return { faults, line };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  items.toSorted((a, b) => a.id.localeCompare(b.id));

async function openList(browser: Browser, url: string, who: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nn-NO' });
  const page = await context.newPage();
  await page.goto(`${url}/tab/engagements/${FJORD}?persona=${who}`);
  await page.getByRole('button', { name: t('tab.plan.list'), exact: true }).click();
  await page.getByRole('combobox', { name: t('tab.plan.edit.status', { title: 'Skrivesteg A' }) }).waitFor();
  return page;
}

/** A step as a row of the list says it. */
const rowOf = (step: Step): string =>
  [
    t('tab.planList.cell.title', { value: step.title }),
    t('tab.planList.cell.dates', { value: sayStepDates(t, step), title: step.title }),
    t('tab.plan.edit.status', { title: step.title }),
    step.status,
  ].join(' | ');

/** Waits until the page has heard of everything. @returns what it shows in the end, right or not */
async function seesAll(page: Page, rows: readonly string[]): Promise<string[]> {
  const shown = () =>
    [...document.querySelectorAll('li select')]
      .map((select) => {
        const labels = [...(select.closest('li')?.querySelectorAll('[aria-label]') ?? [])];
        const [title, dates, status] = labels.map((one) => one.getAttribute('aria-label'));
        return [title, dates, status, (select as HTMLSelectElement).value].join(' | ');
      })
      .toSorted();
  const equal = `(rows) => JSON.stringify((${shown.toString()})()) === JSON.stringify(rows)`;
  // What never comes is told as a fault afterwards.
  await page.waitForFunction(equal, rows, { timeout: 40_000 }).catch(() => undefined);
  return page.evaluate(shown);
}

/** How many changes there were of each kind: by what their first edit does. */
function kinds(history: Awaited<ReturnType<Ground['history']>>): string {
  const names = history.map(({ change: [first] }) =>
    first?.op === 'set' ? (Object.keys(first.after)[0] ?? '') : (first?.op ?? ''),
  );
  return [...Map.groupBy(names, (name) => name)].map(([name, all]) => `${name} ${all.length}`).join(', ');
}

/** Changes that the service has made of what the pages sent. */
const written = (writers: readonly PageWriter[]): number => {
  const all = writers.flatMap(({ sent }) => [...sent.values()]);
  return all.filter(({ outcome }) => outcome?.outcome === 'saved' && outcome.applied.length > 0).length;
};

/** What a writer sent that is neither in the history nor was told of. */
function lost({ sent, told, meant }: PageWriter, history: Awaited<ReturnType<Ground['history']>>): string[] {
  const all = [...sent.values()];
  const missing = all.filter(({ outcome }) => {
    if (outcome?.outcome !== 'saved' || outcome.applied.length === 0) return false;
    return !history.some(({ number, change }) => number === outcome.revision && same(change, outcome.applied));
  });
  const conflicts = all.filter(({ outcome }) => outcome?.outcome === 'conflict').length;
  const unsent = meant.filter(({ isIn }) => !all.some(({ change }) => change.some(isIn)));
  const broken = all.reduce((count, one) => count + one.broken, 0);
  return [
    ...missing.map(({ id }) => `${id} was saved and is not in the history`),
    ...unsent.map(({ says }) => `the page never sent what was written: ${says}`),
    ...(told.conflicts === conflicts ? [] : [`${conflicts} conflicts, ${told.conflicts} of them told`]),
    ...(told.broken === broken ? [] : [`the line broke ${broken} times, ${told.broken} of them told`]),
  ];
}
