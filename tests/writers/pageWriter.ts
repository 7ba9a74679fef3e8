import type { Locator, Page, Route } from 'playwright-core';
import type { PlanChange } from '../../domain/planChange.ts';
import type { PlanSaved } from '../../domain/planHistory.ts';
import type { Chance } from '../helpers/chance.ts';
import { type Act, actsOf, type Meant, tryAct } from './acts.ts';
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
  /** What was done with the hands so far. */
  readonly meant: readonly Meant[];
  readonly sent: ReadonlyMap<string, Sent>;
  /** What the page told of to its user, as often as it was answered. */
  readonly told: { conflicts: number; broken: number };
}

const CHANGES = '**/plan/changes';
/** Requests in a hundred whose answer is lost on the way back. */
const BREAKS = 8;

/** How often each is done, against each other. */
const OFTEN = { status: 8, date: 4, rename: 3, form: 2, add: 2, remove: 1 } as const;
const TIMELINE = 15;

interface WriterOptions {
  readonly name: string;
  readonly chance: Chance;
  /** Whether this one moves steps in the timeline too. */
  readonly timeline: boolean;
}

/** Somebody at a real page of the plan, with a line that now and then breaks. */
export async function pageWriter(page: Page, { name, chance, timeline }: WriterOptions): Promise<PageWriter> {
  const acts = actsOf(page, name, chance);
  const list = (Object.keys(OFTEN) as (keyof typeof OFTEN)[]).flatMap((one) => Array<Act>(OFTEN[one]).fill(acts[one]));
  const meant: Meant[] = [];
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

  const button = (within: Page | Locator, key: Parameters<typeof t>[0]) =>
    within.getByRole('button', { name: t(key), exact: true });

  /** Answers the note on top, if there is one. */
  const answer = async (): Promise<boolean> => {
    const note = page
      .getByRole('alert')
      .filter({ has: page.getByRole('button') })
      .first();
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

  const undoOrRedo: Act = async () => {
    await page.keyboard.press(chance.in100(60) ? 'Control+z' : 'Control+y');
    return [];
  };
  const pickAct = (): Act => {
    if (chance.in100(12)) return undoOrRedo;
    return timeline && chance.in100(TIMELINE) ? acts.inTimeline : chance.pick(list);
  };
  const editOnce = async (): Promise<void> => {
    let done: readonly Meant[] | null = null;
    while (done === null) {
      done = await tryAct(pickAct());
      if (done === null) await page.keyboard.press('Escape');
      // Undo belongs to the page and not to a field; and a cell is left.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    }
    meant.push(...done);
  };

  return {
    sent,
    told,
    meant,
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
  };
}
