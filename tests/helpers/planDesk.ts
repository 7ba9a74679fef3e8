import type { Page } from 'playwright-core';
import type { Phase, Plan, PlanItem, Step } from '../../domain/plan.ts';
import { anActivity, aPhase } from '../builders/plans.ts';
import { changePlan } from './planItems.ts';
import { FJORD, PERSONA, type TryOut } from './tryOut.ts';

export const PHONE = { width: 360, height: 740 };

type Size = typeof PHONE;

const PATH = `engagements/${FJORD}`;
const WHO = { 'x-demo-persona': PERSONA.processLeader };

/** What the tests of the plan's pages do again and again: read the plan, put things in it, open its list. */
export function openPlanDesk(tryOut: TryOut) {
  const url = `${tryOut.service.url}/api/v1/${PATH}/plan`;
  const readPlan = async (): Promise<Plan> => (await (await fetch(url, { headers: WHO })).json()) as Plan;
  return {
    readPlan,
    async put(...items: readonly PlanItem[]) {
      const change = items.map((item) => ({ op: 'add', item }) as const);
      await changePlan(tryOut.service.url, FJORD, PERSONA.processLeader, change);
    },
    /** Waits until the plan in the database holds what a test expects. */
    async settles(holds: (plan: Plan) => boolean): Promise<Plan> {
      for (let tries = 0; tries < 100; tries += 1) {
        const plan = await readPlan();
        if (holds(plan)) return plan;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('The plan never came to hold it');
    },
    async openList(persona: 'guide' | 'processLeader' | 'mayor', size?: Size) {
      const page = await tryOut.openTab(persona, PATH, size);
      if (size === undefined) await page.getByRole('button', { name: 'Liste' }).click();
      return page;
    },
  };
}

export type PlanDesk = ReturnType<typeof openPlanDesk>;

/** A phase of the test's own, far enough away that no other plan stands there. */
export const aPlace = (title: string): Phase => aPhase({ title, from: '2031-02-03', to: '2031-03-28' });

export const inPhase = (phase: Phase, title: string): Step =>
  anActivity({ phaseId: phase.id, title, from: '2031-02-10', to: '2031-02-14' });

export const titled = ({ items }: Plan, title: string) => items.find((item) => 'title' in item && item.title === title);

export const undo = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Angre' }).click();

export const dialog = (page: Page) => page.getByRole('dialog');
