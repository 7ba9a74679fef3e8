import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { PlanItem } from '../../domain/plan.ts';
import type { PlanChange } from '../../domain/planChange.ts';
import type { PlanView } from '../../domain/planHistory.ts';
import { aMilestone, anActivity, aPhase } from '../../tests/builders/plans.ts';

/** What every planted step's title begins with. */
export const STEP = 'Benksteg';

const PHASES = 6;

/** A plan around today: six phases one after the other, with so many activities and a milestone at each end. */
function itemsOf(activities: number, today: string): PlanItem[] {
  const start = Temporal.PlainDate.from(today).subtract({ days: 60 });
  const each = Math.ceil(activities / PHASES);
  return Array.from({ length: PHASES }, (_, at) => at).flatMap((at): PlanItem[] => {
    const [from, to] = [start.add({ days: at * 60 }), start.add({ days: at * 60 + 59 })];
    const phase = aPhase({ title: `Benkfase ${at + 1}`, from: from.toString(), to: to.toString() });
    const steps = Array.from({ length: Math.min(each, activities - at * each) }, (_, step) => {
      const first = from.add({ days: (step * 7) % 50 });
      const [id, phaseId] = [randomUUID(), phase.id];
      const days = { from: first.toString(), to: first.add({ days: 9 }).toString() };
      return anActivity({ id, phaseId, title: `${STEP} ${at * each + step + 1}`, ...days });
    });
    return [phase, ...steps, aMilestone({ phaseId: phase.id, title: `Benkmilepæl ${at + 1}`, on: to.toString() })];
  });
}

/** Puts such a plan in the place of whatever an engagement has, through the interface, as somebody who may. */
export async function plantPlan(url: string, persona: string, engagementId: string, activities: number): Promise<void> {
  const headers = { 'x-demo-persona': persona, 'content-type': 'application/json' };
  const plan = `${url}/api/v1/engagements/${engagementId}/plan`;
  const { items } = (await (await fetch(plan, { headers })).json()) as PlanView;
  const today = new Date().toISOString().slice(0, 10);
  const change: PlanChange = [
    ...items.map((item) => ({ op: 'remove', item }) as const),
    ...itemsOf(activities, today).map((item) => ({ op: 'add', item }) as const),
  ];
  const body = JSON.stringify({ id: randomUUID(), how: 'edit', change });
  const answer = await fetch(`${plan}/changes`, { method: 'POST', headers, body });
  const outcome = answer.ok ? ((await answer.json()) as { outcome: string }).outcome : answer.status;
  if (outcome !== 'saved') throw new Error(`the plan was not planted: ${outcome}`);
}
