import type { Browser, Page } from 'playwright-core';
import { TENANT_ID } from '../../bot/demo/cast.ts';
import type { Plan } from '../../domain/plan.ts';
import { applyChange, same } from '../../domain/planChange.ts';
import { chanceFrom } from '../helpers/chance.ts';
import { FJORD, PERSONA } from '../helpers/tryOut.ts';
import { botWriter } from './botWriter.ts';
import { type Ground, groundOf, plantSmallPlan, t } from './ground.ts';
import { type PageWriter, pageWriter } from './pageWriter.ts';

export interface Written {
  /** What is wrong, as sentences; none means that nothing was lost and all see the same. */
  readonly faults: readonly string[];
  readonly line: string;
}

/** Two people at real pages and the bot's card, all at once on one plan of a running try-out. */
export async function threeWriters(url: string, browser: Browser, edits: number, seed: number): Promise<Written> {
  const ground = groundOf(url);
  const start = await plantSmallPlan(ground);
  const titles = (await ground.steps()).map(({ title }) => title);
  const pages = await Promise.all([PERSONA.guide, PERSONA.processLeader].map((who) => openList(browser, url, who)));
  const writers = await Promise.all(pages.map((page, at) => pageWriter(page, titles, chanceFrom(seed + at))));
  const bot = botWriter(ground, { tenantId: TENANT_ID, objectId: PERSONA.guide }, chanceFrom(seed + 2));

  await Promise.all([...writers.map((writer) => writer.write(edits)), bot.write(edits)]);
  for (const writer of writers) await writer.settle();

  const end = await ground.plan();
  const statuses = Object.fromEntries((await ground.steps()).map(({ title, status }) => [title, status]));
  for (const page of pages) await seesAll(page, statuses);
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
    ...(await Promise.all(writers.map(async (writer) => same(await writer.shown(titles), statuses))))
      .filter((equal) => !equal)
      .map(() => 'a page shows something else than the database holds'),
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
    `${since.length} changes; pages: ${sum(({ sent }) => sent.size)} sent, ${sum(({ told }) => told.conflicts)} conflicts ` +
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

/** Resolves when the page has heard of everything. */
async function seesAll(page: Page, statuses: Readonly<Record<string, string>>): Promise<void> {
  const wanted = Object.entries(statuses).map(([title, status]) => [t('tab.plan.edit.status', { title }), status]);
  const equal = (rows: string[][]) =>
    rows.every(([label, status]) =>
      [...document.querySelectorAll('select')].some(
        (select) => select.getAttribute('aria-label') === label && select.value === status,
      ),
    );
  // What never comes is told as a fault afterwards.
  await page.waitForFunction(equal, wanted as string[][], { timeout: 20_000 }).catch(() => undefined);
}

/** Changes that the service has made of what the pages sent. */
const written = (writers: readonly PageWriter[]): number => {
  const all = writers.flatMap(({ sent }) => [...sent.values()]);
  return all.filter(({ outcome }) => outcome?.outcome === 'saved' && outcome.applied.length > 0).length;
};

/** What a writer sent that is neither in the history nor was told of. */
function lost({ sent, told }: PageWriter, history: Awaited<ReturnType<Ground['history']>>): string[] {
  const all = [...sent.values()];
  const missing = all.filter(({ outcome }) => {
    if (outcome?.outcome !== 'saved' || outcome.applied.length === 0) return false;
    return !history.some(({ number, change }) => number === outcome.revision && same(change, outcome.applied));
  });
  const conflicts = all.filter(({ outcome }) => outcome?.outcome === 'conflict').length;
  const broken = all.reduce((count, one) => count + one.broken, 0);
  return [
    ...missing.map(({ id }) => `${id} was saved and is not in the history`),
    ...(told.conflicts === conflicts ? [] : [`${conflicts} conflicts, ${told.conflicts} of them told`]),
    ...(told.broken === broken ? [] : [`the line broke ${broken} times, ${told.broken} of them told`]),
  ];
}
