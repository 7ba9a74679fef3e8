import type { Locator, Page, Route } from 'playwright-core';
import { STATUSES } from '../../domain/plan.ts';
import type { PlanChange } from '../../domain/planChange.ts';
import type { PlanSaved } from '../../domain/planHistory.ts';
import type { Chance } from '../helpers/chance.ts';
import { t } from './ground.ts';

/** What a page sent, by its id, and what the service made of it in the end. */
export interface Sent {
  readonly id: string;
  readonly change: PlanChange;
  readonly outcome: PlanSaved | null;
  /** How often the line broke after the service had it. */
  readonly broken: number;
}

export interface PageWriter {
  /** Makes so many edits with mouse and keyboard, and answers whatever the page asks on the way. */
  write(edits: number): Promise<void>;
  /** Answers what is left, until the page says that everything is saved. */
  settle(): Promise<void>;
  /** The status that the page shows of each step, by its title. */
  shown(titles: readonly string[]): Promise<Record<string, string>>;
  readonly sent: ReadonlyMap<string, Sent>;
  /** What the page told of to its user, as often as it was answered. */
  readonly told: { conflicts: number; broken: number };
}

const CHANGES = '**/plan/changes';
/** Requests in a hundred whose answer is lost on the way back. */
const BREAKS = 8;

/** Somebody at a real page of the plan's list, with a line that now and then breaks. */
export async function pageWriter(page: Page, titles: readonly string[], chance: Chance): Promise<PageWriter> {
  const sent = new Map<string, Sent>();
  const told = { conflicts: 0, broken: 0 };
  let breaks = true;

  await page.route(CHANGES, async (route: Route) => {
    const { id, change } = route.request().postDataJSON() as { id: string; change: PlanChange };
    const answer = await route.fetch();
    const outcome = (await answer.json()) as PlanSaved;
    const before = sent.get(id);
    const lost = breaks && chance.in100(BREAKS);
    sent.set(id, { id, change, outcome, broken: (before?.broken ?? 0) + (lost ? 1 : 0) });
    await (lost ? route.abort() : route.fulfill({ response: answer }));
  });

  const picker = (title: string) => page.getByRole('combobox', { name: t('tab.plan.edit.status', { title }) });
  const button = (within: Page | Locator, key: Parameters<typeof t>[0]) =>
    within.getByRole('button', { name: t(key), exact: true });

  /** Answers the note on top, if there is one. */
  const answer = async (): Promise<boolean> => {
    const note = page.getByRole('alert').first();
    if ((await note.count()) === 0) return false;
    const retry = button(note, 'tab.retry');
    if ((await retry.count()) > 0) {
      await retry.click();
      told.broken += 1;
      return true;
    }
    const choices = [button(note, 'tab.plan.edit.useMine'), button(note, 'tab.plan.edit.keepTheirs')];
    const open = (await choices[0]?.count()) === 1;
    await (open ? chance.pick(choices) : button(note, 'tab.plan.edit.ok')).click();
    told.conflicts += 1;
    return true;
  };

  const idle = () => page.getByText(t('tab.plan.edit.allSaved'), { exact: true }).first();

  const editOnce = async () => {
    if (chance.in100(12)) {
      await page.keyboard.press(chance.in100(60) ? 'Control+z' : 'Control+y');
      return;
    }
    const select = picker(chance.pick(titles));
    const now = await select.inputValue();
    await select.selectOption(chance.pick(STATUSES.filter((status) => status !== now)));
    // Undo belongs to the page and not to a field.
    await select.evaluate((element) => (element as HTMLElement).blur());
  };

  return {
    sent,
    told,
    async write(edits) {
      for (let made = 0; made < edits; made += 1) {
        while (await answer());
        await editOnce();
      }
    },
    async settle() {
      breaks = false;
      for (;;) {
        await idle().waitFor();
        if (!(await answer())) return;
      }
    },
    async shown() {
      const rows = await Promise.all(titles.map(async (title) => [title, await picker(title).inputValue()] as const));
      return Object.fromEntries(rows);
    },
  };
}
