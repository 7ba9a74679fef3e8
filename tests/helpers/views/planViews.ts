import { randomUUID } from 'node:crypto';
import type { Route } from 'playwright-core';
import { aMilestone } from '../../builders/plans.ts';
import { NAMES } from './ground.ts';
import { button, dialog, nn, press, reads, type Scene, type View } from './view.ts';

const CHANGES = '**/plan/changes';
const here = { who: 'processLeader', path: ({ fjord }) => `engagements/${fjord}` } as const satisfies Partial<View>;

const list = async ({ on }: Scene) => {
  await press(on, 'Liste');
  await on.getByRole('textbox', { name: `Legg til steg i ${NAMES.phase}` }).waitFor();
};
const status = ({ on }: Scene) => on.getByRole('combobox', { name: `Status for ${NAMES.step}`, exact: true });
const pickAll = async (scene: Scene) => {
  await list(scene);
  await press(scene.on, 'Vel fleire');
  await scene.on.getByRole('checkbox', { name: `Vel alle i ${NAMES.phase}` }).check();
  await reads(scene.on, '3 valde');
};

/** The plan's own page: read, written in, and what it says of itself. */
export const PLAN_VIEWS: readonly View[] = [
  {
    ...here,
    name: 'municipality with timeline, process leader',
    arrive: ({ on }) => on.getByRole('treeitem', { name: new RegExp(`^${NAMES.phase}`) }).waitFor(),
  },
  {
    ...here,
    name: 'municipality with timeline, mayor',
    who: 'mayor',
    arrive: ({ on }) => on.getByRole('treeitem', { name: new RegExp(`^${NAMES.phase}`) }).waitFor(),
  },
  {
    ...here,
    name: 'a bar of the timeline held by the keyboard',
    async arrive({ on, page }) {
      await press(on, 'Månad');
      const line = on.getByRole('treeitem', { name: /^Folkemøte/ });
      await line.focus();
      await page.keyboard.press('m');
      await on.getByRole('status').filter({ hasText: 'Flyttar' }).waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowRight');
    },
  },
  {
    ...here,
    name: 'several lines of the timeline selected',
    async arrive({ on, page }) {
      await on.getByRole('treeitem', { name: /^Folkemøte/ }).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await reads(on, '2 steg er valde');
    },
  },
  { ...here, name: 'list, process leader', arrive: list },
  {
    ...here,
    name: 'list, mayor',
    who: 'mayor',
    async arrive({ on }) {
      await press(on, 'Liste');
      await reads(on, NAMES.step);
    },
  },
  {
    ...here,
    name: 'quick add, with what was understood',
    async arrive(scene) {
      await list(scene);
      await scene.on.getByRole('textbox', { name: `Legg til steg i ${NAMES.phase}` }).fill('Kaffimøte veke 7');
      await reads(scene.on, /Blir «Kaffimøte»/);
    },
  },
  {
    ...here,
    name: 'a cell of the list being written in',
    async arrive(scene) {
      await list(scene);
      await press(scene.on, `${NAMES.hearing}. Endre namnet`);
    },
  },
  { ...here, name: 'several selected with their bar', arrive: pickAll },
  {
    ...here,
    name: 'shift dialog',
    async arrive(scene) {
      await pickAll(scene);
      await press(scene.on, 'Flytt datoar');
      await dialog(scene.on).getByLabel('Kor mange').fill('0');
      await dialog(scene.on).getByRole('button', { name: 'Flytt', exact: true }).click();
      await reads(dialog(scene.on), 'Skriv eit heilt tal frå 1 til 999.');
    },
  },
  {
    ...here,
    name: 'conflict note',
    async arrive(scene) {
      await list(scene);
      const { ask, fjord } = scene.ground;
      const meanwhile = async (route: Route) => {
        const plan = (await ask('guide', `/engagements/${fjord}/plan`)) as { items: { id: string; status: string }[] };
        const item = plan.items.find(({ id }) => id === scene.ground.step);
        const theirs = item?.status === 'done' ? 'ongoing' : 'done';
        const change = [{ op: 'set', item: item?.id, before: { status: item?.status }, after: { status: theirs } }];
        await ask('guide', `/engagements/${fjord}/plan/changes`, 'POST', { id: randomUUID(), how: 'edit', change });
        await route.continue();
      };
      await scene.page.route(CHANGES, meanwhile, { times: 1 });
      await status(scene).selectOption((await status(scene).inputValue()) === 'postponed' ? 'planned' : 'postponed');
      await button(scene.on, nn('tab.plan.edit.useMine')).waitFor();
    },
  },
  {
    ...here,
    name: 'an edit that did not get out',
    async arrive(scene) {
      await list(scene);
      await scene.page.route(CHANGES, (route) => route.abort());
      await status(scene).selectOption('planned');
      await reads(scene.on, 'Endringa er ikkje lagra.');
    },
  },
  {
    ...here,
    name: 'an edit that was saved, to be undone',
    async arrive(scene) {
      await list(scene);
      const now = await status(scene).inputValue();
      await status(scene).selectOption(now === 'ongoing' ? 'planned' : 'ongoing');
      await reads(scene.on, /Endringa er lagra\./);
    },
  },
  {
    ...here,
    name: 'warnings, one being acknowledged, one acknowledged',
    async arrive({ on }) {
      const panel = on.getByRole('region', { name: 'Å sjå på' });
      const unfold = async (head: RegExp) => {
        const fold = panel.locator('details').filter({ has: on.locator('summary').filter({ hasText: head }) });
        if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
      };
      const why = on.getByRole('textbox', { name: /^Kvifor er det greitt slik/ });
      await unfold(/punkt$/);
      if ((await panel.locator('summary').count()) === 1) {
        await press(panel, 'Det er greitt slik');
        await why.fill('Avtalt med rådet i møtet i haust.');
        await press(panel, 'Lagre vurderinga');
      }
      await unfold(/^Vurdert/);
      await button(panel, 'Ta vurderinga tilbake').waitFor();
      await press(panel, 'Det er greitt slik');
      await why.fill('Fordi');
    },
  },
  {
    ...here,
    name: 'history open',
    async arrive({ on }) {
      await on.getByText('Endringar i planen').click();
      await button(on, /^Gå tilbake hit/)
        .first()
        .waitFor();
    },
  },
  {
    ...here,
    name: 'agreed, with both forms and their faults',
    async arrive({ on }) {
      await press(on, 'Legg til tiltak');
      await press(on, 'Lagre');
      await reads(on, 'Skriv kva som er avtalt.');
      await press(on, 'Legg til notat');
      await on.getByText('Gjort (1)').click();
    },
  },
  {
    ...here,
    name: 'a link to a step',
    path: ({ fjord, step }) => `engagements/${fjord}/steps/${step}`,
    arrive: ({ on }) => on.getByRole('region', { name: 'Steget lenkja viste til' }).waitFor(),
  },
  {
    ...here,
    name: 'a link to a step that is gone',
    path: ({ fjord }) => `engagements/${fjord}/steps/${aMilestone().id}`,
    arrive: ({ on }) => reads(on, 'Steget er ikkje i planen lenger'),
  },
  { ...here, name: 'empty plan, guide', who: 'guide', path: ({ empty }) => `engagements/${empty}` },
];
